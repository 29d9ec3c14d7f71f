/// A fee as it applies to a piece: written in it, or assumed.
package struct EffectiveFee: Hashable, Sendable {
  package var fee: Fee
  /// The outlet's usual fee, or reckoned from a rate per word: shown with `~` (R36, R37).
  package var isAssumed: Bool
}

extension Desk {
  /// What a piece brings: its own fee, a rate times its length, else from `commissioned` on the
  /// outlet's usual one (R36, R37).
  package func effectiveFee(of piece: Piece) -> EffectiveFee? {
    if let fee = piece.fee { return reckoned(fee, of: piece, isAssumed: false) }
    guard let outlet = piece.outlet, let usual = plan[outlet].fee,
      let commissioned = plan.status(named: "commissioned"), isAtOrPast(piece, commissioned),
      piece.status.map({ !plan[$0].isExit }) ?? false
    else { return nil }
    return reckoned(usual, of: piece, isAssumed: true)
  }

  private func reckoned(_ fee: Fee, of piece: Piece, isAssumed: Bool) -> EffectiveFee? {
    guard fee.isPerWord else { return EffectiveFee(fee: fee, isAssumed: isAssumed) }
    guard let length = piece.length else { return nil }
    let (amount, overflow) = fee.amount.multipliedReportingOverflow(by: length)
    return overflow
      ? nil : EffectiveFee(fee: Fee(amount: amount, currency: fee.currency), isAssumed: true)
  }
}

extension Fee {
  /// `1.25` for 125, with as few digits as needed.
  package static func decimal(hundredths: Int) -> String {
    Fee(amount: hundredths * (scale / 100), currency: "").digits
  }
}
