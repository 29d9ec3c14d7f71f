// Moving pieces from status to status, and what comes after the last one.
extension Assessment {
  /// One step on: the next status; once a piece is at its end its bill, its payment, or after a no
  /// another outlet (R30, R44).
  ///
  /// Several go on each by itself, as one action; where they all go to one bill or one payment, that
  /// is asked about as for one.
  ///
  /// - Parameters:
  ///   - pieces: what goes on.
  ///   - said: what the writer says with each.
  /// - Returns: what is to be written, what is to be said, or which pieces go nowhere.
  package func advance(
    _ pieces: [SeenPiece], _ said: (Piece) -> MoveDetails = { _ in MoveDetails() }
  ) -> Decision {
    if let question = outletQuestion(pieces, said) { return .ask(question) }
    var first = MoveDetails()
    var moves: [(SeenPiece, PieceIndex, StatusID)] = []
    var toBill: [SeenPiece] = []
    var toPay: [SeenPiece] = []
    var offered: SeenPiece?
    var refused: [EditOutcome.Refused] = []
    for seen in pieces {
      refused.note(seen) { () throws(Refusal) in
        let index = try place(of: seen)
        if seen == pieces.first { first = said(desk.pieces[index]) }
        switch try onward(from: index).get() {
        case .status(let status): moves.append((seen, index, status))
        case .bill: toBill.append(seen)
        case .payment: toPay.append(seen)
        case .offer:
          if pieces.count == 1, !first.isUsual {
            offered = seen
            return
          }
          let status = desk.pieces[index].statusWord
          throw Refusal("it is \(status)", .use(.offer))
        }
      }
    }
    if let offered { return offer(offered, to: nil) }
    var decisions: [Decision] = []
    if pieces.count == 1, let (seen, _, status) = moves.first {
      return move([seen], to: status, said)
    }
    if !moves.isEmpty { decisions.append(moveEach(moves, said)) }
    let isOneKind = moves.isEmpty && refused.isEmpty && (toBill.isEmpty || toPay.isEmpty)
    let isAsked = isOneKind && !first.isUsual
    if !toBill.isEmpty {
      let usual = TypedBill(
        number: desk.invoiceNumber(for: toBill), day: first.day, tax: .usual)
      decisions.append(bill(toBill, as: isAsked ? nil : usual))
    }
    if !toPay.isEmpty { decisions.append(pay(toPay, isAsked ? nil : .whole(on: first.day))) }
    return together(decisions, refused)
  }

  /// One step back: the status before, each piece its own.
  package func goBack(
    _ pieces: [SeenPiece], _ said: (Piece) -> MoveDetails = { _ in MoveDetails() }
  ) -> Decision {
    if let question = outletQuestion(pieces, said) { return .ask(question) }
    var moves: [(SeenPiece, PieceIndex, StatusID)] = []
    var refused: [EditOutcome.Refused] = []
    for seen in pieces {
      refused.note(seen) { () throws(Refusal) in
        let index = try place(of: seen)
        moves.append((seen, index, try desk.plan.previous(before: desk.pieces[index]).get()))
      }
    }
    if pieces.count == 1, let (seen, _, status) = moves.first {
      return move([seen], to: status, said)
    }
    return together(moves.isEmpty ? [] : [moveEach(moves, said)], refused)
  }

  /// Pieces to a status.
  ///
  /// One alone is asked about first where something must be known: when it goes
  /// out (R9), what was agreed (R46), what it still brings (R38).
  package func move(
    _ pieces: [SeenPiece], to status: StatusID,
    _ said: (Piece) -> MoveDetails = { _ in MoveDetails() }
  ) -> Decision {
    if let question = outletQuestion(pieces, said) { return .ask(question) }
    var moves: [(SeenPiece, PieceIndex, StatusID)] = []
    var refused: [EditOutcome.Refused] = []
    for seen in pieces {
      refused.note(seen) { () throws(Refusal) in
        let index = try place(of: seen)
        let piece = desk.pieces[index]
        let status = desk.plan.status(replacing: status, at: piece.outlet)
        if !piece.isConflicted {
          if let word = piece.unknownOutlet { throw .noOutlet(word) }
          try desk.plan.requireServed(status, by: piece)
        }
        moves.append((seen, index, status))
      }
    }
    if pieces.count == 1, let (seen, index, status) = moves.first,
      let question = question(seen, index, to: status, said(desk.pieces[index]))
    {
      return .ask(question)
    }
    return together(moves.isEmpty ? [] : [moveEach(moves, said)], refused)
  }

  /// What has to be said before a piece can be moved.
  private func question(
    _ seen: SeenPiece, _ index: PieceIndex, to status: StatusID, _ said: MoveDetails
  ) -> Question? {
    let piece = desk.pieces[index]
    if said.isUsual || piece.isConflicted { return nil }
    let isForward = desk.plan.isForward(piece, to: status) && piece.status != status
    if desk.plan[status].next == .goesOut, said.moment == nil,
      isForward || piece.scheduled == nil
    {
      return .moment(seen, status, usual: slotMoment(for: piece))
    }
    if isForward, desk.plan[status].role == .commissioned, said.agreed == nil {
      return .commission(seen, status)
    }
    if asksKillFee(piece, in: status), said.killFee == nil {
      return .killFee(seen, status, usual: desk.usualKillFee(of: piece))
    }
    return nil
  }

  /// Moves of pieces as one action, each with what the rules fill in where nothing is said.
  private func moveEach(
    _ moves: [(SeenPiece, PieceIndex, StatusID)], _ said: (Piece) -> MoveDetails
  ) -> Decision {
    var edits: [EditRequest.Edit] = []
    var refused: [EditOutcome.Refused] = []
    for (seen, index, status) in moves {
      refused.note(seen) { () throws(Refusal) in
        let edit = seen.move(try filledIn(index, to: status, said(desk.pieces[index])))
        try requireWritable(edit)
        edits.append(edit)
      }
    }
    if edits.isEmpty { return .refuse(refused) }
    return .edit(EditRequest(action: edits.moveAction(desk.plan), edits: edits), leaving: refused)
  }

  private func filledIn(
    _ index: PieceIndex, to status: StatusID, _ said: MoveDetails
  ) throws(Refusal) -> Move {
    let piece = desk.pieces[index]
    var move = move(index, to: status, on: said.day, at: said.moment)
    if desk.plan[status].role == .commissioned, let agreed = said.agreed {
      move.details = agreed.changes
    }
    if desk.plan[status].role == .killed, let killFee = said.killFee {
      guard desk.wasCommissioned(piece) else {
        throw Refusal("it was not commissioned, and what was not brings no kill fee")
      }
      move.details = try desk.changes(killFee, of: piece)
    }
    return move
  }

  // MARK: What use cases share

  /// Where a piece stands in the desk, if it is still there and as it was seen.
  func place(of seen: SeenPiece) throws(Refusal) -> PieceIndex {
    guard let index = desk.index(of: seen.piece) else { throw .gone }
    guard desk.pieces[index].hasFile else { throw .onlyThere }
    let word = desk.pieces[index].statusWord
    guard word == seen.seen else {
      throw Refusal("it \(word.isEmpty ? "has no status" : "is \(word)") now")
    }
    return index
  }

  /// Refuses early what the file would refuse.
  ///
  /// The one place where keys are worked out before they are written; the service works them out
  /// from the file as it is then.
  func requireWritable(_ edit: EditRequest.Edit) throws(Refusal) {
    switch edit {
    case .move(let id, _, let move):
      guard let piece = desk.piece(id) else { throw .gone }
      _ = try desk.plan.keys(for: move, of: piece)
    case .change(let id, _, let change):
      guard let piece = desk.piece(id) else { throw .gone }
      _ = try desk.plan.keys(for: change, of: piece)
    case .tick, .add, .mend, .archive, .rename, .delete, .words, .mark: break
    }
  }

  /// Several decisions as one action, what is refused left out.
  private func together(_ decisions: [Decision], _ refused: [EditOutcome.Refused]) -> Decision {
    if decisions.count == 1, refused.isEmpty { return decisions[0] }
    var refused = refused
    var requests: [EditRequest] = []
    for decision in decisions {
      switch decision {
      case .edit(let request, let leaving):
        requests.append(request)
        refused += leaving
      case .refuse(let all): refused += all
      case .ask: return decision
      }
    }
    guard var request = requests.first else { return .refuse(refused) }
    request.edits = requests.flatMap(\.edits)
    if requests.count > 1 { request.action = .movedEach }
    return .edit(request, leaving: refused)
  }
}

extension Desk {
  /// What a kill fee as said writes into a piece; of a share the amount (R38).
  ///
  /// - Throws: `Refusal` for a share of nobody knows what.
  func changes(_ said: TypedKillFee, of piece: Piece) throws(Refusal) -> [PieceChange] {
    switch said {
    case .skipped: return []
    case .nothing: return noKillFee(of: piece)
    case .some(let fee):
      guard let amount = fee.amount(of: fullFee(of: piece)?.fee) else {
        throw Refusal("nobody knows what it pays", .advice("write an amount, such as 75 usd"))
      }
      return [.killFee(amount)]
    }
  }
}
