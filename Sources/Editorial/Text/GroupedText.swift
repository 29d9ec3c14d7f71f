/// A count as it is read: `1,900`.
package func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  var place = digits.count - 3
  while place > 0 {
    digits.insert(",", at: place)
    place -= 3
  }
  return (number < 0 ? "-" : "") + String(digits)
}

extension Fee {
  /// `USD 1,200.50`, as it is read: the whole units grouped.
  package var grouped: String { "\(currency) \(groupedDigits)\(isPerWord ? "/word" : "")" }

  /// `1,200.50`.
  package var groupedDigits: String {
    let parts = moneyDigits.split(separator: ".", maxSplits: 1)
    let whole = Editorial.grouped(Int(parts.first ?? "0") ?? 0)
    return whole + (parts.count > 1 ? ".\(parts[1])" : "")
  }
}

extension EffectiveFee {
  /// `USD 300`, `~USD 300` where it is only assumed (R36, R37).
  package var grouped: String { (isAssumed ? "~" : "") + fee.grouped }
}

extension String {
  /// Without the blanks that line things up in a column.
  package var squeezed: String { split(separator: " ").joined(separator: " ") }
}
