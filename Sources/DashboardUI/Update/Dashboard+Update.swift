import Editorial
import TerminalKit

extension Dashboard {
  /// Takes one message into account; returns what must be done outside, in order.
  package mutating func update(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .key(.resize(let size)), .resized(let size): resize(to: size)
    case .key(let key):
      // Escape and a key right behind it come as one with Alt.
      if let plain = key.withoutAlt, !isMeant(key) {
        return update(.key(.escape)) + update(.key(plain))
      }
      effects = press(key)
    case .ground(let ground):
      self.ground = ground
      paint(of: desk)
    case .clock(let moment): tick(moment)
    case .loaded(let desk): effects = load(desk)
    case .words(let words): receive(words)
    case .unreadable(let trouble):
      self.trouble = trouble
      progress = nil
    case .away: goAway()
    case .progress(let done, let total):
      progress = done < total ? (done, total) : nil
    case .edited(let outcome, let kind): effects = take(outcome, of: kind)
    case .found(let hits, let number, let done, let of): take(hits, number, done, of)
    case .body(let id, let lines): receive(id, lines)
    case .editorReturned(let status):
      if status != 0 { notice = Notice("the editor ended with status \(status)", .warning) }
    case .notice(let text): notice = Notice(text)
    case .warning(let text): notice = Notice(text, .warning)
    case .failed(let text):
      pending.drop()
      notice = Notice(text, .warning)
    case .declined(let text):
      notice = Notice(text).saying(leftOut(pending.leaving))
      pending.drop()
    }
    keepSelection()
    readLine()
    findCommands()
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
    let typed = Filter(TypedFilter(filterText).text, saved: kept.filters)
    filterDoubt = typed.doubt(in: desk)
    let filter = filterDoubt == nil ? typed : typed.understood(in: desk)
    if !isAfresh, var overview {
      let week = shownWeek ?? Week(containing: overview.today)
      let isSameWeek = overview.request.week == week
      let isSameMonth = overview.request.month == shownMonth
      let isSameIncome = overview.request.income == shownIncome
      if isSameWeek, isSameMonth, isSameIncome, overview.request.filter == filter { return }
      if !isSameIncome { overview = overview.showing(income: shownIncome) }
      if !isSameMonth { overview = overview.showing(month: shownMonth) }
      if !isSameWeek { overview = overview.showing(week) }
      if overview.request.filter != filter { overview = overview.narrowed(to: filter) }
      self.overview = overview
    } else {
      let week = shownWeek ?? Week(containing: desk.home.day(now))
      overview = Overview(
        desk,
        Overview.Request(
          now: now, week: week, filter: filter, month: shownMonth, income: shownIncome))
    }
    rooms = overview.map { Rooms($0) } ?? Rooms()
    assessments += 1
    lists = [:]
    filterWords = overview.map { filter.isEmpty ? "" : $0.filterWords(filter) } ?? ""
  }

  /// The list the selection is in.
  var list: PaneList { lists[key(of: selection.focus)] ?? .empty }

  /// Whether there is nothing on the desk at all.
  var isEmpty: Bool { desk?.isEmpty ?? true }

  /// What is selected.
  var selected: Selected? {
    guard let overview, !isEmpty || selection.focus.isOfFiles,
      let cursor = selection.cursors[selection.focus]
    else { return nil }
    let selected =
      cursor.isLost ? nil : Selected(list.line(at: cursor.position), in: overview)
    guard zoom == .item, let pinned = selection.pinned, selected?.piece?.id != pinned,
      let index = overview.desk.index(of: pinned)
    else { return selected }
    return Selected(piece: index, in: overview)
  }
}
