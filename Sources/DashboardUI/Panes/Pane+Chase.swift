import Editorial
import TerminalKit

extension Pane {
  /// Their moves: those to ask about first, then all that the writer waits for.
  package static let chase: Pane = Pane(
    "chase", "3", help: "Fill the screen with CHASE: all you wait for"
  ) {
    $0.list = { overview in (overview.chase + overview.waiting).map(Line.init(row:)) }
    $0.saysPosition = true
    $0.columnNames = .alone
    $0.empty = { _ in "you wait for nobody" }
    $0.count = { PaneCount(shown: $0.theirCount, all: $0.totals.theirs) }
    $0.room = { PaneRoom(rows: $0.theirCount) }
    $0.place = Place(side: .left, rank: 1) { min(10, $0 * 36 / 100) }
    $0.tab = { scene in
      let late = scene.overview.chase.count
      return late > 0 ? "\(late)!" : "\(scene.overview.theirCount)"
    }
    $0.counts = { scene, _ in
      let overview = scene.overview
      let asked = overview.chase.count
      let overdue = overview.overdueCount
      return [
        scene.counts([
          (overdue, "overdue", .late), (asked - overdue, "to nudge", .soon),
          (overview.waiting.count, "waiting", .text),
        ])
      ]
    }
  }
}
