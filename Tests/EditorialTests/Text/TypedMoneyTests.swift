import Testing

@testable import Editorial
import Oracle

@Suite struct TypedMoneyTests {
  /// `number | amount | day`, or the sentence behind `! `.
  private func bill(
    _ line: String, _ currency: String? = "USD"
  ) -> String {
    let read = TypedBill.read(
      line, currency: currency, in: TypedDesk.context)
    switch read {
    case .success(let bill):
      return "\(bill.number ?? "-") | \(bill.amount?.written ?? "-") | "
        + (bill.day?.description ?? "-")
    case .failure(let refusal): return "! " + refusal.reads
    }
  }

  private func payment(_ line: String, _ currency: String? = "USD") -> String {
    switch TypedPayment.read(line, currency: currency, in: TypedDesk.context) {
    case .success(let payment):
      "\(payment.amount?.written ?? "-") | \(payment.day?.description ?? "-")"
    case .failure(let refusal): "! " + refusal.reads
    }
  }

  @Test(arguments: [
    ("INV-029 350 usd yesterday", "INV-029 | 350 USD | 2026-11-24"),
    ("yesterday, 350 usd, INV-029", "INV-029 | 350 USD | 2026-11-24"),
    ("350 usd", "- | 350 USD | -"), ("", "- | - | -"), ("INV-029", "INV-029 | - | -"),
    ("INV-029,350 usd", "INV-029 | 350 USD | -"), ("29 350 usd tue", "29 | 350 USD | 2026-11-24"),
    ("29", "29 | - | -"), ("2026/14 £300", "2026/14 | 300 GBP | -"),
    ("INV-029 350", "INV-029 | 350 USD | -"), ("INV-029 24 nov", "INV-029 | - | 2026-11-24"),
    ("INV-029 2 days ago", "INV-029 | - | 2026-11-23"),
    ("24/11 £300", "24/11 | 300 GBP | -"), ("11/24", "11/24 | - | -"),
    ("INV-029 30,000원 지난 금요일", "INV-029 | 30000 KRW | 2026-11-20"),
    ("INV-029 24日 3万円", "INV-029 | 30000 JPY | 2026-11-24"),
    ("제29호 1,200.50 usd", "제29호 | 1200.50 USD | -"),
    ("INV-029 2026-11-20", "INV-029 | - | 2026-11-20"),
  ])
  func `R33: a bill is a number, an amount and a day`(_ line: String, _ read: String) {
    #expect(bill(line) == read)
  }

  @Test(arguments: [
    (
      "INV-029 350 usd yesterdya",
      "! \"yesterdya\" is not an amount, a day or the one number; "
        + "write such as `INV-029 350 usd yesterday`"
    ),
    (
      "INV-029 INV-030",
      "! \"INV-030\" is not an amount, a day or the one number; "
        + "write such as `INV-029 350 usd yesterday`"
    ),
    ("29 350", "! write 350 with its currency, as in 350 usd"),
    ("INV-029 300 usd 350", "! write 350 with its currency, as in 350 usd"),
    ("INV-029 1,20 usd", "! \"1,20 usd\" is no amount; write it with a point, as in 1.20"),
    ("1,20 usd", "! \"1,20 usd\" is no amount; write it with a point, as in 1.20"),
    ("INV-029 1.200 eur", "! \"1.200 eur\" may be 1200 EUR or 1.20 EUR; write one of them"),
    (
      "INV-029 300 usd tax 30,5 usd",
      "! \"30,5 usd\" is no amount; write it with a point, as in 30.5"
    ),
    ("INV-029 26 nov", "! 2026-11-26 is still to come; write the day it happened"),
    ("INV-029 2027-01-01", "! 2027-01-01 is still to come; write the day it happened"),
  ])
  func `R33: a refusal of a bill says what to type`(_ line: String, _ sentence: String) {
    #expect(bill(line) == sentence)
  }

  @Test func `R37: a bill takes an amount, no rate`() {
    #expect(
      bill("INV-029 0.40 gbp/word")
        == "! 0.40 gbp/word is a rate; write the amount, as in 350 gbp")
  }

  @Test(arguments: [
    ("300 usd", "300 USD | -"), ("150", "150 USD | -"), ("tue", "- | 2026-11-24"),
    ("150 tue", "150 USD | 2026-11-24"), ("tue 150", "150 USD | 2026-11-24"), ("", "- | -"),
    ("$150.50 yesterday", "150.50 USD | 2026-11-24"), ("24 nov 1500", "1500 USD | 2026-11-24"),
    ("1,500 24 nov 2025", "1500 USD | 2025-11-24"), ("150 gbp", "150 GBP | -"),
  ])
  func `R35: a payment is an amount and a day`(_ line: String, _ read: String) {
    #expect(payment(line) == read)
  }

  @Test(arguments: [
    ("150 160", "! write 160 with its currency, as in 160 usd"),
    ("half", "! \"half\" is not an amount or a day; write such as `150 usd tue`"),
    ("26 nov", "! 2026-11-26 is still to come; write the day it happened"),
    ("11/26", "! 2026-11-26 is still to come; write the day it happened"),
    ("150 usd 27일", "! 2026-11-27 is still to come; write the day it happened"),
    ("1,20 usd", "! \"1,20 usd\" is no amount; write it with a point, as in 1.20"),
    ("1.200,50 eur tue", "! \"1.200,50 eur\" is no amount; write it with a point, as in 1200.50"),
    ("withheld 30,63 gbp", "! \"30,63 gbp\" is no amount; write it with a point, as in 30.63"),
    ("300 usd charges 5,5 usd", "! \"5,5 usd\" is no amount; write it with a point, as in 5.5"),
    ("30,000.50 krw", "! 30000.50 KRW is finer than any coin of KRW; write it as 30001 KRW"),
    ("300.505 usd", "! \"300.505 usd\" may be 300505 USD or 300.51 USD; write one of them"),
    ("tomorrow", "! 2026-11-26 is still to come; write the day it happened"),
  ])
  func `R35: a refusal of a payment says what to type`(_ line: String, _ sentence: String) {
    #expect(payment(line) == sentence)
  }

  @Test func `R36: a bare amount needs a currency from somewhere`() {
    #expect(payment("150", nil) == "! write 150 with its currency, as in 150 usd")
    #expect(payment("150 gbp", nil) == "150 GBP | -")
  }
}
