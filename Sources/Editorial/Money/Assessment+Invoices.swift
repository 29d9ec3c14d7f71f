extension Assessment {
  /// The bills that are not closed, in order of their first pieces (R33).
  ///
  /// - Parameters:
  ///   - desk: the desk.
  ///   - states: where its pieces stand.
  ///   - accounts: the open accounts, by place in `Desk.pieces`.
  ///   - now: the moment it is.
  /// - Returns: the bills, each with its date.
  static func invoices(
    _ desk: Desk, _ states: PerPiece<PieceState>, _ accounts: [PieceIndex: Account], at now: Moment
  ) -> [Invoice] {
    var order: [InvoiceID] = []
    var pieces: [InvoiceID: [PieceIndex]] = [:]
    for (index, account) in accounts.sorted(by: { $0.key < $1.key }) where account.state == .owed {
      let id = InvoiceID(of: desk.pieces[index], account, in: desk.plan)
      if pieces[id] == nil { order.append(id) }
      pieces[id, default: []].append(index)
    }
    return order.map { id in
      invoice(id, pieces[id] ?? [], desk, states, accounts, at: now)
    }
  }

  private static func invoice(
    _ id: InvoiceID, _ pieces: [PieceIndex], _ desk: Desk, _ states: PerPiece<PieceState>,
    _ accounts: [PieceIndex: Account], at now: Moment
  ) -> Invoice {
    var invoice = Invoice(id: id, pieces: pieces)
    let today = desk.home.day(now)
    invoice.number = pieces.first.flatMap { id.isNumbered ? desk.pieces[$0].billing.invoice : nil }
    invoice.billed = pieces.compactMap { desk.pieces[$0].billing.invoiced }
      .map { desk.day(of: $0) }.max()
    let known = pieces.compactMap { index in
      accounts[index].flatMap { account in
        account.open.map { EffectiveFee(fee: $0, isAssumed: account.fee?.isAssumed ?? false) }
      }
    }
    invoice.open = known.dropFirst().reduce(known.first) { sum, next in
      sum.map {
        EffectiveFee(
          fee: Fee(amount: $0.fee.amount.adding(next.fee.amount), currency: $0.fee.currency),
          isAssumed: $0.isAssumed || next.isAssumed)
      }
    }
    let days = pieces.map {
      desk.paymentDay(of: desk.pieces[$0], states[$0], billed: invoice.billed)
    }
    // For several pieces from the latest; one that is not known yet leaves the day open (R34).
    guard !days.contains(nil), let last = days.compactMap({ $0 }).max() else { return invoice }
    let due = max(last, invoice.billed.map { $0 + Terms.least } ?? last)
    let date = desk.ownDate(due, .payment, at: now)
    invoice.due = due
    invoice.isLate = date.isLate
    invoice.next = date
    let chased = pieces.compactMap { desk.pieces[$0].chased.map { desk.day(of: $0) } }.max()
    guard date.isLate, let chased, chased > due else { return invoice }
    // Of several the longest; its own date stays the bill's (R45).
    let ends = pieces.map { desk.nextReminder(of: desk.pieces[$0], after: chased) }
    invoice.chased = chased
    invoice.isAsked = ends.contains(nil) || ends.contains { $0.map { today <= $0 } ?? false }
    return invoice
  }

  /// How a piece stands on the money track (R30).
  package func account(_ index: PieceIndex) -> Account {
    if let open = accounts[index] { return open }
    return desk.account(of: desk.pieces[index], states[index], at: now)
  }

  /// The open bill a piece is on.
  package func invoice(of index: PieceIndex) -> Invoice? {
    invoices.first { $0.pieces.contains(index) }
  }
}

extension InvoiceID {
  /// The bill a piece that is owed is on.
  init(of piece: Piece, _ account: Account, in plan: Plan) {
    guard let number = piece.billing.invoice, piece.billing.isBilled else {
      self = .piece(piece.id)
      return
    }
    // A rate says its currency, though without a length nobody knows the sum.
    let currency =
      account.open?.currency ?? piece.fee?.currency
      ?? piece.outlet.flatMap { plan[$0].currency } ?? ""
    self = .numbered(InvoiceNumber.folded(number), currency: currency)
  }

  var isNumbered: Bool { if case .numbered = self { true } else { false } }
}

extension Desk {
  /// The last day to wait for a payment once it was asked for; `nil` where nobody is asked (R45).
  fileprivate func nextReminder(of piece: Piece, after chased: Day) -> Day? {
    let wait = piece.chase ?? piece.outlet.map { plan[$0].paymentChaseDays } ?? .usualPayment
    return wait.end(from: chased, without: holidays(of: piece))
  }
}
