import Editorial
import TerminalKit

// Going about: within lists, between panes, into the whole screen and back.
extension Dashboard {
  /// Moves the selection, or scrolls the text.
  mutating func move(_ action: Action) {
    let lines = layout.area(zoom == .item ? .item : focus)?.lines ?? 1
    if zoom == .item { return scrollText(action, page: lines) }
    var cursor = cursors[focus] ?? Cursor()
    let step: Int =
      switch action {
      case .down: 1
      case .up: -1
      case .halfDown: max(1, lines / 2)
      case .halfUp: -max(1, lines / 2)
      case .pageDown: max(1, lines - 1)
      case .pageUp: -max(1, lines - 1)
      case .top: -listing.selectable.count
      case .bottom: listing.selectable.count
      default: 0
      }
    cursor.move(to: cursor.position + step, in: listing)
    // The first line brings the heading above it into view.
    if cursor.position == 0 { cursor.offset = 0 }
    cursors[focus] = cursor
    followed = nil
  }

  private mutating func scrollText(_ action: Action, page: Int) {
    let count = preview?.wrapped.count ?? 0
    let shown = max(1, page - ItemScreen.headRows)
    var offset = cursors[.item]?.offset ?? 0
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
    cursors[.item, default: Cursor()].offset = min(max(offset, 0), max(0, count - shown))
  }

  /// The panes that show a list to select in, in reading order.
  var focusable: [Pane] {
    if layout.form == .single { return Pane.tabs }
    if layout.form == .zoomed { return [focus] }
    return layout.areas.filter { $0.part == .list }.map(\.pane).sorted { $0.order < $1.order }
  }

  /// Goes to the next pane with a list, or while one fills the screen to the next such one.
  mutating func turn(by step: Int) {
    if let zoom {
      let panes = Pane.allCases.filter { $0 != .item }
      guard let index = panes.firstIndex(of: zoom) else { return }
      open(panes[(index + step + panes.count) % panes.count])
      return
    }
    let panes = focusable
    guard panes.count > 1 else {
      notice = Notice("no other pane has a list at this size; 1 to 8 open them")
      return
    }
    let index = panes.firstIndex(of: focus) ?? 0
    focus = panes[(index + step + panes.count) % panes.count]
  }

  /// Fills the screen with a pane.
  mutating func open(_ pane: Pane) {
    if pane == .item {
      pinned = selected?.piece?.id
      if zoom != .item { zoomed.append(.item) }
      return
    }
    zoomed = [pane]
    focus(on: pane)
  }

  /// Takes the selection to another pane.
  mutating func focus(on pane: Pane) {
    guard focus != pane else { return }
    // The same thing stays selected where the other list has it too.
    let subject = cursors[focus]?.subject
    focus = pane
    if let subject, let found = list(kind(of: pane)).position(of: subject) {
      cursors[pane, default: Cursor()].move(to: found, in: list(kind(of: pane)))
    }
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
      reckon(isAfresh: false)
      open(.pipe)
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
    if zoomed.popLast() != nil { return }
    if !filterText.isEmpty {
      filterText = ""
      reckon(isAfresh: false)
    }
  }
}

extension Pane {
  /// The panes of a screen that has room for one.
  static let tabs: [Pane] = [.week, .due, .chase, .pipe, .money]

  /// Whether it lists what lies around the pieces.
  var isOfFiles: Bool { self == .problems || self == .outlets }

  var order: Int { Pane.allCases.firstIndex(of: self) ?? 0 }
}
