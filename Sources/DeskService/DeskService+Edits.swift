import Editorial
import Formats

// Everything written to the writer's files comes through here, and is read again afterwards.
extension DeskService {
  /// Writes an edit as one undoable action.
  package func perform(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    guard let amended = request.amends else { return carryOut(request, at: moment) }
    // Said again for another day: the action is taken back and done anew, so that one undo undoes
    // both (R10).
    guard let taken = undo(expecting: amended, at: moment) else {
      return EditOutcome(verb: request.verb, notices: ["nothing to put on another day"])
    }
    guard taken.superseded == nil, taken.hasChanges else { return taken }
    var outcome = EditOutcome(verb: request.verb, refused: taken.refused)
    if taken.refused.isEmpty { outcome = carryOut(request, at: moment) }
    guard outcome.action == nil else { return outcome }
    return restore(taken, as: outcome, amended, at: moment)
  }

  /// Makes again what was taken back to be done anew and then could not be.
  private func restore(
    _ taken: EditOutcome, as outcome: EditOutcome, _ amended: Int, at moment: Moment
  ) -> EditOutcome {
    var outcome = outcome
    let again = redo(expecting: amended, at: moment)
    outcome.undoable = again?.undoable ?? taken.undoable
    outcome.redoable = again?.redoable ?? taken.redoable
    if let again, again.superseded == nil, again.hasChanges, again.refused.isEmpty {
      outcome.notices.append("the move stands as it was")
      return outcome
    }
    outcome.action = taken.action
    outcome.changed = taken.changed
    outcome.created = taken.created
    outcome.removed = taken.removed
    if let again, again.superseded == nil, again.hasChanges {
      outcome.notices.append("the move was taken back in part")
    } else {
      outcome.notices.append("the move was taken back")
    }
    outcome.refused += again?.refused ?? []
    return outcome
  }

  /// Writes an edit that takes nothing back before.
  private func carryOut(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    let (plans, refused) = plan(request)
    var outcome = EditOutcome(verb: request.verb)
    if !plans.isEmpty {
      do throws(EditFailure) {
        outcome = told(try edits.perform(request.verb, at: moment, plans))
      } catch {
        outcome = failed(error, request)
      }
    }
    outcome.refused = refused + outcome.refused
    readAgain(outcome)
    return outcome
  }

  /// What `perform` would do, without doing it.
  package func rehearse(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    let (plans, refused) = plan(request)
    var outcome = told(edits.rehearse(request.verb, at: moment, plans))
    outcome.refused = refused + outcome.refused
    return outcome
  }

  /// Takes back the last action, if it is the one expected; `nil` where there is none.
  package func undo(expecting expected: Int? = nil, at moment: Moment) -> EditOutcome? {
    reverse("undo") { edits throws(EditFailure) in
      try edits.undo(expecting: expected, at: moment)
    }
  }

  /// Does again what was taken back last; `nil` where there is nothing.
  package func redo(expecting expected: Int? = nil, at moment: Moment) -> EditOutcome? {
    reverse("redo") { edits throws(EditFailure) in
      try edits.redo(expecting: expected, at: moment)
    }
  }

  /// Everything that was done, the newest first.
  package func log() throws(EditFailure) -> [LoggedAction] {
    try edits.log().map { action in
      let told = told(action)
      return LoggedAction(
        action: action.action ?? 0, when: action.when, verb: action.verb, changed: told.changed,
        created: told.created, removed: told.removed, refused: told.refused)
    }
  }

  private func reverse(
    _ verb: String, _ body: (inout Edits) throws(EditFailure) -> ReversalOutcome
  ) -> EditOutcome? {
    do throws(EditFailure) {
      switch try body(&edits) {
      case .done(let action):
        var outcome = told(action)
        outcome.verb = verb
        readAgain(outcome)
        return outcome
      case .another(let action):
        var outcome = told(action)
        outcome.superseded = action.action
        outcome.action = nil
        return outcome
      case .nothing(let mended):
        return mended.map { EditOutcome(verb: verb, notices: [$0]) }
      }
    } catch {
      return EditOutcome(
        verb: verb,
        refused: [EditOutcome.Refused(id: location.root, reason: error.message)])
    }
  }

  // MARK: Plans

  private func plan(
    _ request: EditRequest
  ) -> (plans: [FileEditPlan], refused: [EditOutcome.Refused]) {
    var plans: [FileEditPlan] = []
    var refused: [EditOutcome.Refused] = []
    for edit in request.edits {
      switch edit {
      case .move(let id, let seen, let move):
        do throws(MoveRefusal) {
          try requireStatus(of: move, request.verb)
          plans.append(try plan(move, of: id, seen: seen))
        } catch {
          refused.append(EditOutcome.Refused(id: id, reason: error.reason))
        }
      case .tick(let file, let title, let due, let day):
        plans.append(tick(absolute(file), .deadline(title: title, due: due), on: day))
      case .create(let file, let text):
        plans.append(FileEditPlan(path: absolute(file), .create(Array(text.utf8))))
      }
    }
    return (plans, refused)
  }

  /// Refuses a status of another plan than the one in use.
  ///
  /// Its number may be that of another status by now, or of none. The verb names the status, but for
  /// moves to several at once.
  private func requireStatus(of move: Move, _ verb: String) throws(MoveRefusal) {
    guard let plan = planFile?.plan else { return }
    let isKnown = plan.statuses.indices.contains(move.to.index)
    guard isKnown, verb == "move" || plan[move.to].name == verb else {
      throw MoveRefusal("desk.yaml has changed meanwhile; press the key again")
    }
  }

  /// A move as keys of the file as it is now; the status is looked at again before it is written.
  private func plan(
    _ move: Move, of id: FilePath, seen: String
  ) throws(MoveRefusal) -> FileEditPlan {
    guard let plan = planFile?.plan else { throw MoveRefusal("there is no desk.yaml") }
    let bytes = try freshBytes(of: id)
    guard let piece = piece(in: bytes, id: id) else {
      throw MoveRefusal("it is no piece any more; nothing was written")
    }
    if let refusal = changed(piece, seen: seen) { throw MoveRefusal(refusal.reason) }
    let keys = try plan.keys(for: move, of: piece)
    return FileEditPlan(path: absolute(id), .keys(keys, at: .frontMatter)) { bytes in
      guard let piece = self.piece(in: bytes, id: id) else {
        return Refusal(reason: "it is no piece any more; nothing was written")
      }
      let cut = FrontMatterCut(bytes)
      let marks = bytes.withUnsafeBytes { ConflictMarkers.inBody($0, cut) }
      if let marks {
        return Refusal(
          place: marks, reason: "a merge left its conflict markers here; settle it first")
      }
      return self.changed(piece, seen: seen)
    }
  }

  /// A tick; a deadline ticked elsewhere meanwhile keeps the day it has.
  private func tick(_ path: FilePath, _ deadline: SpliceTarget, on day: Day) -> FileEditPlan {
    let edits = [KeyEdit("done", .set(day.description), after: "due")]
    return FileEditPlan(path: path, .keys(edits, at: deadline)) { bytes in
      // What cannot be found or written is refused where it is written.
      guard let spliced = try? Splice.plan(edits, in: bytes, at: deadline),
        let done = spliced.keys.first(where: { $0.key == "done" })?.from,
        !["", "~", "null", "false", "no", "off"].contains(done.lowercased())
      else { return nil }
      let when = WrittenDate(reading: done) == nil ? "" : ", on \(done)"
      return Refusal(reason: "it was ticked already\(when); nothing was written")
    }
  }

  private func changed(_ piece: Piece, seen: String) -> Refusal? {
    guard piece.statusWord != seen else { return nil }
    let now = piece.statusWord.isEmpty ? "has no status" : "is \(piece.statusWord)"
    return Refusal(
      place: Place(line: piece.statusLine),
      reason: "it \(now) now, changed elsewhere; nothing was written")
  }

  /// A piece as its bytes say, read as the file of this id is.
  private func piece(in bytes: [UInt8], id: FilePath) -> Piece? {
    guard let plan = planFile?.plan else { return nil }
    let place = shelf.place(of: id)
    guard place < shelf.entries.count, shelf.entries[place].file.id == id else { return nil }
    let folder = shelf.folders[shelf.entries[place].file.folder]
    let source = plan.sources[folder.source]
    var hints = PieceHints(folderOutlet: folder.outlet, isInDrafts: folder.isDrafts)
    if source.style.isSite { hints.fileDate = PieceFileName.day(id.name) }
    var reader = PieceReader(plan: plan, source: source, now: now, home: home)
    guard case .piece(let piece, _, _) = reader.read(bytes, id: id, hints: hints) else {
      return nil
    }
    return piece
  }

  private func freshBytes(of id: FilePath) throws(MoveRefusal) -> [UInt8] {
    switch readFile(id, upTo: Splice.largest) {
    case .success(let bytes): return bytes
    case .failure(let error): throw MoveRefusal("it cannot be read: \(error.sentence)")
    }
  }

  // MARK: Outcomes

  private func told(_ action: ActionOutcome) -> EditOutcome {
    EditOutcome(
      action: action.action, verb: action.verb,
      changed: action.changed.map { EditOutcome.Changed(id: id(of: $0.path), keys: $0.keys) },
      created: action.created.map { id(of: $0) }, removed: action.removed.map { id(of: $0) },
      refused: action.refused.map(told),
      notices: (action.mended.map { [$0] } ?? [])
        + action.warnings.map { "\(id(of: $0.path)): \($0.reason)" },
      undoable: action.undoable, redoable: action.redoable)
  }

  private func told(_ refused: ActionOutcome.Refused) -> EditOutcome.Refused {
    let place = refused.place.map { "line \($0.line): " } ?? ""
    return EditOutcome.Refused(id: id(of: refused.path), reason: place + refused.reason)
  }

  /// Nothing of an action was done; every file of it says why.
  private func failed(_ failure: EditFailure, _ request: EditRequest) -> EditOutcome {
    EditOutcome(
      verb: request.verb,
      refused: request.edits.map { edit in
        switch edit {
        case .move(let id, _, _), .tick(let id, _, _, _), .create(let id, _):
          EditOutcome.Refused(id: id, reason: failure.message)
        }
      })
  }

  /// Looks for texts that were put aside; where the journal cannot be read, those known stay.
  func lookAside() {
    do throws(EditFailure) {
      let found = try edits.problems().map { problem in
        var problem = problem
        problem.path = id(of: problem.path)
        return problem
      }
      if found != asides { noteNews() }
      asides = found
    } catch {
    }
  }

  private func readAgain(_ outcome: EditOutcome) {
    lookAside()
    let touched = outcome.changed.map(\.id) + outcome.created + outcome.removed
    if !touched.isEmpty, planFile != nil { notice(Changes(names: Set(touched))) }
  }

  private func id(of path: FilePath) -> FilePath { FilePath(frame.id(path.text)) }
}

extension EditOutcome {
  /// Whether any file was written, made or removed.
  fileprivate var hasChanges: Bool {
    !changed.isEmpty || !created.isEmpty || !removed.isEmpty
  }
}
