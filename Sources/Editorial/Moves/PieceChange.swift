/// Something written into a piece beside its status, or with it.
package enum PieceChange: Hashable, Sendable {
  /// The day the writer's next move is owed; `nil` takes the line out.
  case due(WrittenDate?)
  /// The day the answer to edits is owed (R12).
  case replyBy(WrittenDate?)
  /// The day to answer by was the last round's and is over: another round begins (R11, R12).
  case replyIsOver
  /// The moment it goes out by itself (R8).
  case scheduled(WrittenDate)
  /// Words wanted.
  case length(Int?)
  case fee(Fee?)
  /// What a killed piece pays (R38).
  case killFee(Fee)
  /// A bill was written (R30, R33): its number if it has one, its day, and where the fee was only
  /// assumed, the plain amount (R37), and the tax on top (R35).
  case bill(number: String?, on: Day, fee: Fee?, tax: Fee? = nil)
  /// Payment came in (R35).
  case payment(Settlement)
  /// They were asked again (R45).
  case chased(on: Day)
  /// It came out on another day than its file says, or on one where that says none.
  case outDay(Day)
  /// It is this post of the newsletter's own site.
  case post(Int)
  /// It is a piece of this outlet, where its file named none that there is (R1b).
  case outlet(OutletID)
  /// It is offered to another outlet after this one said no: an idea again, with the fee and the due
  /// date that are said anew; those of the last outlet go (R44).
  case offer(to: OutletID, on: Day, fee: Fee? = nil, due: WrittenDate? = nil)
}
