import TerminalKit

extension Layout {
  /// Two columns below the week, as on a screen of 120 by 40: what the writer does on the left, above
  /// the selected thing, what happens around it on the right.
  static func columns(_ rect: Rect, _ rooms: Rooms) -> [Area] {
    let targets = min(rooms[.week].rows, max(3, rect.height / 8))
    let (week, underWeek) = rect.split(top: 1 + targets)
    let (closing, below) = underWeek.split(top: rooms[.week].closing)
    let rest = below.split(top: 1).rest
    let (right, wide) = rest.split(right: side(of: rest.width))
    let left = wide.split(right: 2).rest
    let (item, above) = left.split(bottom: rest.height >= 40 ? 6 : 4)
    // A blank row parts the lists from ITEM.
    let lists = above.split(bottom: 1).rest

    var onLeft = panes(.left, rooms)
    var onRight = panes(.right, rooms)
    // Where DUE and CHASE leave so much, every live piece has a row.
    let used = onLeft.reduce(onLeft.count) { $0 + $1.rows(rooms, lists.width) }
    if let pipe = onRight.firstIndex(where: { $0.pane == .pipe }), lists.height - used >= 12 {
      onRight.remove(at: pipe)
      onLeft.append(Standing(pane: .pipe, part: .list) { _ in 12 })
    }
    return [Area(pane: .week, part: .summary, rect: week)]
      + (closing.isEmpty ? [] : [Area(pane: .week, part: .closing, rect: closing)])
      + column(onLeft, lists, rooms) + [Area(pane: .item, part: .summary, rect: item)]
      + column(onRight, right, rooms)
  }

  /// How wide the right column is.
  static func side(of width: Int) -> Int { min(max(width * 37 / 100, 42), 76) }

  /// A pane that has a place in a column.
  private struct Standing {
    let pane: Pane
    let part: Part
    /// The rows it is given before any other grows, in a column of so many rows.
    let least: @Sendable (Int) -> Int

    /// Rows above its list.
    var head: Int { part == .list && pane.columnNames == .everywhere ? 2 : 1 }

    /// All the rows it would like to have.
    func rows(_ rooms: Rooms, _ width: Int) -> Int {
      let room = rooms[pane]
      return head + max(part == .list ? room.listRows ?? room.rows : room.rows(in: width), 1)
    }
  }

  /// The panes of one column that have something to say, from top to bottom.
  private static func panes(_ side: Pane.Place.Side, _ rooms: Rooms) -> [Standing] {
    Pane.all.compactMap { pane in
      pane.place.flatMap { $0.side == side && rooms[pane].isNeeded ? (pane, $0) : nil }
    }
    .sorted { $0.1.rank < $1.1.rank }
    .map { Standing(pane: $0, part: $1.part, least: $1.least) }
  }

  /// The panes of one column below one another, a blank row between two.
  private static func column(_ panes: [Standing], _ rect: Rect, _ rooms: Rooms) -> [Area] {
    let shares = share(
      rect.height - max(0, panes.count - 1),
      panes.map { (want: $0.rows(rooms, rect.width), least: $0.least(rect.height)) })
    var top = rect.top
    return zip(panes, shares).filter { $0.1 > 0 }.map { pane, rows in
      defer { top += rows + 1 }
      let place = Rect(x: rect.left, y: top, width: rect.width, height: rows).intersection(rect)
      return Area(
        pane: pane.pane, part: pane.part, rect: place, head: min(pane.head, place.height))
    }
  }
}
