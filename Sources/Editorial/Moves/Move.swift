/// A piece on its way to another status.
package struct Move: Hashable, Sendable {
  package var to: StatusID
  /// The day it happened, of the home zone: what is stamped (R9, R10).
  package var on: Day
  /// When it goes out by itself, for a move to `scheduled` (R9).
  package var at: WrittenDate?
  /// What is written with it as one step: what was commissioned (R46), the kill fee (R38).
  package var details: [PieceChange]

  package init(
    to: StatusID, on: Day, at: WrittenDate? = nil, details: [PieceChange] = []
  ) {
    self.to = to
    self.on = on
    self.at = at
    self.details = details
  }
}

extension Plan {
  /// The status after a piece's own, along its workflow (`>`).
  package func next(after piece: Piece) -> Result<StatusID, Refusal> {
    let workflow = workflow(of: piece.outlet)
    guard let current = piece.status else {
      return .failure(.noStatus(piece.statusWord))
    }
    guard let position = workflow.position(of: current) else {
      return .failure(
        Refusal(
          self[current].isExit
            ? "\(self[current].name) is an end"
            : "\(self[current].name) is no status of the \(workflow.name) workflow",
          .advice(
            self[current].isExit
              ? "give it a status to take it back into work" : "give it one that is")))
    }
    if let supervisor = lookAgain(after: position, in: workflow) { return .success(supervisor) }
    guard position + 1 < workflow.statuses.count else {
      return .failure(Refusal("\(self[current].name) is the last status"))
    }
    return .success(workflow.statuses[position + 1])
  }

  /// The status before a piece's own (`<`); from an exit, the furthest it was stamped at.
  package func previous(before piece: Piece) -> Result<StatusID, Refusal> {
    let workflow = workflow(of: piece.outlet)
    guard let current = piece.status else { return .failure(.noStatus(piece.statusWord)) }
    if let position = workflow.position(of: current) {
      guard position > 0 else {
        return .failure(Refusal("\(self[current].name) is the first status"))
      }
      return .success(roundBefore(position, in: workflow) ?? workflow.statuses[position - 1])
    }
    let stamped = workflow.statuses.last { piece.stamp($0) != nil }
    guard let status = stamped ?? workflow.statuses.first else {
      return .failure(Refusal("the \(workflow.name) workflow has no statuses"))
    }
    return .success(status)
  }

  /// Whether a move goes forward, so that it stamps (R9): along the workflow, out of it by an exit,
  /// into it from an unknown word, and into another round of edits (R11).
  package func isForward(_ piece: Piece, to target: StatusID) -> Bool {
    let workflow = workflow(of: piece.outlet)
    guard let current = piece.status else { return true }
    if self[target].isExit { return true }
    // Killed here, and out after all: an end is reached.
    if self[current].isExit { return self[target].isOut }
    guard let goal = workflow.position(of: target) else { return true }
    guard let position = workflow.position(of: current) else { return true }
    // `<` from `returned` or `accepted` opens another round.
    if self[current].role.followsEdits, self[target].role == .edits { return true }
    // What was revised goes to the supervisor once more (R47).
    if self[current].role == .revising, self[target].role == .withSupervisor { return true }
    return goal > position
  }

  /// The keys a move writes into the piece's file, `status` first (R7, R9, R11).
  ///
  /// - Throws: `Refusal` where the piece may not be written, stands there already, or a moment
  ///   is wanted and none given.
  package func keys(
    for move: Move, of piece: Piece
  ) throws(Refusal) -> [KeyEdit] {
    if piece.isConflicted { throw .conflicted(at: nil) }
    if let word = piece.unknownOutlet { throw .noOutlet(word) }
    let target = self[move.to]
    if piece.status == move.to {
      // What only counts as published is not called that yet: this mends it (R30).
      if let word = piece.billing.word {
        return mended(piece) + moneyStamp(word, piece, on: move.on)
      }
      // Killed already: what it still brings is all that is new (R38).
      if target.role == .killed, !move.details.isEmpty {
        var edits: [KeyEdit] = []
        for detail in move.details { edits += try keys(for: detail, of: piece) }
        return edits
      }
      // Out without a day: the day is all that is missing.
      guard target.isOut, target.isStamped, piece.stamp(move.to) == nil else {
        throw Refusal("it is \(target.name) already")
      }
      return [
        KeyEdit(
          target.name, .set(WrittenDate(move.on).text), aliases: aliases(of: target.name),
          after: "status")
      ]
    }
    let status = KeyEdit("status", .set(word(for: move.to)), aliases: aliases(of: "status"))
    var edits = [status]
    func stamp(_ key: String, _ date: WrittenDate) {
      edits.append(KeyEdit(key, .set(date.text), aliases: aliases(of: key), after: "status"))
    }
    if target.next == .goesOut {
      if let at = move.at {
        stamp(target.name, at)
      } else if isForward(piece, to: move.to) || piece.scheduled == nil {
        throw .noMoment
      }
    } else if target.isStamped, isForward(piece, to: move.to) {
      stamp(target.name, WrittenDate(move.on))
      for passed in statusesPassed(by: piece, to: move.to) where self[passed].counts {
        if piece.stamp(passed) == nil { stamp(self[passed].name, WrittenDate(move.on)) }
      }
    }
    if let outlet = piece.outlet, self[outlet].kind == .own {
      // What goes on stays as public as it is: a live page is not taken off its site (R2, R7).
      if target.isOut || target.next == .goesOut {
        edits.append(KeyEdit("draft", .replace("false"), aliases: aliases(of: "draft")))
      } else if !isForward(piece, to: move.to) {
        edits.append(KeyEdit("draft", .replace("true"), aliases: aliases(of: "draft")))
      }
    }
    // What the old word said of money would go with it (R30).
    if let word = piece.billing.word { edits += moneyStamp(word, piece, on: move.on) }
    for detail in move.details { edits += try keys(for: detail, of: piece) }
    return edits
  }

  /// The statuses of the workflow that a move crosses: from before them to past them (R9).
  ///
  /// Where a piece came from no status of it, nobody knows what it had passed.
  private func statusesPassed(by piece: Piece, to target: StatusID) -> ArraySlice<StatusID> {
    let workflow = workflow(of: piece.outlet)
    guard let goal = workflow.position(of: target),
      let start = piece.status.flatMap({ workflow.position(of: $0) }), start + 1 < goal
    else { return [] }
    return workflow.statuses[(start + 1)..<goal]
  }

  /// Other names a key may go by: the writer's own words, and other tools' (R3, R4).
  ///
  /// An edit looks for these too, so that no second key for one thing is put in.
  package func aliases(of key: String) -> [String] {
    let foreign =
      switch key {
      case "due": ["deadline"]
      case "length": ["target", "word_goal"]
      default: [String]()
      }
    return fieldWords.filter { $0.value == key }.map(\.key).sorted() + foreign
      + momentKeys(for: key)
  }
}
