import Editorial

// What keys would do, said before they are pressed: in the help and in the palette.
extension Dashboard {
  /// What an action would do now, in a few words: `filed`, `bill INV-029`; of what is no use case, its
  /// sentence of the help.
  func outlook(of action: Action) -> Outlook {
    if let reason = refusal(of: action) { return .cannot(reason) }
    let entry = action.entry
    if action == .exits, let words = exitWords { return .does(words) }
    if action == .exits, isOnDeadline { return outlook(of: .next) }
    guard let decision = decision(of: action) else { return .does(marked(action) ?? entry.help) }
    return outlook(of: decision) ?? .does(entry.help)
  }

  /// The statuses by which a piece ends: `killed, withdrawn`.
  private var exitWords: String? {
    guard let desk, let piece = targets.first.map({ desk.pieces[$0] }) else { return nil }
    let exits = desk.plan.exits(of: piece).map { desk.plan[$0].name }
    return exits.isEmpty ? nil : exits.joined(separator: ", ")
  }

  /// What a use case's answer comes to; `nil` where it only asks.
  func outlook(of decision: Decision) -> Outlook? {
    guard let desk else { return nil }
    switch decision {
    case .edit(let request, let leaving):
      let done = words(for: request, desk)
      let count = request.edits.count
      let several = count > 1 || !leaving.isEmpty ? "\(count) pieces: " : ""
      return .does(several + done + (leaving.isEmpty ? "" : "; \(leaving.count) stay"))
    case .refuse(let refused):
      guard let first = refused.first else { return nil }
      return .cannot(first.refusal.words(keys))
    case .ask(let question):
      switch question {
      case .moment(_, let status, _): return .does("\(desk.plan[status].name), and asks when")
      case .commission(_, let status):
        return .does("\(desk.plan[status].name), and asks what is agreed")
      case .killFee(_, let status, _):
        return .does("\(desk.plan[status].name), and asks what it still brings")
      case .bill(let pieces, let number, _, _):
        return .does(
          pieces.count == 1 ? "bill, as \(number)" : "one bill over \(pieces.count), as \(number)")
      case .payment(_, let open, _): return .does("paid" + (open.map { ": \($0.grouped)" } ?? ""))
      case .outlet: return .does("asks whose piece it is")
      case .offer: return .does("asks to whom")
      case .shortfall, .due, .length, .fee, .name, .daysOff: return nil
      }
    }
  }

  private func words(for request: EditRequest, _ desk: Desk) -> String {
    switch request.action {
    case .moved(let status): status
    case .movedEach: "each to its next status"
    case .ticked: "done"
    case .chased: "asked again today"
    case .set, .billed, .paid, .received, .offered, .added, .imported, .mended, .archived, .renamed,
      .deleted,
      .counted, .takenOff, .away:
      request.action.verb
    }
  }

  /// The answer of the use case behind an action, for what it would be for now; `nil` where there is
  /// none, or only looking at every piece would tell.
  func decision(of action: Action) -> Decision? {
    guard let assessment = overview?.assessment, targets.count <= Dashboard.mostAsked else {
      return nil
    }
    switch action {
    case .next:
      guard marks.isEmpty, let selected else { return assessment.advance(seen) }
      if selected.row?.money != nil { return assessment.billOrPay(seen) }
      guard selected.piece == nil, let row = selected.row else { return assessment.advance(seen) }
      return assessment.tick(row)
    case .previous: return assessment.goBack(seen)
    case .money: return assessment.billOrPay(seen)
    case .chased: return assessment.chase(seen)
    case .offer:
      guard let piece = onlyTarget ?? justEnded else { return nil }
      return assessment.offer(SeenPiece(piece), to: nil)
    default: return nil
    }
  }

  /// What of several pieces is told before it is done: with more, it takes too long for every key.
  private static let mostAsked = 50

  /// How many pieces it is for, where they are marked.
  private func marked(_ action: Action) -> String? {
    guard !marks.isEmpty, action.entry.need == .pieces || action.entry.need == .piece else {
      return nil
    }
    return "\(action.entry.name): all \(marks.count) marked"
  }
}
