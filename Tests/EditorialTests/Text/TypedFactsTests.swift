import Testing

@testable import Editorial
import Oracle

@Suite struct TypedFactsTests {
  /// What a line says of a piece of an outlet: `due …, … words, …`, or the sentence behind `! `.
  private func read(_ line: String, _ outlet: String = "the-spectator") -> String {
    switch TypedFacts.read(line, for: TypedDesk.outlet(outlet), in: TypedDesk.context) {
    case .success(let facts): facts.text
    case .failure(let refusal): "! " + refusal.reads
    }
  }

  @Test(arguments: [
    ("fri noon 900w 450 gbp", "due 2026-11-27 12:00, 900 words, 450 GBP"),
    ("450 gbp 900w fri noon", "due 2026-11-27 12:00, 900 words, 450 GBP"),
    (
      "due fri 18:00 London, 900 words, £450", "due 2026-11-27 18:00 London, 900 words, 450 GBP"
    ),
    ("900w", "900 words"), ("1,200 words", "1200 words"), ("800-1,000 w", "800 words"),
    ("0.40 gbp/word 1200w 24 dec", "due 2026-12-24, 1200 words, 0.40 GBP/word"),
    ("by 4 dec AoE", "due 2026-12-04 AoE"), ("due by fri", "due 2026-11-27"),
    ("Due: Fri,900w,450 gbp", "due 2026-11-27, 900 words, 450 GBP"),
    ("", ""), (" , ", ""), ("24 dec 1200 usd", "due 2026-12-24, 1200 USD"),
    ("24 nov 2027 1200 usd", "due 2027-11-24, 1200 USD"),
    ("Nov 24, 2027, 1,200 usd", "due 2027-11-24, 1200 USD"),
    ("next tue 6 pm 900 w", "due 2026-12-01 18:00, 900 words"),
    ("gbp 450 900w", "900 words, 450 GBP"), ("2026-11-27,900w", "due 2026-11-27, 900 words"),
    ("fri 18:00,900w", "due 2026-11-27 18:00, 900 words"), ("900단어", "900 words"),
    ("nov 27,2026,900w", "due 2026-11-27, 900 words"), ("27/11,18:00", "due 2026-11-27 18:00"),
    ("due:fri", "due 2026-11-27"), ("due：fri", "due 2026-11-27"), ("due=fri", "due 2026-11-27"),
    ("締切：金曜", "due 2026-11-27"), ("마감：금요일", "due 2026-11-27"), ("(due fri)", "due 2026-11-27"),
    ("(due fri, 900w)", "due 2026-11-27, 900 words"), ("금요일까지", "due 2026-11-27"),
    ("12월 4일까지 900w", "due 2026-12-04, 900 words"), ("금요일 마감", "due 2026-11-27"),
    ("金曜まで", "due 2026-11-27"), ("金曜締切", "due 2026-11-27"), ("12月4日締切", "due 2026-12-04"),
    ("締切12月4日", "due 2026-12-04"), ("마감일 금요일", "due 2026-11-27"),
    ("締切日 金曜", "due 2026-11-27"), ("기한 12월 4일", "due 2026-12-04"),
    ("期限 12月4日", "due 2026-12-04"), ("deadline fri", "due 2026-11-27"),
    ("fee 300 usd", "300 USD"), ("fee: 300 usd", "300 USD"), ("fee:300", "300 GBP"),
    ("고료 30만원", "300000 KRW"), ("稿料 30,000円", "30000 JPY"),
    ("900w for 300 usd", "900 words, 300 USD"),
    ("up to 900 words", "900 words"), ("around 900 words fri", "due 2026-11-27, 900 words"),
    ("~900w", "900 words"), ("1.2k words", "1200 words"),
    ("fri 2k w", "due 2026-11-27, 2000 words"),
    ("금 900w", "due 2026-11-27, 900 words"),
    ("다음 주 화요일 900w 30만원", "due 2026-12-01, 900 words, 300000 KRW"),
    ("金曜18時、1,200字、３０，０００円", "due 2026-11-27 18:00, 1200 words, 30000 JPY"),
    ("마감 11월 30일, 300,000 won", "due 2026-11-30, 300000 KRW"),
    ("eod friday 900w 450 pounds", "due 2026-11-27 18:00, 900 words, 450 GBP"),
  ])
  func `R46: a commission is one line, in any order`(_ line: String, _ facts: String) {
    #expect(read(line) == facts)
  }

  @Test(arguments: [
    ("2w", "due 2026-12-09"), ("19w", "due 2027-04-07"), ("20w", "20 words"),
    ("15 words", "15 words"), ("in 20w", "due 2027-04-14"),
    ("2w 900w", "due 2026-12-09, 900 words"),
    ("100w", "100 words"), ("30 w", "30 words"),
  ])
  func `R46: a few w are weeks, twenty and more are words`(_ line: String, _ facts: String) {
    #expect(read(line) == facts)
  }

  @Test func `R17: days are the outlet's, past its due time the next`() {
    #expect(read("wed", "the-spectator") == "due 2026-11-25")
    #expect(read("wed 6am", "the-spectator") == "due 2026-11-25 06:00")
    #expect(read("wed 6am", "nk-news") == "due 2026-12-02 06:00")
    #expect(read("wed 6am London", "nk-news") == "due 2026-11-25 06:00 London")
  }

  @Test func `R36: a dollar is the outlet's`() {
    #expect(read("$300", "nk-news") == "300 USD")
    #expect(read("$300", "the-sydney-review") == "300 AUD")
    #expect(read("$300", "the-spectator") == "300 USD")
    #expect(read("0.40/word", "nk-news") == "0.40 USD/word")
  }

  @Test(arguments: [
    ("300", "! is 300 words or money? write 300w or 300 gbp"),
    ("fri 300", "! is 300 words or money? write 300w or 300 gbp"),
    ("6", "! is 6 words or money? write 6 words or 6 gbp"),
    ("900w fri 450 gpb", "! is 450 words or money? write 450w or 450 gbp"),
    ("fri 900w tue", "! \"fri\" and \"tue\" are two dates; write one"),
    ("900w 800 words", "! \"900w\" and \"800 words\" are two lengths; write one"),
    ("450 gbp fri £500", "! \"450 gbp\" and \"£500\" are two fees; write one"),
    (
      "due firday 900w",
      "! \"firday\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"
    ),
    ("due", "! a day is needed, such as `fri 18:00`, `24 nov` or `2026-11-24`"),
    (
      "900w fri noon Lodnon 450 gbp",
      "! no city or zone \"Lodnon\" is known; write one such as `London`, `Asia/Seoul` or `+09:00`"
    ),
    ("5/6 900w", "! 5/6 can be read as two days; write `24 nov` or `2026-11-24`"),
    ("900자", "! a length is counted in words, not in letters; write it as 900w or 900단어"),
    ("1,20 usd fri", "! \"1,20 usd\" is no amount; write it with a point, as in 1.20"),
    ("fri 1.200,50 eur", "! \"1.200,50 eur\" is no amount; write it with a point, as in 1200.50"),
    ("900w €1,5", "! \"€1,5\" is no amount; write it with a point, as in 1.5"),
    ("fri 30,000.50 krw", "! 30000.50 KRW is finer than any coin of KRW; write it as 30001 KRW"),
    ("1.200 eur 900w", "! \"1.200 eur\" may be 1200 EUR or 1.20 EUR; write one of them"),
    (
      "마감 곧",
      "! \"곧\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"
    ),
    (
      "締切 未定",
      "! \"未定\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`"
    ),
    ("24 nov 900w", "! that day has passed; write it with its year, or another"),
    ("900w due 24 nov 450 gbp", "! that day has passed; write it with its year, or another"),
    ("2026-02-30", "! there is no day 2026-02-30; write one such as `2026-11-24`"),
    (
      "lots of money fri",
      "! \"lots of money\" is no day, length or fee; write such as `fri noon 900w 450 gbp`"
    ),
  ])
  func `R46: a refusal names the words and says what to type`(_ line: String, _ sentence: String) {
    #expect(read(line) == sentence)
  }

  @Test func `R37: a rate needs a currency where the outlet has none`() {
    #expect(
      read("0.40/word", "foreign-perspectives")
        == "! 0.40/word of which currency? write it as in 0.40 usd/word")
  }

  @Test func `R46: what was read is written as it is read again`() throws {
    var random = Seeded(46)
    let days = [
      "fri", "due tue 6pm", "by 24 dec", "2w", "4 dec AoE", "fri noon London", "+3d 18:00",
    ]
    let lengths = ["900w", "1,200 words", "20w", "15 words", "800-1000w"]
    let fees = ["450 gbp", "$300", "£0.40/word", "0.0725 usd/word", "₩300,000", "1,200.50 eur"]
    var seen: Set<String> = []
    for _ in 0..<2000 {
      let parts = [days, lengths, fees].compactMap {
        Bool.random(using: &random) ? $0.randomElement(using: &random) : nil
      }
      let line = parts.shuffled(using: &random).joined(
        separator: Bool.random(using: &random) ? ", " : " ")
      let outlet = OutletID(Int.random(in: 0..<4, using: &random))
      let facts = try TypedFacts.read(line, for: outlet, in: TypedDesk.context).get()
      #expect(facts.changes.count == parts.count, "\(line)")
      #expect(try TypedFacts.read(facts.text, for: outlet, in: TypedDesk.context).get() == facts)
      seen.insert(facts.text)
    }
    #expect(seen.count > 100)
  }
}
