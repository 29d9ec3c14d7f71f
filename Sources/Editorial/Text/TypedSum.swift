/// A sum as it is typed: where a file may leave a doubt, whoever types can be asked (R36).
enum TypedSum {
  /// Reads a sum.
  ///
  /// - Parameters:
  ///   - text: `300 usd`, `£1,200.50`.
  ///   - currency: what an amount is in that does not say, and whose dollar `$` is.
  /// - Returns: the sum, or what is wrong with it and what to write; `nil` for what is no sum at all.
  static func read(_ text: String, currency: String?) -> Result<Fee, Refusal>? {
    guard let fee = Fee(reading: text, outletCurrency: currency) else {
      return misplacedComma(text).map { .failure($0) }
    }
    if fee.isPerWord { return .success(fee) }
    let figures = figures(of: text)
    let rounded = fee.inMinorUnits
    // Six figures at most.
    if isInTwoCustoms(figures), let whole = Int(figures.filter { $0 != "." }) {
      let other = Fee(amount: whole * Fee.scale, currency: fee.currency)
      return .failure(
        Refusal(
          "\"\(text)\" may be \(other.written) or \(rounded?.written ?? fee.written)",
          .advice("write one of them")))
    }
    if fee.isTooFine {
      return .failure(
        Refusal(
          "\(fee.written) is finer than any coin of \(fee.currency)",
          rounded.map { .advice("write it as \($0.written)") }))
    }
    return .success(fee)
  }

  /// Whether a text is figures and currency, and no sum for its commas and points: `1,20 usd`.
  private static func misplacedComma(_ text: String) -> Refusal? {
    let figures = figures(of: text)
    guard figures.contains(","), figures.utf8.first.map(isDigit) == true,
      figures.utf8.allSatisfy({ isDigit($0) || $0 == 0x2C || $0 == 0x2E })
    else { return nil }
    let groups = figures.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    let refusal = Refusal("\"\(text)\" is no amount")
    guard groups.count > 1, let cents = groups.last, (1...2).contains(cents.count) else {
      return Refusal(refusal.cause, .advice("a comma stands before three figures, as in 1,200.50"))
    }
    return Refusal(
      refusal.cause, .advice("write it with a point, as in \(groups.dropLast().joined()).\(cents)"))
  }

  /// `1.200`: one thousand two hundred in half of Europe, else one and a fifth.
  private static func isInTwoCustoms(_ figures: String) -> Bool {
    let groups = figures.split(separator: ".", omittingEmptySubsequences: false)
    return groups.count == 2 && (1...3).contains(groups[0].count) && groups[1].count == 3
      && groups[0] != "0" && groups.joined().utf8.allSatisfy(isDigit)
  }

  /// Without the currency at either end.
  private static func figures(of text: String) -> String {
    var rest = Substring(TypedText.plain(text)).trimmed
    _ = FeeText.takePerWord(&rest)
    _ = FeeText.takeCurrency(&rest, at: .end, outlet: nil)
    _ = FeeText.takeCurrency(&rest, at: .start, outlet: nil)
    return String(rest)
  }
}
