/// A new piece as typed in one line: `Spectator: lost coal village due fri 900w 200 gbp`.
package enum TypedPiece {
  /// Reads the outlet before the colon, the title, and behind it what is agreed.
  ///
  /// The facts begin at the first word from which on everything reads as one; a date among them has
  /// `due` or `by` before it, since a title may end in Friday.
  ///
  /// - Returns: the piece, or a sentence that says what to type.
  package static func read(
    _ text: String, in context: TypedContext
  ) -> Result<PieceDraft, Refusal> {
    do throws(Refusal) {
      let (outlet, rest) = try outlet(text[...].trimmed, in: context.plan)
      return .success(try draft(rest, for: outlet, in: context))
    } catch {
      return .failure(error)
    }
  }

  private static func draft(
    _ text: Substring, for outlet: OutletID, in context: TypedContext
  ) throws(Refusal) -> PieceDraft {
    let text = String(text)
    let line = TypedLine(text)
    let reader = FactReader(line, outlet, context, isInTitle: true)
    guard let first = line.words.first else { throw noTitle(context.plan[outlet]) }
    if case .success(let found) = reader.search.read(from: 0), found.count > 1 {
      throw Refusal("`\(text)` is no title", .advice("write one before it"))
    }
    var title = first.startIndex..<text.endIndex
    var facts = TypedFacts()
    for start in line.words.indices.dropFirst() {
      guard case .success(let found) = reader.search.read(from: start) else { continue }
      facts = TypedFacts(found)
      title = first.startIndex..<line.words[start - 1].endIndex
      break
    }
    if facts.isEmpty { try refuseBareEnd(line, outlet, context) }
    try refuseUnreadDate(String(text[title]), facts, outlet, context)
    return PieceDraft(
      title: String(text[title]), outlet: outlet, due: facts.due, length: facts.length,
      fee: facts.fee)
  }

  /// A number alone behind facts would make words of the title of them all.
  private static func refuseBareEnd(
    _ line: TypedLine, _ outlet: OutletID, _ context: TypedContext
  ) throws(Refusal) {
    guard let last = line.words.last, line.words.count > 2 else { return }
    let all = FactReader(line, outlet, context, isInTitle: true)
    var search = all.search
    search.count -= 1
    guard let refusal = all.bareNumber(last) else { return }
    for start in 1..<search.count {
      if case .success = search.read(from: start) { throw refusal }
    }
  }

  /// `due firday` behind a title is a slip, where other facts follow it or a number stands in it.
  private static func refuseUnreadDate(
    _ title: String, _ facts: TypedFacts, _ outlet: OutletID, _ context: TypedContext
  ) throws(Refusal) {
    let words = title.split(separator: " ")
    guard facts.due == nil, let mark = words.lastIndex(where: { $0.lowercased() == "due" }),
      mark > 0, mark + 1 < words.count, words.count - mark < 6
    else { return }
    let rest = words[(mark + 1)...].joined(separator: " ")
    let isMeantAsDay = isNearDay(words[mark + 1].lowercased()) && !facts.isEmpty
    guard isMeantAsDay || rest.contains(where: \.isNumber) else { return }
    guard case .failure(let refusal) = context.ahead(rest, for: outlet) else { return }
    throw refusal
  }

  private static func isNearDay(_ word: String) -> Bool {
    let letters = Array(word.unicodeScalars)
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow",
    ]
    return letters.count >= 5
      && names.contains { name in
        Spelling.distance(letters, Array(name.unicodeScalars), atMost: 2) != nil
      }
  }

  private static func noTitle(_ outlet: Outlet) -> Refusal {
    Refusal("a title is needed, as in `\(outlet.short): lost coal village due fri 900w`")
  }
}

// The outlet before the colon.
extension TypedPiece {
  private static func outlet(
    _ text: Substring, in plan: Plan
  ) throws(Refusal) -> (OutletID, Substring) {
    if let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let word = text[..<colon].trimmed
      if let outlet = try plan.outlet(typed: String(word)) {
        return (outlet, text[text.index(after: colon)...].trimmed)
      }
      // A slip in an outlet's name is no part of a title.
      if let near = plan.outletName(near: String(word)) {
        throw Refusal("no outlet \"\(word)\"", .advice("did you mean \(near)?"))
      }
    }
    guard let own = plan.onlyOwnOutlet else {
      guard !plan.outlets.isEmpty else {
        throw Refusal("there are no outlets yet", .advice("add one to desk.yaml"))
      }
      let names = plan.outlets.map(\.short).joined(separator: ", ")
      throw Refusal("for which outlet?", .advice("write one before a colon: \(names)"))
    }
    return (own, text)
  }
}

extension Plan {
  /// The outlet a word stands for: its key, name or short, or a part of them that only one has.
  ///
  /// - Returns: `nil` where it is part of none.
  /// - Throws: a sentence that names the outlets where it may be several.
  package func outlet(typed word: String) throws(Refusal) -> OutletID? {
    guard !word.isEmpty else { return nil }
    if let outlet = outlet(for: word) { return outlet }
    let sought = Array(word.lowercased())
    for beginsWord in [true, false] {
      let found = outlets.indices.filter { index in
        [outlets[index].key, outlets[index].name, outlets[index].short].contains { name in
          Plan.holds(Array(name.lowercased()), sought, beginningWord: beginsWord)
        }
      }
      if found.count == 1, let only = found.first { return OutletID(only) }
      if let last = found.last {
        let others = found.dropLast().map { outlets[$0].name }.joined(separator: ", ")
        throw Refusal(
          "\"\(word)\" may be \(others) or \(outlets[last].name)", .advice("write more of it"))
      }
    }
    return nil
  }

  /// The outlet one slip of the pen away from a word of some length; a title has others before colons.
  func outletName(near word: String) -> String? {
    guard word.count >= 5, !word.contains(" ") else { return nil }
    let letters = Array(word.lowercased().unicodeScalars)
    for outlet in outlets {
      let names = [outlet.key, outlet.name] + outlet.name.split(separator: " ").map(String.init)
      let isNear = names.contains { name in
        name.count >= 5
          && Spelling.distance(letters, Array(name.lowercased().unicodeScalars), atMost: 2) != nil
      }
      if isNear { return outlet.name }
    }
    return nil
  }

  private static func holds(
    _ name: [Character], _ part: [Character], beginningWord: Bool
  ) -> Bool {
    guard part.count <= name.count else { return false }
    return (0...name.count - part.count).contains { start in
      name[start..<start + part.count].elementsEqual(part)
        && !(beginningWord && start > 0
          && (name[start - 1].isLetter || name[start - 1].isNumber))
    }
  }
}
