// How long they have had a piece (R45).
extension Assessment {
  /// Days since they have had it, or since the day it was to run; `nil` where nobody knows.
  package func daysWaited(_ index: PieceIndex) -> Int? {
    let piece = desk.pieces[index]
    guard let status = piece.status, let reached = desk.stampDay(of: piece, status) else {
      return nil
    }
    return today - reached
  }
}
