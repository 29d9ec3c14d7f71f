/// What a payment writes into a piece (R35); what is `nil` stays as it is.
package struct Settlement: Hashable, Sendable {
  /// What came in so far, in all.
  package var received: Fee?
  /// What was withheld so far, in all.
  package var withheld: Fee?
  /// What banks kept so far, in all.
  package var charges: Fee?
  /// The day it is closed.
  package var paid: Day?

  package init(
    received: Fee? = nil, withheld: Fee? = nil, charges: Fee? = nil, paid: Day? = nil
  ) {
    self.received = received
    self.withheld = withheld
    self.charges = charges
    self.paid = paid
  }
}

extension Desk {
  /// What an outlet usually withholds of a piece's fee, where its file does not say (R35).
  package func usualWithheld(of piece: Piece) -> Fee? {
    guard piece.billing.withheld == nil, let share = piece.outlet.flatMap({ plan[$0].withholds }),
      let fee = payable(for: piece)?.fee, let sum = share.roundedDown(of: fee), sum.amount > 0
    else { return nil }
    return sum
  }
}
