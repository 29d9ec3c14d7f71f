import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// The screen for those who have it read out.
@Suite struct PlainTests {
  private func plain(_ size: Size = Size(100, 30)) -> Dashboard {
    var dashboard = Dashboard(now: Sample.now, size: size, isPlain: true, name: "desk")
    _ = dashboard.update(.loaded(Sample.desk))
    return dashboard
  }

  @Test(arguments: Pane.all.map { String($0.digit) } + ["", "?", "/last", "<tab>", "<tab><tab>"])
  func `nothing is drawn that is no word`(_ keys: String) {
    var dashboard = plain()
    dashboard.press(keys)
    for row in dashboard.rows {
      for sign in ["==", "--", "##", "[.", ".]", "[#"] { #expect(!row.contains(sign), "\(row)") }
    }
  }

  @Test func `one pane is shown at a time, its name and counts before its rows`() {
    var dashboard = plain()
    #expect(dashboard.rows[1].hasPrefix("2 DUE 14"))
    #expect(!dashboard.picture.contains("CHASE"))
    dashboard.press("<tab>")
    #expect(dashboard.rows[1].hasPrefix("3 CHASE"))
  }

  @Test func `the cursor is on the selected row, and in the line that is typed`() {
    var dashboard = plain()
    for _ in 0..<3 {
      let row = dashboard.canvas.cursor?.y ?? 0
      #expect(dashboard.selectedTitle.map { dashboard.rows[row].contains($0) } == true)
      #expect(dashboard.rows[row].hasPrefix(">"))
      dashboard.press("j")
    }
    dashboard.press("/")
    #expect(dashboard.canvas.cursor?.y == 28)
    #expect(Dashboard.reading().canvas.cursor == nil)
  }

  @Test(arguments: [
    (0, 10, 12, "0 percent   "), (7, 9, 12, "77 percent  "), (999, 1000, 11, "99 percent "),
    (10, 10, 12, "100 percent "), (1, 2, 5, "50%  "), (1, 2, 2, "  "),
  ])
  func `how much of something there is, is said`(
    _ value: Int, _ total: Int, _ width: Int, _ words: String
  ) {
    let gauge = Gauge(value, of: total, isSaid: true)
    #expect(gauge.spans(width).map(\.text).joined() == words)
  }
}

/// A desk that is not there to be shown.
@Suite struct UnreadableDeskTests {
  @Test func `a desk that cannot be read says why, where and what to do, until it is mended`() {
    var dashboard = Dashboard(now: Sample.now, size: Size(80, 24), name: "desk")
    let problem = Problem(
      path: FilePath("desk.yaml"), place: Place(line: 3, column: 5), message: "no colon here")
    let trouble = Trouble(root: FilePath("/home/w/desk"), problems: [problem])
    _ = dashboard.update(.unreadable(trouble))
    let picture = dashboard.picture
    for words in [
      "This desk cannot be read.", "/home/w/desk", "desk.yaml:3:5: no colon here",
      "opens it in your editor", "goes on by itself",
    ] {
      #expect(picture.contains(words), "\(words)")
    }
    #expect(dashboard.press("e") == [.openEditor(FilePath("desk.yaml"), line: 3)])
    #expect(dashboard.press(">").isEmpty)
    #expect(dashboard.said.contains("this desk cannot be read"))
    #expect(dashboard.press("q") == [.quit])
    _ = dashboard.update(.loaded(Sample.desk))
    #expect(dashboard.picture.contains("DUE"))
    #expect(!dashboard.picture.contains("cannot be read"))
  }

  @Test func `of many problems as many are shown as fit, and the rest is counted`() {
    var dashboard = Dashboard(now: Sample.now, size: Size(60, 12), name: "desk")
    let problems = (1...30).map {
      Problem(path: FilePath("desk.yaml"), place: Place(line: $0), message: "wrong")
    }
    _ = dashboard.update(.unreadable(Trouble(root: FilePath("/d"), problems: problems)))
    #expect(dashboard.picture.contains("more problems"))
  }

  @Test func `a new desk says what to do next and is not behind`() {
    let dashboard = Dashboard.reading(Sample.desk(pieces: [], semesters: [], problems: []))
    #expect(dashboard.picture.contains("No pieces yet."))
    #expect(!dashboard.picture.contains("BEHIND"))
  }
}
