import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// `V`: a range of marks that follows the cursor.
struct MarkRangeTests {
  private func titles(_ dashboard: Dashboard) -> Set<String> {
    Set(dashboard.marks.keys.compactMap { dashboard.desk?.piece($0)?.title })
  }

  private let first = "Seoul's housing lottery"
  private let second = "Tariff timeline"
  private let third = "Rason customs data"

  @Test func `from the cursor on it holds every line the cursor goes over`() {
    var dashboard = Dashboard.reading()
    dashboard.press("V")
    #expect(titles(dashboard) == [first])
    #expect(dashboard.said.hasPrefix("1 marked, from V to the cursor"))
    dashboard.press("jj")
    #expect(titles(dashboard) == [first, second, third])
    #expect(dashboard.rows[23].hasPrefix(" 3 marked and on"))
    #expect(dashboard.rows.contains { $0.hasPrefix(" xtoday 18:00") })
  }

  @Test func `going back takes out again what it went over, and nothing that was marked before`() {
    var dashboard = Dashboard.reading()
    let fourth = "Chip subsidy explainer"
    dashboard.press("<space>jj<space>V")
    #expect(titles(dashboard) == [first, fourth, "Why the DMZ tour market died"])
    // The last mark is where it begins.
    dashboard.press("kkkk")
    #expect(titles(dashboard) == [first, second, third, fourth])
    dashboard.press("jjj")
    #expect(titles(dashboard) == [first, fourth])
  }

  @Test func `a piece that is listed twice stays marked while one of its lines is in it`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("1gVjj")
    let tariff = FilePath("gigs/korea-pro/tariffs.md")
    #expect(dashboard.selectedTitle == "Tariff timeline" && dashboard.marks[tariff] != nil)
    dashboard.press("k")
    #expect(dashboard.marks[tariff] != nil && dashboard.marks.count == 2)
  }

  @Test func `it goes both ways from where it began`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jjVkk")
    #expect(titles(dashboard) == [first, second, third])
    dashboard.press("jjj")
    #expect(titles(dashboard) == [third, "Chip subsidy explainer"])
  }

  @Test func `with a mark before, it reaches from there to the cursor at once`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space>jV")
    #expect(titles(dashboard) == [first, second, third])
  }

  @Test func `Escape ends it and leaves its marks, the next one unmarks`() {
    var dashboard = Dashboard.reading()
    dashboard.press("Vj<esc>")
    #expect(dashboard.range == nil && dashboard.marks.count == 2)
    dashboard.press("jj")
    #expect(dashboard.marks.count == 2)
    dashboard.press("<esc>")
    #expect(dashboard.marks.isEmpty)
  }

  @Test func `V again ends it, and the next key is for all it holds`() {
    var dashboard = Dashboard.reading()
    dashboard.press("VjVj")
    #expect(dashboard.marks.count == 2)
    guard case .edit(let request)? = dashboard.press(">").first else {
      Issue.record("nothing is moved")
      return
    }
    #expect(request.edits.count == 2)
  }

  @Test(arguments: ["<tab>", "4", "/last<enter>", ":", "<enter>"])
  func `elsewhere it has ended`(_ keys: String) {
    var dashboard = Dashboard.reading()
    dashboard.press("Vj")
    dashboard.press(keys)
    #expect(dashboard.range == nil)
    #expect(dashboard.marks.count == 2)
  }

  @Test func `a desk read anew ends it, since lines may stand elsewhere`() {
    var dashboard = Dashboard.reading()
    dashboard.press("Vj")
    _ = dashboard.update(.loaded(Sample.desk.without("posts/cabbage.md")))
    #expect(dashboard.range == nil && dashboard.marks.count == 2)
    dashboard.press("jj")
    #expect(dashboard.marks.count == 2)
  }

  @Test func `a first line and a last key hold the whole list, and ^A does it at once`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("gVG")
    let all = dashboard.marks
    #expect(all.count > 10)
    dashboard.press("<esc><esc><c-a>")
    #expect(dashboard.marks == all)
    dashboard.press("<c-a>")
    #expect(dashboard.marks.isEmpty)
  }

  @Test func `the help names it, and its key can be another`() throws {
    var dashboard = Dashboard.reading()
    dashboard.press("?")
    #expect(dashboard.picture.contains("V a range    ^A all"))
    var manual = Dashboard.reading()
    manual.press("<f1>range")
    #expect(manual.picture.contains("Mark from the last mark, or from here"))
  }
}
