/// What is to bill, owed and late, one figure per currency: never summed, never converted (R39).
package struct MoneyReport: Hashable, Sendable {
  /// One currency.
  package struct Line: Hashable, Sendable {
    package var currency: String
    package var toBill: Sum
    /// Late included.
    package var owed: Sum
    /// Of what is owed.
    package var late: Sum
    /// What is owed and not due yet, so that nobody adds what is overdue up twice (R39).
    package var notDue: Sum
  }

  /// A sum of one currency.
  package struct Sum: Hashable, Sendable {
    /// Ten-thousandths of the unit.
    package var amount: Int
    /// Some of it is a usual fee or a rate times a length: shown with `~` (R36, R37).
    package var isAssumed: Bool

    package static let zero = Sum(amount: 0, isAssumed: false)
  }

  /// In order of their codes; a currency in which nothing is open has none.
  package var lines: [Line]
  /// Pieces to bill or owed whose amount nobody knows: they are in no figure.
  package var unknown: Int

  package static let empty = MoneyReport(lines: [], unknown: 0)
}

extension MoneyReport {
  /// Adds up what rows say, so that the figures are those of the rows on the screen.
  package init(_ rows: [Row]) {
    var lines: [String: Line] = [:]
    var unknown = 0
    for row in rows {
      guard let money = row.money else { continue }
      unknown += money.unknown
      guard let amount = money.amount else { continue }
      let currency = amount.fee.currency
      var line =
        lines[currency]
        ?? Line(currency: currency, toBill: .zero, owed: .zero, late: .zero, notDue: .zero)
      switch money.state {
      case .toBill: line.toBill.add(amount)
      case .owed:
        line.owed.add(amount)
        line.notDue.add(amount)
      case .late:
        line.owed.add(amount)
        line.late.add(amount)
      case .none, .paid: break
      }
      lines[currency] = line
    }
    self.init(lines: lines.values.sorted { $0.currency < $1.currency }, unknown: unknown)
  }
}

extension MoneyReport.Sum {
  mutating func add(_ fee: EffectiveFee) {
    amount = amount.adding(fee.fee.amount)
    if fee.isAssumed { isAssumed = true }
  }
}
