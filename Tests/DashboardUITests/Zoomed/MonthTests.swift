import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// MONTH on the whole screen: from day to day, into a day, and a piece for one.
struct MonthTests {
  private func month(_ size: Size = Size(80, 24)) -> Dashboard {
    var dashboard = Dashboard.reading(Sample.desk, size)
    dashboard.press("9")
    return dashboard
  }

  private func day(_ dashboard: Dashboard) -> String { dashboard.chosenDay?.description ?? "none" }

  @Test func `it opens on today, whatever was selected`() {
    #expect(day(month()) == "2026-11-25")
    #expect(month().picture.contains(">[25]"))
    #expect(month().rows[1].hasPrefix("9 MONTH   16 Nov to 20 Dec 2026"))
  }

  @Test func `arrows and hjkl go from day to day and from week to week`() {
    var dashboard = month()
    for (keys, wanted) in [
      ("<right>", "2026-11-26"), ("l", "2026-11-27"), ("<down>", "2026-12-04"),
      ("j", "2026-12-11"), ("h", "2026-12-10"), ("<left>", "2026-12-09"), ("k", "2026-12-02"),
      ("<up>", "2026-11-25"), ("]", "2026-12-25"), ("[", "2026-11-25"), ("[", "2026-10-25"),
      (".", "2026-11-25"), ("g", "2026-11-16"), ("G", "2026-12-20"),
    ] {
      dashboard.press(keys)
      #expect(day(dashboard) == wanted, "\(keys)")
    }
  }

  @Test func `the weeks follow the day, and leaving shows this month again`() {
    var dashboard = month()
    dashboard.press("kkk")
    #expect(day(dashboard) == "2026-11-04")
    #expect(dashboard.rows[1].hasPrefix("9 MONTH   2 Nov to 6 Dec 2026"))
    dashboard.press("<esc>9")
    #expect(dashboard.rows[1].hasPrefix("9 MONTH   16 Nov to 20 Dec 2026"))
    dashboard.press("]]")
    #expect(day(dashboard) == "2027-01-25")
    #expect(dashboard.rows[1].contains("18 Jan to 21 Feb 2027"))
  }

  @Test func `the 31st of a shorter month is its last day`() {
    var dashboard = Dashboard.reading(
      Sample.desk, Size(80, 24), now: Sample.moment("2026-12-31 14:02"))
    dashboard.press("9]]")
    #expect(day(dashboard) == "2027-02-28")
  }

  @Test func `Enter goes to the rows of a day and Escape back to the day`() {
    var dashboard = month()
    dashboard.press("<right><right>")
    #expect(dashboard.picture.contains("Why the DMZ tour market died"))
    dashboard.press("<enter>")
    #expect(dashboard.selectedTitle == "Why the DMZ tour market died")
    #expect(day(dashboard) == "2026-11-27")
    dashboard.press("j")
    #expect(dashboard.selectedTitle == "Chapter 3 draft to supervisor")
    dashboard.press("<esc>")
    #expect(dashboard.selectedTitle == "Fri 27 Nov")
    #expect(dashboard.zoom == .month)
    dashboard.press("<esc>")
    #expect(dashboard.zoom == nil)
  }

  @Test func `a day without anything says what could be done`() {
    var dashboard = month()
    dashboard.press("<right><right><right><right><enter>")
    #expect(dashboard.said.contains("nothing on this day; a adds a piece due then"))
  }

  @Test func `a adds a piece due on the day, and a date in the line goes before it`() throws {
    var dashboard = month()
    dashboard.press("<right><right>a")
    #expect(dashboard.asked.contains("add for Fri 27 Nov:"))
    dashboard.press("NK News: border tunnel 900w")
    #expect(try added(dashboard.press("<enter>")).due?.text == "2026-11-27")
    dashboard = month()
    dashboard.press("<right><right>aNK News: border tunnel due mon")
    #expect(try added(dashboard.press("<enter>")).due?.text == "2026-11-30")
  }

  private func added(_ effects: [Effect]) throws -> PieceDraft {
    guard case .edit(let request)? = effects.first, case .add(let draft)? = request.edits.first
    else { throw Refusal("nothing was added: \(effects)") }
    return draft
  }

  @Test func `d on a row asks for its day, and what was moved is found on it`() {
    var dashboard = month()
    dashboard.press("<right><right><enter>d")
    #expect(dashboard.asked.contains("due:"))
    dashboard.press("<esc>")
    let desk = Sample.desk.with("posts/dmz-tour-market.md") {
      $0.due = Sample.date("2026-12-02 18:00")
    }
    _ = dashboard.update(.loaded(desk))
    #expect(day(dashboard) == "2026-12-02")
    #expect(dashboard.selectedTitle == "Why the DMZ tour market died")
  }

  @Test func `on a day the keys of a piece say what to do`() {
    var dashboard = month()
    dashboard.press(">")
    #expect(dashboard.said.contains("a day has no status; Enter goes to what it holds"))
  }

  @Test func `a filter narrows the days`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/outlet:spe<enter>9")
    #expect(!dashboard.picture.contains("NKN"))
    #expect(dashboard.picture.contains("SPE"))
  }

  @Test(arguments: [Size(30, 6), Size(44, 12), Size(60, 16), Size(100, 30), Size(200, 60)])
  func `at any size the chosen day is on the screen and nothing is beside it`(_ size: Size) {
    var dashboard = month(size)
    for key in ["", "<down>", "<down>", "<right>", "]", "<enter>"] {
      dashboard.press(key)
      for row in dashboard.rows { #expect(TextWidth.columns(of: row) <= size.width) }
    }
  }
}
