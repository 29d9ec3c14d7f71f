/// How a piece stands on the money track, beside its status (R30).
package struct Account: Hashable, Sendable {
  package enum State: String, CaseIterable, Hashable, Sendable {
    case none
    case toBill = "to-bill"
    case owed, late, paid
  }

  package var state: State
  /// What it brings in all: its fee, or the kill fee; `nil` where nobody knows yet.
  package var fee: EffectiveFee?
  /// What is still to come in: the fee less what was received (R35); `nil` where nobody knows.
  package var open: Fee?
  /// By when it is to be billed, or when payment falls due; `nil` where that is not known (R34).
  package var next: NextDate?

  package init(
    state: State, fee: EffectiveFee? = nil, open: Fee? = nil, next: NextDate? = nil
  ) {
    self.state = state
    self.fee = fee
    self.open = open
    self.next = next
  }

  package static let none = Account(state: .none)
  package static let paid = Account(state: .paid)
}

extension Account.State {
  /// A few letters, for the column of the statuses.
  package var label: String {
    switch self {
    case .toBill: "bill"
    case .owed, .late: "owed"
    case .paid: "paid"
    case .none: ""
    }
  }
}
