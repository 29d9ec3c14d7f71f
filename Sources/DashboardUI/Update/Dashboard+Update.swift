import Editorial
import TerminalKit

extension Dashboard {
  /// Takes one message into account; returns what must be done outside, in order.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .key(.resize(let size), _), .resized(let size): self.size = size
    case .key(let key, let instant): effects = press(key, at: instant)
    case .clock(let moment): tick(moment)
    case .loaded(let desk, let instant): effects = load(desk, at: instant)
    case .progress(let done, let total):
      progress = done < total ? (done, total) : nil
    case .edited(let outcome, let kind): effects = take(outcome, of: kind)
    case .body(let id, let lines): receive(id, lines)
    case .editorReturned(let status):
      if status != 0 { notice = Notice("the editor ended with status \(status)", .warning) }
    case .notice(let text): notice = Notice(text)
    case .warning(let text): notice = Notice(text, .warning)
    case .failed(let text):
      pending.drop()
      notice = Notice(text, .warning)
    case .declined(let text):
      pending.drop()
      notice = Notice(text)
    }
    keepSelection()
    readLine()
    return effects + wantedBody()
  }

  private mutating func tick(_ moment: Moment) {
    let isSameMinute = floorMinute(moment) == floorMinute(now)
    now = moment
    guard !isSameMinute else { return }
    selectionGuard.noteMinute()
    assess(isAfresh: true)
  }

  private func floorMinute(_ moment: Moment) -> Int {
    (moment.seconds >= 0 ? moment.seconds : moment.seconds - 59) / 60
  }

  /// Works out what the screens show: the one place where that is done.
  ///
  /// - Parameter isAfresh: the desk or the minute is another one.
  mutating func assess(isAfresh: Bool) {
    guard let desk else { return }
    let filter = Filter(filterText)
    if !isAfresh, var overview {
      let week = shownWeek ?? Week(containing: overview.today)
      let isSameWeek = overview.request.week == week
      if isSameWeek, overview.request.filter == filter { return }
      if !isSameWeek { overview = overview.showing(week) }
      if overview.request.filter != filter { overview = overview.narrowed(to: filter) }
      self.overview = overview
    } else {
      let week = shownWeek ?? Week(containing: desk.home.day(now))
      overview = Overview(desk, Overview.Request(now: now, week: week, filter: filter))
    }
    rooms = overview.map { Rooms($0) } ?? Rooms()
    assessments += 1
    lists = [:]
  }

  /// After any message: every list in view exists, and every cursor stands on something.
  private mutating func keepSelection() {
    guard overview != nil else { return }
    let layout = layout
    for area in layout.areas where area.part == .list { makeList(of: area.pane) }
    let panes = panesWithLists(in: layout)
    if layout.form == .single || layout.form == .stacked || layout.form == .columns,
      !panes.contains(selection.focus),
      let first = panes.first(where: { $0 == .due }) ?? panes.first
    {
      focus(on: first)
    }
    makeList(of: selection.focus)
    if !filterText.isEmpty, zoom == nil, list.lines.isEmpty,
      let other = panesWithLists.first(where: { lists[key(of: $0)]?.lines.isEmpty == false })
    {
      // What is sought is elsewhere.
      selection.focus = other
    }
    var cursor = selection.cursor
    if let expected = selectionGuard.expected, list.position(of: expected) != nil {
      cursor.subject = expected
    }
    if let subject = cursor.subject, let next = successor(of: subject) { cursor.subject = next }
    cursor.find(in: list)
    selection.cursor = cursor
    scroll()
    if let width = self.layout.area(.item)?.rect.width, zoom == .item {
      preview?.wrap(to: width)
    }
  }

  /// The bill a piece's row became when it was written: the selection goes along (R30).
  private func successor(of subject: Subject) -> Subject? {
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

  /// Keeps the selected line in view, moving no more than needed.
  private mutating func scroll() {
    let list = list
    guard let area = layout.area(selection.focus), area.part == .list else { return }
    let cursor = selection.cursor
    selection.cursor.offset =
      Scroll.range(
        selection: list.selectable.indices.contains(cursor.position)
          ? list.selectable[cursor.position] : nil,
        count: list.lines.count, height: area.lines, offset: cursor.offset
      ).lowerBound
  }

  /// The list a pane shows, made when it is first in view.
  @discardableResult
  mutating func makeList(of pane: Pane) -> PaneList {
    let key = key(of: pane)
    if let list = lists[key] { return list }
    guard let overview else { return .empty }
    let list = PaneList(key, overview)
    lists[key] = list
    return list
  }

  private func key(of pane: Pane) -> PaneList.Key { selection.list(of: pane, on: size) }

  /// The list the selection is in.
  var list: PaneList { lists[key(of: selection.focus)] ?? .empty }

  /// Whether there is nothing on the desk at all.
  var isEmpty: Bool {
    desk.map { $0.pieces.isEmpty && $0.semesters.isEmpty } ?? true
  }

  /// What is selected.
  var selected: Selected? {
    guard let overview, !isEmpty || selection.focus.isOfFiles,
      let cursor = selection.cursors[selection.focus]
    else { return nil }
    let selected = Selected(list.line(at: cursor.position), in: overview)
    guard zoom == .item, let pinned = selection.pinned, selected?.piece?.id != pinned,
      let index = overview.desk.index(of: pinned)
    else { return selected }
    return Selected(piece: index, in: overview)
  }
}
