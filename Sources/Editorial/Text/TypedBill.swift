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

/// The tax on top of a bill (R35).
package enum BilledTax: Hashable, Sendable {
  case nothing
  /// The outlet's, where it has one.
  case usual
  case share(Share)
  case amount(Fee)
}

/// A payment as typed in one line: `300 usd tue` (R35).
package struct TypedPayment: Hashable, Sendable {
  /// What came in; all of it where nothing is said.
  package var amount: Fee?
  package var day: Day?
  /// What they kept back of it for the tax office.
  package var withheld: Fee?
  /// What the banks kept of it.
  package var charges: Fee?
  /// What the rest is, where it is less than what is owed and that was said.
  package var shortfall: Shortfall?

  package init(
    amount: Fee? = nil, day: Day? = nil, withheld: Fee? = nil, charges: Fee? = nil,
    shortfall: Shortfall? = nil
  ) {
    self.amount = amount
    self.day = day
    self.withheld = withheld
    self.charges = charges
    self.shortfall = shortfall
  }

  /// Reads an amount, a day, and what was kept of it, each of which may be missing.
  ///
  /// - Parameters:
  ///   - text: `300 usd`, `150`, `tue`, `269.37 usd withheld 30.63 usd`, or nothing.
  ///   - currency: what is owed is in, and so what comes in.
  ///   - context: the desk and the time.
  /// - Returns: what it says, or a sentence that says what to type.
  package static func read(
    _ text: String, currency: String?, in context: TypedContext
  ) -> Result<TypedPayment, Refusal> {
    let reader = MoneyReader(TypedLine(text), currency, context)
    do throws(Refusal) {
      let money = try reader.read(
        [reader.withheld, reader.charges, reader.day, reader.amount, reader.bareAmount],
        "an amount or a day", "150 usd tue")
      if let bare = money.bare, money.amount != nil { throw reader.withCurrency(bare.digits) }
      return .success(
        TypedPayment(
          amount: money.amount ?? money.bare, day: money.day, withheld: money.withheld,
          charges: money.charges))
    } catch {
      return .failure(error)
    }
  }
}
