import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// MONEY, OUTLETS and PROBLEMS on the whole screen.
struct FiguresScreenTests {
  /// Two payments of the year: one with tax withheld.
  private static let paid: Desk = {
    var desk = Sample.desk
    for (id, day, withheld) in [
      ("gigs/nk-news/coal-buyers.md", "2026-11-10", 30),
      ("gigs/lost-in-cult/tycoons.md", "2025-12-01", 0),
    ] {
      desk = desk.with(id) { piece in
        piece.billing.paid = Sample.date(day)
        if withheld > 0 { piece.billing.withheld = Sample.usd(withheld) }
      }
    }
    return desk
  }()

  @Test func `MONEY says who owes, what came in and what was withheld (R35, R39)`() {
    var dashboard = Dashboard.reading(FiguresScreenTests.paid, Size(100, 30))
    dashboard.press("5")
    let rows = dashboard.rows
    #expect(
      rows.contains { $0.contains("to bill") && $0.contains("paid Nov") && $0.contains("2025") })
    #expect(rows.contains { $0.hasPrefix("  USD") && $0.contains(" 300 ") && $0.contains(" 270 ") })
    #expect(rows.contains { $0.hasPrefix("  GBP") && $0.contains(" 450 ") && $0.contains(" 300 ") })
    #expect(rows.contains("  withheld  USD 30 in 2026: a credit against tax"))
    #expect(rows.contains { $0.hasPrefix("WHO OWES --") })
    #expect(rows.contains { $0.hasPrefix("BY OUTLET, 2026 --") })
    #expect(
      rows.contains { $0.contains("NK News") && $0.contains("USD 270") && $0.contains("1 piece") })
    #expect(rows.contains { $0.hasPrefix("PAID LATELY --") })
    #expect(
      rows.contains {
        $0.contains("INV-028: Who still buys") && $0.contains("300 less 30 withheld")
      })
  }

  @Test func `brackets go to the income of another month, and leaving shows this month again`() {
    var dashboard = Dashboard.reading(FiguresScreenTests.paid, Size(100, 30))
    dashboard.press("5[")
    #expect(dashboard.rows[1].hasPrefix("5 MONEY   as of Oct 2026"))
    #expect(dashboard.picture.contains("paid Oct"))
    #expect(dashboard.picture.contains("paid Sep"))
    #expect(!dashboard.picture.contains("INV-028: Who still buys"))
    dashboard.press("]]")
    #expect(dashboard.picture.contains("INV-028: Who still buys"))
    #expect(dashboard.said.contains("what comes in later is not known yet"))
    dashboard.press("[[[<esc>5")
    #expect(dashboard.picture.contains("paid Nov"))
  }

  @Test func `what was paid can be opened`() {
    var dashboard = Dashboard.reading(FiguresScreenTests.paid, Size(100, 30))
    dashboard.press("5G<enter>")
    #expect(dashboard.zoom == .item)
    #expect(dashboard.selectedTitle == "Railway tycoons")
    #expect(dashboard.picture.contains("PAID 1 Dec"))
  }

  @Test func `MONEY opens on what is overdue`() {
    var dashboard = Dashboard.reading()
    dashboard.press("85")
    #expect(dashboard.selected?.row?.isOverdue == true)
  }

  @Test func `OUTLETS opens on the one furthest behind and tells of the chosen one`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 24))
    dashboard.press("87")
    #expect(dashboard.rows[2].contains("outlet"))
    #expect(dashboard.picture.contains("last 12 weeks"))
    dashboard.press("g")
    #expect(dashboard.picture.contains("FOREIGN PERSPECTIVES ---"))
    #expect(dashboard.picture.contains("Fri 18:00: Why the DMZ tour market died, 360w left"))
    dashboard.press("j")
    #expect(dashboard.picture.contains("NK NEWS ---"))
    #expect(dashboard.picture.contains("J. Lee   USD 300 a piece   pays 30 days from publication"))
    dashboard.press("<enter>")
    #expect(dashboard.zoom == .pipe)
    #expect(dashboard.filterText == "outlet:nk-news")
  }

  @Test func `OUTLETS lists the live pieces of the chosen one, and says how many it leaves out`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("87gj")
    let rows = dashboard.rows
    let first = rows.firstIndex { $0.hasPrefix("LIVE 4 --") } ?? 0
    #expect(first > 0 && rows[(first + 1)...].contains { $0.contains("Rason customs data") })
    #expect(dashboard.said.contains("Enter shows the pieces of NK News"))
    dashboard = .reading(Sample.desk, Size(80, 22))
    dashboard.press("87gj")
    #expect(dashboard.rows.contains { $0.hasPrefix("LIVE 4   ") && $0.contains("more: Enter") })
  }

  @Test func `the footer says what comes of a bill over several pieces`() {
    var dashboard = Dashboard.reading()
    dashboard.press("85")
    #expect(dashboard.selectedTitle == "INV-028 (2 pieces)")
    #expect(dashboard.rows.last?.contains("> paid  c chased") == true)
  }

  @Test func `PROBLEMS stand below their kinds, each with the keys that do something about it`() {
    var desk = Sample.desk
    desk.problems = [
      Problem(
        path: FilePath("gigs/old.md"), place: Place(line: 4, column: 9),
        message: "unknown status \"fild\" (3 files); did you mean \"filed\"?",
        remedy: EditRequest(mending: [
          (
            file: FilePath("gigs/old.md"),
            mend: .value(key: "status", seen: "fild", meant: "filed")
          )
        ]), kind: .word),
      Problem(path: FilePath("posts/한강.md"), message: "the date does not exist"),
      Problem(
        path: FilePath("posts/consul.md"), message: "says drafting; it was filed here",
        ignoreKey: "x", kind: .changed),
    ]
    var dashboard = Dashboard.reading(desk)
    dashboard.press("8")
    let rows = dashboard.rows.map(\.trimmed)
    let heads = ["A WORD NOBODY KNOWS", "FRONT MATTER", "CHANGED ELSEWHERE"]
    #expect(rows.filter { heads.contains($0) } == heads)
    #expect(dashboard.rows[1].contains("f mends 1 of 3"))
    #expect(dashboard.picture.contains("gigs/old.md:4:9"))
    #expect(rows.contains { $0.hasSuffix("e opens it   i leaves it so") })
    dashboard.press("jj")
    #expect(dashboard.selected?.subject == .problem(desk.problems[2]))
  }

  @Test(arguments: [Size(30, 6), Size(60, 16), Size(80, 24), Size(120, 40)])
  func `a long list of problems says how many are not in view, the selected one is`(_ size: Size) {
    var desk = Sample.desk
    desk.problems = (1...60).map { number in
      Problem(
        path: FilePath("posts/p\(number).md"),
        message: String(repeating: "something is wrong with it ", count: number % 5 + 1),
        kind: number % 2 == 0 ? .word : .contradiction)
    }
    var dashboard = Dashboard.reading(desk, size)
    dashboard.press("8")
    for key in ["", "j", "jjjjjjjj", "G", "k", "g"] {
      dashboard.press(key)
      guard case .problem(let problem)? = dashboard.selected?.subject else { continue }
      #expect(dashboard.picture.contains("\(problem.path.name):"), "\(size) \(problem.path)")
      #expect(dashboard.rows[1].contains(" more"))
    }
  }
}
