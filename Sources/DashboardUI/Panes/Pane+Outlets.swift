import Editorial
import TerminalKit

extension Pane {
  /// Every outlet with its figures.
  package static let outlets: Pane = Pane("outlets", "7", help: "Fill the screen with OUTLETS") {
    $0.list = OutletLine.list
    $0.isOfFiles = true
    $0.empty = { _ in "desk.yaml names no outlets" }
    $0.room = { PaneRoom(rows: $0.desk.plan.outlets.count) }
    $0.place = Place(side: .right, rank: 4) { _ in 3 }
    $0.drawHeading = { scene, area, canvas, rect in
      let names = OutletView.names(width: rect.width)
      Heading(scene, area, forms: [[]], note: [Span(names, scene.theme[.dim])])
        .draw(on: &canvas, in: rect)
    }
  }
}

/// An outlet with its figures.
struct OutletLine: Sendable {
  var outlet: OutletID
  var target: TargetReport?
  /// Live pieces.
  var open: Int
  /// Weight of this week and the three before.
  var fourWeeks: Int
  /// What it usually takes (R45).
  var turnaround: Turnaround

  /// Every outlet, in the order of `desk.yaml`.
  @Sendable static func list(_ overview: Overview) -> [Line] {
    let desk = overview.desk
    var open = [Int](repeating: 0, count: desk.plan.outlets.count)
    for stage in overview.pipeline.stages {
      for index in stage.pieces {
        if let outlet = desk.pieces[index].outlet { open[outlet.index] += 1 }
      }
    }
    let first = (overview.week.week - 3).first
    let span = first...overview.week.week.last
    return desk.plan.outlets.indices.map { index in
      let outlet = OutletID(index)
      let target = overview.week.targets.first { $0.outlet == outlet }
      let line = OutletLine(
        outlet: outlet, target: target, open: open[index],
        fourWeeks: target?.fourWeeks ?? overview.assessment.ledger.weight(outlet, in: span),
        turnaround: overview.turnarounds[index])
      return Line(.outlet(desk.plan[outlet].key)) { scene, isSelected, canvas, rect in
        OutletView(scene: scene, line: line, isSelected: isSelected).draw(on: &canvas, in: rect)
      }
    }
  }
}
