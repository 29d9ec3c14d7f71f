import Editorial
import TerminalKit

extension Pane {
  /// What weeks, months and outlets brought.
  package static let charts: Pane = Pane(
    "charts", "0", help: "Fill the screen with CHARTS: pieces, words, days, money and outlets"
  ) {
    $0.list = { overview in
      let charts = Charts(overview)
      var head = Line(.charts(charts))
      head.isHead = true
      return [head] + charts.weeks.map { Line(.week($0.week)) }
    }
    $0.opening = { list, _ in list.selectable.count - 1 }
    $0.drawHeading = { scene, area, canvas, rect in
      ChartsScreen(scene: scene, area: area)?.drawHeading(on: &canvas, in: rect)
    }
    $0.drawLines = { scene, area, canvas, rect in
      ChartsScreen(scene: scene, area: area)?.draw(on: &canvas, in: rect)
    }
    $0.lineUnder = { scene, area, rect, point in
      ChartsScreen(scene: scene, area: area)?.line(at: point, in: rect)
    }
  }
}
