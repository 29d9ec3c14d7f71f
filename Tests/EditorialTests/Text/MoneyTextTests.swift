import Editorial
import Testing

@Suite("R31, R34, R38: terms as writers write them")
struct MoneyTextTests {
  @Test(arguments: [
    ("30 days from publication", 30, Terms.Start.publication),
    ("14d from invoice", 14, .invoice), ("net 30", 30, .invoice), ("Net 45 days", 45, .invoice),
    ("30", 30, .invoice), ("2 weeks after filing", 14, .filing), ("7 days of delivery", 7, .filing),
    ("on publication", 0, .publication), ("upon filing", 0, .filing), ("on invoice", 0, .invoice),
    ("60 Days From Publication", 60, .publication), ("0 days from invoice", 0, .invoice),
  ])
  func `R34 terms are days from publication, filing or the invoice`(
    text: String, days: Int, start: Terms.Start
  ) {
    #expect(Terms(reading: text) == Terms(days: days, from: start))
  }

  @Test(arguments: [
    "", " ", "soon", "net", "days", "-3 days", "30 days from mars", "30 publication days",
    "thirty days from publication", "30 months from invoice", "9999 days", "from",
  ])
  func `R34 what leaves a doubt is nothing`(text: String) {
    #expect(Terms(reading: text) == nil)
  }

  @Test(
    arguments: [
      ("month end", .monthEnd), ("Month-End", .monthEnd), ("end of month", .monthEnd),
      ("end of the month", .monthEnd), ("7 days", .days(7)), ("3d", .days(3)),
      ("2 weeks", .days(14)),
      ("soon", nil), ("", nil), ("month", nil), ("-1 day", nil),
    ] as [(String, BillBy?)])
  func `R31 bill by is the month's end or so many days`(text: String, expected: BillBy?) {
    #expect(BillBy(reading: text) == expected)
  }

  @Test(
    arguments: [
      ("25%", .share(2500)), ("12.5 %", .share(1250)), ("33.33%", .share(3333)), ("0%", .share(0)),
      ("100%", .share(10_000)), ("75", .amount(money("75 GBP"))), ("$80", .amount(money("80 USD"))),
      ("90,000 krw", .amount(money("90000 KRW"))), ("101%", nil), ("-5%", nil), ("%", nil),
      ("33.333%", nil), ("half", nil), ("x", nil), ("0.1 GBP/word", nil), ("", nil), ("25 %%", nil),
    ] as [(String, KillFee?)])
  func `R38 a kill fee is a share or an amount`(text: String, expected: KillFee?) {
    #expect(KillFee(reading: text, outletCurrency: "GBP") == expected)
  }

  @Test func `R36 R38 a bare kill fee needs the outlet's currency`() {
    #expect(KillFee(reading: "75", outletCurrency: nil) == nil)
  }
}
