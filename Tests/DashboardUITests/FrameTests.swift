import Editorial
import Glibc
import TerminalKit
import Testing

@testable import DashboardUI

/// What the screen looks like, compared with pictures in `Frames`.
///
/// `RECORD_FRAMES=1` writes them anew; they are reviewed as pictures in the diff.
struct FrameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var size: Size
    var keys = ""
    var withStyles = false

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "home-80x24", size: Size(80, 24), withStyles: true),
    Case(name: "home-120x40", size: Size(120, 40), withStyles: true),
    Case(name: "home-200x60", size: Size(200, 60), withStyles: true),
    Case(name: "home-100x30", size: Size(100, 30), withStyles: true),
    Case(name: "home-60x20", size: Size(60, 20), withStyles: true),
    Case(name: "home-44x12", size: Size(44, 12), withStyles: true),
    Case(name: "home-80x50", size: Size(80, 50)),
    Case(name: "home-80x20", size: Size(80, 20)),
    Case(name: "home-80x16", size: Size(80, 16)),
    Case(name: "home-60x24", size: Size(60, 24)),
    Case(name: "home-30x6", size: Size(30, 6)),
    Case(name: "home-29x6", size: Size(29, 6)),
    Case(name: "home-9x3", size: Size(9, 3)),
    Case(name: "week-80x24", size: Size(80, 24), keys: "1"),
    Case(name: "due-80x24", size: Size(80, 24), keys: "2"),
    Case(name: "chase-80x24", size: Size(80, 24), keys: "3"),
    Case(name: "pipe-80x24", size: Size(80, 24), keys: "4"),
    Case(name: "item-80x24", size: Size(80, 24), keys: "jjj<enter>"),
    Case(name: "outlets-80x24", size: Size(80, 24), keys: "7"),
    Case(name: "problems-80x24", size: Size(80, 24), keys: "8j"),
    Case(name: "week-44x12", size: Size(44, 12), keys: "<s-tab>"),
    Case(name: "week-zoom-44x12", size: Size(44, 12), keys: "1"),
    Case(name: "money-44x12", size: Size(44, 12), keys: "5"),
    Case(name: "item-44x12", size: Size(44, 12), keys: "<enter>"),
    Case(name: "month-200x60", size: Size(200, 60), keys: "9"),
    Case(name: "pipe-44x12", size: Size(44, 12), keys: "<tab><tab>jj"),
    Case(name: "manual-80x24", size: Size(80, 24), keys: "<f1>"),
    Case(name: "manual-status-80x24", size: Size(80, 24), keys: "<f1>status"),
    Case(name: "manual-signs-80x24", size: Size(80, 24), keys: "<f1>signs"),
    Case(name: "pipe-80x16", size: Size(80, 16), keys: "4"),
    Case(name: "filter-80x24", size: Size(80, 24), keys: "/last", withStyles: true),
    Case(name: "filter-kept-80x24", size: Size(80, 24), keys: "/last<enter>"),
    Case(name: "picker-80x24", size: Size(80, 24), keys: "jjsr", withStyles: true),
    Case(name: "exits-80x24", size: Size(80, 24), keys: "jjxk"),
    Case(name: "last-week-80x24", size: Size(80, 24), keys: "["),
    Case(name: "next-week-80x24", size: Size(80, 24), keys: "]"),
    Case(name: "away-week-80x24", size: Size(80, 24), keys: "]]]]]"),
    Case(name: "unknown-key-80x24", size: Size(80, 24), keys: "Z"),
  ]

  @Test(arguments: cases)
  func `the screen is as recorded`(_ frame: Case) throws {
    var dashboard = Dashboard.reading(size: frame.size)
    dashboard.press(frame.keys)
    expectFrame(dashboard, frame.name, withStyles: frame.withStyles)
  }

  @Test func `an empty desk says what to type`() {
    expectFrame(.reading(Sample.desk(pieces: [], semesters: [], problems: [])), "empty-80x24")
  }

  @Test func `a desk where all is done is calm`() {
    let done = Sample.pieces.filter { $0.status == Sample.plan.status(named: "published") }
    expectFrame(.reading(Sample.desk(pieces: done, semesters: [], problems: [])), "calm-80x24")
  }

  @Test func `the first frame says how far the reading is`() {
    var dashboard = Dashboard(now: Sample.now, size: Size(80, 24), name: "desk")
    _ = dashboard.update(.progress(done: 1200, of: 10_000))
    expectFrame(dashboard, "reading-80x24")
  }

  @Test func `scheduling asks for the moment and shows both clocks (R9, R17)`() {
    var dashboard = Dashboard.reading(Sample.desk(here: Sample.london))
    dashboard.press("/DMZ<enter>s<end><left><enter>")
    expectFrame(dashboard, "schedule-80x24")
  }

  @Test func `on a light background the looks are those of the light theme`() throws {
    let dashboard = Dashboard.reading(look: ThemeChoice(.light))
    expectFrame(dashboard, "home-light-80x24", withStyles: true)
    func ink(_ text: String) throws -> Style {
      let row = try #require(dashboard.rows.firstIndex { $0.contains(text) })
      let start = try #require(dashboard.rows[row].firstRange(of: text)).lowerBound
      var column = TextWidth.columns(of: String(dashboard.rows[row][..<start]))
      for run in dashboard.canvas.runs(inRow: row) {
        if column < run.columns { return run.style }
        column -= run.columns
      }
      return .plain
    }
    #expect(
      try ink("COPYDESK") == Style(foreground: .indexed(231), background: .indexed(237), .bold))
    #expect(
      try ink("Seoul's housing") == Style(foreground: .indexed(231), background: .indexed(24)))
    #expect(try ink("9d over") == Style(foreground: .indexed(124), .bold))
    #expect(try ink("today 18:00") == Style(foreground: .indexed(94)))
    #expect(try ink("NKN  Rason") == Style(foreground: .indexed(22)))
  }

  @Test func `TK left in a text is in the next step, and beside the words (R68)`() {
    let desk = Sample.desk.with("gigs/nk-news/rason-customs.md") {
      $0.words = 905
      $0.marks = 3
    }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("jj")
    #expect(
      dashboard.rows.contains { $0.contains("Rason customs data") && $0.hasSuffix("3 TK, file") })
    #expect(dashboard.picture.contains("905 of 900w, 3 TK"))
    expectFrame(dashboard, "home-tk-80x24")
  }

  @Test func `without colours everything is still told apart`() {
    expectFrame(.reading(depth: .none), "home-mono-80x24", withStyles: true)
  }

  /// A piece at nearly every status, more than a line of counts can hold.
  static let full: Desk = {
    let plan = Sample.plan
    let pieces = plan.workflows.enumerated().flatMap { outlet, workflow in
      let statuses = workflow.statuses.filter { plan[$0].role != .accepted }
      return statuses.enumerated().map { index, status in
        Sample.piece(
          "full/\(outlet)\(index).md", "The \(plan[status].name) one", outlet == 2 ? 5 : outlet,
          plan[status].name, length: 800, words: 100 * index)
      }
    }
    return Sample.desk(pieces: (Sample.pieces + pieces).sorted { $0.id < $1.id })
  }()

  @Test(arguments: [Size(80, 24), Size(80, 20), Size(120, 40), Size(60, 24)])
  func `every live piece is counted in a lane, however little room there is`(_ size: Size) {
    expectFrame(.reading(FrameTests.full, size), "full-\(size.width)x\(size.height)")
  }

  /// Titles in scripts whose letters are wide, joined or stand on one another.
  static let scripts: Desk = {
    let titles = [
      "👩‍👩‍👧‍👦 families at the border 🇰🇷", "e\u{301}te\u{301} a\u{300} Pyongyang, n\u{303}o",
      "서울의 집 추첨과 그 이모", "廃線の駅を歩く: 北海道", "ﷺ and ﷽ in one title", "ㅎㅏㄴ글 자모로",
      "각시탈 (decomposed)", "नमस्ते from Delhi", "ไทย ก็ได้", "✈️ to Vladivostok ❤️",
    ]
    var pieces = Sample.pieces
    for index in pieces.indices { pieces[index].title = titles[index % titles.count] }
    return Sample.desk(pieces: pieces)
  }()

  @Test(arguments: [Size(80, 24), Size(120, 40), Size(44, 12), Size(200, 60)])
  func `every script keeps its columns`(_ size: Size) {
    expectFrame(
      .reading(FrameTests.scripts, size), "scripts-\(size.width)x\(size.height)",
      withStyles: size.width == 80)
  }

  @Test func `after a move the line says what was done and what can be done about it`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    expectFrame(dashboard, "moved-80x24")
  }

  @Test func `an empty slot gives the line that fills it, in the outlet's zone`() {
    var dashboard = Dashboard.reading(
      Sample.desk(here: Sample.london).without("posts/dmz-tour-market.md"))
    dashboard.press("/weekly<enter>")
    let line = "empty slot: a piece with  due: 2026-11-27 18:00  fills it"
    #expect(dashboard.picture.contains(line))
    #expect(dashboard.rows.allSatisfy { $0.count <= 80 })
  }

  @Test func `many steps go over two lines on the whole screen, each with its day`() {
    var dashboard = Dashboard.reading(size: Size(50, 24))
    dashboard.press("<enter>")
    let rows = dashboard.rows.map(\.trimmed)
    #expect(!dashboard.picture.contains(".. "))
    #expect(rows.contains("commissioned 2 Nov - filed 18 Nov -"))
    #expect(rows.contains { $0.hasPrefix("EDITS since 21 Nov - returned - accepted") })
  }

  @Test func `a piece with its text fills the screen`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj<enter>")
    let text = String(
      repeating: "Nine rows, no notes and one figure that does not add up. ", count: 9)
    _ = dashboard.update(
      .body(
        FilePath("gigs/nk-news/rason-customs.md"), .plain(["나선 세관", text, text, text])))
    expectFrame(dashboard, "item-text-80x24")
    _ = dashboard.update(.resized(Size(120, 40)))
    expectFrame(dashboard, "item-text-120x40", withStyles: true)
  }
}

extension Dashboard {
  static func reading(size: Size) -> Dashboard { reading(Sample.desk, size) }
}

/// Compares a screen with its recorded picture.
func expectFrame(
  _ dashboard: Dashboard, _ name: String, withStyles: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var text = dashboard.picture + "\n"
  if withStyles { text += "=== styles\n" + dashboard.styleLetters + "\n" }
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  let path = "/\(folder)/Frames/\(name).txt"
  if getenv("RECORD_FRAMES") != nil {
    guard let file = fopen(path, "w") else {
      Issue.record("cannot write \(path)", sourceLocation: sourceLocation)
      return
    }
    fputs(text, file)
    fclose(file)
    return
  }
  guard let recorded = contents(of: path) else {
    Issue.record("no frame \(path); RECORD_FRAMES=1 records it", sourceLocation: sourceLocation)
    return
  }
  if recorded == text { return }
  let was = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let now = text.split(separator: "\n", omittingEmptySubsequences: false)
  let row =
    (0..<min(was.count, now.count)).first { was[$0] != now[$0] } ?? min(was.count, now.count)
  Issue.record(
    """
    \(name) differs from line \(row + 1)
    was: \(row < was.count ? was[row] : "")
    now: \(row < now.count ? now[row] : "")
    """, sourceLocation: sourceLocation)
}

private func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
