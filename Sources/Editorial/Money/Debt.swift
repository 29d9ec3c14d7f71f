/// What one outlet has to pay, or is to be billed for, in one currency: who owes, by name.
package struct Debt: Hashable, Sendable {
  /// To bill, owed and not due yet, or past its date.
  package var state: Account.State
  /// `nil` where one bill goes to several.
  package var outlet: OutletID?
  /// The outlet of the first piece, where one bill goes to several.
  package var firstOutlet: OutletID?
  package var currency: String
  package var sum: MoneyReport.Sum
  /// The earliest day: by when to bill, when payment falls or fell due; `nil` where none is known.
  package var day: Day?
  /// The number, where all of it stands on one bill that has one.
  package var number: String?
  /// Bills to write, or written.
  package var count: Int
}

extension Debt {
  /// Adds up rows of money by state, outlet and currency: what is past its date first, longest over
  /// first, then what is to come, then what is to bill.
  package static func all(_ rows: [Row], _ assessment: Assessment) -> [Debt] {
    struct Key: Hashable {
      var state: Account.State
      var outlet: OutletID?
      var first: OutletID?
      var currency: String
    }
    let desk = assessment.desk
    let numbers = Dictionary(
      assessment.invoices.compactMap { invoice in invoice.number.map { (invoice.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    var debts: [Key: Debt] = [:]
    for row in rows {
      guard let money = row.money, let amount = money.amount, let piece = money.pieces.first else {
        continue
      }
      let first = desk.pieces[piece].outlet
      let key = Key(
        state: money.state, outlet: row.outlet, first: first, currency: amount.fee.currency)
      let day = row.when?.day(in: desk.home)
      var number: String?
      if case .payment(let id) = row.subject { number = numbers[id] }
      guard var debt = debts[key] else {
        debts[key] = Debt(
          state: money.state, outlet: row.outlet, firstOutlet: first,
          currency: amount.fee.currency,
          sum: MoneyReport.Sum(amount: amount.fee.amount, isAssumed: amount.isAssumed), day: day,
          number: number, count: 1)
        continue
      }
      debt.sum.add(amount)
      debt.day = [debt.day, day].compactMap { $0 }.min()
      debt.number = nil
      debt.count += 1
      debts[key] = debt
    }
    return debts.values.sorted { $0.order(in: desk.plan) < $1.order(in: desk.plan) }
  }

  private func order(in plan: Plan) -> (Int, Int, Int, String) {
    let place =
      switch state {
      case .late: 0
      case .owed: 1
      case .toBill: 2
      case .none, .paid: 3
      }
    return (place, day?.number ?? .max, (outlet ?? firstOutlet)?.index ?? .max, currency)
  }
}
