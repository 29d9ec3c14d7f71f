import Editorial
import TerminalKit

// Going about in MONTH: from day to day, into a day and out of it.
extension Dashboard {
  /// Opens MONTH on the day of what is selected, or on today.
  mutating func openMonth() {
    guard let overview else { return }
    let when = selected?.row?.when?.day(in: overview.desk.home)
    shownMonth = nil
    assess(isAfresh: false)
    selection.zoomed = [.month]
    selection.focus = .month
    let first = Overview.MonthDay.usualFirst(on: overview.today).first
    let isShown = when.map { (first...first + 34).contains($0) } ?? false
    choose(isShown ? when ?? overview.today : overview.today)
  }

  /// Moves the selection: from day to day and week to week, or within a day from row to row.
  mutating func moveInMonth(_ action: Action) {
    guard let day = chosenDay else { return choose(overview?.today ?? Day(number: 0)) }
    let isInDay = selection.cursor.subject != .day(day)
    selectionGuard.stopExpecting()
    switch action {
    case .left: choose(day - 1)
    case .right: choose(day + 1)
    case .down where isInDay, .halfDown where isInDay, .pageDown where isInDay: step(1, in: day)
    case .up where isInDay, .halfUp where isInDay, .pageUp where isInDay: step(-1, in: day)
    case .top where isInDay: step(-.max / 2, in: day)
    case .bottom where isInDay: step(.max / 2, in: day)
    case .down, .halfDown: choose(day + 7)
    case .up, .halfUp: choose(day - 7)
    case .pageDown: choose(day + 28)
    case .pageUp: choose(day - 28)
    case .top: choose(shownFirst.first)
    case .bottom: choose(shownFirst.first + 34)
    default: return
    }
  }

  /// `[` and `]`: the same day of another month; with 0 today.
  mutating func show(month step: Int) {
    guard let overview else { return }
    guard step != 0, let day = chosenDay else { return choose(overview.today) }
    let civil = day.civil
    let months = civil.year * 12 + civil.month - 1 + step
    let month = Month(year: months / 12, number: months % 12 + 1)
    // The 31st of a shorter month is its last day.
    choose(min(month.first + (civil.day - 1), month.last))
  }

  /// Enter on a day: to the first of its rows.
  mutating func goInto(_ day: Day) {
    let list = list
    guard let position = list.position(of: .day(day)), let part = list.part(of: position) else {
      return
    }
    let rows = list.positions(ofPart: part).dropFirst()
    guard let first = rows.first else {
      notice = Notice("nothing on this day; \(keys[.add]) adds a piece due then")
      return
    }
    selection.cursor.move(to: first, in: list)
  }

  /// Escape on a row of a day: back to the day; answers whether there was one.
  mutating func leaveDay() -> Bool {
    guard let day = chosenDay, selection.cursor.subject != .day(day) else { return false }
    choose(day)
    return true
  }

  /// The day selected, or that of the selected row.
  var chosenDay: Day? {
    let list = list
    guard selection.focus == .month, let part = list.part(of: selection.cursor.position),
      case .day(let day)? = list.lines[list.parts[part].lowerBound].subject
    else { return nil }
    return day
  }

  private var shownFirst: Week {
    shownMonth ?? Overview.MonthDay.usualFirst(on: overview?.today ?? Day(number: 0))
  }

  /// Chooses a day; the weeks in view follow it, no more than needed but for another month.
  private mutating func choose(_ day: Day) {
    guard let overview else { return }
    // Beyond a thousand weeks there is nothing a writer could look for.
    let reach = 7000
    let day = min(max(day, overview.today - reach), overview.today + reach)
    let usual = Overview.MonthDay.usualFirst(on: overview.today)
    let week = Week(containing: day)
    let last = Overview.MonthDay.weeks - 1
    if !(shownFirst...shownFirst + last).contains(week) {
      let isNear = abs(week - shownFirst) <= last + 1
      let near = week < shownFirst ? week : week - last
      let wanted = (usual...usual + last).contains(week) ? usual : isNear ? near : week - 1
      shownMonth = wanted == usual ? nil : wanted
      assess(isAfresh: false)
    }
    let list = makeList(of: .month)
    guard let position = list.position(of: .day(day)) else { return }
    selection.cursors[.month, default: Cursor()].move(to: position, in: list)
  }

  /// Goes from row to row within a day.
  private mutating func step(_ step: Int, in day: Day) {
    let list = list
    guard let part = list.part(of: selection.cursor.position) else { return }
    let rows = list.positions(ofPart: part).dropFirst()
    guard let first = rows.first, let last = rows.last else { return }
    selection.cursor.move(
      to: min(max(selection.cursor.position.adding(step), first), last), in: list)
  }
}
