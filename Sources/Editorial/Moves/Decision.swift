/// What comes of something a writer asks for: the answer of every use case.
///
/// Screen and command line run the same one. What is still wanted the screen asks for in a line, and
/// the command line takes from its options, or takes what is usual.
package enum Decision: Hashable, Sendable {
  /// To be written as one action; what cannot go along stays behind, and says why.
  case edit(EditRequest, leaving: [EditOutcome.Refused])
  /// Something has to be said first.
  case ask(Question)
  /// None of it can be done: each piece says why.
  case refuse([EditOutcome.Refused])
}

extension Decision {
  /// Decisions about the same pieces as one action, all of them or none.
  package static func all(_ decisions: [Decision]) -> Decision {
    var all: EditRequest?
    var stay: [EditOutcome.Refused] = []
    for decision in decisions {
      guard case .edit(let request, let leaving) = decision else { return decision }
      stay += leaving
      if all == nil { all = request } else { all?.edits += request.edits }
    }
    return all.map { .edit($0, leaving: stay) } ?? .refuse(stay)
  }
}
