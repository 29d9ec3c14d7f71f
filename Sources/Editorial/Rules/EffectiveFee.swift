/// A fee as it applies to a piece: written in it, or assumed.
package struct EffectiveFee: Hashable, Sendable {
  package var fee: Fee
  /// The outlet's usual fee, or worked out from a rate per word: shown with `~` (R36, R37).
  package var isAssumed: Bool

  package init(fee: Fee, isAssumed: Bool) {
    self.fee = fee
    self.isAssumed = isAssumed
  }
}

extension Desk {
  /// The currency of a piece's money where none is written: that of its fee, else its outlet's (R36).
  package func currency(of piece: Piece) -> String? {
    piece.fee?.currency ?? piece.outlet.flatMap { plan[$0].currency }
  }

  /// What a piece brings: its own fee, a rate times its length, else from `commissioned` on the
  /// outlet's usual one (R36, R37).
  package func effectiveFee(of piece: Piece) -> EffectiveFee? {
    if let fee = piece.fee { return byWords(fee, of: piece, isAssumed: false) }
    return usualFee(of: piece).flatMap { byWords($0, of: piece, isAssumed: true) }
  }

  /// The outlet's usual fee, where it applies: from `commissioned` on, to a piece that says nothing
  /// else (R36).
  func usualFee(of piece: Piece) -> Fee? {
    guard piece.fee == nil, !piece.isTranslation, let outlet = piece.outlet,
      let usual = plan[outlet].fee,
      let status = piece.status, !plan[status].isExit, !piece.billing.isFeeUnreadable,
      let agreed = usualFeeStatus(outlet), isAtOrPast(piece, agreed)
    else { return nil }
    return usual
  }

  /// What a piece was to bring, whatever became of it: what a kill fee is a share of (R38).
  func fullFee(of piece: Piece) -> EffectiveFee? {
    if let fee = piece.fee { return byWords(fee, of: piece, isAssumed: false) }
    guard let outlet = piece.outlet, !piece.isTranslation, !piece.billing.isFeeUnreadable else {
      return nil
    }
    return plan[outlet].fee.flatMap { byWords($0, of: piece, isAssumed: true) }
  }

  /// The status from which the usual fee is counted on.
  ///
  /// It is the one like `commissioned`, or where a workflow leaves that out, like `drafting`; one that
  /// says nothing of what it is like does not tell.
  private func usualFeeStatus(_ outlet: OutletID) -> StatusID? {
    let workflow = plan.workflow(of: outlet)
    return plan.status(like: .commissioned, in: workflow)
      ?? plan.status(like: .drafting, in: workflow)
  }

  private func byWords(_ fee: Fee, of piece: Piece, isAssumed: Bool) -> EffectiveFee? {
    guard fee.isPerWord else { return EffectiveFee(fee: fee, isAssumed: isAssumed) }
    guard let length = piece.length else { return nil }
    let (amount, overflow) = fee.amount.multipliedReportingOverflow(by: length)
    if overflow { return nil }
    return Fee(amount: amount, currency: fee.currency).inMinorUnits
      .map { EffectiveFee(fee: $0, isAssumed: true) }
  }
}

extension Fee {
  /// The amount rounded to what the currency can be paid in: a yen, a penny, a fils (R36); `nil`
  /// for more than anything pays.
  package var inMinorUnits: Fee? {
    guard (-Fee.largest...Fee.largest).contains(amount) else { return nil }
    let unit = smallestUnit
    let rest = abs(amount) % unit
    let rounded = abs(amount) - rest + (rest * 2 >= unit ? unit : 0)
    return Fee(amount: amount < 0 ? -rounded : rounded, currency: currency, isPerWord: isPerWord)
  }

  /// The amount without what is less than the smallest coin (R35).
  var downToMinorUnits: Fee {
    Fee(amount: amount - amount % smallestUnit, currency: currency, isPerWord: isPerWord)
  }

  /// Whether an amount is finer than anything it could be paid in, as `300.50 KRW` is (R36); a rate
  /// may be.
  package var isTooFine: Bool { !isPerWord && amount % smallestUnit != 0 }

  /// Ten-thousandths in the smallest coin of its currency.
  private var smallestUnit: Int { Fee.scale / Fee.minorUnits(of: currency) }

  /// How many of its smallest units make one of a currency (ISO 4217): 1 for JPY, 100 for USD.
  private static func minorUnits(of currency: String) -> Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
      "XAF", "XOF", "XPF":
      1
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 1000
    default: 100
    }
  }

  /// `1.25` for 125, with as few digits as needed.
  package static func decimal(hundredths: Int) -> String {
    Fee(amount: hundredths * (scale / 100), currency: "").digits
  }
}
