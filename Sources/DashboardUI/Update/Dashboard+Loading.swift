import Editorial

extension Dashboard {
  /// A new desk: the selection stays on its thing; what changed under it outside is remembered.
  mutating func load(_ desk: Desk) -> [Effect] {
    isAway = false
    trouble = nil
    let before = self.desk == nil ? nil : selected
    let standing = self.desk.flatMap {
      StayingRow(before, self.list, at: selection.cursor.position, of: selection.focus, in: $0)
    }
    let files = before.map { selected in
      [selected.subject.file].compactMap { $0 }
        + selected.pieces.compactMap { self.desk?.pieces[$0].id }
    }
    let isMended = isMended(before)
    let isOurs = pending.isUnderWay || isMended
    if let old = self.desk?.plan, old != desk.plan { forgetStatuses() }
    if self.desk?.plan.outlets != desk.plan.outlets { paint(of: desk) }
    // They are told of by themselves, after the desk: what was known until then stands.
    let words = desk.words ?? self.desk?.words
    self.desk = desk
    self.desk?.words = words
    reapplyKept()
    if desk.stage == .whole || desk.left > 0 { progress = nil }
    preview?.isAsked = false
    dropLostMarks()
    assess(isAfresh: true)
    if selectionGuard.isOurs(files ?? []) { keepStaying(standing) }
    let list = makeList(of: selection.focus)
    // What was mended is gone, and the next problem is what the same key is for.
    if isMended, let before, list.position(of: before.subject) == nil {
      selection.cursor.move(to: selection.cursor.position, in: list)
    }
    selectionGuard.noteReading(
      of: before.map(SelectionGuard.Seen.init),
      isListed: before.map { list.position(of: $0.subject) != nil } ?? false,
      status: before?.piece.flatMap { desk.piece($0.id)?.statusWord }, isOurs: isOurs)
    return flushWaiting(isNewer: true)
  }

  /// Words written are others than before: goals and forecasts are, and nothing of the files.
  mutating func receive(_ words: WordsHistory) {
    guard let desk, desk.words != words else { return }
    let known = desk.words.map { Set($0.tally.held) }
    self.desk?.words = words
    assess(isAfresh: true)
    // Said once; what was held before is said in CHARTS.
    let held = known.map { known in words.tally.held.filter { !known.contains($0) } } ?? []
    if !held.isEmpty, notice == nil, let action = keys.labels(of: .claim).first {
      notice = Notice(
        "\(grouped(held.map(\.words).sum))w in one step not counted: \(action) counts them",
        .warning)
    }
  }

  /// Whether what is selected is a problem that our last edit, or the one under way, mends.
  private func isMended(_ selected: Selected?) -> Bool {
    guard case .problem(let problem) = selected?.subject, let remedy = problem.remedy else {
      return false
    }
    return pending.request?.edits == remedy.edits
      || selectionGuard.isOurs(remedy.edits.compactMap(\.file))
  }

  /// Works out the look anew: for another desk, or another background.
  mutating func paint(of desk: Desk?) {
    theme = look.theme(on: ground, depth: depth, of: desk?.plan.outlets ?? [])
  }

  /// The desk's folder went: what is asked of it cannot be done.
  mutating func goAway() {
    isAway = true
    progress = nil
    guard case .normal = mode else {
      mode = .normal
      notice = Notice("the desk went away; nothing was written", .warning)
      return
    }
  }

  /// Lets go of all that names statuses by their places in a plan that is no more.
  private mutating func forgetStatuses() {
    undoing.lastMove = nil
    pending.forgetStatuses()
    switch mode {
    case .normal, .help, .manual, .palette, .text: return
    case .prompt(let prompt) where prompt.kind == .filter: return
    case .prompt, .picker, .filling:
      mode = .normal
      notice = Notice("desk.yaml changed; press the key again", .warning)
    }
  }

  mutating func receive(_ id: FilePath, _ prose: Prose) {
    guard preview?.id == id else { return }
    preview = Preview(id: id, prose: prose, isAsked: true)
  }

  /// Asks for the text of the piece in view, once.
  mutating func wantedBody() -> [Effect] {
    guard zoom == .item, let piece = selected?.piece, piece.hasFile else {
      if zoom != .item { preview = nil }
      return []
    }
    let id = piece.id
    if preview?.id == id, preview?.isAsked == true { return [] }
    if preview?.id != id {
      preview = Preview(id: id)
      selection.cursors[.item] = Cursor()
    }
    preview?.isAsked = true
    return [.readBody(id)]
  }
}

extension SelectionGuard.Seen {
  init(_ selected: Selected) {
    self.init(
      title: selected.title,
      files: [selected.piece?.id, selected.subject.file].compactMap { $0 },
      status: selected.piece?.statusWord)
  }
}
