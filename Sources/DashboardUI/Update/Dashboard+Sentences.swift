import Editorial
import TerminalKit

// What the message line says of what was done.
extension Dashboard {
  func notice(for outcome: EditOutcome, of kind: EditKind, _ request: EditRequest?) -> Notice {
    let extra = outcome.notices.map { "; " + $0 }.joined()
    if let number = outcome.superseded {
      return Notice(
        "another program acted since: \(outcome.verb) (\(number))\(extra)", .warning,
        hint: kind == .redo ? "U does that again" : "u undoes that")
    }
    if outcome.changed.isEmpty, outcome.created.isEmpty, outcome.removed.isEmpty {
      guard let refused = outcome.refused.first else {
        let nothing = kind == .redo ? "nothing to redo" : "nothing to undo"
        return Notice((kind == .undo || kind == .redo ? nothing : "nothing changed") + extra)
      }
      let word = kind == .undo ? "not undone" : kind == .redo ? "not redone" : "not moved"
      return Notice(
        "\(title(of: refused.id)): \(word): \(refused.reason)\(extra)", .warning)
    }
    var text = what(outcome)
    switch kind {
    case .undo: text = "undone: " + text
    case .redo: text = "redone: " + text
    case .move, .amend: break
    }
    if !outcome.refused.isEmpty {
      text += "; \(outcome.refused.count) refused: \(outcome.refused[0].reason)"
    }
    let back = kind == .undo ? "U does it again" : "u undoes it"
    guard outcome.notices.isEmpty else {
      // What wants attention comes first: a line is soon full.
      return Notice((warnings(of: outcome) + [text]).joined(separator: "; "), .warning, hint: back)
    }
    let isDated = kind != .undo && kind != .redo && stampedDay(outcome) != nil
    return Notice(text, .good, hint: (isDated ? "@ another day   " : "") + back)
  }

  /// The notices, without the path where the sentence can only be about one file.
  private func warnings(of outcome: EditOutcome) -> [String] {
    outcome.notices.map { notice in
      guard outcome.changed.count == 1 else { return notice }
      let path = "\(outcome.changed[0].id): "
      return notice.hasPrefix(path) ? String(notice.dropFirst(path.count)) : notice
    }
  }

  /// `Rason customs data: drafting > filed today`.
  private func what(_ outcome: EditOutcome) -> String {
    let count = outcome.changed.count + outcome.created.count + outcome.removed.count
    guard count == 1, let change = outcome.changed.first else { return "\(count) files" }
    let title = title(of: change.id)
    guard let status = change.keys.first(where: { $0.key == "status" }), let to = status.to else {
      return "\(title): \(outcome.verb)" + (stampedDay(outcome).map { " " + $0 } ?? "")
    }
    let fact =
      "\(status.from.map { $0.isEmpty ? "no status" : $0 } ?? "no status") > \(to)"
      + (stampedDay(outcome).map { " " + $0 } ?? "")
    // Where the line is short, the title gives way, not what was done; the hints stand behind.
    let room = max(14, size.width - TextWidth.columns(of: fact) - 35)
    return "\(TextWidth.clip(title, to: room)): \(fact)"
  }

  /// The day an edit stamped: `today`, `Tue`, `Fri 27 Nov 18:00`.
  private func stampedDay(_ outcome: EditOutcome) -> String? {
    guard let overview, outcome.changed.count == 1,
      let key = outcome.changed[0].keys.last(where: { $0.key != "status" && $0.key != "draft" }),
      let to = key.to, let date = WrittenDate(reading: to)
    else { return nil }
    if date.minute != nil {
      let piece = overview.desk.piece(outcome.changed[0].id)
      return overview.labels.full(when(date, for: piece?.outlet, in: overview.desk))
    }
    let day = day(of: date, in: overview.desk)
    return day == overview.today ? "today" : overview.labels.long(day)
  }

  private func title(of id: FilePath) -> String {
    if case .row(.deadline(_, let title, _)) = edited[id] { return title }
    return desk?.piece(id)?.title ?? String(id.name)
  }
}

extension Overview {
  /// How dates are shown at this minute.
  var labels: DateLabel { DateLabel(now: reckoning.now, here: desk.here) }
}
