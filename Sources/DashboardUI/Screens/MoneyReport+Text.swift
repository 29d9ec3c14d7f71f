import Editorial

extension MoneyReport.Sum {
  /// `USD 300`, `~USD 300`.
  func text(_ currency: String) -> String {
    EffectiveFee(fee: Fee(amount: amount, currency: currency), isAssumed: isAssumed).grouped
  }
}
