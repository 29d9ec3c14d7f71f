import DashboardUI
import DeskService
import Editorial
import Foundation
import Oracle
import TerminalKit
import Testing

@testable import copydesk

extension DeskOptions {
  /// As from a command line without any of them; the parser leaves a bare one unset.
  static var none: DeskOptions {
    var options = DeskOptions()
    (options.desk, options.now, options.here) = (nil, nil, nil)
    return options
  }
}

/// The built `copydesk`, beside the tests: what these run in is no program that reads calendars.
let builtProgram: String = {
  let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  return tests.deletingLastPathComponent().appending(path: "copydesk").path
}()

/// The demo desk: believable at every hour of its week, and every count on its screen right.
struct DemoTests {
  @Test func `every count on the screen is right at every hour of the week`() throws {
    try withDemo(now: "2026-11-23T00:00") { session in
      let monday = session.now
      for hour in tried(0..<(7 * 24)) {
        for minute in [0, 2, 59] {
          let now = monday + (hour * 60 + minute) * 60
          let screen = frame(of: session, at: now)
          for line in lines(of: session.desk, at: now) where !screen.contains(line) {
            Issue.record("at \(now) the screen lacks \"\(line)\":\n\(screen)")
            return
          }
        }
      }
    }
  }

  @Test func `at 14:02 on its Wednesday one thing is late and the week at risk`() throws {
    try DemoSession.with(.none, program: builtProgram) { session in
      let screen = FrameSession(session: session, size: Size(80, 24)).canvas().description
      #expect(screen.contains("Wed 25 Nov 14:02 Tokyo"))
      #expect(screen.contains("FP  AT RISK  0 of 1 published"))
      #expect(screen.contains("Why the DMZ tour market died"))
      #expect(screen.contains("1 late  1 today"))
      #expect(session.desk.problems.count == 2)
    }
  }

  @Test(arguments: [60, 70, 80, 100])
  func `no sum of money is cut, and signs that have no room are left out whole`(
    _ width: Int
  ) throws {
    try DemoSession.with(.none, program: builtProgram) { session in
      var screen = FrameSession(session: session, size: Size(width, 20))
      let rows = screen.canvas().description.split(separator: "\n")
      let money = try #require(rows.first { $0.hasPrefix("5 MONEY") })
      #expect(money.contains("overdue USD 600") && money.contains("bill GBP 300"))
      #expect(money.contains("USD 300") || money.contains("bill GBP 300 +1"))
      #expect(!money.contains(".."), "\(money)")
      screen.zoom(.outlets)
      let outlets = screen.canvas().description.split(separator: "\n")
      let strip = try #require(outlets.first { $0.contains("last 12 weeks") })
      #expect(!strip.contains("..") && !strip.hasSuffix("("), "\(strip)")
    }
  }

  @Test(arguments: [120, 80, 60, 44, 36])
  func `the header says that it is a demo at every width, and else never`(_ width: Int) throws {
    try DemoSession.with(.none, program: builtProgram) { session in
      let size = Size(width, width < 60 ? 12 : 24)
      func header(_ isDemo: Bool) -> String {
        let frame = FrameSession(session: session, size: size, isDemo: isDemo)
        return String(frame.canvas().description.prefix { $0 != "\n" })
      }
      #expect(header(true).contains("DEMO") && header(true).contains("14:02"))
      #expect(!header(false).contains("DEMO") && header(false).contains("14:02"))
    }
  }

  @Test func `every pane has something to show, and f mends one of the two problems`() throws {
    try DemoSession.with(.none, program: builtProgram) { session in
      func screen(_ pane: Pane, _ keys: String = "") throws -> String {
        var frame = FrameSession(session: session, size: Size(120, 40), isDemo: true)
        frame.zoom(pane)
        for key in try Key.parse(keys) { frame.press(key) }
        return frame.canvas().description
      }
      let money = try screen(.money)
      for currency in ["GBP", "KRW", "USD", "withheld"] {
        #expect(money.contains("\n  \(currency) "))
      }
      #expect(money.contains("WHO OWES") && money.contains("PAID LATELY"))
      for outlet in session.desk.plan.outlets {
        #expect(try screen(.outlets).contains(outlet.name))
      }
      // The week of the summer that was off.
      let away = try screen(.week, String(repeating: "[", count: 15))
      #expect(away.contains("10-16 Aug") && away.contains("away"))
      #expect(try screen(.problems).contains("f mends 1 of 2"))
      #expect(try screen(.problems, "f").contains("would write"))
    }
  }

  @Test(arguments: ["2026-11-23", "2027-01-01", "2028-02-29", "2026-03-29", "2031-12-31"])
  func `the dates move with the week, to the same picture`(_ day: String) throws {
    try withDemo(now: "\(day)T12:00") { session in
      let monday = Week(containing: session.desk.home.day(session.now)).first
      let slots = WeekReport(
        Assessment(session.desk, at: session.now), week: Week(containing: monday)
      )
      .slots
      #expect(session.desk.problems.count == 2)
      #expect(session.desk.pieces.count == 95)
      #expect(slots.count == 1)
      let row = try #require(
        RowReport(Assessment(session.desk, at: session.now)).rows.first {
          $0.title == "Why the DMZ tour market died"
        })
      #expect(row.when?.day(in: session.desk.home) == monday + 4)
    }
  }

  @Test(arguments: ["2026-11-25T14:02", "2027-01-06T14:02", "2026-03-11T14:02"])
  func `R57 twelve weeks of words fit the pieces they were written in, whatever week it is`(
    _ now: String
  ) throws {
    try withDemo(now: now) { session in
      var desk = session.desk
      let history = session.service.wordsHistory(of: desk)
      desk.words = history
      let monday = Week(containing: desk.home.day(session.now)).first
      let report = try #require(WordsReport(desk, at: session.now))
      #expect(history.logs.map(\.bad) == [0])
      #expect(history.tally.first == monday - 84)
      #expect(history.tally.written(monday - 63...monday - 57) == 0)
      #expect(!report.days.isForWriting(monday - 60))
      #expect(history.tally.held.map(\.piece.text) == ["gigs/lost-in-cult/a-train.md"])
      #expect(report.goals.map(\.written) == [321, 1206])
      #expect((350...600).contains(report.pace?.perDay ?? 0))
      for place in history.tally.days.values.flatMap(\.keys) {
        #expect(desk.piece(place.piece) != nil, "\(place.piece)")
      }
      for path in ["posts/dmz-tour-market.md", "gigs/nk-news/rason-customs.md", "thesis/ch3.md"] {
        let piece = FilePath(path)
        let counted = history.tally.days.keys.flatMap { history.tally.counted(piece, on: $0) }
        #expect(counted.words == desk.piece(piece)?.words)
      }
    }
  }

  @Test func `R61 the demo has calendars, whose days move with the week`() throws {
    for now in ["2026-11-25T14:02", "2027-03-10T14:02"] {
      try withDemo(now: now) { session in
        let overview = Overview(
          session.desk,
          Overview.Request(
            now: session.now, week: Week(containing: session.desk.home.day(session.now))))
        #expect(overview.nextAppointment?.entry.title == "dentist")
        #expect(
          overview.days[3].appointments.map(\.entry.title) == [
            "lunch with J. Lee", "Methods seminar",
          ])
        #expect(overview.due.filter { $0.kind == .calendar }.count == 1)
        #expect(session.desk.freeDays.taken == [])
      }
    }
  }

  @Test func `only dates of front matter and YAML move`() {
    let text = "---\ndue: 2026-11-27 18:00\nx: 12026-11-27\n---\nOn 2026-11-27 it rained.\n"
    let moved = DemoDesk.moved(Array(text.utf8), path: "a.md", by: 7)
    #expect(
      String(decoding: moved, as: UTF8.self)
        == "---\ndue: 2026-12-04 18:00\nx: 12026-11-27\n---\nOn 2026-11-27 it rained.\n")
  }

  // MARK: Helpers

  private func withDemo(now: String, _ body: (Session) throws -> Void) throws {
    var options = DeskOptions()
    options.now = now
    options.here = "Asia/Tokyo"
    try DemoSession.with(options, program: builtProgram, body)
  }

  private func frame(of session: Session, at now: Moment) -> String {
    let size = Size(150, 60)
    var dashboard = Dashboard(now: now, size: size)
    _ = dashboard.update(.loaded(session.desk))
    var canvas = Canvas(size: size)
    dashboard.draw(on: &canvas)
    return canvas.description
  }

  /// The lane of PIPE a status is in.
  private static let lanes = [
    "idea": "ideas", "outline": "to write", "pitched": "pitched", "commissioned": "to write",
    "drafting": "drafting", "editing": "edits", "filed": "with editor", "edits": "edits",
    "returned": "with editor", "with-supervisor": "with editor", "revising": "edits",
    "scheduled": "going out",
  ]

  /// What must stand on the screen, as it stands there.
  private func lines(of desk: Desk, at now: Moment) -> [String] {
    let plain = PlainAssessment(desk: desk, now: now)
    let owed = plain.lines()
    let due = owed.filter { $0.ball == .you }
    let groups: [(Row.Group, String)] = [
      (.late, "late"), (.today, "today"), (.thisWeek, "this week"), (.nextWeek, "next week"),
      (.later, "later"), (.undated, "undated"),
    ]
    let counts = groups.compactMap { group, name in
      let count = due.count { $0.group == group }
      return count == 0 ? nil : "\(count) \(name)"
    }
    let theirs = owed.filter { $0.ball == .them }
    // Bills past their day, and silence on a piece that has lasted (R45).
    let overdue = plain.moneyLines().count { $0.kind == "payment" && $0.isLate && !$0.isAsked }
    let nudges = theirs.count { $0.group == .late && !$0.isAsked } - overdue
    let asks = [overdue > 0 ? "\(overdue) overdue" : "", nudges > 0 ? "\(nudges) to nudge" : ""]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    let live = desk.pieces.filter { !plain.isEnded($0) }.compactMap {
      Self.lanes[plain.status($0)]
    }
    let pipe = Dictionary(live.map { ($0, 1) }, uniquingKeysWith: +)
    func out(_ outlet: String) -> Int {
      desk.plan.outlet(for: outlet).map {
        plain.figures($0, plain.monday(plain.today)).out
      } ?? -1
    }
    return [
      "2 DUE \(due.count)   \(counts.joined(separator: "  "))",
      "3 CHASE \(theirs.count)" + (asks.isEmpty ? "" : "   " + asks), "4 PIPE \(live.count) ",
    ]
      + pipe.map { lane, count in
        let name = lane + String(repeating: " ", count: 11 - lane.count)
        return "\(name) \(String(repeating: " ", count: 4 - "\(count)".count))\(count) "
      }
      + [
        " \(out("foreign-perspectives")) of 1 ", "NKN   \(out("nk-news"))/1",
        "KP    \(out("korea-pro"))/1",
      ]
      + PlainAssessment.purses(plain.moneyLines()).map { purse in
        // The columns of MONEY: four, then eleven each; the demo's fees are whole.
        purse.currency + " "
          + [purse.toBill, purse.owed - purse.late, purse.late].map { sum in
            let text = sum == 0 ? "-" : String(sum / 10_000)
            return String(repeating: " ", count: 12 - text.count) + text
          }.joined()
      }
  }
}
