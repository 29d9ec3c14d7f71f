/// How many days an outlet usually takes, from the stamps of its pieces: shown, and never used to
/// decide anything (R45).
package struct Turnaround: Hashable, Sendable {
  /// From a pitch to its answer.
  package var reply: Int?
  /// From filing to edits; for a thesis, what the supervisor takes.
  package var edits: Int?
  /// From a bill to its payment.
  package var payment: Int?

  package static let unknown = Turnaround()

  /// One time is no habit.
  private static let least = 2

  /// By outlet.
  package static func all(_ desk: Desk) -> [Turnaround] {
    let spans = Spans(desk.plan)
    var days = [[[Int]]](repeating: [[], [], []], count: desk.plan.outlets.count)
    for index in desk.pieces.indices {
      guard let outlet = desk.pieces[index].outlet else { continue }
      let stamps = desk.pieces[index].stamps
      for (kind, pairs) in [spans.reply, spans.edits].enumerated() {
        for (from, to) in pairs {
          guard let first = desk.day(from, in: stamps), let last = desk.day(to, in: stamps),
            last >= first
          else { continue }
          days[outlet.index][kind].append(last - first)
          break
        }
      }
      guard desk.pieces[index].mayBeBilled else { continue }
      let billing = desk.pieces[index].billing
      guard let billed = billing.invoiced, let paid = billing.paid else { continue }
      let count = desk.day(of: paid) - desk.day(of: billed)
      if count >= 0 { days[outlet.index][2].append(count) }
    }
    return days.map {
      Turnaround(reply: median($0[0]), edits: median($0[1]), payment: median($0[2]))
    }
  }

  /// The middle of some counts of days, of two middles the mean, rounded down.
  static func median(_ days: [Int]) -> Int? {
    guard days.count >= least else { return nil }
    let sorted = days.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// From which stamp to which an answer is counted.
  private struct Spans {
    var reply: [(StatusID, StatusID)] = []
    var edits: [(StatusID, StatusID)] = []

    init(_ plan: Plan) {
      func pairs(_ names: [(String, String)]) -> [(StatusID, StatusID)] {
        names.compactMap { from, to in
          guard let from = plan.status(named: from), let to = plan.status(named: to) else {
            return nil
          }
          return (from, to)
        }
      }
      reply = pairs([("pitched", "commissioned"), ("pitched", "declined")])
      edits = pairs([("filed", "edits"), ("with-supervisor", "revising")])
    }
  }

  /// How long they usually take with what they have of a piece at this status.
  package func usual(at status: Status) -> Int? {
    switch status.name {
    case "pitched": reply
    case "filed", "with-supervisor": edits
    default: nil
    }
  }
}

extension Desk {
  fileprivate func day(_ status: StatusID, in stamps: [Stamp]) -> Day? {
    stamps.first { $0.status == status }.map { day(of: $0.date) }
  }
}
