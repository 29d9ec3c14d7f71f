/// How many days an outlet usually takes, from the stamps of its pieces: shown, and never used to
/// decide anything (R45).
package struct Turnaround: Hashable, Sendable {
  /// From a pitch to its answer.
  package var reply: Int?
  /// From filing to edits; for a thesis, what the supervisor takes.
  package var edits: Int?
  /// From a bill to its payment.
  package var payment: Int?

  /// One time is no habit.
  private static let least = 2

  /// By outlet.
  package static func all(_ desk: Desk) -> [Turnaround] {
    let marks = desk.plan.statuses.map { Mark($0.role) }
    var days = [[[Int]]](repeating: [[], [], []], count: desk.plan.outlets.count)
    var reached = Reached()
    for index in desk.pieces.indices {
      guard let outlet = desk.pieces[index].outlet else { continue }
      reached.clear()
      for place in desk.pieces[index].stamps.indices {
        guard let mark = marks[desk.pieces[index].stamps[place].status.index] else { continue }
        reached.set(mark, desk.day(of: desk.pieces[index].stamps[place].date))
      }
      let answer =
        reached.days(from: .pitched, to: .commissioned)
        ?? reached.days(from: .pitched, to: .declined)
      if let answer { days[outlet.index][0].append(answer) }
      if let edits = reached.days(from: .filed, to: .edits) {
        days[outlet.index][1].append(edits)
      }
      guard let box = desk.pieces[index].box, let billed = box.billing.invoiced,
        let paid = box.billing.paid
      else { continue }
      let count = desk.day(of: paid) - desk.day(of: billed)
      if count >= 0 { days[outlet.index][2].append(count) }
    }
    return days.map {
      Turnaround(reply: median($0[0]), edits: median($0[1]), payment: median($0[2]))
    }
  }

  /// The stamps between which an answer is counted; a supervisor's are those of filing and edits.
  private enum Mark: Int, CaseIterable {
    case pitched, commissioned, declined, filed, edits

    init?(_ role: StatusRole) {
      switch role {
      case .pitched: self = .pitched
      case .commissioned: self = .commissioned
      case .declined: self = .declined
      case .filed, .withSupervisor: self = .filed
      case .edits, .revising: self = .edits
      case .idea, .outline, .drafting, .editing, .returned, .accepted, .scheduled, .published,
        .submitted, .noReply, .withdrawn, .killed, .dropped, .rejected:
        return nil
      }
    }
  }

  /// The days of one piece's stamps by mark; one value serves piece after piece, and allocates once.
  private struct Reached {
    private var days = [Day?](repeating: nil, count: Mark.allCases.count)

    mutating func clear() {
      for index in days.indices { days[index] = nil }
    }

    /// Of several statuses with one mark the first counts: two rounds of edits are one answer.
    mutating func set(_ mark: Mark, _ day: Day) {
      days[mark.rawValue] = days[mark.rawValue].map { min($0, day) } ?? day
    }

    /// Days from one stamp to another, where both are there and in order.
    func days(from start: Mark, to end: Mark) -> Int? {
      guard let first = days[start.rawValue], let last = days[end.rawValue], last >= first else {
        return nil
      }
      return last - first
    }
  }

  /// The middle of some counts of days, of two middles the mean, rounded down.
  static func median(_ days: [Int]) -> Int? {
    guard days.count >= least else { return nil }
    let sorted = days.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// How long they usually take with what they have of a piece at this status.
  package func usual(at status: Status) -> Int? {
    switch Mark(status.role) {
    case .pitched: reply
    case .filed: edits
    case .commissioned, .declined, .edits, nil: nil
    }
  }
}
