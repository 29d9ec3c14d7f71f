import Editorial

// The edit under way: asked for, come back, and shown by a newer desk.
extension Dashboard {
  /// Asks for an edit of the files it names.
  mutating func ask(_ request: EditRequest) -> [Effect] {
    ask(request, pieces: Set(request.edits.compactMap(\.file)))
  }

  /// Asks for an edit; until it comes back no other is asked for.
  mutating func ask(_ request: EditRequest, pieces: Set<FilePath>) -> [Effect] {
    inFlight = InFlight(pieces: pieces, request: request)
    lastChanged = pieces
    // Another day for a move is asked for from wherever the selection went meanwhile: what the file
    // was edited by stays what it was.
    if request.amends == nil, let selected { for id in pieces { edited[id] = selected.subject } }
    followed = nil
    return [.edit(request)]
  }

  /// Undo and redo find their files themselves.
  mutating func reverse(_ effect: Effect) -> [Effect] {
    inFlight = InFlight(pieces: [], request: nil)
    return [effect]
  }

  /// Keeps a key for when the edit under way is done; it stays meant for what is selected now.
  mutating func wait(for action: Action) -> [Effect] {
    // What is marked has gone by then, and the key would be for the line below.
    let isReversal = action == .undo || action == .redo
    switch action {
    case _ where !marks.isEmpty && !isReversal:
      notice = Notice("the last change is still being written; press the key again", .warning)
    case .next, .previous, .chased, .undo, .redo:
      // A key held down must not run on long after it was let go.
      if waiting.count < 8 {
        waiting.append(Waiting(action: action, subject: selected?.subject))
      }
    default:
      notice = Notice("the last change is still being written; press the key again", .warning)
    }
    return []
  }

  /// An edit came to nothing: what waited for it is dropped.
  mutating func settleEdit() {
    inFlight = nil
    waiting = []
  }

  /// What came of an edit.
  mutating func take(_ outcome: EditOutcome, of kind: EditKind) -> [Effect] {
    let request = inFlight?.request
    let changed = outcome.changed.map(\.id) + outcome.created
    lastChanged = Set(changed + outcome.removed)
    unseen = lastChanged
    notice = notice(for: outcome, of: kind, request)
    lastMove = nil
    if let number = outcome.superseded {
      if kind == .redo { shownRedo = number } else { shownAction = number }
      settleEdit()
      return []
    }
    if outcome.number != nil {
      let isReversal = kind == .undo || kind == .redo
      shownAction = outcome.undoable ?? (isReversal ? nil : outcome.number)
      shownRedo = outcome.redoable
    }
    switch kind {
    case .move, .amend:
      for id in lastChanged { marks[id] = nil }
      if let created = outcome.created.first { followed = .row(.piece(created)) }
      if let number = outcome.number, let request, isDated(outcome) {
        lastMove = LastMove(number: number, request: request)
      }
    case .waive: break
    case .undo, .redo:
      followed = (changed + outcome.removed).first.map { edited[$0] ?? .row(.piece($0)) }
    }
    guard !changed.isEmpty || !outcome.removed.isEmpty else {
      settleEdit()
      return []
    }
    var expected: [FilePath: String] = [:]
    for change in outcome.changed {
      if let key = change.keys.first(where: { $0.key == "status" }) { expected[change.id] = key.to }
    }
    inFlight = InFlight(pieces: lastChanged, request: request, expected: expected)
    return flushWaiting(isNewer: false)
  }

  /// Whether a day was stamped that could have been another (R10).
  private func isDated(_ outcome: EditOutcome) -> Bool {
    outcome.changed.contains { dayKey(of: $0) != nil }
  }

  /// Once the desk shows what an edit made, the keys pressed meanwhile have their turn.
  ///
  /// - Parameter isNewer: the desk was read after the edit, whatever it shows.
  /// - Returns: what the first of those keys asks for.
  mutating func flushWaiting(isNewer: Bool) -> [Effect] {
    guard let desk, let expected = inFlight?.expected else { return [] }
    // What changes no status is seen by a later desk alone.
    let isSeen =
      !expected.isEmpty
      && expected.allSatisfy { id, word in desk.piece(id).map { $0.statusWord == word } ?? true }
    guard isNewer || isSeen else { return [] }
    inFlight = nil
    guard !waiting.isEmpty else { return [] }
    let effects = giveTurn(to: waiting.removeFirst())
    // With nothing under way there is nothing to wait for: later these keys would come unawares.
    if inFlight == nil { waiting = [] }
    return effects
  }

  /// Does what a key that waited asks for, to what was selected when it was pressed.
  private mutating func giveTurn(to key: Waiting) -> [Effect] {
    if key.action == .undo || key.action == .redo { return perform(key.action) }
    guard let subject = key.subject, let found = list(kind(of: focus)).position(of: subject) else {
      return []
    }
    let cursor = cursors[focus]
    cursors[focus, default: Cursor()].move(to: found, in: listing)
    let effects = perform(key.action)
    // The writer may have gone on; what asks for a line is about what is selected.
    if mode == .normal { cursors[focus] = cursor }
    return effects
  }
}
