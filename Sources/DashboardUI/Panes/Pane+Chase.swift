import Editorial
import TerminalKit

extension Pane {
  /// Their moves: late ones, and on the whole screen all that the writer waits for.
  package static let chase: Pane = Pane(
    "chase", "3", help: "Fill the screen with CHASE: all you wait for"
  ) {
    $0.list = { $0.chase.map(Line.init(row:)) }
    $0.wholeList = { $0.rows.filter { $0.ball == .them }.map(Line.init(row:)) }
    $0.isWholeWhenNarrow = true
    $0.saysPosition = true
    $0.empty = { $0 ? "you wait for nobody" : "nobody is late" }
    $0.room = { PaneRoom(rows: $0.chase.count) }
    $0.place = Place(side: .right) { _ in 2 }
    $0.tab = { "\($0.overview.theirCount)" }
    $0.counts = { scene, area in
      let late = scene.overview.chase.count
      let overdue = scene.overview.overdueCount
      let waiting = scene.overview.theirCount - late
      guard scene.overview.theirCount > 0 else {
        return [[Span("you wait for nobody", scene.theme[.dim])]]
      }
      let parts: [(String, Int, Role)] = [
        ("overdue", overdue, .late), ("to nudge", late - overdue, .soon),
        ("waiting", waiting, .text),
      ]
      let nobody = [Span("   nobody is late", scene.theme[.dim])]
      return [
        scene.counts([("them", scene.overview.theirCount, .text)], 2)
          + [Span("   ", scene.theme[.text])] + scene.counts(parts.filter { $0.1 > 0 }, 2)
          + (late == 0 && area.part == .list ? nobody : [])
      ]
    }
  }
}
