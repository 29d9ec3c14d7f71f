import TerminalKit

extension Layout {
  /// Panes below one another, as on a screen of 80 by 24.
  ///
  /// Where it is lower, these go in this order: ITEM, MONEY, the rows of CHASE, the line of weeks, then
  /// rows of DUE down to five. Where it is higher, lists grow first, then blank rows part the panes.
  static func stack(_ rect: Rect, _ rooms: Rooms) -> [Area] {
    let wanted = (due: rooms[.due].rows, chase: rooms[.chase].rows, pipe: rooms[.pipe].rows)
    var money = rooms[.money].isNeeded ? 1 : 0
    let most = 13 - money
    var item = 2
    var week = 3
    var chase = min(wanted.chase, 3)
    let due = min(max(wanted.due, 1), most - chase)
    var pipeHead = rooms[.pipe].headRows(rect.width)
    // What DUE and CHASE would like, and the headings of DUE, CHASE and PIPE. The counts of PIPE may
    // take their second line from DUE.
    func needed() -> Int { week + due + chase + item + money + 3 }
    if needed() > rect.height { item = 0 }
    if needed() > rect.height { money = 0 }
    if needed() > rect.height { chase = 0 }
    if needed() > rect.height { week = 2 }
    if item == 0 { pipeHead = 1 }
    var left = rect.height - week - item - money - 2 - pipeHead - chase
    var dueRows = min(max(wanted.due, 1), left)
    left -= dueRows
    if chase > 0 {
      let more = min(max(0, wanted.chase - chase), left)
      chase += more
      left -= more
    }
    // A list of the pipeline needs room to be of use.
    var pipe = 0
    if left >= 8, wanted.pipe > 0 {
      pipe = min(wanted.pipe, left - 4)
      left -= pipe
    }
    if item > 0, left >= 6 {
      item = 5
      left -= 3
    }
    var areas: [Area] = []
    var top = rect.top
    let gaps = min(left, (item > 0 ? 4 : 3) + money)
    left -= gaps
    if left > 0, wanted.due > dueRows { dueRows += left }
    var gap = gaps
    func place(_ pane: Pane, _ part: Part, _ rows: Int, head: Int = 1) {
      areas.append(
        Area(
          pane: pane, part: part,
          rect: Rect(x: rect.left, y: top, width: rect.width, height: rows), head: head))
      top += rows
      if gap > 0 {
        top += 1
        gap -= 1
      }
    }
    place(.week, .summary, week)
    place(.due, .list, 1 + dueRows)
    place(.chase, chase > 0 ? .list : .heading, 1 + chase)
    place(.pipe, pipe > 0 ? .list : .heading, pipeHead + pipe, head: pipeHead)
    if money > 0 {
      place(.money, .heading, 1)
    }
    if item > 0 {
      areas.append(
        Area(pane: .item, part: .summary, rect: rect.split(bottom: item).part))
    }
    return areas
  }
}
