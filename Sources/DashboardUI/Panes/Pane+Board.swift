import Editorial
import TerminalKit

extension Pane {
  /// Live pieces as cards in lanes, by what happens next with them.
  package static let board: Pane = Pane(
    "board", "b", help: "Show live pieces as a board of lanes; again, as a list"
  ) {
    $0.list = { overview in
      overview.lanes.flatMap { report -> [Line] in
        var head = Line { scene, isSelected, canvas, rect in
          LaneHead(lane: report.lane, count: report.pieces.count)
            .draw(scene, isSelected, on: &canvas, in: rect)
        }
        head.isHead = true
        return [head]
          + report.pieces.compactMap { overview.assessment.row(piece: $0).map(Line.init(row:)) }
      }
    }
    $0.empty = { _ in "no live pieces" }
    $0.count = Pane.pipe.count
    $0.drawHeading = { scene, area, canvas, rect in
      let board = BoardView(scene: scene, area: area)
      Heading(
        scene, area, forms: BoardCounts(scene: scene).forms,
        note: [Span(board.hint, scene.theme[.dim])], needsNote: board.hidesLanes
      ).draw(on: &canvas, in: rect)
    }
    $0.drawLines = { scene, area, canvas, rect in
      guard !scene.list(of: .board).selectable.isEmpty else {
        return ListView(scene: scene, area: area).drawSentence(on: &canvas, in: rect)
      }
      BoardView(scene: scene, area: area).draw(on: &canvas, in: rect)
    }
    $0.lineUnder = { scene, area, rect, point in
      BoardView(scene: scene, area: area).line(at: point, in: rect)
    }
  }
}

/// The name of a lane and how many cards it has, a line below it.
struct LaneHead {
  let lane: Lane
  let count: Int

  func draw(_ scene: Scene, _ isSelected: Bool, on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    let room = rect.width - "\(count)".utf8.count - 1
    let name = [lane.name, lane.short].fitting(room).uppercased()
    canvas.write(
      [
        Span(TextWidth.clip(name, to: room) + " ", theme[isSelected ? .heading : .counter]),
        Span("\(count)", theme[.text]),
      ], at: rect.origin, within: rect.width)
    guard rect.height > 1 else { return }
    canvas.write(
      scene.rule(isSelected ? "=" : "-", rect.width),
      at: Point(rect.left, rect.top + 1), style: theme[.dim], within: rect.width)
  }
}

/// What the heading of the board says: `1 late  3 to nudge`.
struct BoardCounts {
  let scene: Scene

  var forms: [[Span]] {
    let overview = scene.overview
    let late = overview.due.count { $0.isOverdue && $0.money == nil && $0.kind == .piece }
    let nudges = overview.chase.count { $0.kind == .chase }
    let full = scene.counts([
      (late, "late", .late), (nudges, "to nudge", .soon),
      (overview.pipeline.unknown.count, "of unknown status", .warning),
    ])
    return [full, []]
  }
}
