import Editorial
import TerminalKit

// What a key asks for: each a use case, whose answer is followed.
extension Dashboard {
  /// `>`: one step on; of a bill its payment, of a deadline the tick.
  mutating func advance() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    guard marks.isEmpty, let selected else { return follow(assessment.advance(seen), "moved") }
    if selected.row?.money != nil { return askMoney() }
    guard selected.piece == nil, let row = selected.row else {
      return follow(assessment.advance(seen), "moved")
    }
    if let tick = assessment.tick(row) { return follow(tick, about: selected.title) }
    if case .slot = row.subject { askFilling(row) }
    return []
  }

  /// Whether a deadline of a term is selected that no piece meets.
  var isOnDeadline: Bool {
    guard marks.isEmpty, let selected, selected.piece == nil else { return false }
    switch selected.row?.subject {
    case .deadline, .calendar: return true
    case .piece, .slot, .bill, .payment, nil: return false
    }
  }

  /// `<`: the status before.
  mutating func goBack() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    if marks.isEmpty, seen.count != 1 {
      notice = Notice(
        "\(selected?.title ?? ""): select one of its pieces to move it back", .warning)
      return []
    }
    return follow(assessment.goBack(seen), "moved")
  }

  /// Pieces to a status that was picked.
  mutating func move(_ pieces: [SeenPiece], to status: StatusID) -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    return follow(assessment.move(pieces, to: status), "moved")
  }

  /// `$`: bills what is not billed yet, then closes what is (R30).
  mutating func askMoney() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    return follow(assessment.billOrPay(seen))
  }

  /// `c`: they were asked again today (R45).
  mutating func chase() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    return follow(assessment.chase(seen))
  }

  /// `o`: where a piece goes next after a no (R44), or is sold a second time (R43).
  mutating func askOffer() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    guard var piece = onlyTarget ?? justEnded else {
      notice = Notice("\(keys[.offer]) works on one piece at a time", .warning)
      return []
    }
    // What was just declined has left the list; it is what the writer means.
    let isEnded = piece.status.map { assessment.desk.plan[$0].isEnd } ?? false
    if !isEnded, let justEnded { piece = justEnded }
    return follow(assessment.offer(SeenPiece(piece), to: nil))
  }

  /// The piece the last move ended, while that can still be said of another day.
  var justEnded: Piece? {
    guard case .move(let id, _, let move) = undoing.lastMove?.request.edits.first, let desk,
      undoing.lastMove?.request.edits.count == 1, desk.plan[move.to].isEnd
    else { return nil }
    return desk.piece(id)
  }

  /// `D`: into the archive.
  mutating func archive() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    return follow(assessment.archive(seen), "archived")
  }

  /// Removes the file; undo brings it back.
  mutating func delete() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    guard seen.count == 1, let piece = seen.first else {
      notice = Notice("delete works on one piece at a time", .warning)
      return []
    }
    return follow(assessment.delete(piece), "deleted")
  }

  /// One bill over some pieces.
  mutating func bill(_ pieces: [SeenPiece]) -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    return follow(assessment.bill(pieces, as: nil))
  }

  /// `R`: another name for the file.
  mutating func askName() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    guard seen.count == 1, let piece = seen.first else {
      notice = Notice("\(keys[.rename]) works on one piece at a time", .warning)
      return []
    }
    return follow(assessment.rename(piece, to: nil))
  }

  /// `d`: the date that is owed (R8, R12).
  mutating func askDue() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    return follow(assessment.setDue(seen, to: nil))
  }

  /// `l`: words wanted.
  mutating func askLength() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    return follow(assessment.setLength(seen, to: nil))
  }

  /// `m`: what it pays.
  mutating func askFee() -> [Effect] {
    guard let assessment = overview?.assessment else { return [] }
    return follow(assessment.setFee(seen, to: nil))
  }

  /// `f`: mends the selected problem.
  mutating func mend() -> [Effect] {
    guard case .problem(let problem) = selected?.subject, let remedy = problem.remedy else {
      return []
    }
    return ask(remedy)
  }

  /// `i`: leaves the selected problem as it is.
  mutating func ignore() -> [Effect] {
    guard case .problem(let problem) = selected?.subject, let ignoreKey = problem.ignoreKey else {
      return []
    }
    notice = Notice("left as it is: \(problem.path)")
    return [.ignore(ignoreKey)]
  }

  /// `@`: the last move happened another day, or goes out at another moment (R10).
  mutating func askAnotherDay() {
    guard let last = undoing.lastMove else { return }
    if case .move(let id, _, let move) = last.request.edits.first, let moment = move.at,
      let piece = desk?.piece(id)
    {
      mode = .prompt(Prompt(kind: .anotherMoment(last, piece.outlet), filled: moment.text))
    } else {
      mode = .prompt(Prompt(kind: .anotherDay(last)))
    }
  }

  // MARK: What comes of it

  /// Does what a use case answers: asks for the edit, or for what has to be said first, or says why
  /// not.
  ///
  /// What cannot go along is left out, and named with what came of the rest.
  ///
  /// - Parameters:
  ///   - step: the answer.
  ///   - done: what is not done where none of several can go.
  ///   - title: what it is about, where that is no piece.
  /// - Returns: the edit, if it is asked for.
  mutating func follow(
    _ step: Decision, _ done: String = "written", about title: String? = nil
  ) -> [Effect] {
    switch step {
    case .edit(let request, let leaving): return ask(request, leaving: leaving)
    case .ask(let question):
      mode = .prompt(Prompt(kind: .asked(question), filled: filled(question)))
      return []
    case .refuse(let refused):
      guard let first = refused.first else { return [] }
      guard refused.count > 1, refused.allSatisfy({ $0.refusal == first.refusal }) else {
        let others = seen.count > 1 ? "; nothing was \(done)" : ""
        return refuse(first.refusal.words(keys) + others, title ?? self.title(of: first.id))
      }
      return refuse(first.refusal.words(keys), "\(refused.count) pieces")
    }
  }

  private mutating func refuse(_ reason: String, _ title: String) -> [Effect] {
    notice = Notice("\(title): \(reason)", .warning)
    return []
  }

  /// What stands in a line before anything is typed.
  func filled(_ question: Question) -> String? {
    switch question {
    case .moment(_, _, let usual): usual?.text
    case .commission: nil
    case .killFee(_, _, let usual): usual?.written
    case .bill(_, let number, let amount, let tax):
      number + (amount.map { " \($0.written)" } ?? "") + (tax.map { " tax \($0.text)" } ?? "")
    case .payment(_, let open, let withheld): filledPayment(open, withheld)
    case .shortfall: Shortfall.owed.rawValue
    case .outlet(_, let next): next.first.flatMap { outlet in desk.map { $0.plan[outlet].key } }
    case .offer(_, let next): next.first.flatMap { filledOffer($0) }
    case .due(_, let date): date?.text
    case .length(_, let words): words.map(String.init)
    case .fee(_, let fee): fee?.written
    case .name(let seen): String(seen.piece.name)
    case .daysOff: nil
    }
  }

  /// An outlet and what it usually pays: `the-spectator 400 GBP` (R44).
  private func filledOffer(_ outlet: OutletID) -> String? {
    desk.map { desk in
      [desk.plan[outlet].key, desk.plan[outlet].fee?.written].compactMap { $0 }
        .joined(separator: " ")
    }
  }

  /// What Tab puts into the line: an outlet, and what it pays where the line asks for that too.
  private func filled(_ kind: Prompt.Kind, with outlet: OutletID, _ desk: Desk) -> String? {
    if case .asked(.offer) = kind { filledOffer(outlet) } else { desk.plan[outlet].key }
  }

  /// What is open, and what is usually withheld of it apart: `269.37 USD withheld 30.63 USD`.
  private func filledPayment(_ open: Fee?, _ withheld: Fee?) -> String? {
    guard let open, let withheld, withheld.currency == open.currency,
      withheld.amount < open.amount
    else { return open?.written }
    let rest = Fee(amount: open.amount - withheld.amount, currency: open.currency)
    return "\(rest.written) withheld \(withheld.written)"
  }

  /// Tab: the next outlet in line.
  mutating func complete(_ prompt: Prompt) {
    guard let outlets = prompt.outlets, let desk, !outlets.isEmpty else { return }
    let first = prompt.field.text.prefix { $0 != " " }
    let current = desk.plan.outlet(for: String(first)).flatMap { outlets.firstIndex(of: $0) }
    let next = outlets[((current ?? -1) + 1) % outlets.count]
    mode = .prompt(Prompt(kind: prompt.kind, filled: filled(prompt.kind, with: next, desk)))
  }
}
