/// What a piece goes on to with one step (`>`).
package enum Onward: Hashable, Sendable {
  case status(StatusID)
  /// Its bill, then its payment (R30).
  case bill, payment
  /// Another outlet, after a no (R44).
  case offer
}

extension Assessment {
  /// What comes after where a piece stands: its next status; once it is at its end its bill, its
  /// payment, or after a no another outlet (R30, R44).
  ///
  /// - Returns: that, or why it goes nowhere.
  package func onward(from index: PieceIndex) -> Result<Onward, Refusal> {
    let piece = desk.pieces[index]
    if let status = piece.status, desk.plan[status].isEnd, !states[index].isUnconfirmed {
      switch account(index).state {
      case .toBill: return .success(.bill)
      case .owed, .late: return .success(.payment)
      case .none, .paid: break
      }
      if desk.plan[status].role.isOfferedAgain { return .success(.offer) }
    }
    // It came out there, whatever its file says still comes before that (R8).
    if states[index].isUnconfirmed, piece.tie.post != nil,
      let out = desk.plan.status(like: .published, at: piece.outlet), out != piece.status
    {
      return .success(.status(out))
    }
    return desk.plan.next(after: piece).map { .status($0) }
  }
}
