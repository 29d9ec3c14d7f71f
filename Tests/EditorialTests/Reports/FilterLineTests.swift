import Editorial
import Oracle
import Testing

/// A line of filter: quotes, words without a field, names it is saved under, and how it goes on.
struct FilterLineTests {
  private let saved = [
    SavedFilter(name: "morning", text: "nkn draft"), SavedFilter(name: "나선", text: "rason"),
    SavedFilter(name: "loop", text: "=loop nkn"),
  ]

  private let whole = overview("2026-11-25 14:02") {
    $0.piece("Rason customs", "nkn", "drafting", due: "2026-11-26", tags: ["Trade"])
    $0.piece("What chapter has 3 parts", "nkn", "edits", ["edits": "2026-11-21"])
    $0.piece("Chapter 3 of the border", "fp", "drafting")
    $0.piece("A draft of history", "spe", "pitched", ["pitched": "2026-11-20"])
  }

  private var desk: Desk { whole.desk }

  private func found(_ text: String) -> [String] {
    let filter = Filter(text, saved: saved)
    let pieces = whole.narrowed(to: filter).pipeline.stages.flatMap { $0.pieces }
    return pieces.map { desk.pieces[$0].title }.sorted()
  }

  @Test(arguments: [
    ("nkn draft", ["Rason customs"]),
    ("draft", ["A draft of history", "Chapter 3 of the border", "Rason customs"]),
    ("!draft", ["What chapter has 3 parts"]),
    ("\"chapter 3\"", ["Chapter 3 of the border"]),
    ("chapter 3", ["Chapter 3 of the border", "What chapter has 3 parts"]),
    ("!\"chapter 3\" draft", ["A draft of history", "Rason customs"]),
    ("\"chapter 3", ["Chapter 3 of the border"]), ("“chapter 3”", ["Chapter 3 of the border"]),
    ("=morning", ["Rason customs"]), ("=Morning customs", ["Rason customs"]),
    ("!=morning nkn", ["What chapter has 3 parts"]), ("=나선", ["Rason customs"]),
    ("=none", []), ("=loop", []),
  ])
  func `words need no field, quotes keep them together, and = stands for what was saved`(
    _ text: String, _ titles: [String]
  ) {
    #expect(found(text) == titles)
  }

  @Test func `a name behind terms is what they are saved under`() {
    #expect(TypedFilter("nkn draft =morning").text == "nkn draft")
    #expect(TypedFilter("nkn draft =morning").name == "morning")
    #expect(TypedFilter("  nkn   =").name == "")
    for line in ["=morning", "=morning nkn", "nkn", "", "\"a =b\"", "nkn !=morning"] {
      #expect(TypedFilter(line).name == nil && TypedFilter(line).text == line, "\(line)")
    }
  }

  @Test func `what nobody understands is not obeyed`() {
    let filter = Filter("stat:draft nkn", saved: saved)
    #expect(filter.doubt(in: desk)?.cause == "there is no field \"stat\"")
    #expect(filter.understood(in: desk).terms == Filter("nkn").terms)
    let unsaved = Filter("=mornin", saved: saved)
    var known = desk
    known.kept.apply(.save(saved[0]))
    #expect(unsaved.doubt(in: known)?.cause == "no filter is saved as \"mornin\"")
    #expect(unsaved.doubt(in: known)?.remedy == .advice("did you mean =morning?"))
  }

  @Test func `what words were taken for is said`() {
    #expect(
      Filter("nkn draft").meanings(in: desk.plan) == [desk.plan.outlets[1].name, "status drafting"])
    #expect(Filter("!late: coal").meanings(in: desk.plan) == ["not late"])
  }

  @Test(arguments: [
    ("dr", "drafting"), ("st", "status:"), ("status:e", "status:edits"), ("outlet:N", "outlet:nkn"),
    ("!nk", "!nkn"), ("=mo", "=morning"), ("money:l", "money:late"), ("tag:t", "tag:trade"),
    ("nkn sta", "status:"), ("", "status:"), ("nkn ", "status:"),
  ])
  func `a line goes on with the words that the desk has`(_ line: String, _ first: String) {
    let words = FilterWords(whole, saved: saved)
    let candidate = words.candidates(for: line).first
    #expect(candidate?.text == first)
    guard let candidate else { return }
    let longer = FilterWords.line(line, with: candidate)
    #expect(longer.hasSuffix(first))
    #expect(longer.hasPrefix(line.contains("nkn ") ? "nkn " : ""))
  }

  @Test func `asked of all pieces at once, a filter shows what it shows of each alone`() {
    let texts = [
      "a", "draft", "!draft nkn", "status:e", "outlet:n", "ball:them", "due:<7d", "!late:",
      "money:owed",
      "published:2026", "=morning", "!=morning", "type:a", "x \"a b\"", "due:none", "ㄱ",
      "published",
    ]
    forEachDesk(7100..<7140) { random, overview, _ in
      for text in texts {
        let filter = Filter(text, saved: saved)
        let narrowed = overview.narrowed(to: filter)
        let assessment = overview.assessment
        let isShown = { (row: Row) in assessment.matches(filter, row: row) }
        #expect(
          narrowed.rows.map(\.subject) == overview.rows.filter(isShown).map(\.subject), "\(text)")
        #expect(
          narrowed.pipeline.stages.flatMap(\.pieces)
            == overview.pipeline.stages.flatMap(\.pieces)
            .filter { assessment.matches(filter, piece: $0) }, "\(text)")
      }
    }
  }
}

struct SoughtTextsTests {
  private func rank(_ word: String, _ parts: [String]) -> Int? {
    var texts = SoughtTexts()
    texts.append(["something else"])
    texts.append(parts)
    return texts.ranks(of: SoughtWord.all(in: word))[1]
  }

  @Test(arguments: [
    ("coal", 0), ("vill", 0), ("LOST", 0), ("oal", 2), ("lcv", 3), ("lv", 3), ("lost coal", 0),
    ("spe", 1),
    ("zzz", -1), ("ost", 2), ("l", 0), ("o", -1), ("커피", 0), ("피", 2), ("커푸", -1),
    ("pectator", 2), ("cafe\u{301}", 0), ("３", 0),
  ])
  func `a word's beginning stands before its middle, and that before letters in order`(
    _ word: String, _ rank: Int
  ) {
    let parts = ["Lost coal village 커피 Café 3", "Spectator"]
    #expect(self.rank(word, parts) == (rank < 0 ? nil : rank))
  }

  @Test func `a word is found within one text, never over two`() {
    var texts = SoughtTexts()
    for text in ["한글 제목", "abc", "", "def abc", "ab", "c"] { texts.append([text]) }
    #expect(texts.holding(SoughtWord("abc")) == [false, true, false, true, false, false])
    #expect(texts.holding(SoughtWord("제목")) == [true, false, false, false, false, false])
    #expect(texts.holding(SoughtWord("cd")) == Array(repeating: false, count: 6))
    #expect(texts.holding(SoughtWord("")) == Array(repeating: true, count: 6))
  }

  @Test func `a word is found wherever it stands, however long the texts are`() {
    let letters = ["a", "b", "ab", " ", "한", "é"]
    var number: UInt64 = 7
    func next(_ bound: Int) -> Int {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(number >> 33) % bound
    }
    func text(_ longest: Int) -> String {
      (0..<next(longest)).map { _ in letters[next(letters.count)] }.joined()
    }
    for _ in 0..<60 {
      let all = (0..<next(8)).map { _ in text(24) }
      var texts = SoughtTexts()
      for text in all { texts.append([text]) }
      for word in (0..<20).map({ _ in text(4) }) where !word.isEmpty {
        #expect(
          texts.holding(SoughtWord(word)) == all.map { $0.contains(word) }, "\(word) in \(all)")
      }
    }
  }
}
