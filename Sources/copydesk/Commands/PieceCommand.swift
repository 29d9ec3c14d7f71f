import DeskService
import Editorial

/// A command that writes into pieces: what they share.
protocol PieceCommand: DeskCommand {
  var answer: AnswerOptions { get }
  var dryRun: Bool { get }
}

extension PieceCommand {
  /// Carries out what is to be written for pieces, those left out that are refused, as one action.
  ///
  /// - Parameters:
  ///   - pieces: places in `Desk.pieces`.
  ///   - session: the desk.
  ///   - isWhole: with one refused, none is written.
  ///   - refusal: why a piece is left out.
  ///   - request: what is to be written for the rest.
  /// - Throws: `Exit.refused` where any was left out.
  func carryOut(
    _ pieces: [PieceIndex], _ session: Session, isWhole: Bool = false,
    refusing refusal: (PieceIndex) -> Refusal?,
    _ request: ([PieceIndex]) -> Result<EditRequest, Refusal>
  ) throws {
    var refused: [EditOutcome.Refused] = []
    var left: [PieceIndex] = []
    for index in pieces {
      if let refusal = refusal(index) {
        refused.append(session.refused(index, refusal))
      } else {
        left.append(index)
      }
    }
    var outcome = EditOutcome()
    if isWhole, !refused.isEmpty, !left.isEmpty {
      outcome.notices.append("nothing was written: one invoice is written whole")
      left = []
    }
    if !left.isEmpty {
      switch request(left) {
      case .success(let request): outcome = session.perform(request, isDryRun: dryRun)
      case .failure(let refusal): refused += left.map { session.refused($0, refusal) }
      }
    }
    outcome.refused = refused + outcome.refused
    try Answer.print(outcome, session, json: answer.json, isDryRun: dryRun)
  }
}

extension Session {
  /// A piece that is not written, with what to type instead.
  func refused(_ index: PieceIndex, _ refusal: Refusal) -> EditOutcome.Refused {
    var reason = refusal.reason
    if refusal == .noMoment { reason += ", as in --at 'fri 18:00'" }
    if refusal == .noAmount { reason = "nobody knows what it pays; say it with --fee '350 usd'" }
    return EditOutcome.Refused(id: desk.pieces[index].id, reason: reason)
  }

  /// The outlet a word means: its key, name or short, or a part of them that only one has.
  func outlet(_ word: String) throws(Failure) -> OutletID {
    let plan = desk.plan
    let found: OutletID?
    do throws(Refusal) {
      found = try plan.outlet(typed: word)
    } catch {
      throw Failure(error.sentence)
    }
    guard let found else {
      throw Failure.unknown(
        "no outlet \"\(word)\"", word,
        among: plan.outlets.flatMap { [$0.key, $0.short.lowercased()] },
        otherwise: "desk.yaml has \(plan.outlets.map(\.key).joined(separator: ", "))")
    }
    return found
  }

  /// What typed lines are read against.
  var typed: TypedContext { TypedContext(desk, now: now, named: { ZoneMaker.zone(named: $0) }) }

  /// An amount as typed, in the currency of the piece where none is written.
  func amount(_ text: String, of piece: Piece, _ option: String) throws(Failure) -> Fee {
    guard let fee = Fee(reading: text, outletCurrency: desk.currency(of: piece)) else {
      throw Failure("\(option): \"\(text)\" is no amount; write it as '350 usd'")
    }
    return fee
  }
}

extension PieceFinder {
  /// The pieces several words mean, each once.
  func find(all words: some Sequence<String>) throws(Failure) -> [PieceIndex] {
    var found: [PieceIndex] = []
    for word in words {
      let index = try find(word)
      if !found.contains(index) { found.append(index) }
    }
    return found
  }

  /// The pieces words mean that may be numbers of invoices: of one, all that are open (R33).
  func find(piecesOrInvoices words: [String], _ reckoning: Reckoning) throws(Failure)
    -> [PieceIndex]
  {
    var found: [PieceIndex] = []
    for word in words {
      let number = word.lowercased()
      let numbered = desk.pieces.indices.filter {
        desk.pieces[$0].billing.invoice?.lowercased() == number
      }
      let open = numbered.filter { reckoning.account($0).state != .paid }
      let meant = numbered.isEmpty ? [try find(word)] : open.isEmpty ? numbered : open
      for index in meant where !found.contains(index) { found.append(index) }
    }
    return found
  }
}
