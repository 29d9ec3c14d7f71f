import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// What WEEK and the rows say of a week that does not go as planned.
struct WeekSentenceTests {
  private static let dmz = "posts/dmz-tour-market.md"

  @Test func `R21 a late piece of this week is named, with what it lacks and how late it is`() {
    let desk = Sample.desk.with(Self.dmz) { $0.due = Sample.date("2026-11-24") }
    let dashboard = Dashboard.reading(desk)
    #expect(dashboard.rows[1].contains("FP  BEHIND  0 of 1 published"))
    #expect(dashboard.rows[2].hasPrefix(" !FP   0/1 "))
    #expect(dashboard.rows[2].contains("Why the DMZ tour market died"))
    #expect(dashboard.rows[2].contains("360w left, 1d late"))
    #expect(!dashboard.picture.contains("nothing planned"))
  }

  @Test func `R21 an outlet made a minute ago has no pieces yet`() {
    var desk = Sample.desk
    desk.pieces.removeAll { $0.outlet == OutletID(0) }
    #expect(Dashboard.reading(desk).rows[1].contains("FP  NO PIECES YET  0 of 1"))
  }

  @Test func `R24 at risk the nearest spare piece is named`() {
    let desk = Sample.desk.with("posts/consul.md") {
      $0.status = Sample.status("scheduled")
      $0.scheduled = Sample.date("2026-12-11 18:00")
    }
    #expect(
      Dashboard.reading(desk).picture.contains("or bring forward to Fri 18:00: The consul's stamps")
    )
    #expect(!Dashboard.reading().picture.contains("bring forward"))
  }

  @Test func `R25 a missed slot stays on its day and asks in DUE`() {
    let desk = Sample.desk.without(Self.dmz)
    let saturday = Dashboard.reading(desk, now: Sample.moment("2026-11-28 09:00"))
    let days = saturday.rows.firstIndex { $0.contains("Fri 27") }
    #expect(days.map { saturday.rows[$0 + 1].contains("FP*!") } == true)
    #expect(saturday.rows.contains { $0.contains("late") && $0.contains("fill the missed slot") })
  }

  @Test(arguments: [80, 81, 90, 99])
  func `R18 Sunday is never cut, whatever the days before it hold`(width: Int) {
    var desk = Sample.desk
    for weekday in Weekday.allCases {
      for name in ["one", "two"] {
        desk.plan.schedule.append(
          Slot(outlet: OutletID(0), name: name, weekday: weekday, minute: 23 * 60))
      }
    }
    let rows = Dashboard.reading(desk, Size(width, 24)).rows
    let row = rows.first { $0.hasPrefix("  Mon 23 ") } ?? ""
    for day in ["Mon ", "Tue ", "WED ", "Thu ", "Fri ", "Sat ", "Sun "] {
      #expect(row.contains(day), "\(row)")
    }
  }

  @Test func `R8 what came out by itself says in WEEK what confirms it`() {
    let desk = Sample.desk.with(Self.dmz) {
      $0.status = Sample.status("scheduled")
      $0.scheduled = Sample.date("2026-11-25 09:00")
    }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("1")
    #expect(
      dashboard.rows.contains { $0.contains("Why the DMZ") && $0.contains("out? confirm") })
  }

  @Test func `what is published shows its day, and no words left`() {
    let desk = Sample.desk.with("posts/consul.md") { $0.length = 2000 }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("/status:published<enter>4")
    let row = dashboard.rows.first { $0.contains("The consul's stamps") } ?? ""
    #expect(row.contains("Sat 21 Nov") && row.contains("1,510w") && !row.contains("left"))
  }

  @Test func `several moves at once say of each where it went`() throws {
    let desk = Sample.desk
    var dashboard = Dashboard.reading(desk, Size(140, 40))
    dashboard.press("j<space><space>")
    let effects = dashboard.press(">")
    dashboard.answer(effects)
    let said = dashboard.said
    #expect(said.contains("2 pieces: "), "\(said)")
    #expect(said.contains("edits > returned") && said.contains("drafting > filed"), "\(said)")
  }
}
