/// What comes of something a writer asks for: the answer of every use case.
///
/// Screen and command line run the same one. What is still wanted the screen asks for in a line, and
/// the command line takes from its options, or takes what is usual.
package enum Step: Hashable, Sendable {
  /// To be written as one action; what cannot go along stays behind, and says why.
  case edit(EditRequest, leaving: [EditOutcome.Refused])
  /// Something has to be said first.
  case ask(Question)
  /// None of it can be done: each piece says why.
  case refuse([EditOutcome.Refused])
}

extension Step {
  /// Steps of the same pieces as one action, all of them or none.
  package static func all(_ steps: [Step]) -> Step {
    var all: EditRequest?
    var stay: [EditOutcome.Refused] = []
    for step in steps {
      guard case .edit(let request, let leaving) = step else { return step }
      stay += leaving
      if all == nil { all = request } else { all?.edits += request.edits }
    }
    return all.map { .edit($0, leaving: stay) } ?? .refuse(stay)
  }
}

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

  /// The pieces it is about.
  package var pieces: [SeenPiece] {
    switch self {
    case .moment(let piece, _, _), .commission(let piece, _), .killFee(let piece, _, _),
      .offer(let piece, _):
      [piece]
    case .bill(let pieces, _, _), .payment(let pieces, _), .due(let pieces, _),
      .length(let pieces, _), .fee(let pieces, _):
      pieces
    }
  }
}

/// What the writer says with a move; the rest is asked for, or is what is usual.
package struct Said: Hashable, Sendable {
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
