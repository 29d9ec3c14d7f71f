import Editorial

// The edit under way: asked for, come back, and shown by a newer desk.
extension Dashboard {
  /// Asks for an edit of the files it names.
  ///
  /// - Parameters:
  ///   - request: what is to be written.
  ///   - leaving: what was asked for as well and stays behind.
  /// - Returns: the edit.
  mutating func ask(_ request: EditRequest, leaving: [EditOutcome.Refused] = []) -> [Effect] {
    ask(request, pieces: Set(request.edits.compactMap(\.file)), leaving: leaving)
  }

  /// Asks for an edit; until it comes back no other is asked for.
  mutating func ask(
    _ request: EditRequest, pieces: Set<FilePath>, leaving: [EditOutcome.Refused] = []
  ) -> [Effect] {
    pending.begin(request, leaving: leaving)
    undoing.files = pieces
    // Another day for a move is asked for from wherever the selection went meanwhile: what the file
    // was edited by stays what it was.
    if request.amends == nil, let selected {
      for id in pieces { undoing.subjects[id] = selected.subject }
    }
    selectionGuard.stopExpecting()
    return [.edit(request)]
  }

  /// Undo and redo find their files themselves.
  mutating func reverse(_ effect: Effect) -> [Effect] {
    pending.begin(nil)
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
      pending.wait(WaitingKey(action: action, subject: selected?.subject))
    default:
      notice = Notice("the last change is still being written; press the key again", .warning)
    }
    return []
  }

  /// What came of an edit.
  mutating func take(_ outcome: EditOutcome, of kind: EditPurpose) -> [Effect] {
    let request = pending.request
    let changed = outcome.changed.map(\.id) + outcome.created
    undoing.files = Set(changed + outcome.removed)
    selectionGuard.noteEdited(undoing.files)
    let others = outcome.namesRefused(kind) ? outcome.refused : []
    notice = notice(for: outcome, of: kind, request)
      .saying(share(outcome, leaving: pending.leaving + others))
    undoing.lastMove = nil
    if let number = outcome.superseded {
      if kind == .redo { undoing.redoable = number } else { undoing.undoable = number }
      pending.drop()
      return []
    }
    // Keys pressed before the writer could read what comes next are not meant for that.
    if outcome.next != nil { pending.dropKeys() }
    if outcome.number != nil {
      let isReversal = kind == .undo || kind == .redo
      undoing.undoable = outcome.undoable ?? (isReversal ? nil : outcome.number)
      undoing.redoable = outcome.redoable
    }
    if outcome.next == .nothing {
      if kind == .redo { undoing.redoable = Undoing.none } else { undoing.undoable = Undoing.none }
    }
    switch kind {
    case .move, .amend:
      for id in undoing.files { marks[id] = nil }
      if let created = outcome.created.first { selectionGuard.expect(.row(.piece(created))) }
      follow(outcome)
      if let number = outcome.number, let request, isDated(outcome) {
        undoing.lastMove = LastMove(number: number, request: request)
      }
    case .ignore: break
    case .undo, .redo:
      follow(outcome)
      let first = (changed + outcome.removed).first
      selectionGuard.expect(first.map { undoing.subjects[$0] ?? .row(.piece($0)) })
    }
    guard !changed.isEmpty || !outcome.removed.isEmpty else {
      pending.drop()
      return []
    }
    var expected: [FilePath: String] = [:]
    for change in outcome.changed {
      if let key = change.keys.first(where: { $0.key == "status" }) { expected[change.id] = key.to }
    }
    pending.noteDone(expecting: expected)
    // What is said of words changes no file: no newer desk comes of it.
    return flushWaiting(isNewer: outcome.action?.isOfWords ?? false)
  }

  /// What has another name keeps the whole screen, and its way back for an undo.
  private mutating func follow(_ outcome: EditOutcome) {
    guard outcome.action?.renames == true else { return }
    for (old, new) in zip(outcome.removed, outcome.created) {
      if selection.pinned == old { selection.pinned = new }
      undoing.subjects[new] = undoing.subjects[old]?.renamed(from: old, to: new)
      undoing.subjects[old] = nil
    }
  }

  /// `2 of 5 moved; Rason customs data: a merge left its conflict markers here`; `nil` where all
  /// went along, or none did.
  private func share(_ outcome: EditOutcome, leaving: [EditOutcome.Refused]) -> String? {
    let done = max(outcome.changed.count, outcome.created.count, outcome.removed.count)
    if done == 0 { return leftOut(leaving) }
    guard !leaving.isEmpty, let action = outcome.action else { return leftOut(leaving) }
    let named = leaving.map { "\(title(of: $0.id)): \($0.refusal.words(keys))" }
    return "\(done) of \(done + leaving.count) \(ActionKind.made(action).done); "
      + named.joined(separator: "; ")
  }

  /// `left out: "Chapter 3": Study and pays nothing`; `nil` where all went along.
  func leftOut(_ refused: [EditOutcome.Refused]) -> String? {
    if refused.isEmpty { return nil }
    let named = refused.map { "\"\(title(of: $0.id))\": \($0.refusal.cause)" }
    return "left out: " + named.joined(separator: ", ")
  }

  /// Whether a day was stamped that could have been another (R10).
  private func isDated(_ outcome: EditOutcome) -> Bool {
    outcome.action != .mended && outcome.changed.contains { dayKey(of: $0) != nil }
  }

  /// Once the desk shows what an edit made, the keys pressed meanwhile have their turn.
  ///
  /// - Parameter isNewer: the desk was read after the edit, whatever it shows.
  /// - Returns: what the first of those keys asks for.
  mutating func flushWaiting(isNewer: Bool) -> [Effect] {
    guard let desk, let key = pending.end(shownBy: desk, isNewer: isNewer) else { return [] }
    let effects = giveTurn(to: key)
    // With nothing under way there is nothing to wait for: later these keys would come unawares.
    if !pending.isUnderWay { pending.dropKeys() }
    return effects
  }

  /// Does what a key that waited asks for, to what was selected when it was pressed.
  private mutating func giveTurn(to key: WaitingKey) -> [Effect] {
    if key.action == .undo || key.action == .redo { return perform(key.action) }
    let list = makeList(of: selection.focus)
    guard let subject = key.subject, let found = list.position(of: subject) else { return [] }
    let cursor = selection.cursor
    selection.cursor.move(to: found, in: list)
    let effects = perform(key.action)
    // The writer may have gone on; what asks for a line is about what is selected.
    if mode == .normal { selection.cursor = cursor }
    return effects
  }
}

extension EditOutcome {
  /// Whether those that could not go are named with what came of the rest.
  func namesRefused(_ kind: EditPurpose) -> Bool {
    (kind == .move || kind == .amend) && !(changed.isEmpty && removed.isEmpty)
  }
}

extension Subject {
  /// The same thing once its file has another name.
  fileprivate func renamed(from old: FilePath, to new: FilePath) -> Subject {
    switch self {
    case .row(.piece(old)): .row(.piece(new))
    case .row(.bill(old)): .row(.bill(new))
    case .row(.payment(.piece(old))): .row(.payment(.piece(new)))
    case .row, .problem, .outlet, .day, .week: self
    }
  }
}
