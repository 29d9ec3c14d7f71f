/// Says of every row, piece and bill what is to be done next, and when.
///
/// Made once for an assessment; a row costs no look at any other.
package struct Adviser: Sendable {
  package let assessment: Assessment
  let turnarounds: [Turnaround]
  /// How its dates are shown.
  package let label: DateLabel
  /// The writer lets pieces go out by themselves: there is a schedule, or some piece has its moment.
  let isScheduling: Bool

  /// Advice for the rows of an assessment.
  ///
  /// - Parameters:
  ///   - assessment: what they are of.
  ///   - turnarounds: what its outlets usually take, where that is known already.
  package init(_ assessment: Assessment, turnarounds: [Turnaround]? = nil) {
    let desk = assessment.desk
    self.assessment = assessment
    self.turnarounds = turnarounds ?? Turnaround.all(desk)
    label = DateLabel(desk, now: assessment.now)
    isScheduling =
      !desk.plan.schedule.isEmpty
      || desk.pieces.indices.contains { desk.pieces[$0].scheduled != nil }
  }

  var desk: Desk { assessment.desk }
  var plan: Plan { assessment.desk.plan }
  var today: Day { assessment.today }

  /// The next step of a row; `nil` of what is over, and of what is nobody's.
  package func advice(for row: Row) -> Advice? {
    step(for: row).map {
      Advice(
        $0, lacking: row.pieceToWrite.flatMap { lacking($0) }, warned: row.warned,
        isStale: row.isStale, in: label)
    }
  }

  /// The next step of a piece, once it is over that of its money; `nil` where nothing is to come.
  package func advice(piece index: PieceIndex) -> Advice? {
    step(piece: index).map { Advice($0, lacking: lacking(index), in: label) }
  }

  /// Words that will be missing at its date, where the forecast says so (R65).
  private func lacking(_ index: PieceIndex) -> Int? {
    assessment.forecast?.load(of: index).flatMap { $0.fit == .no ? $0.short : nil }
  }

  private func step(for row: Row) -> Advice.Step? {
    if row.isDone { return .done }
    if let money = row.money { return step(money, isDated: row.when != nil) }
    switch row.kind {
    case .slot: return .fill(isMissed: row.isLate)
    case .semester, .calendar: return semesterStep(row)
    case .piece, .chase, .bill, .payment: return row.piece.flatMap { step(piece: $0) }
    }
  }

  // MARK: Money

  private func step(_ money: Row.Money, isDated: Bool) -> Advice.Step? {
    switch money.state {
    case .none, .paid: return nil
    case .toBill: return .bill(money.amount)
    case .late where !money.isAsked: return .chasePayment(money.amount, chased: money.chased)
    case .owed, .late:
      // Without a date it waits for the day it comes out (R34).
      let runs = isDated ? nil : money.pieces.compactMap { desk.pieces[$0].runs }.first
      return .awaitPayment(
        money.amount, chased: money.chased, runs: runs.map { desk.day(of: $0) })
    }
  }

  /// What is to do for the money of a piece, its bill's whole sum where it is on one.
  func moneyStep(_ index: PieceIndex) -> Advice.Step? {
    // Of ten thousand pieces most are over, and nothing of them is open.
    guard let account = assessment.accounts[index] else { return nil }
    let amount = account.open.map {
      EffectiveFee(fee: $0, isAssumed: account.fee?.isAssumed ?? false)
    }
    var money = Row.Money(state: account.state, amount: amount, pieces: [index])
    guard account.state == .owed || account.state == .late,
      let invoice = assessment.invoice(of: index)
    else { return step(money, isDated: account.next != nil) }
    money.amount = invoice.open
    money.pieces = invoice.pieces
    money.chased = invoice.chased
    money.isAsked = invoice.isAsked
    return step(money, isDated: invoice.next != nil)
  }

  // MARK: The term

  /// A deadline of a term; one that a piece meets says what is to do for the piece (R47).
  private func semesterStep(_ row: Row) -> Advice.Step {
    if let index = row.piece {
      let state = assessment.states[index]
      let piece = desk.pieces[index]
      let isOver = piece.status.map { plan[$0].isEnd } ?? true
      let isQuiet = state.ball == .them && !(state.next?.isLate ?? false)
      guard !isOver, !isQuiet, let step = step(piece: index) else {
        return .waitFor(file: String(piece.id.name))
      }
      return step
    }
    if desk.calendarEntry(of: row.subject)?.meaning == .day { return .note }
    guard let when = row.when, when.saysTime, !row.isLate else { return .handIn(by: nil) }
    // A calendar may write any time with a zone: theirs is one whose clock shows another.
    let isTheirZone =
      desk.deadline(of: row.subject).map { $0.due.mark != .none }
      ?? desk.writtenZone(of: row).map {
        $0.offset(at: when.moment) != desk.home.offset(at: when.moment)
      } ?? false
    return isTheirZone ? .sendIn(by: when) : .handIn(by: when)
  }
}
