// The last action said again: for another day, or another moment (R10).
extension EditRequest {
  /// The same, having happened on another day.
  ///
  /// - Parameters:
  ///   - day: the day it happened.
  ///   - amended: the number of the action it was, which is taken back.
  /// - Returns: the request that takes its place.
  package func happening(on day: Day, amending amended: Int) -> EditRequest {
    var request = self
    request.amends = amended
    request.edits = edits.map { $0.happening(on: day) }
    return request
  }

  /// The same move, going out at another moment.
  package func goingOut(at moment: WrittenDate, amending amended: Int) -> EditRequest {
    var request = self
    request.amends = amended
    request.edits = edits.map { edit in
      guard case .move(let piece, let seen, var move) = edit else { return edit }
      move.at = moment
      return .move(piece: piece, seen: seen, move)
    }
    return request
  }
}

extension EditRequest.Edit {
  fileprivate func happening(on day: Day) -> EditRequest.Edit {
    switch self {
    case .move(let piece, let seen, var move):
      move.on = day
      return .move(piece: piece, seen: seen, move)
    case .change(let piece, let seen, let change):
      return .change(piece: piece, seen: seen, change.happening(on: day))
    case .tick(let file, let title, let due, _):
      return .tick(file: file, title: title, due: due, on: day)
    case .mark(let file, .done(let id, _)): return .mark(file: file, .done(id, on: day))
    case .add, .mend, .archive, .rename, .delete, .words, .mark: return self
    }
  }
}

extension PieceChange {
  fileprivate func happening(on day: Day) -> PieceChange {
    switch self {
    case .bill(let number, _, let fee, let tax):
      return .bill(number: number, on: day, fee: fee, tax: tax)
    case .payment(var settlement):
      if settlement.paid != nil { settlement.paid = day }
      return .payment(settlement)
    case .chased: return .chased(on: day)
    case .offer(let outlet, _, let fee, let due):
      return .offer(to: outlet, on: day, fee: fee, due: due)
    case .due, .replyBy, .replyIsOver, .scheduled, .length, .fee, .killFee, .outlet, .outDay,
      .post:
      return self
    }
  }
}
