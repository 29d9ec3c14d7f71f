/// What a piece pays: an exact decimal amount in one currency, for the piece or for each word.
package struct Fee: Hashable, Sendable {
  /// Ten-thousandths of the currency's unit, so that 12.50 and a rate of 0.0725 are both exact.
  package var amount: Int
  /// ISO 4217, upper case: `USD`.
  package var currency: String
  package var isPerWord: Bool

  package init(amount: Int, currency: String, isPerWord: Bool = false) {
    self.amount = amount
    self.currency = currency
    self.isPerWord = isPerWord
  }

  package static let scale = 10_000
  /// The most that is taken for a fee: a hundred thousand millions, so that no sum overflows.
  package static let largest = 1_000_000_000_000_000

  /// Both amounts together, at most the largest there is; of two currencies `nil` (R39).
  package func adding(_ other: Fee) -> Fee? {
    guard other.currency == currency else { return nil }
    return Fee(amount: amount.adding(other.amount), currency: currency)
  }

  /// The amount with as few digits as needed: `300`, `12.5`.
  package var digits: String {
    let (whole, part) = abs(amount).quotientAndRemainder(dividingBy: Fee.scale)
    let digits = (amount < 0 ? "-" : "") + String(whole)
    // Most sums are whole ones.
    if part == 0 { return digits }
    var fraction = padded(part, to: 4)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return digits + "." + fraction
  }

  /// The digits as money is read and written: `300`, `400.40`, never `400.4`.
  package var moneyDigits: String {
    let digits = digits
    guard let point = digits.firstIndex(of: ".") else { return digits }
    return digits.distance(from: point, to: digits.endIndex) == 2 ? digits + "0" : digits
  }

  /// `USD 300`, `GBP 0.4/word`.
  package var text: String { "\(currency) \(digits)\(isPerWord ? "/word" : "")" }
}
