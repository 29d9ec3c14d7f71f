/// When an outlet pays: so many days from the day its terms name (R34).
package struct Terms: Hashable, Sendable {
  package enum Start: String, CaseIterable, Hashable, Sendable {
    case publication, filing, invoice
  }

  package var days: Int
  package var start: Start

  package init(days: Int, from start: Start) {
    self.days = days
    self.start = start
  }

  /// What is usual where an outlet says nothing.
  package static let usual = Terms(days: 30, from: .invoice)

  /// The fewest days anybody has to pay a bill, whatever the terms count from (R34).
  static let least = 7
}

/// By when a piece is billed once it can be (R31).
package enum BillBy: Hashable, Sendable {
  /// So many days after it became billable.
  case days(Int)
  /// The last day of the month in which it did.
  case monthEnd

  package static let usual = BillBy.days(7)

  /// The last day on which a piece that became billable on `day` is billed in time.
  package func lastDay(from day: Day) -> Day {
    switch self {
    case .days(let count): day + count
    case .monthEnd: day.month.last
    }
  }
}

/// What a killed piece pays: a share of its fee, or an amount (R38).
package enum KillFee: Hashable, Sendable {
  /// Hundredths of a per cent: 2500 for `25%`.
  case share(Int)
  case amount(Fee)

  /// What it comes to for a piece that was to bring `fee`; a share of nothing known is not known.
  package func amount(of fee: Fee?) -> Fee? {
    switch self {
    case .amount(let amount): return amount
    case .share(let share):
      return fee.flatMap { Share(hundredths: share).rounded(of: $0) }
    }
  }
}
