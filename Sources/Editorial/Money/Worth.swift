/// What a piece brings, as far as anybody knows (R36, R38).
enum Worth: Hashable {
  case nothing
  /// It brings money, and nobody knows how much: never 0.
  case unknown
  case known(EffectiveFee)
}

extension Desk {
  /// All that is billed for a piece: its fee or kill fee, what was laid out for it, the tax on top
  /// (R35, R36, R38).
  func worth(of piece: Piece) -> Worth {
    let fee = feeWorth(of: piece)
    let extras = piece.billing.extras
    if extras.isEmpty { return fee }
    switch fee {
    case .unknown: return .unknown
    case .known(let fee):
      // In another currency nothing can be added: that is a problem of its own.
      let sum = extras.filter { $0.currency == fee.fee.currency }
        .reduce(fee.fee.amount) { $0.adding($1.amount) }
      return .known(
        EffectiveFee(
          fee: Fee(amount: sum, currency: fee.fee.currency), isAssumed: fee.isAssumed))
    case .nothing:
      guard keepsExtras(piece), let first = extras.first else { return .nothing }
      let sum = extras.filter { $0.currency == first.currency }.map(\.amount).sum
      guard sum > 0 else { return .nothing }
      return .known(
        EffectiveFee(fee: Fee(amount: sum, currency: first.currency), isAssumed: false))
    }
  }

  /// What is paid for the piece itself: its fee, or where it ended otherwise the kill fee.
  private func feeWorth(of piece: Piece) -> Worth {
    let billing = piece.billing
    if let status = piece.status, plan[status].isExit { return killWorth(of: piece, status) }
    if let fee = effectiveFee(of: piece) { return known(fee) }
    // A rate without a length.
    if let fee = piece.fee { return fee.amount > 0 ? .unknown : .nothing }
    return billing.isBilled || billing.isFeeUnreadable || usualFee(of: piece) != nil
      ? .unknown : .nothing
  }

  /// What an exit brings (R38).
  private func killWorth(of piece: Piece, _ status: StatusID) -> Worth {
    let billing = piece.billing
    let isKillFeeSaid = billing.killFee != nil || billing.isKillFeeUnreadable
    if isKillFeeSaid, billing.isBilled || !wasOnlyPitched(piece) {
      guard let killFee = billing.killFee else { return .unknown }
      // No part of a fee is nothing, known or not.
      if killFee == .share(0) { return .nothing }
      return killFee.amount(of: fullFee(of: piece)?.fee)
        .map { known(EffectiveFee(fee: $0, isAssumed: false)) } ?? .unknown
    }
    // What was billed before it ended is owed all the same.
    if billing.isBilled {
      if let fee = effectiveFee(of: piece) { return known(fee) }
      return piece.fee?.amount == 0 ? .nothing : .unknown
    }
    return lacksKillFee(piece) ? .unknown : .nothing
  }

  private func known(_ fee: EffectiveFee) -> Worth { fee.fee.amount > 0 ? .known(fee) : .nothing }

  /// Whether what was laid out is owed though the piece itself brings nothing: not of what was never
  /// agreed on.
  private func keepsExtras(_ piece: Piece) -> Bool {
    guard let status = piece.status, plan[status].isExit else { return true }
    return piece.billing.isBilled || wasCommissioned(piece)
  }

  /// Whether a commission was killed and its file says nothing of a kill fee, though money was
  /// promised for it: what it brings is unknown (R38).
  func lacksKillFee(_ piece: Piece) -> Bool {
    guard let status = piece.status, plan[status].role == .killed,
      piece.billing.killFee == nil, !piece.billing.isKillFeeUnreadable, !piece.billing.isBilled,
      wasCommissioned(piece)
    else { return false }
    if piece.billing.isFeeUnreadable { return true }
    let outlet = piece.outlet.map { plan[$0] }
    let fee = piece.fee ?? outlet?.fee
    return fee.map { $0.amount > 0 } ?? (outlet?.killFee != nil)
  }
}

// MARK: How far a piece had come

extension Desk {
  /// Whether a client agreed to take a piece: it stands beyond a pitch, or did before it ended (R38).
  package func wasCommissioned(_ piece: Piece) -> Bool {
    hasReached(piece) { role in
      switch role {
      case .idea, .outline, .pitched: false
      case .commissioned, .drafting, .editing, .filed, .edits, .returned, .accepted,
        .withSupervisor, .revising, .scheduled, .published, .submitted, .declined, .noReply,
        .withdrawn, .killed, .dropped, .rejected:
        true
      }
    }
  }

  /// Whether a piece that ended was a pitch and nothing more, as far as its file tells (R38).
  func wasOnlyPitched(_ piece: Piece) -> Bool {
    let isPitch = piece.stamps.contains { plan[$0.status].role == .pitched }
    return isPitch && !wasCommissioned(piece)
  }

  /// Whether a client had the whole piece: then a kill fee is the full fee where nobody says (R38).
  func wasFiled(_ piece: Piece) -> Bool {
    guard let outlet = piece.outlet, plan[outlet].kind == .client else { return false }
    let workflow = plan.workflow(of: outlet)
    guard let filed = workflow.statuses.firstIndex(where: { plan[$0].counts }) else { return false }
    return hasReached(piece, filed, in: workflow)
  }

  private func hasReached(_ piece: Piece, _ isMeant: (StatusRole) -> Bool) -> Bool {
    guard let outlet = piece.outlet, plan[outlet].kind == .client else { return false }
    let workflow = plan.workflow(of: outlet)
    guard let first = workflow.statuses.firstIndex(where: { isMeant(plan[$0].role) }) else {
      return false
    }
    return hasReached(piece, first, in: workflow)
  }

  /// Whether a piece stands at or past a place of its workflow; once it ended, by its stamps.
  private func hasReached(_ piece: Piece, _ place: Int, in workflow: Workflow) -> Bool {
    if let position = piece.status.flatMap({ workflow.position(of: $0) }) {
      return position >= place
    }
    return workflow.statuses[place...].contains { piece.stamp($0) != nil }
  }
}
