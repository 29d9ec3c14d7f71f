import Editorial
import Oracle
import Testing

struct FilterTests {
  private func found(_ filter: String, now: String = "2026-11-25 14:02", here: Zone? = nil)
    -> [String]
  {
    overview(now, filter: filter) {
      $0.here = here
      $0.piece("Rason customs", "nkn", "drafting", due: "2026-11-26", tags: ["Trade"])
      $0.piece("Lost coal village", "spe", "pitched", ["pitched": "2026-11-01"])
      $0.piece("DMZ tours", "fp", "editing", due: "2026-12-02", type: "in-depth")
      $0.piece("Appearance", "fp", "drafting", due: "2026-11-20", type: "appearance")
      $0.piece("Café", "fp", "drafting")
      $0.semester("2026-09-07", "2026-12-20", [deadline("Ethics form", "2026-11-30")])
    }.rows.map(\.title)
  }

  @Test(arguments: [
    ("outlet:nk", ["Rason customs"]), ("outlet:NKN", ["Rason customs"]),
    ("status:draft", ["Appearance", "Rason customs", "Café"]), ("status:superv", []),
    ("ball:them", ["Lost coal village"]), ("type:in-depth", ["DMZ tours"]),
    ("type:article", ["Lost coal village", "Rason customs", "Café"]),
    ("tag:trade", ["Rason customs"]),
    ("due:late", ["Lost coal village", "Appearance"]),
    ("late:", ["Lost coal village", "Appearance"]),
    ("due:<1d", ["Lost coal village", "Appearance", "Rason customs"]),
    ("due:1w", ["Lost coal village", "Appearance", "Rason customs", "Ethics form", "DMZ tours"]),
    ("COAL", ["Lost coal village"]), ("coal village", ["Lost coal village"]),
    ("cafe\u{301}", ["Café"]), ("outlet:fp !type:appearance", ["DMZ tours", "Café"]),
    ("!due:<400d", ["Café"]), ("outlet:fp status:edit", ["DMZ tours"]), ("nothing such", []),
    ("outlet:fp !!!type:appearance", ["DMZ tours", "Café"]), ("!!coal", ["Lost coal village"]),
    ("!outlet:nkn !type:article !form", ["Appearance", "DMZ tours"]),
    ("!a", ["DMZ tours"]), ("outlet:fp !appear", ["DMZ tours", "Café"]),
    ("form", ["Ethics form"]), ("unknown:word", []), ("due:soon", []),
    ("due:2026-12", ["DMZ tours"]), ("due:tomorrow", ["Rason customs"]),
    ("due:내일", ["Rason customs"]), ("due:next-week", ["Ethics form", "DMZ tours"]),
    ("due:>6d", ["DMZ tours"]), ("outlet:fp due:none", ["Café"]), ("pitched:last-month", []),
    ("pitched:this-month", ["Lost coal village"]), ("pitched:nov", ["Lost coal village"]),
    ("pitched:2026-11-01", ["Lost coal village"]), ("pitched:<30d", ["Lost coal village"]),
    ("pitched:<7d", []), ("pitched:11월", ["Lost coal village"]), ("pitched:<2026-11", []),
  ])
  func `every term must hold`(filter: String, titles: [String]) {
    #expect(found(filter) == titles)
  }

  private let past = desk {
    $0.piece("October", "fp", "published", ["published": "2026-10-15"])
    $0.piece("Early November", "fp", "published", ["published": "2026-11-02"])
    $0.piece("Last week", "nkn", "filed", ["filed": "2026-11-18"])
    $0.piece("Back again", "nkn", "drafting", ["filed": "2026-11-17"])
    $0.piece("Out by itself", "fp", "scheduled", scheduled: "2026-11-24 18:00")
    $0.piece("한글 제목", "fp", "idea", tags: ["trade"])
    $0.pieces[$0.pieces.count - 1].series = "Border stories"
  }

  @Test(arguments: [
    ("status:sent", ["Last week"]), ("status:submitted", ["Last week"]),
    ("status:live", ["Early November", "October"]), ("status:done", ["Early November", "October"]),
    ("status:wip", ["Back again"]),
  ])
  func `R3 a filter knows the words that files may have for a status`(
    filter: String, titles: [String]
  ) {
    #expect(pieces(filter) == titles)
  }

  @Test func `a second word of a value is said where nothing is found`() {
    #expect(
      Filter("series:border stories").looseWords?.reads
        == "nothing is found: \"stories\" was sought as text; a value is one word; its first will do"
    )
    #expect(Filter("coal series:border").looseWords == nil)
  }

  private func pieces(_ filter: String) -> [String] {
    let assessment = Assessment(past, at: at("2026-11-25 14:02"))
    let filter = Filter(filter)
    return past.pieces.indices.filter { assessment.matches(filter, piece: $0) }
      .map { past.pieces[$0].title }.sorted()
  }

  @Test(arguments: [
    ("published:last-month", ["October"]), ("published:2026-10", ["October"]),
    ("published:oct", ["October"]), ("published:지난달", ["October"]), ("published:先月", ["October"]),
    ("published:2026", ["Early November", "October", "Out by itself"]),
    ("published:yesterday", ["Out by itself"]), ("filed:last-week", ["Last week"]),
    ("filed:w47", ["Last week"]), ("published:2025", []),
    ("published:none outlet:nkn", ["Back again", "Last week"]),
    ("published:<7d", ["Out by itself"]), ("published:>20d", ["Early November", "October"]),
    ("outlet:fp !published:2026", ["한글 제목"]),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", ["한글 제목"]),
  ])
  func `R9 pieces are found by the days on which something happened`(
    filter: String, titles: [String]
  ) {
    #expect(pieces(filter) == titles)
  }

  @Test(arguments: [
    ("outlet:zzz", "outlet: there is no \"zzz\"; there is"),
    ("outlet:nkx", "outlet: there is no \"nkx\"; did you mean outlet:nkn?"),
    ("nosuch:1", "there is no field \"nosuch\"; there is outlet, status,"),
    ("stat:draft", "there is no field \"stat\"; did you mean status:?"),
    ("status:fild", "status: there is no \"fild\"; did you mean status:filed?"),
    ("publised:2026", "there is no field \"publised\"; did you mean published:?"),
    ("published:octember", "published: \"octember\" is no day, month or year; write such as"),
    ("due:soon", "due: \"soon\" is no day, month or year; write such as due:2026-10"),
    ("-status:draft", "there is no field \"-status\"; did you mean status:?"),
    ("!money:zzz", "money: there is no \"zzz\"; there is none, to-bill, owed, late, paid"),
    ("outlet: nk", "outlet: says nothing of which; write it right behind the colon, as in outlet:"),
    ("status:", "status: says nothing of which; write it right behind the colon"),
    ("!due:", "due: says nothing of which"), ("filed:", "filed: says nothing of which"),
    ("tag:none-such", "no piece has the tag \"none-such\""),
    ("series:borders", "no piece has the series \"borders\""),
    ("ball:me", "ball: there is no \"me\""), ("type:essay", "type: there is no \"essay\""),
  ])
  func `a term that nobody understands is said`(filter: String, sentence: String) {
    let doubt = Filter(filter).doubt(in: past)
    #expect(doubt?.reads.hasPrefix(sentence) == true, "\(doubt?.reads ?? "nothing")")
  }

  @Test(arguments: [
    "", "coal", "outlet:nk", "status:draft", "status:slot", "tag:trade", "due:late", "late:",
    "status:sent", "status:wip", "status:live", "due:<7d", "published:last-month", "10:30", "커피:",
    "series:border", "paid:2026",
  ])
  func `what is understood is not doubted`(filter: String) {
    #expect(Filter(filter).doubt(in: past) == nil)
  }

  @Test func `an empty filter asks for everything`() {
    #expect(found("  ").count == 6)
    #expect(Filter("  ").isEmpty)
  }

  @Test(arguments: ["!", ":", "::", "due:", "due:<", "due:<99999999999999999999d", "!!x", "!:"])
  func `half-typed terms are no accident`(text: String) {
    // It asks for nothing yet, finds nothing, or the filter says what it does not understand.
    let isDoubted = Filter(text).doubt(in: overview { _ in }.desk) != nil
    #expect(isDoubted || [0, 6].contains(found(text).count), "\(found(text))")
  }

  @Test func `a line of exclamation marks is text, or turns a term round once`() {
    let marks = String(repeating: "!", count: 100_001)
    #expect(found(marks).isEmpty)
    #expect(found("outlet:fp \(marks)type:appearance") == ["DMZ tours", "Café"])
  }

  @Test func `R16 days ahead are counted on the calendar of home`() {
    // In New York it is Tuesday still, and the 26th two days off; at home it is Wednesday.
    let now = "2026-11-25 09:00"
    #expect(found("due:<1d !late:", now: now) == ["Rason customs"])
    #expect(found("due:<1d !late:", now: now, here: Zones.newYork) == ["Rason customs"])
    #expect(found("due:<0d !late:", now: now, here: Zones.newYork).isEmpty)
  }

  @Test func `the counts of a filtered list are those of the list`() {
    let overview = overview(filter: "outlet:fp") {
      $0.piece("a", "fp", "drafting", due: "2026-11-20")
      $0.piece("b", "nkn", "drafting", due: "2026-11-20")
    }
    #expect(overview.due.count == 1 && overview.dueCounts[.late] == 1)
  }
}
