import Editorial
import TerminalKit

// The selection through all that changes the lists: it stays on its thing, or is on nothing.
extension Dashboard {
  /// After any message: every list in view exists, and the selection is in one of them.
  mutating func keepSelection() {
    guard overview != nil else { return }
    leaveWeek()
    var layout = place()
    for area in layout.areas where area.part == .list { makeList(of: area.pane) }
    let panes = panesWithLists(in: layout)
    if layout.form != .tooSmall, layout.form != .zoomed, !panes.contains(selection.focus),
      let first = panes.first(where: { $0 == .due }) ?? panes.first
    {
      carry(to: first)
      layout = place()
    }
    dropStaying()
    let list = makeList(of: selection.focus)
    var cursor = selection.cursor
    if let expected = selectionGuard.expected, list.position(of: expected) != nil {
      cursor.subject = expected
    }
    if let subject = cursor.subject, let next = successor(of: subject, in: list) {
      cursor.subject = next
    }
    cursor.find(in: list)
    selection.cursor = cursor
    selection.offsets[selection.focus] = nil
    dropStaying()
    scroll(in: layout)
    followRange()
    if zoom == .item, let width = layout.area(.item)?.rect.width {
      preview?.wrap(to: width - 2, theme, keys)
    }
  }

  /// The list a pane shows, made when it is first in view.
  @discardableResult
  mutating func makeList(of pane: Pane) -> PaneList {
    let key = key(of: pane)
    if let list = lists[key] { return list }
    guard let overview else { return .empty }
    var list = PaneList(key, overview)
    if let staying, staying.pane == pane, list.position(of: staying.subject) == nil,
      let line = staying.line(in: overview)
    {
      list = list.keeping(line, at: staying.index)
    }
    lists[key] = list
    return list
  }

  func key(of pane: Pane) -> PaneList.Key { selection.list(of: pane, isSingle: isSingle) }

  // MARK: Rows that left their list

  /// Keeps the selected row where it stood, if an edit of ours took it out of its list.
  mutating func keepStaying(_ row: StayingRow?) {
    let list = makeList(of: selection.focus)
    guard let row, row.pane == selection.focus, list.position(of: row.subject) == nil,
      successor(of: row.subject, in: list) == nil
    else { return }
    staying = row
    lists[key(of: row.pane)] = nil
    makeList(of: row.pane)
  }

  /// Lets go of the row that stays once the selection is elsewhere, or its list has it again.
  private mutating func dropStaying() {
    guard let staying else { return }
    let key = key(of: staying.pane)
    let isSelected =
      selection.focus == staying.pane && selection.cursor.subject == staying.subject
    if isSelected, lists[key]?.staying != nil { return }
    self.staying = nil
    guard lists[key]?.staying != nil else { return }
    lists[key] = nil
    let list = makeList(of: staying.pane)
    selection.cursors[staying.pane]?.find(in: list)
  }

  /// The bill a piece's row became when it was written: the selection goes along (R30).
  private func successor(of subject: Subject, in list: PaneList) -> Subject? {
    guard case .row(.bill(let id)) = subject, list.position(of: subject) == nil,
      let index = desk?.index(of: id)
    else { return nil }
    return list.lines.lazy.compactMap { line -> Subject? in
      guard case .row(let row) = line.content, row.money?.pieces.contains(index) == true else {
        return nil
      }
      return line.subject
    }.first
  }

  // MARK: Focus

  /// Takes another size: where the pane with the selection is no longer in view, another that shows
  /// what is selected has the keys.
  mutating func resize(to size: Size) {
    self.size = size
    guard overview != nil, let subject = selection.cursor.subject else { return }
    let panes = panesWithLists
    let first = panes.contains(selection.focus) ? [selection.focus] : []
    if let pane = (first + panes).first(where: { makeList(of: $0).position(of: subject) != nil }) {
      carry(to: pane)
    }
  }

  /// Gives the keys to another pane; what was selected stays so, and where that pane does not show
  /// it, nothing is.
  private mutating func carry(to pane: Pane) {
    let subject = selection.cursor.subject
    selection.focus = pane
    if let subject { selection.cursors[pane, default: Cursor()].subject = subject }
  }

  /// After the filter changed: what was selected stays so where it is sought; else the one thing that is
  /// found is, and of several nothing, in a pane that shows some of them.
  mutating func seek() {
    guard overview != nil else { return }
    let inView = panesWithLists.filter { !$0.isOfFiles }
    let panes = inView.filter { $0 == selection.focus } + inView.filter { $0 != selection.focus }
    for pane in panes {
      let list = makeList(of: pane)
      guard let subject = selection.cursor.subject, let position = list.position(of: subject),
        filterText.isEmpty || isSought(list.line(at: position))
      else { continue }
      return carry(to: pane)
    }
    guard !filterText.isEmpty, let overview else { return }
    let only = overview.onlyFound.map(Subject.row)
    for pane in panes {
      let list = makeList(of: pane)
      guard let found = only.lazy.compactMap({ list.position(of: $0) }).first else { continue }
      selection.focus = pane
      return selection.cursor.move(to: found, in: list)
    }
    for pane in panes {
      let list = makeList(of: pane)
      // What the agenda of the week has besides is no reason to go there.
      guard list.selectable.contains(where: { isSought(list.lines[$0]) }) else { continue }
      return carry(to: pane)
    }
  }

  /// Whether a line is about what the filter asks for: the week shows more than that.
  private func isSought(_ line: Line?) -> Bool {
    guard let overview, let found = Selected(line, in: overview) else { return false }
    let filter = overview.request.filter
    if let row = found.row, found.index == nil || row.money != nil {
      return overview.assessment.matches(filter, row: row)
    }
    return found.index.map { overview.assessment.matches(filter, piece: $0) } ?? false
  }

  // MARK: View

  /// Whether the week that is shown can be seen.
  var isWeekSeen: Bool { layout.areas.contains { $0.pane == .week } }

  /// Another week, and another month, are shown for as long as they are seen, or a piece of theirs.
  private mutating func leaveWeek() {
    if shownIncome != nil, !selection.zoomed.contains(.money) {
      shownIncome = nil
      assess(isAfresh: false)
    }
    if shownMonth != nil, !selection.zoomed.contains(.month) {
      shownMonth = nil
      assess(isAfresh: false)
    }
    guard shownWeek != nil, layout.form != .tooSmall, !isWeekSeen,
      !selection.zoomed.contains(.week)
    else { return }
    shownWeek = nil
    assess(isAfresh: false)
  }

  /// Keeps the selected line in view, moving no more than needed.
  private mutating func scroll(in layout: Layout) {
    let list = list
    guard let area = layout.area(selection.focus), area.part == .list else { return }
    let cursor = selection.cursor
    selection.cursor.offset =
      Scroll.range(
        selection: list.selectable.indices.contains(cursor.position)
          ? list.selectable[cursor.position] : nil,
        count: list.lines.count, height: area.lines - list.pinned(of: area.lines),
        offset: cursor.offset,
        context: cursor.context
      ).lowerBound
  }
}
