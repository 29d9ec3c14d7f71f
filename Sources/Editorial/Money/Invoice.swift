/// What tells one bill from another, the same before and after a reload (R33).
package enum InvoiceID: Hashable, Sendable {
  /// All pieces of one number, and since currencies are never summed, of one currency.
  case numbered(String, currency: String)
  /// A piece billed without a number, or owed without a bill (R32).
  case piece(FilePath)
}

/// A bill that is not closed: pieces of one number, whatever their outlets (R33).
package struct Invoice: Hashable, Sendable {
  package var id: InvoiceID
  /// Places in `Desk.pieces`, in their order.
  package var pieces: [PieceIndex]
  /// What is still to come in for the pieces of which that is known; `nil` where it is of none.
  package var open: EffectiveFee?
  /// When payment falls due, or once it was chased, when to chase it again (R34, R45); `nil` where
  /// that is not known yet: `owed, on publication`.
  package var next: NextDate?
  /// The day payment fell or falls due.
  package var due: Day?
  /// Whether that day is over.
  package var isLate: Bool
  /// The day it was billed.
  package var billed: Day?
  /// The day it was chased last, after payment fell due.
  package var chased: Day?

  package init(
    id: InvoiceID, pieces: [PieceIndex], open: EffectiveFee? = nil, next: NextDate? = nil,
    due: Day? = nil, isLate: Bool = false, billed: Day? = nil, chased: Day? = nil
  ) {
    self.id = id
    self.pieces = pieces
    self.open = open
    self.next = next
    self.due = due
    self.isLate = isLate
    self.billed = billed
    self.chased = chased
  }

  package var number: String? {
    if case .numbered(let number, _) = id { number } else { nil }
  }
}
