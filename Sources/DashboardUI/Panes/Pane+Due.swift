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
    $0.empty = { _ in "nothing due" }
    $0.room = { PaneRoom(rows: $0.due.count) }
    $0.place = Place(side: .left) { min(10, $0 / 2) }
    $0.tab = { "\($0.overview.due.count)" }
    $0.counts = { scene, area in
      scene.zoom == .due ? DueCounts(scene: scene).everything : DueCounts(scene: scene).due
    }
  }
}

/// What the heading of DUE says.
struct DueCounts {
  let scene: Scene

  /// `you 12   late 1  today 2  this week 4`, the fullest way first.
  var due: [[Span]] {
    let overview = scene.overview
    let names: [(Row.Group, String, String, Role)] = [
      (.late, "late", "late", .late), (.today, "today", "today", .soon),
      (.thisWeek, "this week", "week", .text), (.nextWeek, "next week", "next", .text),
      (.later, "later", "later", .text), (.undated, "undated", "no date", .text),
    ]
    let total = [
      Span("you ", scene.theme[.text]), Span("\(overview.due.count)", scene.theme[.counter]),
    ]
    guard !overview.due.isEmpty else {
      return [[Span(scene.filter.isEmpty ? "nothing due" : "no match", scene.theme[.dim])]]
    }
    let groups = names.filter { overview.dueCounts[$0.0] > 0 }
    let full = groups.map { ($0.1, overview.dueCounts[$0.0], $0.3) }
    let short = groups.map { ($0.2, overview.dueCounts[$0.0], $0.3) }
    // Where even that is too long, what is not of this week becomes one figure.
    let near = groups.filter { $0.0.rawValue <= Row.Group.thisWeek.rawValue }.map {
      ($0.2, overview.dueCounts[$0.0], $0.3)
    }
    let rest = groups.filter { $0.0.rawValue > Row.Group.thisWeek.rawValue }.reduce(0) {
      $0 + overview.dueCounts[$1.0]
    }
    let merged = near + (rest > 0 ? [("after", rest, Role.text)] : [])
    return [(full, 2), (short, 2), (merged, 2), (merged, 1)].map { parts, gap in
      total + [Span(gap == 1 ? " " : "   ", scene.theme[.text])] + scene.counts(parts, gap)
    }
  }

  /// `all 21   you 12  them 9`: every row is somebody's.
  var everything: [[Span]] {
    let rows = scene.overview.rows
    let you = scene.overview.due.count
    let them = scene.overview.theirCount
    let nobody = rows.count - you - them
    return [
      scene.counts([("all", rows.count, .text)], 2) + [Span("   ", scene.theme[.text])]
        + scene.counts(
          [("you", you, .text), ("them", them, .text), ("nobody", nobody, .text)]
            .filter { $0.1 > 0 }, 2)
    ]
  }
}
