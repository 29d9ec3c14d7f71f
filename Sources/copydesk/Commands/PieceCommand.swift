import DeskService
import Editorial

/// A command that writes into pieces: what they share.
protocol PieceCommand: DeskCommand {
  var answer: AnswerOptions { get }
  var dryRun: Bool { get }
  /// What a refusal can ask for by an option of this command.
  var sayable: Set<Refusal.Sayable> { get }
}

extension PieceCommand {
  var sayable: Set<Refusal.Sayable> { [] }

  /// Follows what a use case answers: writes, or says why not.
  ///
  /// - Parameters:
  ///   - decision: the answer.
  ///   - session: the desk.
  ///   - notice: what is said where none of it was written.
  /// - Throws: `Exit.refused` where any piece was refused.
  func follow(_ decision: Decision, _ session: Session, notice: String? = nil) throws {
    var outcome = EditOutcome()
    switch decision {
    case .edit(let request, let leaving):
      outcome = session.perform(request, isDryRun: dryRun)
      outcome.refused = leaving + outcome.refused
      if !outcome.changed.isEmpty {
        outcome.notices += Assessment(session.desk, at: session.now).remarks(on: request)
      }
    case .refuse(let refused):
      outcome.refused = refused
      if let notice { outcome.notices.append(notice) }
    case .ask(let question):
      outcome.refused = question.pieces.map { .init(id: $0.piece, refusal: .notAllSaid) }
    }
    try Answer.print(
      outcome, session, json: answer.json, isDryRun: dryRun, sayable: sayable)
  }
}

extension Session {
  /// The outlet a word means: its key, name or short, or a part of them that only one has.
  func outlet(_ word: String) throws(Failure) -> OutletID {
    let plan = desk.plan
    let found: OutletID?
    do throws(Refusal) {
      found = try plan.outlet(typed: word)
    } catch {
      throw Failure(error.words())
    }
    guard let found else {
      throw Failure.unknown(
        "no outlet \"\(word)\"", word,
        among: plan.outlets.flatMap { [$0.key, $0.short.lowercased()] },
        otherwise: "desk.yaml has \(plan.outlets.map(\.key).joined(separator: ", "))")
    }
    return found
  }

  /// An amount as typed, in the currency of the piece where none is written.
  func amount(_ text: String, of piece: Piece, _ option: String) throws(Failure) -> Fee {
    let read = try read(option) { () throws(Refusal) in
      try typed.sum(text, currency: desk.currency(of: piece))
    }
    guard let fee = read else {
      throw Failure("\(option): \"\(text)\" is no amount; write it as '350 usd'")
    }
    return fee
  }
}

extension Desk {
  /// Pieces as they stand, for a use case.
  func seen(_ places: [PieceIndex]) -> [SeenPiece] { places.map { SeenPiece(pieces[$0]) } }
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
  func find(piecesOrInvoices words: [String], _ assessment: Assessment) throws(Failure)
    -> [PieceIndex]
  {
    var found: [PieceIndex] = []
    for word in words {
      let numbered = desk.pieces.indices.filter {
        desk.pieces[$0].billing.invoice.map { InvoiceNumber.isSame($0, word) } ?? false
      }
      let open = numbered.filter { assessment.account($0).state != .paid }
      let meant = numbered.isEmpty ? [try find(word)] : open.isEmpty ? numbered : open
      for index in meant where !found.contains(index) { found.append(index) }
    }
    return found
  }
}

extension DeskCommand {
  /// The desk for a command that may bill these pieces: with the words of what is out, where an outlet
  /// pays by them (R37).
  func open(toBill pieces: [String]) throws -> Session {
    let session = try open(.live)
    let desk = session.desk
    let found = try PieceFinder(desk: desk).find(all: pieces)
    return found.contains { desk.lacksWordsToBill(desk.pieces[$0]) } ? try open() : session
  }
}
