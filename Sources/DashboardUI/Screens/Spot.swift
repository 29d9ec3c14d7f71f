import Editorial
import TerminalKit

/// What of the screen is under a cell.
enum Spot: Hashable, Sendable {
  /// The heading of a pane.
  case heading(Pane)
  /// The name of a pane where one is shown at a time.
  case tab(Pane)
  /// A line of a pane, by its place among those that can be selected.
  case line(Pane, Int)
  /// Anything else of a pane.
  case pane(Pane)
  /// A key that the footer names, by what it does.
  case key(Action)

  /// The pane it is of.
  var pane: Pane? {
    switch self {
    case .heading(let pane), .line(let pane, _), .pane(let pane): pane
    case .tab, .key: nil
    }
  }
}

extension Scene {
  /// Whether the body shows panes, and nothing in their place.
  private var hasPanes: Bool {
    isRead && trouble == nil && !isAway && (!desk.isEmpty || zoom?.isOfFiles == true)
  }

  /// What is under a cell while no line is typed and nothing is chosen from.
  func spot(at point: Point, in layout: Layout) -> Spot? {
    guard layout.form != .tooSmall else { return nil }
    if let action = FooterBar(scene: self).action(at: point, in: layout.footer) {
      return .key(action)
    }
    guard hasPanes else { return nil }
    if let tabs = layout.tabs, tabs.contains(point), let area = layout.areas.first {
      return isPlain
        ? nil : TabLine(scene: self, area: area).pane(at: point, in: tabs).map(Spot.tab)
    }
    guard let area = layout.areas.first(where: { $0.rect.contains(point) }) else { return nil }
    switch area.part {
    case .days, .closing: return .pane(area.pane)
    case .heading: return .heading(area.pane)
    case .summary: return point.y == area.rect.top ? .heading(area.pane) : .pane(area.pane)
    case .list:
      let rect = area.listRect
      guard rect.contains(point) else { return .heading(area.pane) }
      let place = area.pane.lineUnder(self, area, rect, point).flatMap {
        list(of: area.pane).selectable.firstIndex(of: $0)
      }
      return place.map { .line(area.pane, $0) } ?? .pane(area.pane)
    }
  }
}
