/// What has to be said before a use case can go on, and what is filled in.
package enum Question: Hashable, Sendable {
  /// When a piece goes out by itself (R9).
  case moment(SeenPiece, StatusID, usual: WrittenDate?)
  /// What is agreed: nothing, where nothing is said (R46).
  case commission(SeenPiece, StatusID)
  /// What a killed piece still brings (R38).
  case killFee(SeenPiece, StatusID, usual: Fee?)
  /// The number of a bill, and the amount where it was only assumed so far (R33, R37).
  case bill([SeenPiece], number: String, amount: Fee?)
  /// What came in, and when; what is open is filled in (R35).
  case payment([SeenPiece], open: Fee?)
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

  /// The pieces it is about.
  package var pieces: [SeenPiece] {
    switch self {
    case .moment(let piece, _, _), .commission(let piece, _), .killFee(let piece, _, _),
      .offer(let piece, _), .name(let piece):
      [piece]
    case .bill(let pieces, _, _), .payment(let pieces, _), .due(let pieces, _),
      .length(let pieces, _), .fee(let pieces, _):
      pieces
    }
  }
}
