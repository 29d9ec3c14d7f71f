import Testing

@testable import Editorial

@Suite struct FeeTextTests {
  @Test(
    arguments: [
      ("300 USD", nil, "USD 300"), ("USD 300", nil, "USD 300"), ("450 gbp", nil, "GBP 450"),
      ("£450", nil, "GBP 450"), ("450£", nil, "GBP 450"), ("€ 99.50", nil, "EUR 99.5"),
      ("₩300,000", nil, "KRW 300000"), ("300,000원", nil, "KRW 300000"),
      ("¥20,000", nil, "JPY 20000"),
      ("￥20,000", "CNY", "CNY 20000"), ("$300", nil, "USD 300"), ("$300", "AUD", "AUD 300"),
      ("$300", "GBP", "USD 300"), ("US$300", "AUD", "USD 300"), ("A$ 300", nil, "AUD 300"),
      ("1,200.50", "USD", "USD 1200.5"), ("300", "KRW", "KRW 300"), ("USD300", nil, "USD 300"),
      ("300usd", nil, "USD 300"), ("0.0725 USD", nil, "USD 0.0725"), ("$300 USD", "AUD", "USD 300"),
      ("USD 300 USD", nil, "USD 300"), ("300,000 won", "USD", "KRW 300000"),
      ("30만원", nil, "KRW 300000"), ("1.5만원", nil, "KRW 15000"), ("3万円", nil, "JPY 30000"),
      ("３００００円", nil, "JPY 30000"), ("30,000 yen", nil, "JPY 30000"), ("20 euros", nil, "EUR 20"),
      ("450 pounds", nil, "GBP 450"), ("450파운드", nil, "GBP 450"), ("200 dollars", "AUD", "AUD 200"),
      ("200 dollars", "GBP", "USD 200"), ("300달러", nil, "USD 300"), ("30,000엔", nil, "JPY 30000"),
    ] as [(String, String?, String?)])
  func `R36: a fee is read as writers write it`(
    _ text: String, _ outlet: String?, _ fee: String?
  ) {
    #expect(Fee(reading: text, outletCurrency: outlet)?.text == fee)
  }

  @Test(arguments: [
    ("0.40 GBP/word", "GBP 0.4/word"), ("£0.4 per word", "GBP 0.4/word"),
    ("GBP 0.40 / word", "GBP 0.4/word"), ("0.25/word", "USD 0.25/word"),
    ("$1 a word", "USD 1/word"),
  ])
  func `R37: a fee may be by the word`(_ text: String, _ fee: String) {
    #expect(Fee(reading: text, outletCurrency: "USD")?.text == fee)
  }

  @Test(arguments: [
    "", " ", "USD", "three hundred", "300 UDS", "300 words", "-300 USD", "1.200,50 EUR",
    "30,00 USD",
    "1,2345 USD", "0.12345 USD", "300 USD GBP", "£300 USD", "300k USD", "3 00 USD", "300. USD",
    ".5 USD", "99999999999999999999 USD", "9999999999999999 USD", "NaN USD", "1e3 USD", "٣٠٠ USD",
    "300/word/word x",
  ])
  func `R36: what leaves a doubt is nothing, never 0`(_ text: String) {
    #expect(Fee(reading: text, outletCurrency: nil) == nil)
  }

  @Test func `a bare number needs the outlet's currency`() {
    #expect(Fee(reading: "300", outletCurrency: nil) == nil)
    #expect(Currency.code("krw") == "KRW")
    #expect(Currency.code("won") == nil)
  }
}

@Suite struct CountTextTests {
  @Test(arguments: [
    ("1 piece a week", 1, Target.Per.week), ("2 a month", 2, .month), ("3 per week", 3, .week),
    ("1/week", 1, .week), ("two pieces a month", 2, .month), ("2", 2, .week),
    ("1 article per month", 1, .month), ("3 weekly", 3, .week),
  ])
  func `a target is pieces by week or month`(_ text: String, _ goal: Int, _ per: Target.Per) {
    #expect(Target(reading: text) == Target(goal: goal, per: per))
  }

  @Test(arguments: [
    "", "weekly", "0 a week", "-1 a week", "1 a day", "1 a week a month", "1 piece",
  ])
  func `what is no target is refused`(_ text: String) {
    #expect(Target(reading: text) == nil)
  }

  @Test func `days and lengths are read with or without their unit`() {
    #expect(CountText.days("2 days") == 2)
    #expect(CountText.days("7d") == 7)
    #expect(CountText.days("14") == 14)
    #expect(CountText.days("2 weeks") == 14)
    #expect(CountText.days("99999999999999 weeks") == nil)
    #expect(CountText.days("soon") == nil)
    #expect(CountText.words("900") == 900)
    #expect(CountText.words("900w") == 900)
    #expect(CountText.words("1,200 words") == 1200)
    #expect(CountText.words("1200-1500") == 1200)
    #expect(CountText.words("1,200–1,500 words") == 1200)
    #expect(CountText.words("0") == nil)
    #expect(CountText.words("-5") == nil)
    #expect(CountText.words("long") == nil)
    #expect(CountText.words("99999999999999999999") == nil)
  }

  @Test(arguments: [
    ("fild", "filed"), ("tims_zone", "time_zone"), ("Draft", "drafting"),
    ("comissioned", "commissioned"),
    ("with supervisor", "with-supervisor"), ("pubilshed", "published"), ("edit", "edits"),
  ])
  func `what was meant is found`(_ word: String, _ meant: String) {
    let words = [
      "idea", "pitched", "commissioned", "drafting", "filed", "edits", "published",
      "with-supervisor", "time_zone",
    ]
    #expect(Spelling.nearest(to: word, among: words) == meant)
  }

  @Test(arguments: ["", "x", "zzz", "invoice", "아이디어", "waiting for the lawyer"])
  func `what is far from every word is not guessed`(_ word: String) {
    #expect(Spelling.nearest(to: word, among: ["idea", "filed", "edits", "published"]) == nil)
  }

  @Test func `R36 an amount nobody pays is a doubt`() {
    #expect(Fee(reading: "131762457669353.9401 KRW/word", outletCurrency: nil) == nil)
    #expect(Fee(reading: "100000000000 KRW", outletCurrency: nil)?.digits == "100000000000")
    #expect(Fee(reading: "100000000000.01 KRW", outletCurrency: nil) == nil)
  }
}
