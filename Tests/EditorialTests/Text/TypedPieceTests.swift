import Testing

@testable import Editorial
import Oracle

@Suite struct TypedPieceTests {
  /// `outlet | title | facts`, or the sentence behind `! `.
  private func read(_ line: String, _ plan: Plan = TypedDesk.plan) -> String {
    switch TypedPiece.read(line, in: TypedDesk.context(plan)) {
    case .success(let typed):
      let draft = typed.draft
      let facts = TypedFacts(due: draft.due, length: draft.length, fee: draft.fee)
      let unknown = typed.unknownOutlet.map { " | ? \($0)" } ?? ""
      return "\(plan[draft.outlet].short) | \(draft.title) | \(facts.text)\(unknown)"
    case .failure(let refusal): return "! " + refusal.reads
    }
  }

  @Test(arguments: [
    (
      "Spectator: lost coal village due fri 900w 200 gbp",
      "SPE | lost coal village | due 2026-11-27, 900 words, 200 GBP"
    ),
    ("nk: 김정은과 푸틴 900w", "NKN | 김정은과 푸틴 | 900 words"),
    ("nk-news：東京の冬、静か due fri 18:00", "NKN | 東京の冬、静か | due 2026-11-27 18:00"),
    ("THE SPECTATOR : Title", "SPE | Title | "), ("spe:Title", "SPE | Title | "),
    ("SYD: a, b, and c, 900w, by tue", "SYD | a, b, and c | due 2026-12-01, 900 words"),
    ("a village due fri", "FP | a village | due 2026-11-27"),
    (
      "Korea: two years on due fri 18:00",
      "FP | Korea: two years on | due 2026-11-27 18:00 | ? Korea"
    ),
    ("nk: d due mon morning", "NKN | d | due 2026-11-30 09:00"),
    ("nk: d due eod friday 300,000 won", "NKN | d | due 2026-11-27 18:00, 300000 KRW"),
    ("nk: coal due:fri", "NKN | coal | due 2026-11-27"),
    ("nk: coal (due fri, 900w)", "NKN | coal | due 2026-11-27, 900 words"),
    ("nk: 석탄 마을 마감：금요일", "NKN | 석탄 마을 | due 2026-11-27"),
    ("nk: 석탄 마을 금요일까지", "NKN | 석탄 마을 | due 2026-11-27"),
    ("nk: 석탄 마을 12월 4일 마감 고료 30만원", "NKN | 석탄 마을 | due 2026-12-04, 300000 KRW"),
    ("nk: 東京の冬 金曜締切 稿料 30,000円", "NKN | 東京の冬 | due 2026-11-27, 30000 JPY"),
    ("nk: coal deadline fri", "NKN | coal | due 2026-11-27"),
    ("nk: coal fee 300 usd", "NKN | coal | 300 USD"),
    ("nk: coal up to 900 words for 300 usd", "NKN | coal | 900 words, 300 USD"),
    ("nk: coal ~900w", "NKN | coal | 900 words"),
    ("nk: coal 1.2k words", "NKN | coal | 1200 words"),
    ("nk: d due 금요일", "NKN | d | due 2026-11-27"),
    ("nk: 東京の冬、静か 마감 다음 주 화요일 30,000원", "NKN | 東京の冬、静か | due 2026-12-01, 30000 KRW"),
    (
      "SYD: d due end of month, 1,200 words, ¥30,000",
      "SYD | d | due 2026-11-30, 1200 words, 30000 JPY"
    ),
    ("fp: Korea: two years on", "FP | Korea: two years on | "),
    ("foreign: x", "FP | x | "), ("Sydney: x", "SYD | x | "), ("spectator: x", "SPE | x | "),
    ("\u{0} nk: \u{202E}x \u{0}900w", "NKN | x | 900 words"),
    ("nk: coal due next week", "NKN | coal | due 2026-11-30"),
    ("nk: 석탄 마을 마감 다음주 900w", "NKN | 석탄 마을 | due 2026-11-30, 900 words"),
    ("nk: 東京の冬 三日後まで", "NKN | 東京の冬 | due 2026-11-28"),
  ])
  func `R17: one line is an outlet, a title and what is agreed`(_ line: String, _ piece: String) {
    #expect(read(line) == piece)
  }

  @Test(arguments: [
    ("FP: A walk on Friday", "FP | A walk on Friday | "),
    ("FP: A walk on Friday 900w", "FP | A walk on Friday | 900 words"),
    ("FP: Two days 2w", "FP | Two days 2w | "), ("FP: Summer of 69", "FP | Summer of 69 | "),
    ("FP: by tomorrow", "FP | by tomorrow | "), ("FP: Team 7 won", "FP | Team 7 won | "),
    ("FP: \"due north\"", "FP | due north | "),
    (
      "FP: “What is due to the dead” due fri 900w",
      "FP | What is due to the dead | due 2026-11-27, 900 words"
    ),
    ("\"Guardian: a history\" 900w", "FP | Guardian: a history | 900 words"),
    ("FP: \"The End\" of it", "FP | \"The End\" of it | "),
    ("FP: 900 words", "FP | 900 words | "), ("FP: The top 100", "FP | The top 100 | "),
    ("FP: World Cup 2026", "FP | World Cup 2026 | "),
    ("FP: 900w on coal due fri", "FP | 900w on coal | due 2026-11-27"),
    ("FP: The bill due by friday 900 words", "FP | The bill | due 2026-11-27, 900 words"),
  ])
  func `words of a title are left to it`(_ line: String, _ piece: String) {
    #expect(read(line) == piece)
  }

  @Test(arguments: [
    ("", "! a title is needed, as in `FP: lost coal village due fri 900w`"),
    ("Spectator:", "! a title is needed, as in `SPE: lost coal village due fri 900w`"),
    ("Spectator: due fri 900w", "! `due fri 900w` is no title; write one before it"),
    (
      "FP: due north",
      "! \"north\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`, "
        + "or put the title between quotes"
    ),
    (
      "nk: coal due sometime soon",
      "! \"sometime soon\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`, "
        + "or put the title between quotes"
    ),
    (
      "nk: coal 300k won due fri",
      "! \"300k won\" is no amount; write such as 300,000 won or 450 gbp, or put the title "
        + "between quotes"
    ),
    (
      "nk: coal £1.2k",
      "! \"£1.2k\" is no amount; write such as 300,000 won or 450 gbp, or put the title "
        + "between quotes"
    ),
    (
      "nk: coal 900w 800w",
      "! there are two lengths, one of them \"900w\"; write one, or put the title between quotes"
    ),
    (
      "nk: coal 300 usd £200 due fri",
      "! there are two fees, one of them \"300 usd\"; write one, or put the title between quotes"
    ),
    (
      "nk: coal 마감 곧",
      "! \"곧\" is no day or time; write `fri 18:00`, `24 nov` or `2026-11-24`, "
        + "or put the title between quotes"
    ),
    (
      "nk: coal 1,20 usd",
      "! \"1,20 usd\" is no amount; write it with a point, as in 1.20, or put the title "
        + "between quotes"
    ),
    (
      "nk: coal 300.505 usd due fri",
      "! \"300.505 usd\" may be 300505 USD or 300.51 USD; write one of them, or put the title "
        + "between quotes"
    ),
    (
      "nk: coal 900자",
      "! a length is counted in words, not in letters; write it as 900w or 900단어"
    ),
    (
      "nk: coal due",
      "! a day is needed, such as `fri 18:00`, `24 nov` or `2026-11-24`"
    ),
    (
      "nk: coal due fri 900x",
      "! \"900x\" is no day, length or fee; write such as `fri noon 900w 450 gbp`, "
        + "or put the title between quotes"
    ),
    ("the: x", "! \"the\" may be The Spectator or The Sydney Review; write more of it"),
    (
      "nkn: coal village due fri 900w 300",
      "! is 300 words or money? write 300w or 300 usd"
    ),
  ])
  func `R36: a refusal says what to type`(_ line: String, _ sentence: String) {
    #expect(read(line) == sentence)
  }

  @Test(arguments: [
    ("Guardian: something new", "Guardian"), ("New York Times: x", "New York Times"),
    ("한겨레: 새 기사", "한겨레"), ("gdn: x", "gdn"), ("the last: a story", nil), ("what now: a story", nil),
    ("London Review of Books: x", "London Review of Books"), ("38 North: x", "38 North"),
    ("한겨레 신문: 새 기사", "한겨레 신문"), ("Books & Co: x", "Books & Co"), ("s: x", "s"), ("n: x", "n"),
    ("News: x", "News"), ("1953: the armistice", nil),
    ("The man who maps the north: a story", nil), ("10:30 to Busan", nil), ("fp: Guardian: x", nil),
  ])
  func `a name before a colon that is no outlet's is asked about`(_ line: String, _ name: String?)
    throws
  {
    let typed = try TypedPiece.read(line, in: TypedDesk.context).get()
    #expect(typed.unknownOutlet == name)
    #expect(TypedPiece.outletLine(for: "Guardian") == "guardian: {kind: client}")
    #expect(TypedPiece.outletLine(for: "38 North") == "38-north: {name: 38 North, kind: client}")
    #expect(
      TypedPiece.outletLine(for: "Books, Co") == "books-co: {name: \"Books, Co\", kind: client}")
  }

  @Test func `a line without an outlet needs an only own one`() {
    var plan = TypedDesk.plan
    plan.outlets.removeFirst()
    #expect(read("x: y", plan) == "! for which outlet? write one before a colon: NKN, SPE, SYD")
    #expect(read("lost", plan) == "! for which outlet? write one before a colon: NKN, SPE, SYD")
    plan.outlets = []
    #expect(read("lost", plan) == "! there are no outlets yet; add one to desk.yaml")
  }

  @Test func `a slip in an outlet or a day is no part of a title`() {
    func refusal(_ line: String) -> String? {
      if case .failure(let refusal) = TypedPiece.read(line, in: TypedDesk.context) {
        refusal.reads
      } else {
        nil
      }
    }
    #expect(
      refusal("Spectater: Typo piece due fri 200 gbp")
        == "no outlet \"Spectater\"; did you mean The Spectator?")
    #expect(
      refusal("Perspectives: x") == "no outlet \"Perspectives\"; did you mean Foreign Perspectives?"
    )
    #expect(
      refusal("Spectator: lost coal due firday 900w")?.contains("\"firday\" is no day") == true)
    #expect(refusal("Spectator: lost coal due 30 feb")?.contains("30 feb") == true)
    #expect(refusal("Video: what is due to the dead")?.contains("quotes") == true)
  }

  @Test func `R46: no line is too odd, and what was read reads the same again`() throws {
    var random = Seeded(17)
    let words = [
      "due", "by", "fri", "noon", "18:00", "London", "24", "nov", "2026", "900w", "900", "words",
      "2w", "w", "450", "gbp", "£450", "0.4", "/word", "gbp/word", "INV-029", "Spectator:", "nk:",
      "fp", ":", "：", ",", "1,200", "-", "–", "김정은", "東京、", "é", "e\u{301}", "👩‍👩‍👧", "$", "~", "/",
      "\u{202E}", "\u{0}", "AoE", "+09:00", "next", "in", "ago", "99999999999999999999", "%", "\n",
      "a title", "all", "of", "it", "\t", "Ⅻ", "٣", "½",
    ]
    var lines = 0
    var pieces = 0
    for _ in tried(0..<3000) {
      lines += 1
      let line = (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in
        words.randomElement(using: &random)
      }.joined(separator: Bool.random(using: &random) ? " " : "")
      let outlet = OutletID(Int.random(in: 0..<4, using: &random))
      if case .success(let facts) = TypedFacts.read(line, for: outlet, in: TypedDesk.context) {
        #expect(
          try TypedFacts.read(facts.text, for: outlet, in: TypedDesk.context).get() == facts,
          "\(line.debugDescription)")
      }
      _ = TypedBill.read(line, currency: "GBP", in: TypedDesk.context)
      _ = TypedPayment.read(line, currency: nil, in: TypedDesk.context)
      guard case .success(let typed) = TypedPiece.read(line, in: TypedDesk.context) else {
        continue
      }
      let draft = typed.draft
      pieces += 1
      #expect(draft.title.contains { !$0.isWhitespace }, "\(line.debugDescription)")
      let facts = TypedFacts(due: draft.due, length: draft.length, fee: draft.fee)
      guard !facts.isEmpty else { continue }
      // A word between keeps the last one of the title from what is written anew.
      var longer = draft
      longer.title += " and"
      let again = "\(TypedDesk.plan[draft.outlet].key): \(longer.title) \(facts.text)"
      #expect(
        try TypedPiece.read(again, in: TypedDesk.context).get().draft == longer,
        "\(line.debugDescription)")
    }
    #expect(pieces > lines / 3)
  }
}
