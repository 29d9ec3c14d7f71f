// What a bill writes.
extension Assessment {
  /// `$`: bills what is not billed yet, else takes the payment of what is (R30, R32).
  package func billOrPay(_ pieces: [SeenPiece]) -> Decision {
    var open: [(SeenPiece, Account.State)] = []
    for seen in pieces {
      guard let index = desk.index(of: seen.piece) else { return refuse(pieces, .gone) }
      let state = account(index).state
      if state != .paid { open.append((seen, state)) }
    }
    if open.isEmpty { return refuse(pieces, Refusal("it is paid already")) }
    // Where no bill is wanted there is none to write.
    let toBill = open.filter { seen, state in
      let outlet = desk.piece(seen.piece)?.outlet
      return state != .owed && state != .late && outlet.map { desk.plan[$0].wantsInvoice } ?? true
    }
    if toBill.isEmpty {
      // What is owed without a bill is owed from the same day on.
      let early = open.compactMap { seen, state -> EditOutcome.Refused? in
        guard state == .none, let index = desk.index(of: seen.piece),
          let refusal = tooEarly(index)
        else { return nil }
        return EditOutcome.Refused(id: seen.piece, refusal: refusal)
      }
      return early.isEmpty ? pay(open.map(\.0), nil) : .refuse(early)
    }
    return bill(toBill.map(\.0), as: nil)
  }

  /// A bill for some pieces: one number and one day for all of them, written whole or not at all
  /// (R33).
  ///
  /// Where a fee was only assumed, the plain amount is written as well (R37).
  ///
  /// - Parameters:
  ///   - pieces: what is billed.
  ///   - typed: number, amount and day; without them they are asked for.
  /// - Returns: what is to be written, what is to be said, or which pieces speak against it.
  package func bill(_ pieces: [SeenPiece], as typed: TypedBill?) -> Decision {
    var places: [PieceIndex] = []
    var refused: [EditOutcome.Refused] = []
    for seen in pieces {
      refused.note(seen) { () throws(Refusal) in
        let index = try place(of: seen)
        places.append(index)
        try requireBillable(index, seen, typed)
      }
    }
    if !refused.isEmpty { return .refuse(refused) }
    guard let typed else {
      let assumed = places.count == 1 ? desk.billed(for: desk.pieces[places[0]]) : nil
      let taxes = Set(places.map { desk.usualTax(of: desk.pieces[$0]) })
      return .ask(
        .bill(
          pieces, number: desk.invoiceNumber(for: pieces),
          amount: assumed.flatMap { $0.isAssumed ? $0.fee : nil },
          tax: taxes.count == 1 ? taxes.first ?? nil : nil))
    }
    let day = typed.day ?? today
    do throws(Refusal) {
      if typed.amount != nil, pieces.count > 1 {
        throw Refusal(
          "an amount is for one piece", .advice("the number alone is for all of them"))
      }
      if case .amount = typed.tax, pieces.count > 1 {
        throw Refusal("an amount is for one piece", .advice("a share, as in tax 10%, is for all"))
      }
      try requireOneCurrency(places, typed.amount)
      if let number = typed.number { try requireFits(number, places, typed.amount, on: day) }
    } catch {
      return refuse(pieces, error)
    }
    var edits: [EditRequest.Edit] = []
    do throws(Refusal) {
      for (seen, index) in zip(pieces, places) {
        let fee = newAmount(of: index, typed.amount)
        let tax = try newTax(of: index, typed)
        edits.append(seen.change(.bill(number: typed.number, on: day, fee: fee, tax: tax)))
      }
    } catch {
      return refuse(pieces, error)
    }
    return .edit(EditRequest(action: .billed(invoice: typed.number), edits: edits), leaving: [])
  }

  /// Refuses what cannot be billed; until the line is typed, what it may still say speaks against
  /// nothing.
  private func requireBillable(
    _ index: PieceIndex, _ seen: SeenPiece, _ typed: TypedBill?
  ) throws(Refusal) {
    let piece = desk.pieces[index]
    guard piece.status != nil else { throw .noStatus(piece.statusWord) }
    try requireMoney(piece)
    try requireWritable(seen.change(.bill(number: nil, on: today, fee: nil)))
    if let outlet = piece.outlet, !desk.plan[outlet].wantsInvoice {
      throw Refusal("\(desk.plan[outlet].name) wants no invoice", .use(.pay))
    }
    if typed?.isEarly != true, let refusal = tooEarly(index) { throw refusal }
    guard let typed else { return }
    if let fee = typed.amount, fee.isPerWord {
      throw Refusal(
        "\(fee.written) is a rate", .say(.amount(example: "350 \(fee.currency.lowercased())")))
    }
    // What ended otherwise brings its kill fee and nothing else (R38).
    if typed.amount == nil, piece.billing.killFee == nil, let status = piece.status,
      desk.plan[status].isExit
    {
      throw Refusal(
        "it is \(desk.plan[status].name) without a kill fee", .say(.amount(example: "75 usd")))
    }
    guard let amount = typed.amount ?? desk.billed(for: piece)?.fee else { throw .noAmount }
    if amount.amount <= 0 { throw Refusal("it brings nothing: its fee is 0") }
  }

  /// Why a piece is not to be billed yet; `nil` once it stands where its outlet takes bills (R30,
  /// R31).
  private func tooEarly(_ index: PieceIndex) -> Refusal? {
    let piece = desk.pieces[index]
    guard let status = piece.status, desk.billable(piece, states[index]) == nil else { return nil }
    let outlet = piece.outlet.map { desk.plan[$0] }
    let from = outlet?.bills.map { "from \(desk.plan[$0].name) on" } ?? "once it is out"
    return Refusal(
      "it is \(desk.plan[status].name), and \(outlet?.name ?? "it") is billed \(from)",
      .say(.anyway))
  }

  /// The amount a bill writes into the piece: what was only assumed, or what the writer says.
  private func newAmount(of index: PieceIndex, _ fee: Fee?) -> Fee? {
    let known = desk.billed(for: desk.pieces[index])
    if let fee { return known == EffectiveFee(fee: fee, isAssumed: false) ? nil : fee }
    return known.flatMap { $0.isAssumed ? $0.fee : nil }
  }

  /// The tax a bill writes into the piece: what its file does not say yet (R35).
  private func newTax(of index: PieceIndex, _ typed: TypedBill) throws(Refusal) -> Fee? {
    let piece = desk.pieces[index]
    guard let fee = typed.amount ?? desk.billed(for: piece)?.fee else { return nil }
    let tax: Fee?
    switch typed.tax {
    case .nothing: return nil
    case .usual: tax = desk.usualTax(of: piece).flatMap { $0.rounded(of: fee) }
    case .share(let share): tax = share.rounded(of: fee)
    case .amount(let sum):
      guard sum.currency == fee.currency else {
        throw Refusal(
          "the fee is in \(fee.currency)", .advice("write the tax in \(fee.currency.lowercased())"))
      }
      tax = sum
    }
    return tax.flatMap { $0.amount > 0 ? $0 : nil }
  }

  private func currency(of index: PieceIndex, _ fee: Fee?) -> String? {
    fee?.currency ?? desk.payable(for: desk.pieces[index])?.fee.currency
  }

  /// One bill is in one currency (R33).
  private func requireOneCurrency(_ pieces: [PieceIndex], _ fee: Fee?) throws(Refusal) {
    let all = pieces.map { (currency(of: $0, fee) ?? "", desk.pieces[$0].id.name) }
    guard let first = all.first, let other = all.first(where: { $0.0 != first.0 }) else { return }
    throw Refusal(
      "one invoice is in one currency: \(first.1) pays \(first.0), \(other.1) \(other.0)",
      .advice("bill them apart"))
  }

  /// A number in use takes further pieces of its own day and currency, until it is paid (R33).
  private func requireFits(
    _ number: String, _ pieces: [PieceIndex], _ fee: Fee?, on day: Day
  ) throws(Refusal) {
    for (index, piece) in zip(desk.pieces.indices, desk.pieces) where piece.mayBeBilled {
      guard let other = piece.billing.invoice, InvoiceNumber.isSame(other, number),
        piece.billing.isBilled, !pieces.contains(index)
      else { continue }
      let place = "\(other) is in \(piece.id.name)"
      if piece.billing.isPaid { throw Refusal("\(place) and paid", .advice("take another number")) }
      if let billed = piece.billing.invoiced.map({ desk.day(of: $0) }), billed != day {
        throw Refusal(
          "\(place), billed on \(billed)", .advice("take another number or that day"))
      }
      let currency = desk.payable(for: piece)?.fee.currency
      let ours = pieces.first.flatMap { self.currency(of: $0, fee) }
      if let currency, let ours, currency != ours {
        throw Refusal("\(place), in \(currency)", .advice("take another number for \(ours)"))
      }
    }
  }

  // MARK: What bills and payments share

  /// Refuses money for what brings none.
  func requireMoney(_ piece: Piece) throws(Refusal) {
    if let outlet = piece.outlet, desk.plan[outlet].kind == .study {
      throw Refusal("\(desk.plan[outlet].name) is study and pays nothing")
    }
  }

  /// The same refusal of all pieces.
  func refuse(_ pieces: [SeenPiece], _ refusal: Refusal) -> Decision {
    .refuse(pieces.map { EditOutcome.Refused(id: $0.piece, refusal: refusal) })
  }
}

extension Desk {
  /// The number a bill gets where the writer says none: the one all its pieces have already, else
  /// the next (R33).
  package func invoiceNumber(for pieces: [SeenPiece]) -> String {
    let written = Set(pieces.map { piece($0.piece)?.billing.invoice })
    if written.count == 1, let number = written.first ?? nil { return number }
    return InvoiceNumber.next(after: self.pieces)
  }
}
