import Editorial

extension Fee {
  /// `USD 1,200.50`, as it is read: the whole units grouped.
  var grouped: String { "\(currency) \(groupedDigits)\(isPerWord ? "/word" : "")" }

  /// `1,200.50`.
  var groupedDigits: String {
    let parts = moneyDigits.split(separator: ".", maxSplits: 1)
    let whole = DashboardUI.grouped(Int(parts.first ?? "0") ?? 0)
    return whole + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}

extension EffectiveFee {
  /// `USD 300`, `~USD 300` where it is only assumed (R36, R37).
  var grouped: String { (isAssumed ? "~" : "") + fee.grouped }
}

extension MoneyReport.Sum {
  /// `USD 300`, `~USD 300`.
  func text(_ currency: String) -> String {
    EffectiveFee(fee: Fee(amount: amount, currency: currency), isAssumed: isAssumed).grouped
  }
}
