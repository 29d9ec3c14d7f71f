/// What has to be said before a use case can go on, and what is filled in.
package enum Question: Hashable, Sendable {
  /// When a piece goes out by itself (R9).
  case moment(SeenPiece, StatusID, usual: WrittenDate?)
  /// What is agreed: nothing, where nothing is said (R46).
  case commission(SeenPiece, StatusID)
  /// What a killed piece still brings (R38).
  case killFee(SeenPiece, StatusID, usual: Fee?)
  /// The number of a bill, the amount where it was only assumed so far, and the tax on top where the
  /// outlet has one (R33, R35, R37).
  case bill([SeenPiece], number: String, amount: Fee?, tax: Share? = nil)
  /// What came in, and when; what is open is filled in, and what is usually withheld of it (R35).
  case payment([SeenPiece], open: Fee?, withheld: Fee? = nil)
  /// What the rest is of a payment that was less than what is owed (R35).
  case shortfall([SeenPiece], TypedPayment, short: Fee)
  /// Which outlet's a piece is whose file names none that there is; the likeliest first (R1b).
  case outlet(SeenPiece, among: [OutletID])
  /// To whom it is offered next, in the order of desk.yaml (R43, R44).
  case offer(SeenPiece, next: [OutletID])
  /// The date that is owed; as it stands, for one piece.
  case due([SeenPiece], WrittenDate?)
  /// Words wanted; as they stand, for one piece.
  case length([SeenPiece], Int?)
  /// What it pays; as it stands, for one piece.
  case fee([SeenPiece], Fee?)
  /// What its file is called.
  case name(SeenPiece)
  /// On which days the writer is away (R69).
  case daysOff

  /// The pieces it is about.
  package var pieces: [SeenPiece] {
    switch self {
    case .moment(let piece, _, _), .commission(let piece, _), .killFee(let piece, _, _),
      .outlet(let piece, _), .offer(let piece, _), .name(let piece):
      [piece]
    case .daysOff: []
    case .bill(let pieces, _, _, _), .payment(let pieces, _, _), .shortfall(let pieces, _, _),
      .due(let pieces, _),
      .length(let pieces, _), .fee(let pieces, _):
      pieces
    }
  }
}
