import TerminalKit

extension Layout {
  /// Two columns below the week, as on a screen of 120 by 40: what the writer does on the left, above
  /// the selected thing, what happens around it on the right.
  static func columns(_ rect: Rect, _ rooms: Rooms) -> [Area] {
    let targets = min(rooms[.week].rows, max(3, rect.height / 8))
    let (week, below) = rect.split(top: 1 + targets)
    let rest = below.split(top: 1).rest
    let (right, wide) = rest.split(right: side(of: rest.width))
    let left = wide.split(right: 2).rest
    let (item, lists) = left.split(bottom: rest.height >= 40 ? 6 : 4)

    var areas = [Area(pane: .week, part: .summary, rect: week)]
    // A blank row parts the lists from ITEM.
    areas += column(.left, lists, rows: lists.height - 1, rooms)
    areas.append(Area(pane: .item, part: .summary, rect: item))
    areas += column(.right, right, rows: right.height, rooms)
    return areas
  }

  /// How wide the right column is.
  static func side(of width: Int) -> Int { min(max(width * 37 / 100, 42), 76) }

  /// The panes of one column below one another, a blank row between two.
  private static func column(
    _ side: Pane.Place.Side, _ rect: Rect, rows: Int, _ rooms: Rooms
  ) -> [Area] {
    let panes = Pane.all.compactMap { pane in
      pane.place.flatMap { $0.side == side && rooms[pane].isNeeded ? (pane, $0) : nil }
    }
    let shares = share(
      rows - max(0, panes.count - 1),
      panes.map { pane, place in
        let head = place.part == .list && pane.namesColumns ? 2 : 1
        return (want: head + max(rooms[pane].rows, 1), least: place.least(rect.height))
      })
    var top = rect.top
    return zip(panes, shares).filter { $0.1 > 0 }.map { pane, rows in
      defer { top += rows + 1 }
      let place = Rect(x: rect.left, y: top, width: rect.width, height: rows).intersection(rect)
      let head = pane.1.part == .list && pane.0.namesColumns ? 2 : 1
      return Area(pane: pane.0, part: pane.1.part, rect: place, head: min(head, place.height))
    }
  }
}
