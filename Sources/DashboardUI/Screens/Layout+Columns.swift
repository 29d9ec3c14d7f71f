import TerminalKit

extension Layout {
  /// Two columns below the week's verdict, as on a screen of 120 by 40: what the writer does on the
  /// left, what happens around it on the right.
  static func columns(_ rect: Rect, _ wants: Wants) -> [Area] {
    var rest = rect.split(top: 1).rest
    let week: Rect
    (week, rest) = rest.split(top: 2)
    rest = rest.split(top: 1).rest
    let (right, wide) = rest.split(right: side(of: rest.width))
    let left = wide.split(right: 3).rest

    var areas = [Area(pane: .week, part: .summary, rect: week)]
    let (item, lists) = left.split(bottom: 5)
    let rows = share(
      lists.height - 2,
      [
        (1 + max(wants.due, 1), min(10, lists.height / 2)),
        (wants.pipeHead + max(wants.pipe, 1), 5),
      ])
    areas += place([(.due, .list, rows[0]), (.pipe, .list, rows[1])], in: lists)
    if let pipe = areas.lastIndex(where: { $0.pane == .pipe }) {
      areas[pipe].head = min(wants.pipeHead, areas[pipe].rect.height)
    }
    areas.append(Area(pane: .item, part: .summary, rect: item))

    let money = wants.hasMoney ? 1 + wants.currencies : 0
    let shares = share(
      right.height - (money > 0 ? 4 : 3),
      [
        (1 + max(wants.agenda, 1), 8), (1 + max(wants.chase, 1), 2), (money, money),
        (1 + max(wants.outlets, 1), 3), (1 + max(2 * wants.problems, 1), 2),
      ])
    areas += place(
      [
        (.week, .list, shares[0]), (.chase, .list, shares[1]), (.money, .summary, shares[2]),
        (.outlets, .list, shares[3]), (.problems, .list, shares[4]),
      ], in: right)
    return areas
  }

  /// How wide the right column is.
  static func side(of width: Int) -> Int { min(max(width * 37 / 100, 43), 72) }

  private static func place(_ panes: [(Pane, Part, Int)], in rect: Rect) -> [Area] {
    var top = rect.top
    return panes.filter { $0.2 > 0 }.map { pane, part, rows in
      defer { top += rows + 1 }
      return Area(
        pane: pane, part: part,
        rect: Rect(x: rect.left, y: top, width: rect.width, height: rows)
          .intersection(rect))
    }
  }
}
