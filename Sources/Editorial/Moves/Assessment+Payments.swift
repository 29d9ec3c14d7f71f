/// What came in for pieces (R35).
package enum Payment: Hashable, Sendable {
  /// All that was owed, or as much as the writer is content with: it closes them.
  case whole(on: Day?)
  /// So much, now: less than is open is a part, anything else closes them.
  case came(TypedPayment)
  /// So much so far, in all, which is a part.
  case soFar(Fee)
}

// What a payment writes.
extension Assessment {
  /// A payment for some pieces: it closes them, or is a part of what one of them brings (R35).
  ///
  /// - Parameters:
  ///   - pieces: what it was for.
  ///   - payment: what came in; without it that is asked for.
  /// - Returns: what is to be written, what is to be said, or why nothing can come in.
  package func pay(_ pieces: [SeenPiece], _ payment: Payment?) -> Decision {
    var open: [(seen: SeenPiece, index: PieceIndex)] = []
    var refused: [EditOutcome.Refused] = []
    for seen in pieces {
      refused.note(seen) { () throws(Refusal) in
        let index = try place(of: seen)
        try requirePayable(index, seen)
        open.append((seen, index))
      }
    }
    if open.isEmpty { return .refuse(refused) }
    guard let payment else {
      if !refused.isEmpty { return .refuse(refused) }
      return .ask(.payment(pieces, open: openSum(of: open.map(\.index))))
    }
    do throws(Refusal) {
      let (action, change) = try written(payment, open.map(\.index))
      let edits = open.map { $0.seen.change(change) }
      return .edit(EditRequest(action: action, edits: edits), leaving: refused)
    } catch {
      let all = open.map { EditOutcome.Refused(id: $0.seen.piece, refusal: error) }
      return .refuse(refused + all)
    }
  }

  /// What a payment writes into each of some pieces.
  private func written(
    _ payment: Payment, _ places: [PieceIndex]
  ) throws(Refusal) -> (WriterAction, PieceChange) {
    switch payment {
    case .whole(let day): return (.paid, .paid(on: day ?? today))
    case .soFar(let sum):
      let index = try onlyOne(places)
      if sum.isPerWord {
        throw Refusal(
          "\(sum.written) is a rate",
          .advice("say what came in as an amount, such as 150 \(sum.currency.lowercased())"))
      }
      if let owed = account(index).fee?.fee.currency, owed != sum.currency {
        throw Refusal(
          "it is owed in \(owed)", .advice("say what came in as in \(sum.digits) \(owed)"))
      }
      return (.received, .received(sum))
    case .came(let typed):
      // Whatever comes in closes it, but for less than is open.
      guard let amount = typed.amount, let open = openSum(of: places), amount.amount < open.amount
      else { return (.paid, .paid(on: typed.day ?? today)) }
      let index = try onlyOne(places)
      if typed.day != nil {
        throw Refusal("a part has no day in the file", .advice("write the amount alone"))
      }
      let before = (account(index).fee?.fee.amount ?? open.amount) - open.amount
      return (.received, .received(Fee(amount: before + amount.amount, currency: open.currency)))
    }
  }

  private func onlyOne(_ places: [PieceIndex]) throws(Refusal) -> PieceIndex {
    guard places.count == 1, let index = places.first else {
      throw Refusal("a part is for one piece", .say(.piece))
    }
    return index
  }

  private func requirePayable(_ index: PieceIndex, _ seen: SeenPiece) throws(Refusal) {
    let piece = desk.pieces[index]
    try requireMoney(piece)
    try requireWritable(seen.change(.paid(on: today)))
    guard account(index).state == .none else { return }
    let status = desk.plan.statusName(of: piece)
    throw Refusal("nothing is owed for it: it is \(status) and was not billed")
  }

  /// What is still to come in for some pieces, where that is known and of one currency.
  package func openSum(of pieces: [PieceIndex]) -> Fee? {
    var sum: Fee?
    for index in pieces {
      guard let open = account(index).open, sum == nil || sum?.currency == open.currency else {
        return nil
      }
      sum = Fee(amount: (sum?.amount ?? 0) + open.amount, currency: open.currency)
    }
    return sum
  }
}
