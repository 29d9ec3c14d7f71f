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
  ])
  func `every term must hold`(filter: String, titles: [String]) {
    #expect(found(filter) == titles)
  }

  @Test func `an empty filter asks for everything`() {
    #expect(found("  ").count == 6)
    #expect(Filter("  ").isEmpty)
  }

  @Test(arguments: ["!", ":", "::", "due:", "due:<", "due:<99999999999999999999d", "!!x", "!:"])
  func `half-typed terms are no accident`(text: String) {
    _ = found(text)
  }

  @Test func `a line of exclamation marks is text, or turns a term round once`() {
    let marks = String(repeating: "!", count: 100_001)
    #expect(found(marks).isEmpty)
    #expect(found("outlet:fp \(marks)type:appearance") == ["DMZ tours", "Café"])
  }

  @Test func `R16 days ahead are counted on the calendar of here`() {
    // In Tokyo it is Wednesday already; from New York the 26th is two days off.
    let now = "2026-11-25 09:00"
    #expect(found("due:<1d !late:", now: now) == ["Rason customs"])
    #expect(found("due:<1d !late:", now: now, here: Zones.newYork).isEmpty)
    #expect(found("due:<2d !late:", now: now, here: Zones.newYork) == ["Rason customs"])
  }

  @Test func `the counts of a filtered list are those of the list`() {
    let overview = overview(filter: "outlet:fp") {
      $0.piece("a", "fp", "drafting", due: "2026-11-20")
      $0.piece("b", "nkn", "drafting", due: "2026-11-20")
    }
    #expect(overview.due.count == 1 && overview.dueCounts[.late] == 1)
  }
}
