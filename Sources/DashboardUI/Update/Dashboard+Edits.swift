import Editorial

extension Dashboard {
  /// `>`: the next status of a piece, a deadline's tick.
  mutating func advance() -> [Effect] {
    guard let desk, let overview, let selected else { return [] }
    if let piece = selected.piece {
      switch desk.plan.next(after: piece) {
      case .failure(let refusal): return refuse(refusal.reason, piece.title)
      case .success(let status): return send(piece, to: status)
      }
    }
    switch selected.subject {
    case .row(.deadline(let file, let title, let due)):
      if selected.row?.isDone == true { return refuse("done already; u takes it back", title) }
      let tick = EditRequest.Edit.tick(file: file, title: title, due: due, on: overview.today)
      return ask(EditRequest(verb: "done", edits: [tick]), pieces: [file])
    case .row(.slot):
      // As a file says it: in the outlet's zone.
      let due = selected.row?.when.map { when in
        let local = desk.zone(of: selected.row?.outlet).local(when.moment)
        return WrittenDate(when.day ?? local.day, minute: when.isAllDay ? nil : local.minute).text
      }
      notice = Notice("an empty slot: a piece with  due: \(due ?? "its day")  fills it")
      return []
    default: return []
    }
  }

  /// `<`: the status before.
  mutating func goBack() -> [Effect] {
    guard let desk, let piece = selected?.piece else { return [] }
    switch desk.plan.previous(before: piece) {
    case .failure(let refusal): return refuse(refusal.reason, piece.title)
    case .success(let status): return send(piece, to: status)
    }
  }

  /// Moves a piece, or asks first when it goes out where that must be known (R9).
  mutating func send(_ piece: Piece, to status: StatusID) -> [Effect] {
    guard let overview, let index = overview.desk.index(of: piece.id) else { return [] }
    let plan = overview.desk.plan
    if piece.isConflicted {
      return refuse("it holds conflict markers; mend the merge first (e opens it)", piece.title)
    }
    if plan[status].next == .goesOut,
      plan.isForward(piece, to: status) || piece.scheduled == nil
    {
      askMoment(for: piece, status: status, amends: nil)
      return []
    }
    return send(piece, seen: piece.statusWord, overview.reckoning.move(index, to: status))
  }

  mutating func send(_ piece: Piece, seen: String, _ move: Move) -> [Effect] {
    guard let desk else { return [] }
    do throws(MoveRefusal) {
      _ = try desk.plan.keys(for: move, of: piece)
    } catch {
      return refuse(error.reason, piece.title)
    }
    let request = EditRequest(
      verb: desk.plan[move.to].name, edits: [.move(piece: piece.id, seen: seen, move)])
    return ask(request, pieces: [piece.id])
  }

  mutating func refuse(_ reason: String, _ title: String) -> [Effect] {
    notice = Notice("\(title): \(reason)", .warning)
    return []
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
    switch action {
    case .next, .previous, .undo, .redo:
      // A key held down must not run on long after it was let go.
      if waiting.count < 8 {
        waiting.append(Waiting(action: action, subject: selected?.subject))
      }
    default:
      notice = Notice("the last move is still being written; press the key again", .warning)
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
    if outcome.action != nil {
      let isReversal = kind == .undo || kind == .redo
      shownAction = outcome.undoable ?? (isReversal ? nil : outcome.action)
      shownRedo = outcome.redoable
    }
    switch kind {
    case .move, .amend:
      if let number = outcome.action, let request, isDated(outcome) {
        lastMove = LastMove(number: number, request: request)
      }
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
    outcome.changed.contains { change in
      change.keys.contains { $0.key != "status" && $0.key != "draft" && $0.to != nil }
    }
  }

  /// Once the desk shows what an edit made, the keys pressed meanwhile have their turn.
  ///
  /// - Parameter isNewer: the desk was read after the edit, whatever it shows.
  /// - Returns: what the first of those keys asks for.
  mutating func flushWaiting(isNewer: Bool) -> [Effect] {
    guard let desk, let expected = inFlight?.expected,
      isNewer
        || expected.allSatisfy({ id, word in desk.piece(id).map { $0.statusWord == word } ?? true })
    else { return [] }
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
