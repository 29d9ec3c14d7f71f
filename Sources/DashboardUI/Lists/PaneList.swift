import Editorial
import TerminalKit

/// The lines of a pane, and which of them can be selected.
struct PaneList: Sendable {
  /// Which list: a pane may show a longer one where it fills the screen.
  struct Key: Hashable, Sendable {
    var pane: Pane
    var isWhole: Bool

    init(_ pane: Pane, isWhole: Bool) {
      self.pane = pane
      self.isWhole = isWhole && pane.wholeList != nil
    }
  }

  private(set) var lines: [Line]
  /// Places in `lines`.
  private(set) var selectable: [Int]
  /// The place in `lines` of a row that is here only because it is selected.
  private(set) var staying: Int?
  /// The lines of each part, its head first; none where no line is a head.
  private(set) var parts: [Range<Int>] = []
  /// Places in `lines` of what is to stay in view however much comes before it (`warn:`).
  private var pins: [Int] = []
  /// How many of its rows are the writer's and theirs.
  private(set) var rowCounts: (you: Int, them: Int) = (0, 0)

  init(_ lines: [Line], keepsWarned: Bool = false) {
    self.lines = lines
    if keepsWarned { pins = lines.indices.filter { lines[$0].isWarned } }
    selectable = lines.indices.filter { lines[$0].subject != nil }
    for case .row(let row) in lines.lazy.map(\.content) {
      if row.ball == .you { rowCounts.you += 1 }
      if row.ball == .them { rowCounts.them += 1 }
    }
    let heads = lines.indices.filter { lines[$0].isHead }
    parts = heads.enumerated().map { place, head in
      head..<(place + 1 < heads.count ? heads[place + 1] : lines.count)
    }
  }

  /// Makes a list from what was worked out; once for each overview, and only for what is in view.
  init(_ key: Key, _ overview: Overview) {
    let lister = key.isWhole ? key.pane.wholeList : key.pane.list
    self.init(lister?(overview) ?? [], keepsWarned: key.pane.keepsWarned && !key.isWhole)
  }

  static let empty = PaneList([])

  /// The line a view of so many begins with, where the list opens on one and its first lines have no
  /// room beside that: the first title that leaves it in view; 0 where all have room, or none does.
  func opening(on line: Int, height: Int) -> Int {
    guard line >= height else { return 0 }
    return lines.indices.first { lines[$0].isTitle && $0 <= line && line - $0 < height } ?? 0
  }

  /// The positions, among what can be selected, of a part's lines.
  func positions(ofPart part: Int) -> Range<Int> {
    let lines = parts[part]
    let first = selectable.partitioningIndex { $0 >= lines.lowerBound }
    return first..<selectable.partitioningIndex { $0 >= lines.upperBound }
  }

  /// The part a position among what can be selected lies in.
  func part(of position: Int) -> Int? {
    guard selectable.indices.contains(position) else { return nil }
    return parts.firstIndex { $0.contains(selectable[position]) }
  }

  /// The same with a row that has left it, where it stood.
  func keeping(_ line: Line, at index: Int) -> PaneList {
    let index = min(index, lines.count)
    var kept = PaneList(
      Array(lines[..<index]) + [line] + lines[index...], keepsWarned: !pins.isEmpty)
    kept.staying = index
    return kept
  }

  /// How many of so many rows are kept at the foot for what is to stay in view and would not be.
  func pinned(of height: Int) -> Int {
    var count = 0
    // Each row that is kept may push another line out.
    while count < min(3, height / 3), pins.count(where: { $0 >= height - count }) > count {
      count += 1
    }
    return count
  }

  /// The lines in view, by their places: those from where it is scrolled to, and at the foot those that
  /// are to stay in view; a row for one that is in view already goes on with the rest.
  func view(height: Int, selected: Int?, offset: Int, context: Int) -> [Int] {
    let kept = pinned(of: height)
    let range = Scroll.range(
      selection: selected, count: lines.count, height: height - kept, offset: offset,
      context: context)
    if kept == 0 { return Array(range) }
    let below = pins.filter { $0 >= range.upperBound }.prefix(kept)
    let rest = (range.upperBound..<lines.count).lazy.filter { !below.contains($0) }
    return Array(range) + (below + rest.prefix(kept - below.count)).sorted()
  }

  func line(at position: Int) -> Line? {
    selectable.indices.contains(position) ? lines[selectable[position]] : nil
  }

  func subject(at position: Int) -> Subject? { line(at: position)?.subject }

  /// Where a thing stands among what can be selected; of several places the one at hand, else the
  /// first.
  func position(of subject: Subject, near position: Int = 0) -> Int? {
    if self.subject(at: position) == subject { return position }
    return selectable.firstIndex { lines[$0].subject == subject }
  }
}

extension [Int] {
  /// The first place from which on a condition holds, of numbers in order.
  fileprivate func partitioningIndex(_ isBeyond: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Row {
  /// A piece that waits for nothing: at its end, with the day it came to it, or with a word that
  /// stands for no status, which is listed with that word and counted nowhere (R3).
  init(resting index: PieceIndex, in desk: Desk) {
    let piece = desk.pieces[index]
    let ended = piece.status.flatMap { desk.plan[$0].isEnd ? desk.stampDay(of: piece, $0) : nil }
    self.init(
      subject: .piece(piece.id), kind: .piece, title: piece.title, outlet: piece.outlet,
      status: piece.status,
      when: ended.map { desk.wholeDay($0) }, piece: index, path: piece.hasFile ? piece.id : nil,
      line: piece.statusLine)
  }

  /// Whether it is about a piece whose working life is over: nothing of it is to come.
  func isResting(in desk: Desk) -> Bool {
    money == nil && why == nil && status.map { desk.plan[$0].isEnd } ?? false
  }
}
