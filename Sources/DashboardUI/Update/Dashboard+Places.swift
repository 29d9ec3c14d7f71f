import Editorial
import TerminalKit

// Going about: within lists, between panes, into the whole screen and back.
extension Dashboard {
  /// Moves the selection, or scrolls the text.
  mutating func move(_ action: Action) {
    let lines = layout.area(zoom == .item ? .item : selection.focus)?.lines ?? 1
    if zoom == .item { return scrollText(action, page: lines) }
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

  private mutating func scrollText(_ action: Action, page: Int) {
    let count = preview?.wrapped.count ?? 0
    let shown = max(1, page - ItemScreen.headRows)
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
      let panes = Pane.all.filter { $0.list != nil }
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
    selection.zoomed = [pane]
    focus(on: pane)
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

  /// Out of the whole screen: the panes beside one another have the selection each had.
  private mutating func comeBack() {
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
    case .row:
      open(.item)
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

  /// Escape: out of the pane that fills the screen, else out of the filter.
  mutating func goUp() {
    notice = nil
    if !marks.isEmpty {
      marks = [:]
      return
    }
    if selection.zoomed.popLast() != nil { return comeBack() }
    if !filterText.isEmpty {
      filterText = ""
      assess(isAfresh: false)
    }
  }
}
