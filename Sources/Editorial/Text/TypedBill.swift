/// A bill as typed in one line: `INV-029 350 usd yesterday` (R30, R33).
package struct TypedBill: Hashable, Sendable {
  package var number: String?
  package var amount: Fee?
  package var day: Day?
  /// The tax on top of the fee (R35).
  package var tax: BilledTax
  /// Whether what is not to be billed yet is billed all the same.
  package var isEarly: Bool

  package init(
    number: String? = nil, amount: Fee? = nil, day: Day? = nil, tax: BilledTax = .nothing,
    isEarly: Bool = false
  ) {
    self.number = number
    self.amount = amount
    self.day = day
    self.tax = tax
    self.isEarly = isEarly
  }

  /// Reads a number, an amount, a day and the tax, each of which may be missing.
  ///
  /// The number is one word with a digit that is neither amount nor day; the tax is `tax 10%` or
  /// `tax 35 usd`.
  ///
  /// - Parameters:
  ///   - text: `INV-029 350 usd yesterday`, `350 usd`, `INV-029`, or nothing.
  ///   - currency: what an amount is in that does not say, and whose dollar `$` is.
  ///   - context: the desk and the time.
  /// - Returns: what it says, or a sentence that says what to type.
  package static func read(
    _ text: String, currency: String?, in context: TypedContext
  ) -> Result<TypedBill, Refusal> {
    let reader = MoneyReader(TypedLine(text), currency, context)
    do throws(Refusal) {
      let money = try reader.read(
        [
          reader.tax, reader.dayBesideNumber, reader.amount, reader.number, reader.bareAmount,
        ],
        "an amount, a day or the one number", "INV-029 350 usd yesterday")
      if let bare = money.bare {
        // Which of `29 350` is the number?
        guard let number = money.number, !FactReader.isBare(number), money.amount == nil else {
          throw reader.withCurrency(bare.digits)
        }
      }
      return .success(
        TypedBill(
          number: money.number, amount: money.amount ?? money.bare, day: money.day,
          tax: money.tax ?? .nothing))
    } catch {
      return .failure(error)
    }
  }
}
