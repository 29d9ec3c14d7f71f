// What is to be done next for a piece, by the role of its status.
extension Adviser {
  /// The next step of a piece.
  func step(piece index: PieceIndex) -> Advice.Step? {
    let piece = desk.pieces[index]
    let state = assessment.states[index]
    if piece.isConflicted { return .settle }
    guard let id = piece.status else { return .nameStatus }
    let status = plan[id]
    // Of a post without a file nothing can be confirmed.
    if state.isUnconfirmed, piece.hasFile { return .confirm }
    if status.isEnd, !state.awaitsAnswer(in: status) { return moneyStep(index) }
    if piece.unknownOutlet != nil { return .nameOutlet }
    if status.next == .goesOut || state.next?.why == .out {
      return state.next.map { .goesOut($0.when) } ?? .sayWhen
    }
    if state.ball == .them { return theirs(piece, id, isLate: state.next?.isLate ?? false) }
    return mine(piece, id)
  }

  // MARK: Theirs

  private func theirs(_ piece: Piece, _ id: StatusID, isLate: Bool) -> Advice.Step {
    if plan[id].next == .runs, let runs = piece.runs.map({ desk.day(of: $0) }) {
      if runs >= today { return .runs(runs) }
      // The question is asked of them, and from then on they have it (R13).
      let isAsked = piece.chased.map { desk.day(of: $0) > runs } ?? false
      if !isAsked { return .askWhetherItRan }
    }
    guard let reached = desk.stampDay(of: piece, id) else { return .wait(nil, chased: nil) }
    let chased = piece.chased.map { desk.day(of: $0) }.flatMap { $0 > reached ? $0 : nil }
    let holidays = desk.holidays(of: piece)
    let wait = desk.wait(for: piece, in: id)
    guard isLate else {
      let days = wait?.days(from: chased ?? reached, to: today, without: holidays) ?? 0
      return .wait(wait?.count.map { Advice.Waited(days: days, of: $0) }, chased: chased)
    }
    guard let chased else { return .nudge(usual: usual(piece, id), chased: nil) }
    // The file keeps the last nudge alone; one that came when two waits were over was the second.
    let first = wait?.end(from: reached, without: holidays)
    let second = first.flatMap { wait?.end(from: $0, without: holidays) }
    let isClients = piece.outlet.map { plan[$0].kind == .client } ?? false
    if isClients, let second, chased >= second { return .nudgeOrOffer }
    return .nudge(usual: usual(piece, id), chased: chased)
  }

  private func usual(_ piece: Piece, _ status: StatusID) -> Int? {
    piece.outlet.flatMap { turnarounds[$0.index].usual(at: plan[status]) }
  }

  // MARK: Mine

  private func mine(_ piece: Piece, _ id: StatusID) -> Advice.Step {
    guard case .success(let next) = plan.next(after: piece) else {
      return plan.workflow(of: piece.outlet).position(of: id) == nil ? .nameStatus : .end
    }
    let onward = goal(next)
    // A status that is like none of ours says no more than what comes after it.
    guard let role = plan[id].like else { return step(to: onward, piece) }
    switch role {
    case .idea, .outline: return step(to: onward, piece)
    case .commissioned:
      if piece.words ?? 0 == 0 { return .start(words: piece.wantedWords) }
      return measured(piece, short: finish(piece, onward), reached: finish(piece, onward))
    case .drafting:
      // What is agreed on with nobody is edited before it comes out; a client edits it himself.
      return measured(piece, short: finish(piece, onward), reached: onward)
    case .editing:
      let ready = onward == .schedule && !isScheduling ? finish(piece, onward) : onward
      // What is edited is measured as the week measures it: a tenth is no matter any more (R21).
      let isShort = (piece.wordsLeft ?? 0) > (piece.length ?? 0) / 10
      return isShort || piece.wordsOver > 0
        ? measured(piece, short: ready, reached: ready) : marked(piece, then: ready)
    case .edits: return .answerEdits
    case .revising: return .revise
    case .pitched, .filed, .returned, .accepted, .withSupervisor, .submitted, .scheduled,
      .published, .declined, .noReply, .withdrawn, .killed, .dropped, .rejected:
      return step(to: onward, piece)
    }
  }

  /// Words to be written before a piece is finished, too many of them, or that it is ready.
  private func measured(
    _ piece: Piece, short: Advice.Goal, reached: Advice.Goal
  ) -> Advice.Step {
    guard piece.wantedWords != nil, let left = piece.wordsLeft else {
      return piece.marks > 0 ? marked(piece, then: reached) : .write(words: nil, then: short)
    }
    if piece.wordsOver > 0 { return .cut(words: piece.wordsOver, then: reached) }
    return left > 0 ? .write(words: left, then: short) : marked(piece, then: reached)
  }

  /// Ready, but for what is marked as still to come (R68).
  private func marked(_ piece: Piece, then goal: Advice.Goal) -> Advice.Step {
    guard piece.marks > 0 else { return .go(goal) }
    return .supply(marks: piece.marks, called: plan.markName, then: goal)
  }

  /// The status that comes next as a step of its own.
  private func step(to goal: Advice.Goal, _ piece: Piece) -> Advice.Step {
    guard goal == .draft else { return .go(goal) }
    return .draft(
      words: piece.wantedWords.map { max(0, $0 - (piece.words ?? 0)) }
        .flatMap { $0 > 0 ? $0 : nil })
  }

  private func goal(_ status: StatusID) -> Advice.Goal {
    plan[status].like.flatMap { Advice.Goal($0) } ?? .become(plan[status].name)
  }

  /// What a piece is written for: to file, to publish or to send it, as far as that lies ahead in its
  /// workflow; else what comes next.
  private func finish(_ piece: Piece, _ onward: Advice.Goal) -> Advice.Goal {
    let workflow = plan.workflow(of: piece.outlet)
    let here = piece.status.flatMap { workflow.position(of: $0) } ?? -1
    let ends: [Advice.Goal] =
      switch plan.kind(of: piece.outlet) {
      case .own: [.publish]
      case .client: [.file, .publish]
      case .study: [.send, .submit]
      }
    let ahead = ends.first { goal in
      workflow.statuses[(here + 1)...].contains { plan[$0].like == goal.role }
    }
    return ahead ?? onward
  }
}

extension Piece {
  /// The length that is wanted; one of 0 says nothing.
  fileprivate var wantedWords: Int? { length.flatMap { $0 > 0 ? $0 : nil } }

  /// Words beyond the length, where they are more than a tenth of it; else 0.
  fileprivate var wordsOver: Int {
    guard let wanted = wantedWords, let words, words > wanted, words - wanted > wanted / 10 else {
      return 0
    }
    return words - wanted
  }
}

extension Wait {
  /// How many days it has, of its own kind; `nil` where nobody is asked.
  fileprivate var count: Int? {
    switch self {
    case .days(let count), .workingDays(let count): count
    case .never: nil
    }
  }
}
