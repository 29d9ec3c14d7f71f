/// What a killed piece still brings, as typed: `75 gbp`, `25%` of its fee, `none` (R38).
package enum TypedKillFee: Hashable, Sendable {
  /// Nobody knows yet: nothing is written, and what it brings is unknown, never 0.
  case skipped
  /// It brings nothing.
  case nothing
  case some(KillFee)

  /// Reads an amount, a share, or that there is none; an empty line says nothing of it.
  ///
  /// - Parameters:
  ///   - text: `75 gbp`, `25%`, `none`, or nothing.
  ///   - currency: what an amount is in that does not say.
  /// - Returns: what it says, or a sentence that says what to type.
  package static func read(_ text: String, currency: String?) -> Result<TypedKillFee, Refusal> {
    if text.allSatisfy(\.isWhitespace) { return .success(.skipped) }
    if TypedNone.isNone(text) { return .success(.nothing) }
    if case .failure(let refusal)? = TypedSum.read(text, currency: currency) {
      return .failure(refusal)
    }
    guard let fee = KillFee(reading: text, outletCurrency: currency)
    else {
      return .failure(
        Refusal("\"\(text)\" is no amount", .advice("write it as 75 gbp, 25% or none")))
    }
    return .success(.some(fee))
  }
}
