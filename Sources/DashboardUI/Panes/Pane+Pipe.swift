import Editorial
import TerminalKit

extension Pane {
  /// Live pieces by status.
  package static let pipe: Pane = Pane(
    "pipe", "4", help: "Fill the screen with PIPE: live pieces by status"
  ) {
    $0.list = { overview in
      let desk = overview.desk
      let live = overview.pipeline.stages.flatMap(\.pieces)
        .compactMap { overview.assessment.row(piece: $0).map(Line.init(row:)) }
      return live
        + (overview.pipeline.unknown + overview.ended).map {
          Line(row: Row(resting: $0, in: desk))
        }
    }
    $0.saysPosition = true
    $0.order = .byStatus
    $0.empty = { _ in "no live pieces" }
    $0.room = { overview in
      PaneRoom(
        rows: overview.pipeline.stages.reduce(0) { $0 + $1.pieces.count }
          + overview.pipeline.unknown.count + overview.ended.count,
        countColumns: PipeCounts(overview).columns)
    }
    $0.place = Place(side: .left) { _ in 5 }
    $0.tab = { "\($0.overview.pipeline.stages.reduce(0) { $0 + $1.pieces.count })" }
    $0.counts = { scene, _ in [[Span("no live pieces", scene.theme[.dim])]] }
    $0.drawHeading = { scene, area, canvas, rect in
      let counts = PipeCounts(scene.overview)
      guard !counts.parts.isEmpty else {
        return Heading(scene, area, forms: area.pane.counts(scene, area))
          .draw(on: &canvas, in: rect)
      }
      Heading(scene, area) { columns, rows in
        counts.lines(width: columns, rows: rows).map { scene.counts($0.parts, $0.gap) }
      }.draw(on: &canvas, in: rect)
    }
  }
}
