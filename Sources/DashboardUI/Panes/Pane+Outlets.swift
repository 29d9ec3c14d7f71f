import Editorial
import TerminalKit

extension Pane {
  /// Every outlet with its figures.
  package static let outlets: Pane = Pane("outlets", "7", help: "Fill the screen with OUTLETS") {
    $0.list = OutletLine.list
    $0.isOfFiles = true
    $0.empty = { _ in "desk.yaml names no outlets" }
    $0.room = { PaneRoom(rows: $0.desk.plan.outlets.count) }
    $0.place = Place(side: .right, rank: 4) { _ in 4 }
    $0.columnNames = .everywhere
    $0.wholeHead = { _ in 2 }
    $0.saysPosition = true
    $0.count = { overview in
      let count = overview.desk.plan.outlets.count
      return PaneCount(shown: count, all: count)
    }
    $0.opening = { list, overview in
      // The one that is furthest behind.
      let verdicts = overview.desk.plan.outlets.indices.map { index in
        overview.week.targets.first { $0.outlet == OutletID(index) }?.verdict ?? .met
      }
      return verdicts.max().flatMap { verdicts.firstIndex(of: $0) }
    }
    $0.drawHeading = { scene, area, canvas, rect in
      Heading(scene, area, forms: [[]]).draw(on: &canvas, in: rect.row(0))
      OutletView.drawNames(scene, on: &canvas, in: rect.row(1))
    }
    $0.drawLines = { scene, area, canvas, rect in
      let list = scene.list(of: .outlets)
      ListView(scene: scene, area: area).draw(on: &canvas, in: rect)
      // What is known of the chosen one, where there is room below all of them.
      let below = rect.split(top: list.lines.count + 1).rest
      guard scene.zoom == .outlets, below.height >= 3,
        let line = scene.selectedPosition(in: area).flatMap({ list.line(at: $0) }),
        case .drawn(let draw) = line.content
      else { return }
      draw(scene, true, &canvas, below)
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
  var acceptance: Acceptance
  var before: WeeksBefore
  /// Live pieces, in the order of its workflow.
  var pieces: [PieceIndex]
  /// Live pieces by status, in the order of its workflow.
  var stages: [(name: String, count: Int)]
  /// Its place in the schedule of the week shown that is still to come, else the last one.
  var slot: SlotReport?

  /// Every outlet, in the order of `desk.yaml`.
  @Sendable static func list(_ overview: Overview) -> [Line] {
    let desk = overview.desk
    var open = [Int](repeating: 0, count: desk.plan.outlets.count)
    var pieces = [[PieceIndex]](repeating: [], count: desk.plan.outlets.count)
    var counts = [[StatusID: Int]](repeating: [:], count: desk.plan.outlets.count)
    for stage in overview.pipeline.stages {
      for index in stage.pieces {
        if let outlet = desk.pieces[index].outlet {
          open[outlet.index] += 1
          pieces[outlet.index].append(index)
          counts[outlet.index][stage.status, default: 0] += 1
        }
      }
    }
    let acceptances = Acceptance.all(desk)
    let first = (overview.week.week - 3).first
    let span = first...overview.week.week.last
    return desk.plan.outlets.indices.map { index in
      let outlet = OutletID(index)
      let target = overview.week.targets.first { $0.outlet == outlet }
      let line = OutletLine(
        outlet: outlet, target: target, open: open[index],
        fourWeeks: target?.fourWeeks ?? overview.assessment.ledger.weight(outlet, in: span),
        turnaround: overview.turnarounds[index], acceptance: acceptances[index],
        before: overview.assessment.weeksBefore(overview.week.week, of: outlet),
        pieces: pieces[index],
        stages: overview.pipeline.stages.compactMap { stage in
          counts[index][stage.status].map { (desk.plan[stage.status].name, $0) }
        }, slot: slot(of: outlet, overview))
      return Line(.outlet(desk.plan[outlet].key)) { scene, isSelected, canvas, rect in
        if rect.height > 1 {
          OutletDetails(scene: scene, line: line).draw(on: &canvas, in: rect)
        } else {
          OutletView(scene: scene, line: line, isSelected: isSelected)
            .draw(on: &canvas, in: rect)
        }
      }
    }
  }

  private static func slot(of outlet: OutletID, _ overview: Overview) -> SlotReport? {
    let slots = overview.week.slots.filter { $0.outlet == outlet }
    return slots.first { $0.when.moment > overview.assessment.now } ?? slots.last
  }
}
