/// A part of an amount, as of a tax: `10%`, `10.21%` (R35).
package struct Share: Hashable, Sendable {
  /// Hundredths of a per cent: 1021 for `10.21%`.
  package var hundredths: Int

  package init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// The part of an amount, in ten-thousandths and not yet in coins; `nil` of a rate, and of more
  /// than anything pays.
  package func exact(of fee: Fee) -> Fee? {
    guard !fee.isPerWord, (-Fee.largest...Fee.largest).contains(fee.amount) else { return nil }
    // In two steps, so that the largest fee does not overflow.
    let whole = fee.amount / 10_000 * hundredths
    let rest = fee.amount % 10_000 * hundredths / 10_000
    return Fee(amount: whole + rest, currency: fee.currency)
  }

  /// The part of an amount in coins there are, halves up.
  package func rounded(of fee: Fee) -> Fee? { exact(of: fee)?.inMinorUnits }

  /// The part of an amount in coins there are, rounded down: what is withheld (R35).
  package func roundedDown(of fee: Fee) -> Fee? { exact(of: fee)?.downToMinorUnits }

  /// `10.21%`.
  package var text: String { Fee.decimal(hundredths: hundredths) + "%" }
}

extension Share {
  /// Reads `10%`, `10.21 %`, up to all of it; `nil` for anything else.
  package init?(reading text: String) {
    let text = Substring(text).trimmed
    guard text.hasSuffix("%"), let share = FeeText.amount(text.dropLast().trimmed),
      share % 100 == 0, share <= 100 * Fee.scale
    else { return nil }
    self.init(hundredths: share / 100)
  }
}
