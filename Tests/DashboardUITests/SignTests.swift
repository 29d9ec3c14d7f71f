import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// One sign and one word for one thing, wherever it stands.
struct SignTests {
  private static let open = Sample.desk.without("posts/dmz-tour-market.md")

  /// What stands behind a day's number in home's MONTH.
  private func sign(of day: String, _ dashboard: Dashboard) -> Character? {
    let rows = dashboard.rows.drop { !$0.contains("9 MONTH") }.dropFirst(2).prefix(5)
    for row in rows {
      let days = row.dropFirst(75)
      guard let range = days.firstRange(of: " \(day)") else { continue }
      return range.upperBound < days.endIndex ? days[range.upperBound] : " "
    }
    return nil
  }

  @Test func `a star is a slot still to be filled, in MONTH beside other panes too`() {
    let dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    #expect(sign(of: "27", dashboard) == "*")
    #expect(sign(of: "26", dashboard) == ".")
    #expect(sign(of: "24", dashboard) == "!")
    #expect(sign(of: "28", dashboard) == " ")
  }

  @Test func `a marked row has a sign that no outlet has`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("j<space>")
    #expect(dashboard.rows.contains { $0.hasPrefix(" xtoday 18:00 KP") })
    dashboard.press("b")
    #expect(dashboard.picture.contains("KPx"))
    #expect(!dashboard.picture.contains("KP*"))
  }

  @Test(arguments: [Size(80, 24), Size(120, 40), Size(60, 20)])
  func `the verdict says whose it is, an own outlet's too`(_ size: Size) {
    #expect(Dashboard.reading(Sample.desk, size).rows[1].contains("FP  AT RISK  0 of 1 published"))
  }

  @Test func `the weeks of WEEK end in this one, and the last four of them are the four weeks`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("1")
    let rows = dashboard.rows
    #expect(rows.contains { $0.hasPrefix("  Mondays") && $0.hasSuffix(" 16 now") })
    let outlets = rows.filter { $0.contains("4 weeks ") }
    #expect(outlets.count == 3)
    for row in outlets {
      let words = row.split(separator: " ")
      let end = words.firstIndex { $0 == "mean" || $0 == "4" && row.contains("4 weeks") } ?? 0
      let weeks = words[..<end].filter { Int($0) != nil || $0 == "a" }
      let four = weeks.suffix(4).reduce(0) { $0 + (Int($1) ?? 0) }
      #expect(row.contains("4 weeks \(four)/4"), "\(row)")
    }
    #expect(rows.contains("  a = only appearances"))
    // Of a week to come there is no figure yet.
    dashboard.press("]")
    #expect(!dashboard.picture.contains("4 weeks"))
    #expect(!dashboard.rows.contains { $0.hasPrefix("  Mondays") && $0.contains(" now") })
    dashboard.press("[[")
    #expect(dashboard.picture.contains("4 weeks 3/4"))
  }

  @Test func `a strip with a letter in it says what that is`() {
    #expect(
      Dashboard.reading(Sample.desk, Size(120, 40)).rows[1]
        .hasSuffix("a = only appearances   last 8 weeks"))
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("7")
    #expect(dashboard.picture.contains("(a = only appearances)"))
  }

  @Test func `R24 what could be brought forward is said with the place it could be brought to`() {
    let desk = SignTests.open.with("posts/consul.md") {
      $0.status = Sample.status("scheduled")
      $0.scheduled = Sample.date("2026-12-11 18:00")
    }
    let heading = Dashboard.reading(desk, Size(120, 40)).rows[1]
    #expect(heading.contains("; or bring forward to Fri 18:00: The consul's stamps"), "\(heading)")
    var plan = Sample.plan
    plan.schedule = []
    var without = desk
    without.plan = plan
    #expect(
      Dashboard.reading(without, Size(120, 40)).picture
        .contains("or bring forward into the week: The consul's stamps"))
  }

  @Test func `figures of OUTLETS have names beside other panes`() throws {
    let rows = Dashboard.reading(Sample.desk, Size(120, 40)).rows
    let heading = try #require(rows.firstIndex { $0.contains("7 OUTLETS 6") })
    #expect(rows[heading + 1].hasSuffix("outlet           week            open"))
    #expect(rows[heading + 2].contains("FP   Foreign Perspe.. AT RISK    0/1     4"))
  }

  @Test func `of what is theirs it is said whether it is since when or until when`() {
    let rows = Dashboard.reading(Sample.desk, Size(80, 50)).rows
    #expect(rows.contains { $0.hasPrefix("  waited 19d  LIC") })
    #expect(rows.contains { $0.hasPrefix("  till Fri    NKN") })
    #expect(rows.contains { $0.hasPrefix("  till 1 Dec  KP") })
    #expect(rows.contains { $0.hasPrefix(" !9d over     NKN") })
    // Where there is no room for the word the figure stands alone.
    var narrow = Dashboard.reading(Sample.desk, Size(44, 12))
    narrow.press("<tab>")
    #expect(narrow.rows.contains { $0.hasPrefix("  19d ") })
  }

  @Test func `where there is room the strip of days says what its signs are`() {
    let rows = Dashboard.reading(Sample.desk, Size(80, 50)).rows
    let days = rows.firstIndex { $0.contains("WED 25") } ?? 0
    #expect(rows[days + 2] == "  ! late   * slot   ? empty   $ money   + done")
    #expect(!Dashboard.reading().picture.contains("? empty"))
  }

  @Test func `a lane of one status is called as that status is`() {
    let lanes = Lane.allCases
    for status in Sample.plan.statuses where status.role == .drafting || status.role == .pitched {
      #expect(lanes.contains { $0.name == status.name })
    }
    #expect(!Dashboard.reading().picture.contains("writing"))
  }
}
