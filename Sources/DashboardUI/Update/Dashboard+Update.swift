import Editorial
import TerminalKit

extension Dashboard {
  /// Takes one message into account; returns what must be done outside, in order.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .key(.resize(let size)), .resized(let size): self.size = size
    case .key(let key):
      departed = nil
      effects = press(key)
    case .hastyKey(let key): effects = pressHastily(key)
    case .clock(let moment): tick(moment)
    case .loaded(let desk): effects = load(desk)
    case .progress(let done, let total):
      progress = done < total ? (done, total) : nil
    case .edited(let outcome, let kind): effects = take(outcome, of: kind)
    case .body(let id, let lines): receive(id, lines)
    case .editorReturned(let status):
      if status != 0 { notice = Notice("the editor ended with status \(status)", .warning) }
    case .notice(let text): notice = Notice(text)
    case .warning(let text): notice = Notice(text, .warning)
    case .failed(let text):
      settleEdit()
      notice = Notice(text, .warning)
    case .declined(let text):
      settleEdit()
      notice = Notice(text)
    }
    settle()
    readLine()
    return effects + wantedBody()
  }

  private mutating func tick(_ moment: Moment) {
    let isSameMinute = floorMinute(moment) == floorMinute(now)
    now = moment
    guard !isSameMinute else { return }
    // Whoever comes back after a while has seen the list as it is. The clock goes by minutes: the
    // first one may have begun right after the files changed.
    if surprise?.isOld == true { surprise = nil } else { surprise?.isOld = true }
    reckon(isAfresh: true)
  }

  private func floorMinute(_ moment: Moment) -> Int {
    (moment.seconds >= 0 ? moment.seconds : moment.seconds - 59) / 60
  }

  /// Reckons what the screens show: the one place where that is done.
  ///
  /// - Parameter isAfresh: the desk or the minute is another one.
  mutating func reckon(isAfresh: Bool) {
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
    wants = overview.map { Wants($0) }
    reckonings += 1
    listings = [:]
  }

  /// After any message: every list in view exists, and every cursor stands on something.
  private mutating func settle() {
    guard overview != nil else { return }
    for area in layout.areas where area.part == .list { list(kind(of: area.pane)) }
    if layout.form == .single || layout.form == .stacked || layout.form == .columns,
      !focusable.contains(focus),
      let first = focusable.first(where: { $0 == .due })
        ?? focusable.first
    {
      focus(on: first)
    }
    list(kind(of: focus))
    if !filterText.isEmpty, zoom == nil, listing.lines.isEmpty,
      let other = focusable.first(where: { listings[kind(of: $0)]?.lines.isEmpty == false })
    {
      // What is sought is elsewhere.
      focus = other
    }
    var cursor = cursors[focus] ?? Cursor()
    if let followed, listing.position(of: followed) != nil { cursor.subject = followed }
    if let subject = cursor.subject, let next = successor(of: subject) { cursor.subject = next }
    cursor.settle(in: listing)
    cursors[focus] = cursor
    scroll()
    if let width = layout.area(.item)?.rect.width, zoom == .item { preview?.wrap(to: width) }
  }

  /// The bill a piece's row became when it was written: the selection goes along (R30).
  private func successor(of subject: Subject) -> Subject? {
    guard case .row(.bill(let id)) = subject, listing.position(of: subject) == nil,
      let index = desk?.index(of: id)
    else { return nil }
    return listing.lines.lazy.compactMap { line -> Subject? in
      guard case .row(let row) = line.content, row.money?.pieces.contains(index) == true else {
        return nil
      }
      return line.subject
    }.first
  }

  /// Keeps the selected line in view, moving no more than needed.
  private mutating func scroll() {
    guard var cursor = cursors[focus], let area = layout.area(focus), area.part == .list else {
      return
    }
    cursor.offset =
      Scroll.range(
        selection: listing.selectable.indices.contains(cursor.position)
          ? listing.selectable[cursor.position] : nil,
        count: listing.lines.count, height: area.lines, offset: cursor.offset
      ).lowerBound
    cursors[focus] = cursor
  }

  @discardableResult
  mutating func list(_ kind: Listing.Kind) -> Listing {
    if let listing = listings[kind] { return listing }
    guard let overview else { return .empty }
    let listing = Listing(kind, overview)
    listings[kind] = listing
    return listing
  }

  /// Which list a pane shows: on the whole screen, all there is.
  func kind(of pane: Pane) -> Listing.Kind {
    let isWhole = zoomed.contains(pane)
    switch pane {
    case .due: return isWhole ? .everything : .due
    case .chase: return isWhole || Layout.isNarrow(size) ? .theirs : .chase
    case .pipe: return .pipe
    case .money: return .money
    case .week: return isWhole ? .week : .agenda
    case .outlets: return .outlets
    case .problems: return .problems
    case .item: return .due
    }
  }

  /// The list the selection is in.
  var listing: Listing { listings[kind(of: focus)] ?? .empty }

  /// Whether there is nothing on the desk at all.
  var isEmpty: Bool {
    desk.map { $0.pieces.isEmpty && $0.semesters.isEmpty } ?? true
  }

  /// What is selected.
  var selected: Selected? {
    guard let overview, !isEmpty || focus.isOfFiles, let cursor = cursors[focus] else { return nil }
    let selected = Selected(listing.line(at: cursor.position), in: overview)
    guard zoom == .item, let pinned, selected?.piece?.id != pinned,
      let index = overview.desk.index(of: pinned)
    else { return selected }
    return Selected(piece: index, in: overview)
  }
}
