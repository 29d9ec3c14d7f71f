// What becomes of a piece at its next status, by the role of that.
extension Adviser {
  /// The clauses for a step to a status, at their fullest first.
  func clauses(_ index: PieceIndex, to status: StatusID) -> [String] {
    let piece = desk.pieces[index]
    let name = plan[status].name
    guard let role = plan[status].like else { return [name] }
    switch role {
    case .outline: return ["\(name), yours from then on", name]
    case .pitched:
      return full("pitched to \(they(piece))", wait(piece, status).map { ", an answer in \($0)" })
    case .commissioned:
      return ["commissioned by \(they(piece)), asks for due, length and fee", name]
    case .drafting: return full(name, toWrite(piece).map { ", \($0)" })
    case .editing: return full(name, missing(piece).map { ", though \($0)" })
    case .filed:
      let why =
        missing(piece).map { ", though \($0)" } ?? counting(piece) ?? ", theirs from then on"
      return full("filed with \(they(piece))", why)
    case .edits: return full("in edits", answerBy(piece).map { ", yours to answer by \($0)" })
    case .returned: return full("back with \(they(piece))", ", the edits are answered")
    case .accepted: return full("accepted by \(they(piece))", ", nobody is asked again")
    case .withSupervisor:
      let isAgain = piece.status.map { plan[$0].role == .revising } ?? false
      return full(
        "with \(piece.editor ?? "the supervisor")" + (isAgain ? " again" : ""),
        wait(piece, status).map { ", an answer in \($0)" })
    case .revising: return full("revising", ", the comments are in")
    case .scheduled: return full("scheduled", ", asks when it goes out")
    case .published: return published(index)
    case .submitted: return full("submitted", wait(piece, status).map { ", an answer in \($0)" })
    case .idea, .declined, .noReply, .withdrawn, .killed, .dropped, .rejected: return [name]
    }
  }

  private func full(_ clause: String, _ why: String?) -> [String] {
    why.map { [clause + $0, clause] } ?? [clause]
  }

  /// Who has it next: the editor by name, else the outlet.
  private func they(_ piece: Piece) -> String {
    piece.editor ?? piece.outlet.flatMap { plan[$0].editor ?? plan[$0].name } ?? "them"
  }

  /// `7 days`, `3 working days`.
  private func wait(_ piece: Piece, _ status: StatusID) -> String? {
    let own = plan[status].next == .chase ? piece.chase : nil
    let usual = piece.outlet.flatMap { plan[$0].chaseDays[status] } ?? plan[status].chaseDays
    switch own ?? usual {
    case .days(let count): return count.counted("day")
    case .workingDays(let count): return count.counted("working day")
    case .never, nil: return nil
    }
  }

  /// `1,321w to write by Fri 4 Dec`.
  private func toWrite(_ piece: Piece) -> String? {
    guard let left = piece.length.map({ max(0, $0 - (piece.words ?? 0)) }), left > 0 else {
      return nil
    }
    let due = piece.due.map { " by " + label.full(desk.when($0, for: piece.outlet)).squeezed }
    return "\(grouped(left))w to write" + (due ?? "")
  }

  /// `260w are missing`.
  private func missing(_ piece: Piece) -> String? {
    guard let left = piece.wordsLeft, left > 0 else { return nil }
    return "\(grouped(left))w are missing"
  }

  /// `, it counts for this week`, where the outlet has a target (R19).
  private func counting(_ piece: Piece) -> String? {
    guard let outlet = piece.outlet, let target = plan[outlet].target, target.goal > 0,
      plan.weight(of: piece) > 0
    else { return nil }
    return ", it counts for this \(target.per.rawValue)"
  }

  private func answerBy(_ piece: Piece) -> String? {
    let reply = piece.outlet.map { plan[$0].replyDays } ?? .usualReply
    return reply.end(from: today, without: desk.holidays(of: piece))
      .map { label.full(desk.when(WrittenDate($0), for: piece.outlet)).squeezed }
  }

  private func published(_ index: PieceIndex) -> [String] {
    let piece = desk.pieces[index]
    let state = assessment.states[index]
    if let next = state.next, next.why == .out {
      let when = label.full(next.when).squeezed
      return state.isUnconfirmed
        ? full("out since \(label.long(next.when.day(in: desk.here)).squeezed)", ", confirmed")
        : full("out today", ", ahead of \(when)")
    }
    if let fee = desk.effectiveFee(of: piece), piece.outlet.map({ plan[$0].kind }) == .client,
      fee.fee.amount > 0, !piece.billing.isBilled, !piece.billing.isPaid
    {
      return full("published", ", \(fee.grouped) can be billed")
    }
    let isOwn = plan.kind(of: piece.outlet) == .own
    return full("out today", isOwn ? counting(piece) : nil)
  }
}
