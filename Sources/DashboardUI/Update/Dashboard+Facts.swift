import Editorial
import TerminalKit

// What an action did to one piece: the same for a move, its undo and redo.
extension Dashboard {
  /// `drafting > filed today`, `billed INV-029 today`, `due Fri 27 Nov 12:00, 900w`.
  func fact(of change: EditOutcome.Changed, _ action: WriterAction?) -> String {
    let day = dayKey(of: change).flatMap { $0.to }.map { stamped($0, change.id) }
    let others = details(of: change)
    guard let status = change.keys.first(where: { $0.key == "status" }), let to = status.to else {
      return ([verb(of: action, change)] + [others.isEmpty ? nil : others, day])
        .compactMap { $0 }.joined(separator: " ")
    }
    let from = status.from.map { $0.isEmpty ? "no status" : $0 } ?? "no status"
    return (["\(from) > \(to)", day].compactMap { $0 }).joined(separator: " ")
      + (others.isEmpty ? "" : ", \(others)")
  }

  /// The verb of a change that moves nothing; `nil` where what was set says it all.
  private func verb(of action: WriterAction?, _ change: EditOutcome.Changed) -> String? {
    switch action {
    case .billed, .paid, .received, .chased, .ticked, .mended: action?.verb
    case .counted: "held words counted"
    case .takenOff: "words taken off"
    case .away: change.keys.contains { $0.key == "back" } ? "not away" : "away"
    // `copydesk move` takes what is at its end on along the money track: one action of moves, bills
    // and payments, where the piece's own keys tell which it was.
    case .movedEach:
      change.keys.contains { $0.key == "paid" }
        ? WriterAction.paid.verb
        : change.keys.contains { $0.key == "invoiced" }
          ? WriterAction.billed(invoice: nil).verb : nil
    case .moved, .set, .offered, .added, .imported, .archived, .renamed, .deleted, nil: nil
    }
  }

  /// What else was written, in the words of the screen; of what an undo took out, what it was.
  private func details(of change: EditOutcome.Changed) -> String {
    let isBill = change.keys.contains { $0.key == "invoiced" }
    let isMove = change.keys.contains { $0.key == "status" }
    return change.keys.compactMap { key -> String? in
      let value = key.to ?? key.from ?? ""
      switch key.key {
      case "due", "reply_by":
        let word = key.key == "due" ? "due" : "reply by"
        return key.to.map { "\(word) \(stamped($0, change.id))" } ?? "no \(word) date"
      case "length": return key.to.map { "\($0)w" } ?? "no length"
      // What was billed says its number; the amount stands in its row.
      case "fee" where isBill, "kill_fee" where isBill: return nil
      case "fee": return key.to ?? "no fee"
      case "kill_fee": return "kill fee \(value)"
      case "scheduled" where !isMove: return "goes out \(stamped(value, change.id))"
      case "received", "invoice": return value
      case "away", "back": return DayRangeText.read(value).map { daysOff($0) } ?? value
      case "outlet":
        let outlet = desk?.plan.outlet(for: value)
        return "for \(outlet.flatMap { desk?.plan[$0].name } ?? value)"
      default: return nil
      }
    }.joined(separator: ", ")
  }

  /// The key that says the day on which it happened, where one was written.
  func dayKey(of change: EditOutcome.Changed) -> KeyChange? {
    let statuses = desk?.plan.statuses.filter { $0.role != .scheduled }.map(\.name) ?? []
    var names = ["paid", "invoiced", "chased", "done"] + statuses
    if let to = change.keys.first(where: { $0.key == "status" })?.to, let plan = desk?.plan,
      let status = plan.status(for: to)
    {
      names = [plan[status].name, "paid", "invoiced"]
    }
    return names.lazy
      .compactMap { name in change.keys.first { $0.key == name && $0.to != nil } }.first
  }

  /// A day as it is said: `today`, `Tue 24 Nov`, `Fri 27 Nov 18:00`.
  private func stamped(_ text: String, _ id: FilePath) -> String {
    guard let overview, let date = WrittenDate(reading: text) else { return text }
    if date.minute != nil {
      let piece = overview.desk.piece(id)
      return overview.labels.full(when(date, for: piece?.outlet, in: overview.desk))
    }
    let day = day(of: date, in: overview.desk)
    return day == overview.today ? "today" : overview.labels.long(day)
  }

  /// `Thu 3 Dec - Fri 4 Dec`, `Thu 3 Dec`.
  func daysOff(_ days: ClosedRange<Day>) -> String {
    guard let labels = overview?.labels else { return "" }
    let first = labels.long(days.lowerBound).squeezed
    return days.lowerBound == days.upperBound
      ? first : "\(first) - \(labels.long(days.upperBound).squeezed)"
  }
}
