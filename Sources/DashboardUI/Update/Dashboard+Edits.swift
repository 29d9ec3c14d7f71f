import Editorial

extension Dashboard {
  /// `>`: the next status of a piece; once it is at its end the money, then another outlet (R30, R44);
  /// of a deadline the tick.
  mutating func advance() -> [Effect] {
    guard let desk, let overview else { return [] }
    if !marks.isEmpty { return advanceAll() }
    guard let selected else { return [] }
    if selected.row?.money != nil { return settleMoney() }
    if let piece = selected.piece, let index = selected.index {
      if let status = piece.status, desk.plan[status].isEnd, !selected.isUnconfirmed {
        return goOn(from: status, index)
      }
      switch desk.plan.next(after: piece) {
      case .failure(let refusal): return refuse(refusal.reason, piece.title)
      case .success(let status): return send([Target(piece)], to: status)
      }
    }
    switch selected.subject {
    case .row(.deadline(let file, let title, let due)):
      if selected.row?.isDone == true { return refuse("done already; u takes it back", title) }
      let tick = EditRequest.Edit.tick(file: file, title: title, due: due, on: overview.today)
      return ask(EditRequest(action: .ticked, edits: [tick]))
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

  /// What comes after the end: the bill, its payment, the next outlet after a no.
  private mutating func goOn(from status: StatusID, _ index: PieceIndex) -> [Effect] {
    guard let overview else { return [] }
    let desk = overview.desk
    let piece = desk.pieces[index]
    switch overview.reckoning.account(index).state {
    case .toBill, .owed, .late: return settleMoney()
    case .none, .paid: break
    }
    if ["declined", "no-reply"].contains(desk.plan[status].name) { return askOffer() }
    switch desk.plan.next(after: piece) {
    case .failure(let refusal): return refuse(refusal.reason, piece.title)
    case .success(let next): return send([Target(piece)], to: next)
    }
  }

  /// `>` on what is marked: each to its own next status; where all are at their end, the money.
  private mutating func advanceAll() -> [Effect] {
    guard let overview else { return [] }
    let desk = overview.desk
    let targets = targets
    let isEnded = targets.allSatisfy { index in
      desk.pieces[index].status.map { desk.plan[$0].isEnd } ?? false
        && !overview.reckoning.standings[index].isUnconfirmed
    }
    if isEnded { return settleMoney() }
    return moveAll(targets) { desk.plan.next(after: $0) }
  }

  /// `<`: the status before.
  mutating func goBack() -> [Effect] {
    guard let desk else { return [] }
    if !marks.isEmpty { return moveAll(targets) { desk.plan.previous(before: $0) } }
    guard let piece = onlyTarget else {
      return refuse("select one of its pieces to move it back", selected?.title ?? "")
    }
    switch desk.plan.previous(before: piece) {
    case .failure(let refusal): return refuse(refusal.reason, piece.title)
    case .success(let status): return send([Target(piece)], to: status)
    }
  }

  /// Moves pieces to a status; one alone is asked about first where something must be known (R9, R38,
  /// R46).
  mutating func send(_ targets: [Target], to status: StatusID) -> [Effect] {
    guard let overview else { return [] }
    let desk = overview.desk
    guard targets.count == 1, let target = targets.first else {
      return moveAll(targets.compactMap { desk.index(of: $0.piece) }) { _ in .success(status) }
    }
    guard let index = desk.index(of: target.piece) else {
      return refuse("it is gone", target.piece.text)
    }
    let piece = desk.pieces[index]
    if piece.statusWord != target.seen {
      return refuse("it is \(piece.statusWord) now; nothing was moved", piece.title)
    }
    if piece.isConflicted { return refuse(Refusal.conflicted.reason, piece.title) }
    let isForward = desk.plan.isForward(piece, to: status) && piece.status != status
    if desk.plan[status].next == .goesOut, isForward || piece.scheduled == nil {
      askMoment(for: piece, status: status, amends: nil)
      return []
    }
    if isForward, desk.plan[status].name == "commissioned" {
      mode = .prompt(Prompt(kind: .commission(target, status)))
      return []
    }
    if isForward, desk.plan[status].name == "killed", desk.kind(of: piece) == .client {
      mode = .prompt(
        Prompt(kind: .killFee(target, status), filled: desk.usualKillFee(of: piece)?.written))
      return []
    }
    let move = overview.reckoning.move(index, to: status)
    do throws(Refusal) {
      _ = try desk.plan.keys(for: move, of: piece)
    } catch {
      return refuse(error.reason, piece.title)
    }
    return ask(
      EditRequest(
        action: .moved(to: desk.plan[status].name),
        edits: [.move(piece: piece.id, seen: target.seen, move)]))
  }

  /// Moves several pieces as one step, each with what the rules fill in.
  private mutating func moveAll(
    _ pieces: [PieceIndex], to target: (Piece) -> Result<StatusID, Refusal>
  ) -> [Effect] {
    guard let overview else { return [] }
    let desk = overview.desk
    var edits: [EditRequest.Edit] = []
    var refused: (title: String, reason: String)?
    for index in pieces {
      let piece = desk.pieces[index]
      do throws(Refusal) {
        let status = try target(piece).get()
        let move = overview.reckoning.move(index, to: status)
        _ = try desk.plan.keys(for: move, of: piece)
        edits.append(.move(piece: piece.id, seen: marks[piece.id] ?? piece.statusWord, move))
      } catch {
        refused = refused ?? (piece.title, error.reason)
      }
    }
    // One that cannot go along is said before anything is written: the writer marked it.
    if let refused { return refuse("\(refused.reason); nothing was moved", refused.title) }
    guard !edits.isEmpty else { return [] }
    return ask(EditRequest(action: edits.moveAction(desk.plan), edits: edits))
  }

  mutating func refuse(_ reason: String, _ title: String) -> [Effect] {
    notice = Notice("\(title): \(reason)", .warning)
    return []
  }

  /// Asks for an edit; until it comes back no other is asked for.
  mutating func ask(_ request: EditRequest, pieces: Set<FilePath>) -> [Effect] {
    pending.begin(request)
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
  mutating func take(_ outcome: EditOutcome, of kind: EditKind) -> [Effect] {
    let request = pending.request
    let changed = outcome.changed.map(\.id) + outcome.created
    undoing.files = Set(changed + outcome.removed)
    selectionGuard.noteEdited(undoing.files)
    notice = notice(for: outcome, of: kind, request)
    undoing.lastMove = nil
    if let number = outcome.superseded {
      if kind == .redo { undoing.redoable = number } else { undoing.undoable = number }
      pending.drop()
      return []
    }
    if outcome.action != nil {
      let isReversal = kind == .undo || kind == .redo
      undoing.undoable = outcome.undoable ?? (isReversal ? nil : outcome.action)
      undoing.redoable = outcome.redoable
    }
    switch kind {
    case .move, .amend:
      for id in undoing.files { marks[id] = nil }
      if let created = outcome.created.first { selectionGuard.expect(.row(.piece(created))) }
      if let number = outcome.action, let request, isDated(outcome) {
        undoing.lastMove = LastMove(number: number, request: request)
      }
    case .waive: break
    case .undo, .redo:
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
