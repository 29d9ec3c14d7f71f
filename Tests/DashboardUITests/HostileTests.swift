import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Any desk at any size: nothing beyond the edge, nothing a terminal would obey.
struct HostileTests {
  /// A reproducible source of chance.
  struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  static let titles = [
    "\u{1B}[2J\u{1B}]0;owned\u{7}", "a\r\nb\tc", "\u{202E}evil\u{202C}", "e\u{301}\u{301}\u{301}",
    String(repeating: "가", count: 200), "", "\u{200B}\u{FEFF}", "👩‍👩‍👧‍👦 family", "\u{9B}31m",
    String(repeating: "\u{300}", count: 300), "ㅎㅏㄴ", "title", "\u{0}nul", "終着駅", "ﷺ",
  ]

  static func desk(_ dice: inout Dice) -> Desk {
    let plan = Sample.plan
    let pieces = (0..<Int.random(in: 0...40, using: &dice)).map { index in
      var piece = Piece(
        id: FilePath("posts/\(titles.randomElement(using: &dice) ?? "")\(padded(index, to: 3)).md"),
        title: titles.randomElement(using: &dice) ?? "", outlet: nil,
        status: Bool.random(using: &dice)
          ? StatusID(Int.random(in: 0..<plan.statuses.count, using: &dice)) : nil,
        statusWord: titles.randomElement(using: &dice) ?? "")
      if Bool.random(using: &dice) {
        piece.outlet = OutletID(Int.random(in: 0..<plan.outlets.count, using: &dice))
      }
      func date() -> WrittenDate? {
        guard Bool.random(using: &dice) else { return nil }
        return WrittenDate(
          Sample.day("2026-11-25") + Int.random(in: -900...900, using: &dice),
          minute: Bool.random(using: &dice) ? Int.random(in: 0...1439, using: &dice) : nil)
      }
      piece.due = date()
      piece.scheduled = date()
      piece.chased = date()
      if let status = piece.status, let date = date() {
        piece.stamps = [Stamp(status: status, date: date)]
      }
      piece.length = Bool.random(using: &dice) ? Int.random(in: 0...100_000, using: &dice) : nil
      piece.words = Bool.random(using: &dice) ? Int.random(in: 0...100_000, using: &dice) : nil
      piece.editor = titles.randomElement(using: &dice)
      return piece
    }
    let problems = (0..<Int.random(in: 0...5, using: &dice)).map { _ in
      Problem(
        path: FilePath(titles.randomElement(using: &dice) ?? ""),
        message: titles.randomElement(using: &dice) ?? "")
    }
    return Sample.desk(
      pieces: pieces.sorted { $0.id < $1.id },
      semesters: Bool.random(using: &dice)
        ? [Sample.semester] : [], problems: problems)
  }

  static let keys = [
    "", "1", "2", "3G", "4jj", "6", "7j", "8j", "?", "?e", "/a", "s", "x", "j<enter>", "[", "]]",
    "<tab>", "<tab><tab>", "G", "Z", ">", "<lt>", "s<enter>",
  ]

  @Test(arguments: 0..<12)
  func `no line is wider than the screen and no control reaches it`(_ seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 17)
    for _ in 0..<60 {
      let size = Size(
        Int.random(in: 1...200, using: &dice), Int.random(in: 1...60, using: &dice))
      var dashboard = Dashboard.reading(HostileTests.desk(&dice), size)
      dashboard.press(HostileTests.keys.randomElement(using: &dice) ?? "")
      let canvas = dashboard.canvas
      #expect(canvas.size == size)
      for line in canvas.description.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(TextWidth.columns(of: String(line)) <= size.width)
        for scalar in line.unicodeScalars {
          #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
          #expect(!(0x202A...0x202E).contains(scalar.value) && scalar.value != 0x200B)
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `the counts in the headings add up to the rows`(_ seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 104_729 &+ 3)
    let desk = HostileTests.desk(&dice)
    let dashboard = Dashboard.reading(desk, Size(120, 60))
    guard let overview = dashboard.overview,
      let due = dashboard.rows.first(where: { $0.hasPrefix("DUE") })
    else {
      #expect(desk.pieces.isEmpty)
      return
    }
    let left = String(due.prefix(74))
    let counts = HeadingCounts(left)
    guard let you = counts["you"] else {
      #expect(left.contains("nothing due"))
      return
    }
    // Counted from the desk itself: whose move each live piece is.
    let mine = desk.pieces.filter { piece in
      guard let id = piece.status, !desk.plan[id].isEnd else { return false }
      switch desk.plan[id].next {
      case .planned: return piece.due != nil || desk.plan[id].ball == .you
      case .goesOut, .nothing: return false
      case .due, .reply: return true
      case .chase, .runs: return false
      }
    }.count
    let others = overview.due.filter { $0.kind != .piece }.count
    #expect(you == mine + others)
    #expect(you == counts.rest("you"))
  }

  @Test(arguments: 30...110)
  func `the counts of the pipeline add up at any width`(_ width: Int) throws {
    let dashboard = Dashboard.reading(FrameTests.full, Size(width, 24))
    let lines = width < 60 ? dashboard.rows(after: "4") : dashboard.rows
    let first = try #require(lines.firstIndex { $0.hasPrefix("PIPE") })
    var counts = HeadingCounts(lines[first]).rest("")
    if lines[first + 1].hasPrefix("       "), !lines[first + 1].contains("  -  ") {
      counts += HeadingCounts("PIPE " + lines[first + 1]).rest("")
    }
    let live = FrameTests.full.pieces.filter { piece in
      piece.status.map { !Sample.plan[$0].isEnd } ?? true
    }
    #expect(counts == live.count)
  }

  @Test func `the counts of the sample are those of a writer with a pencil`() {
    let rows = Dashboard.reading().rows
    #expect(
      rows[4] == "DUE    you 14   late 1  today 1  this week 4  next week 4  later 1  undated 3")
    #expect(rows.contains("CHASE  them 7   overdue 1  to nudge 3  waiting 3"))
    #expect(
      rows.contains("PIPE   idea 3   pitch 4   comm 2   outl 2   draft 4   filed 1   edits 2"))
  }
}

/// The figures of a heading by their words.
struct HeadingCounts {
  private var counts: [(String, Int)] = []

  init(_ line: String) {
    var words: [Substring] = []
    for word in line.split(separator: " ").dropFirst() {
      if let number = Int(word) {
        counts.append((words.joined(separator: " "), number))
        words = []
      } else {
        words.append(word)
      }
    }
  }

  subscript(name: String) -> Int? { counts.first { $0.0 == name }?.1 }

  /// The sum of all but one.
  func rest(_ name: String) -> Int {
    counts.filter { $0.0 != name }.reduce(0) { $0 + $1.1 }
  }
}
