// What the rules fill in where a move leaves it open.
extension Assessment {
  /// When a piece of an outlet would go out if it were scheduled now: its own planned moment if that
  /// lies ahead, else the slot it is planned for, else the next one that nothing fills (R9).
  package func slotMoment(for piece: Piece) -> WrittenDate? {
    guard let outlet = piece.outlet else { return nil }
    let thisWeek = Week(containing: today)
    if let due = piece.due {
      let when = desk.when(due, for: outlet)
      if due.minute != nil, when.moment > now { return due }
      let week = Week(containing: when.day(in: desk.home))
      if week > thisWeek, let slot = freeSlot(for: piece, outlet, in: week, onlyItsOwn: true) {
        return slot
      }
      // What fills no slot goes out on its own day, at the hour the outlet's pieces do.
      if desk.plan.weight(ofType: piece.type) == 0, when.moment > now {
        let hour = desk.plan.schedule.first { $0.outlet == outlet }?.minute
        return WrittenDate(due.day, minute: hour, mark: due.mark)
      }
    }
    guard desk.plan.schedule.contains(where: { $0.outlet == outlet }) else { return nil }
    for ahead in 0..<60 {
      if let slot = freeSlot(for: piece, outlet, in: thisWeek + ahead) { return slot }
    }
    return nil
  }

  /// The moment of the slot in a week that the piece fills already, else of the first empty one.
  private func freeSlot(
    for piece: Piece, _ outlet: OutletID, in week: Week, onlyItsOwn: Bool = false
  ) -> WrittenDate? {
    let slots = slots(in: week).filter { $0.outlet == outlet && $0.when.moment > now }
    let own = slots.first { $0.piece.map { desk.pieces[$0].id } == piece.id }
    guard let slot = own ?? (onlyItsOwn ? nil : slots.first { $0.state == .empty }) else {
      return nil
    }
    let local = desk.zone(of: outlet).local(slot.when.moment)
    return WrittenDate(local.day, minute: slot.when.isAllDay ? nil : local.minute)
  }

  /// The move of a piece to a status, with what the rules fill in.
  ///
  /// A scheduled piece whose moment has passed came out then, not today (R8). What goes out by
  /// itself goes out at the slot's time, or as it says already where it only goes back (R9).
  ///
  /// - Parameters:
  ///   - index: place in `Desk.pieces`.
  ///   - status: where it goes.
  ///   - day: the day it happened, where the writer says so; today without it.
  ///   - moment: when it goes out, where the writer says so.
  /// - Returns: the move, which the piece may still refuse; without a moment where the writer must be asked.
  package func move(
    _ index: PieceIndex, to status: StatusID, on day: Day? = nil, at moment: WrittenDate? = nil
  ) -> Move {
    let pieceState = states[index]
    let piece = desk.pieces[index]
    let passed = pieceState.isUnconfirmed && desk.plan[status].isOut ? pieceState.outDay : nil
    var goesOut: WrittenDate?
    if desk.plan[status].next == .goesOut {
      let isKept = piece.scheduled != nil && !desk.plan.isForward(piece, to: status)
      goesOut = moment ?? (isKept ? nil : slotMoment(for: piece))
    }
    var move = Move(to: status, on: day ?? passed ?? today, at: goesOut)
    if leavesReplyBehind(piece, in: status) { move.details = [.replyIsOver] }
    // What it still brings by its own terms or the outlet's, unless the writer says otherwise (R38).
    if asksKillFee(piece, in: status), let fee = desk.usualKillFee(of: piece) {
      move.details.append(.killFee(fee))
    }
    return move
  }

  /// Whether the kill fee of a piece is settled by a move: only a client's commission has one (R38).
  func asksKillFee(_ piece: Piece, in status: StatusID) -> Bool {
    desk.plan[status].role == .killed && piece.status != status && !piece.billing.isPaid
      && desk.wasCommissioned(piece)
  }

  /// Whether another round of edits begins on the very day the last one was owed: the file cannot say
  /// which of them `reply_by:` meant, and the new one would be late at once (R11, R12).
  private func leavesReplyBehind(_ piece: Piece, in status: StatusID) -> Bool {
    guard desk.plan[status].next == .reply, piece.status != status, piece.stamp(status) != nil,
      let replyBy = piece.replyBy
    else { return false }
    let when = desk.when(replyBy, for: piece.outlet)
    return when.moment <= now && when.day(in: desk.home) >= today
  }
}
