// What is set beside the status: the date that is owed, the length, the fee.
extension Assessment {
  /// The date that is owed (R8, R12).
  ///
  /// - Parameters:
  ///   - pieces: what is dated.
  ///   - date: the date of each, which `nil` takes out; without it that is asked for.
  /// - Returns: what is to be written, what is to be said, or why nothing of it is due.
  package func setDue(
    _ pieces: [SeenPiece], to date: ((Piece) throws(Refusal) -> WrittenDate?)?
  ) -> Decision {
    let question = { (current: Piece?) in
      Question.due(pieces, current.flatMap { self.desk.owedDate(of: $0) })
    }
    let refusal = { (piece: Piece) throws(Refusal) in
      if let status = piece.status, self.desk.plan[status].isEnd {
        throw Refusal("it is \(self.desk.plan[status].name); nothing of it is due")
      }
    }
    return set(pieces, asking: question, refusing: refusal) { piece throws(Refusal) in
      guard let date else { return nil }
      return try self.desk.owed(try date(piece), by: piece)
    }
  }

  /// Words wanted; `nil` takes them out, without an answer they are asked for.
  package func setLength(_ pieces: [SeenPiece], to words: Int??) -> Decision {
    set(pieces, asking: { .length(pieces, $0?.length) }, refusing: { _ in }) { _ in
      words.map { .length($0) }
    }
  }

  /// What pieces pay.
  ///
  /// - Parameters:
  ///   - pieces: what is paid for.
  ///   - fee: the fee of each, which `nil` takes out; without it that is asked for.
  /// - Returns: what is to be written, or what is to be said.
  package func setFee(
    _ pieces: [SeenPiece], to fee: ((Piece) throws(Refusal) -> Fee?)?
  ) -> Decision {
    set(pieces, asking: { .fee(pieces, $0?.fee) }, refusing: { _ in }) { piece throws(Refusal) in
      guard let fee else { return nil }
      return .fee(try fee(piece))
    }
  }

  private func set(
    _ pieces: [SeenPiece], asking question: (Piece?) -> Question,
    refusing: (Piece) throws(Refusal) -> Void,
    _ change: (Piece) throws(Refusal) -> PieceChange?
  ) -> Decision {
    var edits: [EditRequest.Edit] = []
    var refused: [EditOutcome.Refused] = []
    var isAsked = false
    for seen in pieces {
      refused.note(seen) { () throws(Refusal) in
        let piece = desk.pieces[try place(of: seen)]
        try refusing(piece)
        guard let change = try change(piece) else {
          isAsked = true
          return
        }
        let edit = seen.change(change)
        try requireWritable(edit)
        edits.append(edit)
      }
    }
    if isAsked, refused.isEmpty {
      let current = pieces.count == 1 ? pieces.first.flatMap { desk.piece($0.piece) } : nil
      return .ask(question(current))
    }
    if edits.isEmpty { return .refuse(refused) }
    return .edit(EditRequest(action: .set, edits: edits), leaving: refused)
  }
}

/// Which date a piece owes, by its status (R8, R12).
package enum OwedDate: Hashable, Sendable {
  /// The writer's own deadline, `due:`.
  case due
  /// The answer to edits, `reply_by:`.
  case reply
  /// The moment it goes out by itself, `scheduled:`.
  case goesOut
}

extension Desk {
  /// Which date a piece owes: the one place that says to which key a date goes.
  package func owedDate(by piece: Piece) -> OwedDate {
    switch piece.status.map({ plan[$0].next }) {
    case .reply: .reply
    case .goesOut: .goesOut
    case .planned, .due, .chase, .runs, .nothing, nil: .due
    }
  }

  /// The date a piece owes, as it stands in its file.
  package func owedDate(of piece: Piece) -> WrittenDate? {
    switch owedDate(by: piece) {
    case .due: piece.due
    case .reply: piece.replyBy
    case .goesOut: piece.scheduled
    }
  }

  /// What a date writes into a piece; of what goes out by itself it cannot be taken out.
  func owed(_ date: WrittenDate?, by piece: Piece) throws(Refusal) -> PieceChange {
    switch owedDate(by: piece) {
    case .due: return .due(date)
    case .reply: return .replyBy(date)
    case .goesOut:
      guard let date else {
        let status = plan.statusName(of: piece)
        throw Refusal(
          "it is \(status)", .advice("say when it goes out, or move it back"))
      }
      return .scheduled(date)
    }
  }
}
