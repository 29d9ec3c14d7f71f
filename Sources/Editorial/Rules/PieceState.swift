/// Where a piece stands at a moment: whose move, what comes next, whether it is out.
///
/// The rules R8 to R14 in one value, made afresh from the desk's facts and the time.
package struct PieceState: Hashable, Sendable {
  /// Whose move it is; `nil` is nobody's (R13).
  package var ball: Ball?
  /// The one next date; `nil` where there is none (R13).
  package var next: NextDate?
  /// Whether it counts as out, confirmed or by its moment having passed (R8).
  package var isOut: Bool
  /// Out only because its moment has passed: shown as `out?` until confirmed (R8).
  package var isUnconfirmed: Bool
  /// The day of the home zone it came out.
  package var outDay: Day?

  package init(
    ball: Ball? = nil, next: NextDate? = nil, isOut: Bool = false, isUnconfirmed: Bool = false,
    outDay: Day? = nil
  ) {
    self.ball = ball
    self.next = next
    self.isOut = isOut
    self.isUnconfirmed = isUnconfirmed
    self.outDay = outDay
  }
}

extension PieceState {
  /// Whether it is out, and they have still to answer: a paper that was submitted (R47).
  func awaitsAnswer(in status: Status) -> Bool {
    status.isOut && status.next == .chase && ball == .them && next?.why != .payment
  }
}

extension PieceState {
  /// The same, with what the newsletter's own site says of the post that the piece is: what came out
  /// there is out, and waits for the file to say so (R8); what is scheduled there goes out by itself.
  ///
  /// - Parameters:
  ///   - post: the post; of one taken back, and of a draft, its file alone speaks.
  ///   - isEnd: whether the file says that its life is over.
  ///   - now: tells what has passed.
  ///   - home: whose days count.
  /// - Returns: where the piece stands by both.
  func knowing(_ post: ExportedPost, isEnd: Bool, at now: Moment, home: Zone) -> PieceState {
    guard post.isWritten, let moment = post.moment else { return self }
    var state = self
    if isOut {
      if outDay == nil, moment <= now { state.outDay = home.day(moment) }
      return state
    }
    let next = NextDate(when: When(moment: moment), why: .out, isLate: false)
    if moment <= now {
      return PieceState(
        next: isEnd ? nil : next, isOut: true, isUnconfirmed: true, outDay: home.day(moment))
    }
    return isEnd || self.next?.why == .out ? self : PieceState(next: next)
  }
}

/// The one date a piece waits for, and why.
package struct NextDate: Hashable, Sendable {
  package enum Why: String, Hashable, Sendable {
    case due, chase, reply, out, bill, payment
  }

  package var when: When
  package var why: Why
  /// Whether its time has passed without what it waits for (R14); never for what goes out itself.
  package var isLate: Bool

  package init(when: When, why: Why, isLate: Bool) {
    self.when = when
    self.why = why
    self.isLate = isLate
  }
}

extension Desk {
  /// The date a piece says it is due.
  func due(_ piece: Piece) -> When? { piece.due.map { when($0, for: piece.outlet) } }

  /// Where a piece stands at `now`.
  ///
  /// - Parameters:
  ///   - piece: the piece.
  ///   - dueBy: when it is due: the deadline's date where it is tied to one, else its own.
  ///   - now: the moment it is.
  /// - Returns: whose move it is, what comes next, whether it is out.
  func state(of piece: Piece, dueBy: When?, at now: Moment) -> PieceState {
    let due = dueBy.map { NextDate(when: $0, why: .due, isLate: $0.moment < now) }
    if let ended = endState(piece.progress, on: home.day(now)) { return ended }
    guard let id = piece.status else { return PieceState() }
    let status = plan[id]
    switch status.next {
    case .nothing: return PieceState(ball: status.ball)
    case .chase where status.isOut: return awaited(piece, in: id, at: now)
    case .planned:
      // An idea without a date is nobody's; an outline is the writer's own either way (R13, R42).
      guard let due else { return PieceState(ball: status.ball) }
      return PieceState(ball: .you, next: due)
    case .due: return PieceState(ball: status.ball, next: due)
    case .chase:
      return PieceState(ball: status.ball, next: chaseDate(of: piece, in: id, at: now))
    case .runs: return PieceState(ball: status.ball, next: runDate(of: piece, in: id, at: now))
    case .reply: return PieceState(ball: status.ball, next: replyDate(of: piece, in: id, at: now))
    case .goesOut: return scheduledState(of: piece, ball: status.ball, at: now)
    }
  }

  /// Where a piece stands on a day of home that is at an end or at no status, `nil` for a live one.
  ///
  /// What says that it comes out on a day ahead is not out until then (R9).
  func endState(_ progress: Progress, on today: Day) -> PieceState? {
    guard let id = progress.status else { return PieceState() }
    guard plan.statuses[id.index].isEnd else { return nil }
    guard plan.statuses[id.index].isOut else {
      return PieceState(ball: plan.statuses[id.index].ball)
    }
    // An answer is still to come (R47).
    if plan.statuses[id.index].next == .chase { return nil }
    let day = stampDay(progress, id)
    if let day, day > today { return PieceState() }
    return PieceState(isOut: true, outDay: day)
  }

  /// What was submitted is out, and theirs until they answer; where nobody is to be asked it is
  /// nobody's any more (R47).
  private func awaited(_ piece: Piece, in status: StatusID, at now: Moment) -> PieceState {
    let isAsked = wait(for: piece, in: status) != .never
    return PieceState(
      ball: isAsked ? plan[status].ball : nil, next: chaseDate(of: piece, in: status, at: now),
      isOut: true, outDay: stampDay(of: piece, status))
  }

  /// A scheduled piece is out once its moment has passed, confirmed or not (R8).
  private func scheduledState(of piece: Piece, ball: Ball?, at now: Moment) -> PieceState {
    guard let written = piece.scheduled else { return PieceState(ball: ball) }
    let moment = when(written, for: piece.outlet)
    let next = NextDate(when: moment, why: .out, isLate: false)
    guard moment.moment <= now else { return PieceState(ball: ball, next: next) }
    return PieceState(
      ball: ball, next: next, isOut: true, isUnconfirmed: true, outDay: moment.day(in: home))
  }

  /// Their move: the stamp, or the last chase since, plus the days to wait (R13, R45).
  private func chaseDate(of piece: Piece, in status: StatusID, at now: Moment) -> NextDate? {
    guard let reached = stampDay(of: piece, status), let wait = wait(for: piece, in: status)
    else { return nil }
    let chased = piece.chased.map { day(of: $0) }
    let end = wait.end(from: max(reached, chased ?? reached), without: holidays(of: piece))
    // Their date is a plain day of the writer's own calendar, over at its end.
    return end.map { ownDate($0, .chase, at: now) }
  }

  /// What they have accepted: the day after it is to run, when the question is whether it did.
  ///
  /// Asked since, or without that day, it waits only where it is said how long (R13, R45).
  private func runDate(of piece: Piece, in status: StatusID, at now: Moment) -> NextDate? {
    guard let runs = piece.runs.map({ day(of: $0) }),
      piece.chased.map({ day(of: $0) <= runs }) ?? true
    else { return chaseDate(of: piece, in: status, at: now) }
    return ownDate(runs + 1, .chase, at: now)
  }

  /// The writer's answer to edits: `reply_by:`, else the stamp plus the outlet's days (R12).
  private func replyDate(of piece: Piece, in status: StatusID, at now: Moment) -> NextDate? {
    let reached = stampDay(of: piece, status)
    if let written = piece.replyBy {
      // A date before this round of edits began was the last round's and is spent.
      let isSpent = reached.map { when(written, for: piece.outlet).day(in: home) < $0 } ?? false
      if !isSpent { return next(written, .reply, for: piece.outlet, at: now) }
    }
    guard let reached else { return nil }
    let wait = piece.outlet.map { plan[$0].replyDays } ?? .usualReply
    return wait.end(from: reached, without: holidays(of: piece))
      .map { next(WrittenDate($0), .reply, for: piece.outlet, at: now) }
  }

  private func next(
    _ written: WrittenDate, _ why: NextDate.Why, for outlet: OutletID?, at now: Moment
  ) -> NextDate {
    let date = self.when(written, for: outlet)
    return NextDate(when: date, why: why, isLate: date.moment < now)
  }

  /// A date of a piece as a moment or day, in its outlet's zone and by its `due_time` (R14, R15).
  package func when(_ written: WrittenDate, for outlet: OutletID?) -> When {
    written.when(
      in: zone(of: outlet), dueMinute: plan.dueMinute(of: outlet), named: { zones[$0] })
  }

  /// The day of the home zone a stamp or other day falls on.
  package func day(of written: WrittenDate) -> Day {
    written.mark == .none ? written.day : written.day(home: home, named: { zones[$0] })
  }

  /// How long to wait for them: the piece's own figure, else the outlet's, else the status's (R45).
  ///
  /// What is accepted is nobody's to chase, whatever the piece says of its pitch (R11).
  package func wait(for piece: Piece, in status: StatusID) -> Wait? {
    let own = plan[status].next == .chase ? piece.chase : nil
    return own ?? piece.outlet.flatMap { plan[$0].chaseDays[status] } ?? plan[status].chaseDays
  }

  /// Days on which nobody works where a piece is to appear (R45).
  func holidays(of piece: Piece) -> [ClosedRange<Day>] {
    piece.outlet.map { plan[$0].holidays } ?? []
  }

  /// The day a status was reached; a stamp counts only while the status is at or past it (R9).
  package func stampDay(of piece: Piece, _ status: StatusID) -> Day? {
    stampDay(piece.progress, status)
  }

  func stampDay(_ progress: Progress, _ status: StatusID) -> Day? {
    guard let stamp = progress.stamps.firstIndex(where: { $0.status == status }),
      progress.status == status || isAtOrPast(progress, status)
    else { return nil }
    return day(of: progress.stamps[stamp].date)
  }

  /// Whether a piece stands at or beyond a status of its workflow; an exit lies beyond all.
  package func isAtOrPast(_ piece: Piece, _ status: StatusID) -> Bool {
    isAtOrPast(piece.progress, status)
  }

  private func isAtOrPast(_ progress: Progress, _ status: StatusID) -> Bool {
    guard let current = progress.status else { return false }
    if current == status { return true }
    let workflow = plan.workflow(of: progress.outlet)
    guard let wanted = workflow.position(of: status) else { return false }
    guard let reached = workflow.position(of: current) else { return plan[current].isEnd }
    return reached >= wanted
  }
}

/// How far a piece has come: the little of it that says which stamps count.
///
/// A piece is large to pass about, and most of ten thousand are long out.
struct Progress {
  var status: StatusID?
  var outlet: OutletID?
  var stamps: [Stamp]
}

extension Piece {
  // Inlined, so that reading three fields copies no piece.
  @inline(__always) var progress: Progress {
    Progress(status: status, outlet: outlet, stamps: stamps)
  }
}
