/// What came in for pieces (R35).
package enum Payment: Hashable, Sendable {
  /// All that was owed, or as much as the writer is content with: it closes them, and what is
  /// usually withheld is noted.
  case whole(on: Day?)
  /// So much, now: less than is open leaves a shortfall, anything else closes them.
  case came(TypedPayment)
  /// So much so far, in all, which closes nothing; more than was billed only if that is meant.
  case soFar(TypedPayment, isExcessMeant: Bool)
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
    let places = open.map(\.index)
    guard let payment else {
      if !refused.isEmpty { return .refuse(refused) }
      return .ask(
        .payment(pieces, open: openSum(of: places), withheld: usualWithheld(of: places)))
    }
    do throws(Refusal) {
      switch try step(payment, places) {
      case .short(let typed, let sum):
        if !refused.isEmpty { return .refuse(refused) }
        return .ask(.shortfall(pieces, typed, short: sum))
      case .write(let settlements):
        let edits = zip(open, settlements).map { $0.seen.change(.payment($1)) }
        let isClosed = settlements.contains { $0.paid != nil }
        return .edit(
          EditRequest(action: isClosed ? .paid : .received, edits: edits), leaving: refused)
      }
    } catch {
      let all = open.map { EditOutcome.Refused(id: $0.seen.piece, refusal: error) }
      return .refuse(refused + all)
    }
  }

  /// How far a payment is understood.
  private enum PaymentStep {
    /// For each piece what is written.
    case write([Settlement])
    /// It is less than what is owed, by so much.
    case short(TypedPayment, Fee)
  }

  private func step(
    _ payment: Payment, _ places: [PieceIndex]
  ) throws(Refusal) -> PaymentStep {
    switch payment {
    case .whole(let day):
      return .write(
        places.map {
          Settlement(withheld: desk.usualWithheld(of: desk.pieces[$0]), paid: day ?? today)
        })
    case .soFar(let typed, let isExcessMeant):
      return .write([try soFar(typed, try onlyOne(places), isExcessMeant)])
    case .came(let typed): return try came(typed, places)
    }
  }

  // MARK: So far

  private func soFar(
    _ typed: TypedPayment, _ index: PieceIndex, _ isExcessMeant: Bool
  ) throws(Refusal) -> Settlement {
    if let sum = typed.amount, sum.isPerWord {
      throw Refusal(
        "\(sum.written) is a rate",
        .advice("say what came in as an amount, such as 150 \(sum.currency.lowercased())"))
    }
    var piece = desk.pieces[index]
    if let sum = typed.amount, let before = piece.billing.received,
      before.currency != sum.currency
    {
      throw Refusal(
        "its file has \(before.written) already, and one line holds one currency",
        .advice("write what came in into the file"))
    }
    piece.billing.received = typed.amount ?? piece.billing.received
    piece.billing.withheld = typed.withheld ?? piece.billing.withheld
    piece.billing.charges = typed.charges ?? piece.billing.charges
    if !isExcessMeant, let billed = account(index).fee?.fee {
      let settled = desk.settled(by: piece, in: billed.currency)
      if settled > billed.amount {
        let sum = Fee(amount: settled, currency: billed.currency)
        let more = Fee(amount: settled - billed.amount, currency: billed.currency)
        throw Refusal(
          "\(sum.written) is \(more.written) more than the \(billed.written) that were billed",
          .say(.excess))
      }
    }
    return Settlement(received: typed.amount, withheld: typed.withheld, charges: typed.charges)
  }

  // MARK: What came in now

  private func came(
    _ typed: TypedPayment, _ places: [PieceIndex]
  ) throws(Refusal) -> PaymentStep {
    var settlements = try kept(typed, places)
    let day = typed.day ?? today
    func closed() -> PaymentStep {
      .write(
        settlements.map { settlement in
          var settlement = settlement
          settlement.paid = day
          return settlement
        })
    }
    guard let amount = typed.amount else { return closed() }
    guard let open = openSum(of: places) else {
      // Nobody knows what is owed: what came in is noted, and only the writer can say that it closes.
      let index = try onlyOne(places)
      settlements[0].received = try added(amount, to: desk.pieces[index].billing.received)
      return .write(settlements)
    }
    let index = places[0]
    if amount.currency != open.currency {
      // Money in of its own: only the writer can say that it closes (R35).
      let index = try onlyOne(places)
      settlements[0].received = try added(amount, to: desk.pieces[index].billing.received)
      return .write(settlements)
    }
    let keptBack = [typed.withheld, typed.charges].compactMap { $0 }
      .filter { $0.currency == open.currency }.map(\.amount).sum
    let rest = open.amount - amount.amount.adding(keptBack)
    if rest == 0 { return closed() }
    if rest < 0 {
      // More than is owed is written down, so that the file tells of it.
      let own = (account(index).open?.amount ?? 0) - rest - keptBack
      settlements[0].received = try added(
        Fee(amount: own, currency: open.currency), to: desk.pieces[index].billing.received)
      return closed()
    }
    let short = Fee(amount: rest, currency: open.currency)
    let billing = desk.pieces[index].billing
    switch typed.shortfall {
    case nil: return .short(typed, short)
    case .owed:
      let index = try onlyOne(places)
      settlements[0].received = try added(amount, to: desk.pieces[index].billing.received)
      return .write(settlements)
    case .withheld:
      settlements[0].withheld = try added(short, to: settlements[0].withheld ?? billing.withheld)
      return closed()
    case .charges:
      settlements[0].charges = try added(short, to: settlements[0].charges ?? billing.charges)
      return closed()
    }
  }

  /// What was withheld and charged, each piece's own share where it is the usual one, else all of it
  /// in the first.
  private func kept(
    _ typed: TypedPayment, _ places: [PieceIndex]
  ) throws(Refusal) -> [Settlement] {
    var settlements = places.map { _ in Settlement() }
    let first = desk.pieces[places[0]].billing
    if let withheld = typed.withheld {
      if places.count > 1, withheld == usualWithheld(of: places) {
        for (place, index) in places.enumerated() {
          settlements[place].withheld = desk.usualWithheld(of: desk.pieces[index])
        }
      } else {
        settlements[0].withheld = try added(withheld, to: first.withheld)
      }
    }
    if let charges = typed.charges {
      settlements[0].charges = try added(charges, to: first.charges)
    }
    return settlements
  }

  /// A sum and what there was before; of two currencies nobody can make one figure (R39).
  private func added(_ sum: Fee, to before: Fee?) throws(Refusal) -> Fee {
    guard let before else { return sum }
    guard let both = before.adding(sum) else {
      throw Refusal(
        "its file has \(before.written) already", .advice("write what came in into the file"))
    }
    return both
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
    try requireWritable(seen.change(.payment(Settlement(paid: today))))
    guard account(index).state == .none else { return }
    let status = desk.plan.statusName(of: piece)
    throw Refusal("nothing is owed for it: it is \(status) and was not billed")
  }

  // MARK: Sums

  /// What is still to come in for some pieces, where that is known and of one currency.
  package func openSum(of pieces: [PieceIndex]) -> Fee? {
    sum(pieces.map { account($0).open })
  }

  /// What is usually withheld of some pieces together; `nil` where nothing is.
  private func usualWithheld(of pieces: [PieceIndex]) -> Fee? {
    let sums = pieces.compactMap { desk.usualWithheld(of: desk.pieces[$0]) }
    return sums.isEmpty ? nil : sum(sums)
  }

  private func sum(_ sums: [Fee?]) -> Fee? {
    let known = sums.compactMap { $0 }
    guard known.count == sums.count else { return nil }
    return known.dropFirst().reduce(known.first) { $0?.adding($1) }
  }
}
