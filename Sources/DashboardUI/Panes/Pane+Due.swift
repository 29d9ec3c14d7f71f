import Editorial
import TerminalKit

extension Pane {
  /// The writer's own moves.
  package static let due: Pane = Pane(
    "due", "2", help: "Fill the screen with DUE: yours, theirs, undated"
  ) {
    $0.list = { $0.due.map(Line.init(row:)) }
    $0.wholeList = { $0.rows.map(Line.init(row:)) }
    $0.saysPosition = true
    $0.keepsWarned = true
    $0.columnNames = .everywhere
    $0.showsWritten = true
    $0.empty = { _ in "nothing due" }
    $0.count = { PaneCount(shown: $0.due.count, all: $0.totals.due) }
    $0.room = { PaneRoom(rows: $0.due.count) }
    $0.place = Place(side: .left, rank: 0) { min(16, $0 * 57 / 100) }
    $0.tab = { "\($0.overview.due.count)" }
    $0.counts = { scene, area in
      scene.zoom == .due ? DueCounts(scene: scene).everything : DueCounts(scene: scene).due
    }
  }
}

/// What the heading of DUE says.
struct DueCounts {
  let scene: Scene

  /// `1 late  1 today  4 this week  11 later  2 undated`, the fullest way first.
  var due: [[Span]] {
    let counts = scene.overview.dueCounts
    let next = counts[.nextWeek]
    let later = counts[.later]
    let undated = counts[.undated]
    let near: [(Int, String, Role)] = [
      (counts[.late], "late", .late), (counts[.today], "today", .soon),
    ]
    let week = counts[.thisWeek]
    // What is not of this week is one figure, and where even that is too long, so is the week.
    let ways: [[(Int, String, Role)]] = [
      [
        (week, "this week", .text), (next, "next week", .text), (later, "later", .text),
        (undated, "undated", .text),
      ],
      [(week, "this week", .text), (next + later, "later", .text), (undated, "undated", .text)],
      [(week, "week", .text), (next + later, "later", .text), (undated, "undated", .text)],
      [(week, "week", .text), (next + later + undated, "after", .text)],
      [(week + next + later + undated, "after", .text)],
    ]
    return ways.map { scene.counts(near + $0) }
  }

  /// `12 yours  9 theirs`: every row is somebody's.
  var everything: [[Span]] {
    let rows = scene.overview.rows
    let you = scene.overview.due.count
    let them = scene.overview.theirCount
    return [
      scene.counts([
        (you, "yours", .text), (them, "theirs", .text),
        (rows.count - you - them, "nobody's", .text),
      ])
    ]
  }
}
