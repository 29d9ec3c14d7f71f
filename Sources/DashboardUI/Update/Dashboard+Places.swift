import Editorial
import TerminalKit

// Going about: within lists, between panes, into the whole screen and back.
extension Dashboard {
  /// Moves the selection, or scrolls the text.
  mutating func move(_ action: Action) {
    let lines = layout.area(zoom == .item ? .item : selection.focus)?.lines ?? 1
    if zoom == .item { return scrollText(action) }
    if selection.focus == .month, zoom == .month { return moveInMonth(action) }
    if selection.focus == .charts, zoom == .charts { return moveInCharts(action) }
    if selection.focus == .board, zoom == .board { return moveOnBoard(action, page: lines) }
    let list = list
    var cursor = selection.cursor
    let step: Int =
      switch action {
      case .down: 1
      case .up: -1
      case .halfDown: max(1, lines / 2)
      case .halfUp: -max(1, lines / 2)
      case .pageDown: max(1, lines - 1)
      case .pageUp: -max(1, lines - 1)
      case .top: -list.selectable.count
      case .bottom: list.selectable.count
      default: 0
      }
    cursor.move(by: step, in: list)
    // The first line brings the heading above it into view.
    if cursor.position == 0 { cursor.offset = 0 }
    selection.cursor = cursor
    selectionGuard.stopExpecting()
  }

  mutating func scrollText(_ action: Action) {
    let count = preview?.lines.count ?? 0
    guard let area = layout.area(.item) else { return }
    let shown = max(1, ItemScreen(scene: Scene(self), area: area).textRows(in: area.rect))
    var offset = selection.cursors[.item]?.offset ?? 0
    switch action {
    case .down: offset += 1
    case .up: offset -= 1
    case .halfDown: offset += max(1, shown / 2)
    case .halfUp: offset -= max(1, shown / 2)
    case .pageDown: offset += max(1, shown - 1)
    case .pageUp: offset -= max(1, shown - 1)
    case .top: offset = 0
    case .bottom: offset = count
    default: break
    }
    selection.cursors[.item, default: Cursor()].offset = min(
      max(offset, 0), max(0, count - shown))
  }

  /// The next piece of the list that ITEM was opened from, or the one before it.
  mutating func turnPage(by step: Int) {
    let list = list
    selection.pinned = nil
    selection.cursor.move(by: step, in: list)
    selection.pinned = selected?.piece?.id
    selectionGuard.stopExpecting()
  }

  /// The panes that show a list to select in, in reading order.
  var panesWithLists: [Pane] { panesWithLists(in: layout) }

  func panesWithLists(in layout: Layout) -> [Pane] {
    if layout.form == .single { return Pane.tabs }
    if layout.form == .zoomed { return [selection.focus] }
    return layout.areas.filter { $0.part == .list }.map(\.pane)
      .sorted { $0.position < $1.position }
  }

  /// Goes to the next pane with a list, or while one fills the screen to the next such one.
  mutating func turn(by step: Int) {
    if let zoom {
      // In CHARTS it goes from chart to chart.
      let panes = Pane.all.filter { $0.list != nil && $0 != .charts }
      guard let index = panes.firstIndex(of: zoom) else { return }
      open(panes[(index + step + panes.count) % panes.count])
      return
    }
    let panes = panesWithLists
    guard panes.count > 1 else {
      let span = [Pane.all.first, Pane.all.last].compactMap { $0.map { keys[.pane($0)] } }
      notice = Notice(
        "no other pane has a list at this size; \(span.joined(separator: " to ")) open them")
      return
    }
    let index = panes.firstIndex(of: selection.focus) ?? 0
    selection.focus = panes[(index + step + panes.count) % panes.count]
  }

  /// Fills the screen with a pane.
  mutating func open(_ pane: Pane) {
    if pane == .item {
      selection.pinned = selected?.piece?.id
      if zoom != .item { selection.zoomed.append(.item) }
      return
    }
    // Its key, pressed on the board, shows the list again.
    let pane = pane == .board && zoom == .board ? .pipe : pane
    if pane == .month { return openMonth() }
    let isOther = selection.focus != pane
    let subject = selection.cursor.subject
    selection.zoomed = [pane]
    focus(on: pane)
    if isOther { openOnWhatMatters(pane, holding: subject) }
    beginWithTitle()
  }

  /// A list that opens begins with its first line, or where what is selected stands too far below that,
  /// with a heading.
  private mutating func beginWithTitle() {
    let list = makeList(of: selection.focus)
    guard let area = layout.area(selection.focus), area.part == .list,
      list.selectable.indices.contains(selection.cursor.position)
    else { return }
    let line = list.selectable[selection.cursor.position]
    selection.cursor.offset = list.opening(
      on: line + selection.cursor.context, height: area.lines)
  }

  /// Takes the selection to another pane.
  mutating func focus(on pane: Pane) {
    guard selection.focus != pane else { return }
    // The same thing stays selected where the other list has it too.
    let subject = selection.cursor.subject
    selection.focus = pane
    let list = makeList(of: pane)
    if let subject, let found = list.position(of: subject) {
      selection.cursor.move(to: found, in: list)
    }
  }

  /// Where a list that fills the screen does not hold what was selected, it opens on today, on what
  /// is late or on what comes next.
  private mutating func openOnWhatMatters(_ pane: Pane, holding carried: Subject?) {
    guard let overview else { return }
    let list = makeList(of: pane)
    if let carried, list.position(of: carried) != nil { return }
    let first = pane.opening(list, overview) ?? 0
    selection.cursors[pane] = Cursor()
    selection.cursor.move(to: first, in: list)
  }

  /// Out of the whole screen: the panes beside one another have the selection each had.
  mutating func comeBack() {
    let panes = panesWithLists
    guard zoom == nil, !panes.contains(selection.focus),
      let first = panes.first(where: { $0 == .due }) ?? panes.first
    else { return }
    focus(on: first)
  }

  /// Enter: a piece with its text, a problem in the editor, an outlet's pieces.
  mutating func openSelected() -> [Effect] {
    guard let selected else { return [] }
    switch selected.subject {
    case .row(.slot):
      if let row = selected.row { askFilling(row) }
      return []
    case .row:
      open(.item)
      return []
    case .day(let day):
      goInto(day)
      return []
    case .week(let week):
      showPieces(of: week)
      return []
    case .problem(let problem):
      return [.openEditor(problem.path, line: problem.place.line)]
    case .outlet(let key):
      filterText = "outlet:\(key)"
      assess(isAfresh: false)
      open(.pipe)
      seek()
      return []
    }
  }

  /// Whether Escape ends the load under way: it does where there is nothing else to leave.
  var stopsReading: Bool {
    progress != nil && zoom == nil && marks.isEmpty && range == nil && filterText.isEmpty
  }

  /// Escape: out of the pane that fills the screen, else out of the filter, else out of a load.
  mutating func goUp() -> [Effect] {
    notice = nil
    if stopsReading {
      progress = nil
      notice = Notice("no more is read; \(keys[.reload]) reads on")
      return [.stopReading]
    }
    if range != nil {
      range = nil
      return []
    }
    if !marks.isEmpty {
      marks = [:]
      return []
    }
    if zoom == .month, leaveDay() { return [] }
    if let pane = selection.zoomed.popLast() {
      // Another week is shown for as long as WEEK is looked at.
      if pane == .week, shownWeek != nil {
        shownWeek = nil
        assess(isAfresh: false)
      }
      comeBack()
      return []
    }
    if !filterText.isEmpty {
      filterText = ""
      assess(isAfresh: false)
    }
    return []
  }
}
