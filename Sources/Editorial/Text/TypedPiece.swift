/// A new piece as typed in one line: `Spectator: lost coal village due fri 900w 200 gbp`.
package struct TypedPiece: Hashable, Sendable {
  /// What its file will say.
  package var draft: PieceDraft
  /// What stands before a colon like an outlet's name and names none; it is taken for a part of the
  /// title, if that is what the writer says.
  package var unknownOutlet: String?

  /// Reads the outlet before the colon, the title, and behind it what is agreed.
  ///
  /// The facts begin at the first word from which on everything reads as one; a date among them has
  /// `due` or `by` before it, since a title may end in Friday. Behind `due` stands a date or nothing:
  /// what cannot be read as one is refused. A title between quotes is taken as it is.
  ///
  /// - Returns: the piece, or a sentence that says what to type.
  package static func read(
    _ text: String, in context: TypedContext
  ) -> Result<TypedPiece, Refusal> {
    do throws(Refusal) {
      // What nobody sees says nothing, and would keep a word from what it means.
      let typed = PieceTitle.line(text)
      let (outlet, rest, unknown) = try outlet(typed[...].trimmed, in: context.plan)
      let draft = try draft(rest, for: outlet, in: context)
      return .success(TypedPiece(draft: draft, unknownOutlet: unknown))
    } catch {
      return .failure(error)
    }
  }

  private static func draft(
    _ text: Substring, for outlet: OutletID, in context: TypedContext
  ) throws(Refusal) -> PieceDraft {
    if let quoted = try quoted(text, for: outlet, in: context) { return quoted }
    let text = String(text)
    let line = TypedLine(text)
    let reader = FactReader(line, outlet, context, isInTitle: true)
    guard let first = line.words.first else { throw noTitle(context.plan[outlet]) }
    if case .success(let found) = reader.search.read(from: 0),
      found.count > 1 || reader.isDue(0)
    {
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
    try refuseTwice(line, before: title.upperBound, facts, reader)
    try refuseUnreadSum(line.words.filter { $0.startIndex < title.upperBound })
    try refuseUnreadDate(line, before: title.upperBound, outlet, context)
    return try draft(String(text[title]), facts, outlet, context)
  }

  private static func draft(
    _ title: String, _ facts: TypedFacts, _ outlet: OutletID, _ context: TypedContext
  ) throws(Refusal) -> PieceDraft {
    let title = PieceTitle.line(title)
    guard title.contains(where: { !$0.isWhitespace }) else { throw noTitle(context.plan[outlet]) }
    return PieceDraft(
      title: title, outlet: outlet, due: facts.due, length: facts.length, fee: facts.fee)
  }

  /// A title between quotes, behind which there is nothing, or what is agreed and nothing else.
  private static func quoted(
    _ text: Substring, for outlet: OutletID, in context: TypedContext
  ) throws(Refusal) -> PieceDraft? {
    guard let open = text.first, let close = PieceTitle.quotes[open],
      let end = text.dropFirst().lastIndex(of: close)
    else { return nil }
    let title = text[text.index(after: text.startIndex)..<end]
    let rest = String(text[text.index(after: end)...])
    let reader = FactReader(TypedLine(rest), outlet, context, isInTitle: false)
    switch reader.search.read(from: 0) {
    case .success(let found): return try draft(String(title), TypedFacts(found), outlet, context)
    case .failure(let failure):
      // Only `due` tells that no more of the title follows.
      guard reader.line.words.indices.contains(where: reader.isDue) else { return nil }
      throw reader.refusal(failure)
    }
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

  /// A length or fee right before facts that hold another is no part of a title.
  private static func refuseTwice(
    _ line: TypedLine, before end: String.Index, _ facts: TypedFacts, _ reader: FactReader
  ) throws(Refusal) {
    let count = line.words.prefix { $0.startIndex < end }.count
    guard count > 1, count < line.words.count else { return }
    for start in max(1, count - 5)..<count {
      guard case .success(let found) = reader.search.read(from: start, to: count) else { continue }
      let said = TypedFacts(found)
      let twice =
        said.length != nil && facts.length != nil
        ? "lengths"
        : said.fee != nil && facts.fee != nil ? "fees" : nil
      guard let twice else { continue }
      throw Refusal(
        "there are two \(twice), one of them \"\(line.text(start..<count))\"",
        .advice("write one, or put the title between quotes"))
    }
  }

  /// What ends a title like a sum or a length and can be read as neither is a slip.
  private static func refuseUnreadSum(_ title: [Substring]) throws(Refusal) {
    for count in [1, 2] where title.count > count {
      let text = title.suffix(count).joined(separator: " ")
      if CountText.isInLetters(text) { throw .lengthInLetters }
      guard FeeText.isLikeFee(text) else { continue }
      switch TypedSum.read(text, currency: nil) {
      case .success: continue
      case .failure(var refusal):
        if case .advice(let advice)? = refusal.remedy {
          refusal.remedy = .advice("\(advice), or put the title between quotes")
        }
        throw refusal
      case nil:
        throw Refusal(
          "\"\(text)\" is no amount",
          .advice("write such as 300,000 won or 450 gbp, or put the title between quotes"))
      }
    }
  }

  /// What stands behind `due` and cannot be read is no part of a title (R17).
  private static func refuseUnreadDate(
    _ line: TypedLine, before end: String.Index, _ outlet: OutletID, _ context: TypedContext
  ) throws(Refusal) {
    let reader = FactReader(line, outlet, context, isInTitle: false)
    let words = line.words.indices.prefix { line.words[$0].startIndex < end }
    guard let due = words.first(where: reader.isDue) else { return }
    let behind = due + 1..<line.words.count
    var refusal: Refusal
    if case .failure(let failure) = reader.search.read(from: due) {
      refusal = reader.refusal(failure)
    } else {
      refusal = Refusal("`due` stands there twice", .advice("write one date"))
    }
    if case .failure(let unread) = context.ahead(line.text(behind), for: outlet), behind.count < 2 {
      refusal = unread
    }
    guard case .advice(let advice)? = refusal.remedy else { throw refusal }
    refusal.remedy = .advice("\(advice), or put the title between quotes")
    throw refusal
  }

  private static func noTitle(_ outlet: Outlet) -> Refusal {
    Refusal("a title is needed, as in `\(outlet.short): lost coal village due fri 900w`")
  }
}

// The outlet before the colon.
extension TypedPiece {
  private static func outlet(
    _ text: Substring, in plan: Plan
  ) throws(Refusal) -> (OutletID, Substring, unknown: String?) {
    var unknown: String?
    let isQuoted = text.first.map { PieceTitle.quotes.keys.contains($0) } ?? false
    if !isQuoted, let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let word = text[..<colon].trimmed
      if let outlet = try plan.outlet(typed: String(word)) {
        return (outlet, text[text.index(after: colon)...].trimmed, nil)
      }
      // A slip in an outlet's name is no part of a title.
      if let near = plan.outletName(near: String(word)) {
        throw Refusal("no outlet \"\(word)\"", .advice("did you mean \(near)?"))
      }
      if isLikeOutlet(word) { unknown = String(word) }
    }
    guard let own = plan.onlyOwnOutlet else {
      guard !plan.outlets.isEmpty else {
        throw Refusal("there are no outlets yet", .advice("add one to desk.yaml"))
      }
      let names = plan.outlets.map(\.short).joined(separator: ", ")
      throw Refusal("for which outlet?", .advice("write one before a colon: \(names)"))
    }
    return (own, text, unknown)
  }

  /// Whether words are few and written as a name is: `Guardian`, `London Review of Books`, `38 North`,
  /// `한겨레`, or one short word alone, as an outlet is typed in a hurry.
  private static func isLikeOutlet(_ text: Substring) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard (1...5).contains(words.count), text.count <= 40 else { return false }
    // `Coal due: fri`
    if let last = words.last, FactWords.due.contains(FactWords.plain(last)) { return false }
    if words.count == 1, text.count <= 12 { return text.contains(where: \.isLetter) }
    let named = words.filter { !joiningWords.contains(String($0)) }
    return named.first == words.first && named.contains { $0.contains(where: \.isLetter) }
      && named.allSatisfy { word in
        word.first.map { $0.isUppercase || $0.isNumber || ($0.isLetter && !$0.isCased) } ?? false
      }
  }

  /// What stands in small letters within a name.
  private static let joiningWords: Set<String> = [
    "of", "the", "and", "&", "for", "in", "on", "at", "de", "la", "le", "du", "des", "der", "die",
    "und", "y",
  ]

  /// The line for desk.yaml that makes an outlet of a name: `guardian: {kind: client}`.
  package static func outletLine(for name: String) -> String {
    let key = FileStem.of(name)
    if key == name.lowercased() { return "\(key): {kind: client}" }
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || " -.".contains($0) }
    let written = isPlain ? name : "\"\(name.filter { !"\"\\".contains($0) })\""
    return "\(key): {name: \(written), kind: client}"
  }
}
