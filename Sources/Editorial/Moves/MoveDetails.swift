/// What the writer says with a move; the rest is asked for, or is what is usual.
package struct MoveDetails: Hashable, Sendable {
  /// The day it happened; today without it.
  package var day: Day?
  /// When it goes out by itself (R9).
  package var moment: WrittenDate?
  /// What was commissioned (R46).
  package var agreed: TypedFacts?
  /// What a killed piece still brings (R38).
  package var killFee: TypedKillFee?
  /// What is not said is as usual, and not asked for.
  package var isUsual: Bool

  package init(
    day: Day? = nil, moment: WrittenDate? = nil, agreed: TypedFacts? = nil,
    killFee: TypedKillFee? = nil, isUsual: Bool = false
  ) {
    self.day = day
    self.moment = moment
    self.agreed = agreed
    self.killFee = killFee
    self.isUsual = isUsual
  }
}
