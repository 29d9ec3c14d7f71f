extension Desk {
  /// How a piece stands on the money track by itself; the date of one that is billed is its bill's
  /// and not yet in it (R30 to R38).
  ///
  /// - Parameters:
  ///   - piece: the piece.
  ///   - pieceState: where it stands at `now`.
  ///   - now: the moment it is.
  /// - Returns: its state, what it brings, and where it is to bill, by when.
  package func account(of piece: Piece, _ pieceState: PieceState, at now: Moment) -> Account {
    guard piece.outlet.map({ plan[$0].kind }) != .study else { return .none }
    let billing = piece.billing
    if billing.isPaid { return .paid }
    let fee: EffectiveFee?
    switch worth(of: piece) {
    case .nothing: return .none
    case .unknown: fee = nil
    case .known(let known): fee = known
    }
    let open = fee.map { fee in
      Fee(
        amount: fee.fee.amount - settled(by: piece, in: fee.fee.currency),
        currency: fee.fee.currency)
    }
    // Nothing is owed any more, closed or not.
    if let open, open.amount <= 0 { return .paid }
    if billing.isBilled { return Account(state: .owed, fee: fee, open: open) }
    guard let (day, isKnown) = billable(piece, pieceState) else { return .none }
    guard piece.outlet.map({ plan[$0].wantsInvoice }) ?? true else {
      return Account(state: .owed, fee: fee, open: open)
    }
    var next: NextDate?
    if isKnown {
      let billBy = piece.outlet.map { plan[$0].billBy } ?? .usual
      next = ownDate(billBy.lastDay(from: day), .bill, at: now)
    }
    return Account(state: .toBill, fee: fee, open: open, next: next)
  }

  /// What came in so far, was withheld or kept by a bank, where it is in the currency of the fee
  /// (R35).
  func settled(by piece: Piece, in currency: String) -> Int {
    let billing = piece.billing
    return ([billing.received].compactMap { $0 } + billing.keptBack)
      .filter { $0.currency == currency }.map(\.amount).sum
  }

  /// What is billed for a piece: its fee, or where it was killed the kill fee (R38).
  package func payable(for piece: Piece) -> EffectiveFee? {
    guard let status = piece.status, plan[status].isExit, let killFee = piece.billing.killFee else {
      return effectiveFee(of: piece)
    }
    return killFee.amount(of: fullFee(of: piece)?.fee)
      .map { EffectiveFee(fee: $0, isAssumed: false) }
  }

  /// What says that a killed piece brings nothing (R38).
  package func noKillFee(of piece: Piece) -> [PieceChange] {
    [.killFee(Fee(amount: 0, currency: currency(of: piece) ?? "USD"))]
  }

  /// The kill fee a piece would bring: as its own file says or its outlet's terms, else the full fee
  /// if it was filed, else half of it (R38); `nil` where nobody knows what it pays.
  package func usualKillFee(of piece: Piece) -> Fee? {
    if piece.billing.isKillFeeUnreadable { return nil }
    let said = piece.billing.killFee ?? piece.outlet.flatMap { plan[$0].killFee }
    let killFee = said ?? .share(wasFiled(piece) ? 10_000 : 5_000)
    return killFee.amount(of: fullFee(of: piece)?.fee)
  }

  /// The kill fee a piece's own file names, in money; `nil` where it names none or nobody knows what
  /// it comes to (R38).
  package func saidKillFee(of piece: Piece) -> Fee? {
    piece.billing.killFee?.amount(of: fullFee(of: piece)?.fee)
  }

  /// The day a piece became billable, and whether that day is known; `nil` where it cannot be
  /// billed yet (R31).
  func billable(_ piece: Piece, _ pieceState: PieceState) -> (day: Day, isKnown: Bool)? {
    guard let status = piece.status else { return nil }
    let day: Day?
    if plan[status].isExit {
      day = stampDay(of: piece, status)
    } else if let bills = piece.outlet.flatMap({ plan[$0].bills }), !plan[bills].isOut {
      guard pieceState.isOut || isAtOrPast(piece, bills) else { return nil }
      day = stampDay(of: piece, bills) ?? pieceState.outDay
    } else {
      guard pieceState.isOut else { return nil }
      day = pieceState.outDay
    }
    return (day ?? Day(number: 0), day != nil)
  }

  /// The last day to pay for one piece by its outlet's terms; `nil` where the day they count from
  /// is not known yet (R34).
  ///
  /// - Parameters:
  ///   - piece: the piece.
  ///   - pieceState: where it stands.
  ///   - billed: the day of the bill it is on.
  /// - Returns: the day payment is due.
  func paymentDay(of piece: Piece, _ pieceState: PieceState, billed: Day?) -> Day? {
    let terms = piece.outlet.map { plan[$0].terms } ?? .usual
    // What was killed will not come out: the day it ended stands for that.
    let ended = piece.status.flatMap { plan[$0].isExit ? stampDay(of: piece, $0) : nil }
    let from: Day?
    switch terms.start {
    case .publication: from = ended ?? pieceState.outDay
    case .filing:
      let filing = plan.statuses.indices.map { StatusID($0) }.filter { plan[$0].counts }
      from = ended ?? firstStamp(piece.progress, filing) ?? pieceState.outDay
    case .invoice:
      from = billed ?? billable(piece, pieceState).flatMap { $0.isKnown ? $0.day : nil }
    }
    return from.map { $0 + terms.days }
  }

  /// A day of the writer's own calendar, over at its end.
  func ownDate(_ day: Day, _ why: NextDate.Why, at now: Moment) -> NextDate {
    let end = wholeDay(day)
    return NextDate(when: end, why: why, isLate: end.moment < now)
  }
}
