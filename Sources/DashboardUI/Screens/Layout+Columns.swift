import TerminalKit

extension Layout {
  /// Two columns below the week's verdict, as on a screen of 120 by 40: what the writer does on the
  /// left, above the selected thing, what happens around it on the right.
  static func columns(_ rect: Rect, _ rooms: Rooms) -> [Area] {
    var rest = rect.split(top: 1).rest
    let week: Rect
    (week, rest) = rest.split(top: 2)
    rest = rest.split(top: 1).rest
    let (right, wide) = rest.split(right: side(of: rest.width))
    let left = wide.split(right: 3).rest
    let (item, lists) = left.split(bottom: 5)

    var areas = [Area(pane: .week, part: .summary, rect: week)]
    // A blank row parts the lists from ITEM.
    areas += column(.left, lists, rows: lists.height - 1, rooms)
    areas.append(Area(pane: .item, part: .summary, rect: item))
    areas += column(.right, right, rows: right.height, rooms)
    return areas
  }

  /// How wide the right column is.
  static func side(of width: Int) -> Int { min(max(width * 37 / 100, 43), 72) }

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
        let room = rooms[pane]
        return (
          want: place.part == .list
            ? room.headRows(rect.width) + max(room.rows, 1) : 1 + room.rows,
          least: place.least(rect.height)
        )
      })
    var top = rect.top
    return zip(panes, shares).filter { $0.1 > 0 }.map { pane, rows in
      defer { top += rows + 1 }
      let place = Rect(x: rect.left, y: top, width: rect.width, height: rows).intersection(rect)
      return Area(
        pane: pane.0, part: pane.1.part, rect: place,
        head: min(rooms[pane.0].headRows(rect.width), place.height))
    }
  }
}
