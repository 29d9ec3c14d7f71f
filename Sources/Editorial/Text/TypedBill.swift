/// A bill as typed in one line: `INV-029 350 usd yesterday` (R30, R33).
package struct TypedBill: Hashable, Sendable {
  package var number: String?
  package var amount: Fee?
  package var day: Day?
  /// Whether what is not to be billed yet is billed all the same.
  package var isEarly: Bool

  package init(
    number: String? = nil, amount: Fee? = nil, day: Day? = nil, isEarly: Bool = false
  ) {
    self.number = number
    self.amount = amount
    self.day = day
    self.isEarly = isEarly
  }

  /// Reads a number, an amount and a day, each of which may be missing.
  ///
  /// The number is one word with a digit that is neither amount nor day.
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
        [reader.dayBesideNumber, reader.amount, reader.number, reader.bareAmount],
        "an amount, a day or the one number", "INV-029 350 usd yesterday")
      if let bare = money.bare {
        // Which of `29 350` is the number?
        guard let number = money.number, !FactReader.isBare(number), money.amount == nil else {
          throw reader.withCurrency(bare.digits)
        }
      }
      return .success(
        TypedBill(number: money.number, amount: money.amount ?? money.bare, day: money.day))
    } catch {
      return .failure(error)
    }
  }
}

/// A payment as typed in one line: `300 usd tue` (R35).
package struct TypedPayment: Hashable, Sendable {
  /// What came in; all of it where nothing is said.
  package var amount: Fee?
  package var day: Day?

  package init(amount: Fee? = nil, day: Day? = nil) {
    self.amount = amount
    self.day = day
  }

  /// Reads an amount and a day, each of which may be missing.
  ///
  /// - Parameters:
  ///   - text: `300 usd`, `150`, `tue`, `150 tue`, or nothing.
  ///   - currency: what is owed is in, and so what comes in.
  ///   - context: the desk and the time.
  /// - Returns: what it says, or a sentence that says what to type.
  package static func read(
    _ text: String, currency: String?, in context: TypedContext
  ) -> Result<TypedPayment, Refusal> {
    let reader = MoneyReader(TypedLine(text), currency, context)
    do throws(Refusal) {
      let money = try reader.read(
        [reader.day, reader.amount, reader.bareAmount], "an amount or a day", "150 usd tue")
      if let bare = money.bare, money.amount != nil { throw reader.withCurrency(bare.digits) }
      let amount = money.amount ?? money.bare
      if let amount, let currency, amount.currency != currency {
        let code = currency.lowercased()
        throw Refusal(
          "it is owed in \(code)", .advice("write what came in as in \(amount.digits) \(code)"))
      }
      return .success(TypedPayment(amount: amount, day: money.day))
    } catch {
      return .failure(error)
    }
  }
}
