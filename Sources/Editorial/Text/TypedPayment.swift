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

  /// What was kept back of it in a currency, for the tax office and by banks.
  func kept(in currency: String) -> Int {
    [withheld, charges].compactMap { $0 }.filter { $0.currency == currency }.map(\.amount).sum
  }

  /// What is still open of a sum once this has come in, below 0 where it is more than that; `nil`
  /// where no amount is said, or one in another currency (R35).
  func rest(of open: Fee) -> Int? {
    guard let amount, amount.currency == open.currency else { return nil }
    return open.amount - amount.amount.adding(kept(in: open.currency))
  }

  /// How much more has come in than is open (R35).
  package func excess(over open: Fee) -> Fee? {
    rest(of: open).flatMap { $0 < 0 ? Fee(amount: -$0, currency: open.currency) : nil }
  }
}
