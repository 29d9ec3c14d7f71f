import TerminalKit

extension Layout {
  /// Panes below one another, as on a screen of 80 by 24.
  ///
  /// Where it is lower, these go in this order: ITEM, rows of CHASE, what could be brought forward, words
  /// written, rows of DUE down to five, the days, targets down to one, MONEY. Where it is higher, lists and ITEM grow, blank rows part the
  /// panes, then PIPE shows its lanes.
  static func stack(_ rect: Rect, _ rooms: Rooms) -> [Area] {
    var plan = StackPlan(rooms)
    plan.shrink(to: rect.height)
    plan.grow(to: rect.height, rooms)
    var areas: [Area] = []
    var top = rect.top
    func place(_ pane: Pane, _ part: Part, _ rows: Int, isLast: Bool = false) {
      guard rows > 0 else { return }
      areas.append(
        Area(
          pane: pane, part: part,
          rect: Rect(x: rect.left, y: top, width: rect.width, height: rows)))
      top += rows
    }
    func blank() {
      if plan.blanks > 0 {
        top += 1
        plan.blanks -= 1
      }
    }
    place(.week, .summary, 1 + plan.targets + plan.spare)
    place(.week, .days, plan.days)
    place(.week, .closing, plan.closing)
    blank()
    place(.due, .list, 1 + plan.due)
    blank()
    place(.chase, plan.chase > 0 ? .list : .heading, 1 + plan.chase)
    blank()
    place(.pipe, plan.pipePart, 1 + plan.pipe)
    blank()
    place(.money, plan.moneyRows > 0 ? .summary : .heading, plan.money + plan.moneyRows)
    blank()
    place(.item, .summary, plan.item)
    return areas
  }
}

/// How many rows each pane gets where they stand below one another, headings of their own apart.
private struct StackPlan {
  /// Blank rows between panes.
  static let mostBlanks = 5

  var targets: Int
  var spare: Int
  var days = 2
  var closing: Int
  var due: Int
  var chase: Int
  var pipe = 0
  /// Whether these are its lanes, or a row for each piece.
  var pipePart = Layout.Part.heading
  var money: Int
  var moneyRows = 0
  var item = 1
  var blanks = 0

  init(_ rooms: Rooms) {
    targets = min(rooms[.week].rows, 3)
    spare = targets > 0 ? rooms[.week].notes : 0
    closing = rooms[.week].closing
    due = min(max(rooms[.due].rows, 1), 7)
    chase = min(rooms[.chase].rows, 3)
    money = rooms[.money].isNeeded ? 1 : 0
  }

  /// Rows of all of it: with the headings of WEEK, DUE, CHASE and PIPE.
  private var total: Int {
    4 + targets + spare + days + closing + due + chase + pipe + money + moneyRows + item + blanks
  }

  mutating func shrink(to height: Int) {
    func need(_ plan: StackPlan) -> Int { max(0, plan.total - height) }
    due -= min(need(self), max(0, due - 6))
    item -= min(need(self), item)
    chase -= min(need(self), max(0, chase - 2))
    spare -= min(need(self), spare)
    chase -= min(need(self), max(0, chase - 1))
    closing -= min(need(self), closing)
    due -= min(need(self), max(0, due - 5))
    // Half of the days is of no use.
    if need(self) > 0 { days = 0 }
    targets -= min(need(self), max(0, targets - 1))
    chase -= min(need(self), chase)
    money -= min(need(self), money)
    due -= min(need(self), max(0, due - 1))
  }

  mutating func grow(to height: Int, _ rooms: Rooms) {
    func give(_ rows: WritableKeyPath<StackPlan, Int>, upTo most: Int) {
      self[keyPath: rows] += min(max(0, height - total), max(0, most - self[keyPath: rows]))
    }
    guard item > 0 else { return give(\.due, upTo: rooms[.due].rows) }
    // Where the lists leave so much, as under a filter, every live piece has a row.
    let pieces = rooms[.pipe].listRows ?? 0
    let lists = max(0, rooms[.due].rows - due) + max(0, rooms[.chase].rows - chase)
    if pieces > 0, height - total >= lists + pieces {
      pipe = pieces
      pipePart = .list
    }
    give(\.due, upTo: min(10, rooms[.due].rows))
    // Two rows of ITEM say no more than one.
    if height - total >= 3 { give(\.item, upTo: 4) }
    give(\.chase, upTo: min(5, rooms[.chase].rows))
    give(\.targets, upTo: min(5, rooms[.week].rows))
    // What the signs in the days are.
    give(\.days, upTo: 3)
    give(\.due, upTo: min(14, rooms[.due].rows))
    give(\.blanks, upTo: StackPlan.mostBlanks)
    if pipe == 0, height - total >= rooms[.pipe].rows {
      pipe = rooms[.pipe].rows
      pipePart = .summary
    }
    give(\.chase, upTo: rooms[.chase].rows)
    if height - total >= rooms[.money].rows { give(\.moneyRows, upTo: rooms[.money].rows) }
    give(\.due, upTo: rooms[.due].rows)
    give(\.targets, upTo: rooms[.week].rows)
  }
}
