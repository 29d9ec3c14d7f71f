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
    guard let overview = dashboard.overview, let due = HeadingFigures("2 DUE", in: dashboard.rows)
    else {
      #expect(desk.pieces.isEmpty)
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
    #expect(due.count == mine + others)
    #expect(due.parts.reduce(0, +) == due.count)
  }

  @Test(arguments: 60...110)
  func `the counts of the pipeline add up at any width`(_ width: Int) throws {
    let dashboard = Dashboard.reading(FrameTests.full, Size(width, 24))
    let line = try #require(dashboard.rows.first { $0.hasPrefix("4 PIPE") })
    let live = FrameTests.full.pieces.count { piece in
      piece.status.map { !Sample.plan[$0].isEnd } ?? true
    }
    let words = line.split(separator: " ")
    #expect(words[2] == "\(live)")
    #expect(words.dropFirst(3).compactMap { Int($0) }.reduce(0, +) == live)
  }

  @Test func `the counts of the sample are those of a writer with a pencil`() {
    let rows = Dashboard.reading().rows
    let due = "2 DUE 14   1 late  1 today  4 this week  5 later  3 undated "
    #expect(rows.contains { $0.hasPrefix(due) })
    #expect(rows.contains { $0.hasPrefix("3 CHASE 7   1 overdue  3 to nudge  3 waiting ") })
    #expect(
      rows.contains(
        "4 PIPE 18   ideas 3  pitched 4  to write 4  drafting 4  with editor 1  edits 2")
    )
  }
}

/// The figures of a pane's heading: `2 DUE 14   1 late  1 today ==== 5 more: 2`.
struct HeadingFigures {
  /// What stands behind the name.
  let count: Int
  /// The same without the filter, where there is one.
  let all: Int?
  /// The counts behind that.
  let parts: [Int]
  /// How many rows are said to be hidden.
  let hidden: Int

  init?(_ name: String, in rows: [String]) {
    guard let row = rows.first(where: { $0.contains(name + " ") }),
      let start = row.firstRange(of: name)
    else { return nil }
    // Another pane may stand beside it, and a rule ends the counts.
    let line = row[start.upperBound...].replacing(#/ {3,}\d [A-Z]{3,}.*/#, with: "")
    let halves = line.split(separator: #/(?:^| )[=-]{2,}(?: |$)/#, maxSplits: 1)
    let counted = halves.first.map { String($0) } ?? ""
    guard let match = counted.firstMatch(of: /^ ([0-9,]+)(?: of ([0-9,]+))?(.*)$/) else {
      return nil
    }
    func number(_ text: Substring) -> Int { Int(text.filter { $0 != "," }) ?? 0 }
    count = number(match.1)
    all = match.2.map { number($0) }
    parts = match.3.matches(of: /([0-9,]+) [a-z]/).map { number($0.1) }
    let more = line.firstMatch(of: #/([0-9,]+) more: /#)
    hidden = more.map { number($0.1) } ?? 0
  }
}
