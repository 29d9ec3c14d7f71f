import Editorial
import TerminalKit

// What the message line says of what was done.
extension Dashboard {
  func notice(for outcome: EditOutcome, of kind: EditPurpose, _ request: EditRequest?) -> Notice {
    var outcome = outcome
    if let request, !outcome.changed.isEmpty, let assessment = overview?.assessment {
      outcome.notices += assessment.remarks(on: request)
    }
    let extra = outcome.notices.map { "; " + $0 }.joined()
    if let number = outcome.superseded {
      let what = outcome.action.map { "\($0.verb) (\(number))" } ?? "action \(number)"
      return Notice(
        "another program acted since: \(what)\(extra)", .warning,
        hint: kind == .redo
          ? "\(keys[.redo]) does that again" : "\(keys[.undo]) undoes that")
    }
    if outcome.changed.isEmpty, outcome.created.isEmpty, outcome.removed.isEmpty {
      guard let refused = outcome.refused.first else {
        let nothing = kind == .redo ? "nothing to redo" : "nothing to undo"
        return Notice((kind == .undo || kind == .redo ? nothing : "nothing changed") + extra)
      }
      let isMove = (outcome.action ?? request?.action)?.isMove ?? false
      let done = isMove ? "not moved" : "not written"
      let word = kind == .undo ? "not undone" : kind == .redo ? "not redone" : done
      if let next = outcome.next {
        let verb = kind == .redo ? "cannot redo" : "cannot undo"
        let text = "\(verb) \(title(of: refused.id)): \(refused.refusal.words(keys))"
        return notice(text, next, kind, outcome.notices)
      }
      return Notice(
        "\(title(of: refused.id)): \(word): \(refused.refusal.words(keys))\(extra)", .warning)
    }
    var text = what(outcome, request)
    switch kind {
    case .undo: text = "undone: " + text
    case .redo: text = "redone: " + text
    case .move, .amend, .ignore: break
    }
    if !outcome.refused.isEmpty, !outcome.namesRefused(kind) {
      text += "; \(outcome.refused.count) refused: \(outcome.refused[0].refusal.words(keys))"
    }
    if let next = outcome.next {
      return notice(text, next, kind, warnings(of: outcome))
    }
    let back =
      kind == .undo ? "\(keys[.redo]) does it again" : "\(keys[.undo]) undoes it"
    guard outcome.notices.isEmpty else {
      // What wants attention comes first: a line is soon full.
      return Notice((warnings(of: outcome) + [text]).joined(separator: "; "), .warning, hint: back)
    }
    let isDated =
      kind != .undo && kind != .redo && outcome.action != .mended
      && outcome.changed.contains { dayKey(of: $0) != nil }
    let isRefused = kind == .move && outcome.changed.contains { isRefusal($0) }
    return Notice(
      text, .good,
      hint: (isRefused
        ? "\(keys[.offer]) next outlet   "
        : isDated ? "\(keys[.anotherDay]) another day   " : "") + back)
  }

  /// What was done or not, and what the same key does next: the latter is read in any case, so it
  /// stands first where the line is too short for both.
  private func notice(
    _ text: String, _ next: EditOutcome.Next, _ kind: EditPurpose, _ others: [String]
  ) -> Notice {
    let named = sentence(next, kind)
    let isRoomy = TextWidth.columns(of: text) + TextWidth.columns(of: named) + 5 <= size.width
    let all = (isRoomy ? [text, named] : [named, text]) + others
    return Notice(all.joined(separator: "; "), .warning)
  }

  /// What the same key does next, after it passed something by: `u again takes back: length of "X"`.
  private func sentence(_ next: EditOutcome.Next, _ kind: EditPurpose) -> String {
    switch next {
    case .nothing: return kind == .redo ? "nothing is left to redo" : "nothing is left to undo"
    case .action(let action):
      let room = max(14, size.width / 3)
      let name = action.name { "\"\(TextWidth.clip(title(of: $0), to: room))\"" }
      return kind == .redo
        ? "\(keys[.redo]) again does: \(name)" : "\(keys[.undo]) again takes back: \(name)"
    }
  }

  /// Whether a piece came back with a no, so that it can go to another outlet (R44).
  private func isRefusal(_ change: EditOutcome.Changed) -> Bool {
    guard let to = change.keys.first(where: { $0.key == "status" })?.to else { return false }
    return desk?.plan.status(for: to).flatMap { desk?.plan[$0].role.isOfferedAgain } ?? false
  }

  /// The notices, without the path where the sentence can only be about one file.
  private func warnings(of outcome: EditOutcome) -> [String] {
    outcome.notices.map { notice in
      guard outcome.changed.count == 1 else { return notice }
      let path = "\(outcome.changed[0].id): "
      return notice.hasPrefix(path) ? String(notice.dropFirst(path.count)) : notice
    }
  }

  /// `Rason customs data: drafting > filed today`, `3 pieces: billed INV-029 today`.
  private func what(_ outcome: EditOutcome, _ request: EditRequest?) -> String {
    if outcome.changed.isEmpty { return whatOfFiles(outcome, request) }
    let facts = outcome.changed.map { fact(of: $0, outcome.action) }
    guard outcome.changed.count == 1, let change = outcome.changed.first else {
      return "\(outcome.changed.count) pieces: \(each(outcome.changed, facts))"
    }
    // Where the line is short, the title gives way, not what was done; the hints stand behind.
    let room = max(14, size.width - TextWidth.columns(of: facts[0]) - 35)
    return "\(TextWidth.clip(title(of: change.id), to: room)): \(facts[0])"
  }

  /// What was done to several: once where it was the same for all, else for each with its title, or
  /// where that is too long, how many went where.
  private func each(_ changed: [EditOutcome.Changed], _ facts: [String]) -> String {
    let kinds = facts.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if kinds.count == 1 { return kinds[0] }
    let room = max(10, (size.width - 40) / changed.count)
    let named = zip(changed, facts).map { change, fact in
      let title = TextWidth.clip(
        title(of: change.id), to: max(8, room - TextWidth.columns(of: fact)))
      return "\(title) \(fact)"
    }.joined(separator: ", ")
    if TextWidth.columns(of: named) <= size.width - 35 { return named }
    return kinds.map { kind in "\(facts.count { $0 == kind }) \(kind)" }.joined(separator: ", ")
  }

  /// What was made or removed: the title as it was typed, and the file.
  private func whatOfFiles(_ outcome: EditOutcome, _ request: EditRequest?) -> String {
    if let sentence = whatOfNames(outcome) { return sentence }
    guard outcome.created.count + outcome.removed.count == 1 else {
      return "\(outcome.created.count + outcome.removed.count) files"
    }
    if let removed = outcome.removed.first { return "\(removed) removed" }
    guard let created = outcome.created.first else { return "" }
    guard case .add(let draft) = request?.edits.first else { return "\(created) made" }
    return "\(TextWidth.clip(draft.title, to: max(14, size.width / 3))): added as \(created)"
  }

  /// What got another place or name, or is deleted: `archived: TITLE`, `TITLE: a.md > b.md`; `nil` of
  /// anything else.
  private func whatOfNames(_ outcome: EditOutcome) -> String? {
    let room = max(14, size.width / 3)
    guard let old = outcome.removed.first ?? outcome.created.first else { return nil }
    let title = TextWidth.clip(title(of: old), to: room)
    switch outcome.action {
    case .archived:
      return "archived: " + (outcome.removed.count == 1 ? title : "\(outcome.removed.count) pieces")
    case .renamed:
      return outcome.created.first.map { "\(title): \(old.name) > \($0.name)" }
    case .deleted: return outcome.removed.isEmpty ? "\(old) is back" : "\(title): deleted"
    case .moved, .movedEach, .set, .billed, .paid, .received, .chased, .offered, .added, .imported,
      .ticked,
      .mended, .counted, .takenOff, .away, nil:
      return nil
    }
  }

  func title(of id: FilePath) -> String {
    if id == Marks.file { return "you" }
    if case .row(.deadline(_, let title, _)) = undoing.subjects[id] { return title }
    return desk?.piece(id)?.title ?? String(id.name)
  }
}

extension Overview {
  /// How dates are shown at this minute.
  var labels: DateLabel { DateLabel(desk, now: assessment.now) }
}
