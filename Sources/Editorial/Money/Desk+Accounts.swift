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
    guard piece.status != nil, piece.outlet.map({ plan[$0].kind }) != .study else { return .none }
    let billing = piece.billing
    if billing.isPaid { return .paid }
    let fee = payable(for: piece)
    guard brings(piece, fee?.fee) else { return .none }
    let open = fee.map { fee in
      Fee(
        amount: fee.fee.amount - (received(by: piece, in: fee.fee.currency) ?? 0),
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

  /// What came in so far, where it is in the currency of the fee (R35).
  private func received(by piece: Piece, in currency: String) -> Int? {
    guard let received = piece.billing.received, received.currency == currency else { return nil }
    return received.amount
  }

  /// Whether a piece brings money, though nobody may know how much: `payable` is what is billed for
  /// it, where that is known (R36, R38).
  private func brings(_ piece: Piece, _ payable: Fee?) -> Bool {
    let billing = piece.billing
    let isExit = piece.status.map { plan[$0].isExit } ?? false
    // What was billed before it ended is owed all the same.
    if isExit, billing.killFee == nil, !billing.isBilled { return false }
    // No part of a fee is nothing, known or not.
    if isExit, billing.killFee == .share(0) { return false }
    if let payable { return payable.amount > 0 }
    if let fee = piece.fee { return fee.amount > 0 }
    return billing.isBilled || billing.isFeeUnreadable || isExit || usualFee(of: piece) != nil
  }

  /// What is billed for a piece: its fee, or where it was killed the kill fee (R38).
  package func payable(for piece: Piece) -> EffectiveFee? {
    guard let status = piece.status, plan[status].isExit, let killFee = piece.billing.killFee else {
      return effectiveFee(of: piece)
    }
    return killFee.amount(of: fullFee(of: piece)?.fee)
      .map { EffectiveFee(fee: $0, isAssumed: false) }
  }

  /// Whether a client agreed to take a piece: it stands beyond a pitch, or did before it ended (R38).
  package func wasCommissioned(_ piece: Piece) -> Bool {
    guard let outlet = piece.outlet, plan[outlet].kind == .client else { return false }
    let workflow = plan.workflow(of: outlet)
    let agreed = workflow.statuses.firstIndex { status in
      switch plan[status].role {
      case .idea, .outline, .pitched: false
      case .commissioned, .drafting, .editing, .filed, .edits, .returned, .accepted,
        .withSupervisor,
        .revising, .scheduled, .published, .submitted, .declined, .noReply, .withdrawn, .killed,
        .dropped, .rejected:
        true
      }
    }
    guard let agreed else { return false }
    if let position = piece.status.flatMap({ workflow.position(of: $0) }) {
      return position >= agreed
    }
    return workflow.statuses[agreed...].contains { piece.stamp($0) != nil }
  }

  /// What says that a killed piece brings nothing: a line only where its file says otherwise (R38).
  package func noKillFee(of piece: Piece) -> [PieceChange] {
    guard piece.billing.killFee != nil else { return [] }
    return [.killFee(Fee(amount: 0, currency: currency(of: piece) ?? "USD"))]
  }

  /// The kill fee a piece would bring, as its own file says or its outlet's terms (R38).
  package func usualKillFee(of piece: Piece) -> Fee? {
    let killFee = piece.billing.killFee ?? piece.outlet.flatMap { plan[$0].killFee }
    return killFee?.amount(of: fullFee(of: piece)?.fee)
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
    case .publication: from = pieceState.outDay ?? ended
    case .filing:
      let filing = plan.statuses.indices.map { StatusID($0) }.filter { plan[$0].counts }
      from = firstStamp(piece.progress, filing) ?? pieceState.outDay ?? ended
    case .invoice:
      from = billed ?? billable(piece, pieceState).flatMap { $0.isKnown ? $0.day : nil }
    }
    return from.map { $0 + terms.days }
  }

  /// A day of the writer's own calendar, over at its end.
  func ownDate(_ day: Day, _ why: NextDate.Why, at now: Moment) -> NextDate {
    let end = When(moment: home.moment(day, minute: Clock.endOfDay) + -1, day: day)
    return NextDate(when: end, why: why, isLate: end.moment < now)
  }
}
