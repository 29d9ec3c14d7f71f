/// What tells one bill from another, the same before and after a reload (R33).
package enum InvoiceID: Hashable, Sendable {
  /// All pieces of one number, folded, and since currencies are never summed, of one currency.
  case numbered(String, currency: String)
  /// A piece billed without a number, or owed without a bill (R32).
  case piece(FilePath)
}

/// A bill that is not closed: pieces of one number, whatever their outlets (R33).
package struct Invoice: Hashable, Sendable {
  package var id: InvoiceID
  /// Its number, as its first piece writes it.
  package var number: String?
  /// Places in `Desk.pieces`, in their order.
  package var pieces: [PieceIndex]
  /// What is still to come in for the pieces of which that is known; `nil` where it is of none.
  package var open: EffectiveFee?
  /// When payment falls or fell due, asked for since or not (R34, R45); `nil` where that is not known
  /// yet: `owed, on publication`.
  package var next: NextDate?
  /// The day payment fell or falls due.
  package var due: Day?
  /// Whether that day is over.
  package var isLate: Bool
  /// The day it was billed.
  package var billed: Day?
  /// The day it was chased last, after payment fell due.
  package var chased: Day?
  /// They were asked, and have not had their time to answer (R45).
  package var isAsked: Bool

  package init(
    id: InvoiceID, number: String? = nil, pieces: [PieceIndex], open: EffectiveFee? = nil,
    next: NextDate? = nil, due: Day? = nil, isLate: Bool = false, billed: Day? = nil,
    chased: Day? = nil, isAsked: Bool = false
  ) {
    self.id = id
    self.number = number
    self.pieces = pieces
    self.open = open
    self.next = next
    self.due = due
    self.isLate = isLate
    self.billed = billed
    self.chased = chased
    self.isAsked = isAsked
  }
}
