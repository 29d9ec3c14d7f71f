/// A typed line as words, commas between them or not.
struct TypedLine {
  /// Parts of the line, in order, without the commas and white space between them.
  let words: [Substring]

  init(_ text: String) {
    var words: [Substring] = []
    var isInParentheses = false
    for chunk in text.split(whereSeparator: \.isWhitespace) {
      var chunk = chunk
      // `(due fri, 900w)`
      if let first = chunk.first, "(（".contains(first), TypedLine.isMark(chunk.dropFirst()) {
        chunk = chunk.dropFirst()
        isInParentheses = true
      } else if isInParentheses, let last = chunk.last, ")）".contains(last) {
        chunk = chunk.dropLast()
        isInParentheses = false
      }
      var start = chunk.startIndex
      if let end = FactWords.end(in: chunk) {
        words.append(chunk[..<end])
        start = end
      }
      let isBehindMonth = words.last.map(TypedLine.isMonth) ?? false
      for place in chunk.indices
      where place >= start
        && TypedLine.isComma(chunk[start...], at: place, behindMonth: isBehindMonth)
      {
        if start < place { words.append(chunk[start..<place]) }
        start = chunk.index(after: place)
      }
      if start < chunk.endIndex { words.append(chunk[start...]) }
    }
    self.words = words
  }

  /// The words of a range as one text.
  func text(_ range: Range<Int>) -> String { words[range].joined(separator: " ") }

  /// What is wrong with a sum that begins at a word and would be one but for its commas and points.
  func unreadSum(_ place: Int, _ currency: String?) -> Refusal? {
    guard place < words.count else { return nil }
    for end in (place + 1...min(place + 4, words.count)).reversed() {
      guard case .failure(let refusal)? = TypedSum.read(text(place..<end), currency: currency)
      else { continue }
      return refusal
    }
    return nil
  }

  /// Whether a comma parts words here, rather than the figures of one number: `1,200`, and `1,20`,
  /// which is a slip and not two things.
  private static func isComma(
    _ chunk: Substring, at place: Substring.Index, behindMonth isBehindMonth: Bool
  ) -> Bool {
    switch chunk[place] {
    case "、": return true
    case ",", "，": break
    default: return false
    }
    let before = chunk[..<place]
    let behind = chunk[chunk.index(after: place)...].prefix(while: isPlainDigit)
    let digits = before.reversed().prefix(while: isPlainDigit).count
    guard digits > 0, !behind.isEmpty else { return true }
    let lead = before.dropLast(digits)
    let isGroup = behind.count == 3 && digits <= 3
    if !isGroup {
      // `nov 24,2027`, and a time or a date behind a number.
      if isBehindMonth, digits == 4 || (behind.count == 4 && digits <= 2) { return true }
      if let next = chunk[behind.endIndex...].first, ":：/-".contains(next) { return true }
    }
    // `INV-029,350 usd` and `18:00,900w` hold two things, `1,000-1,500w` one.
    switch lead.last {
    case nil: return false
    case ":", "/": return true
    case ".": return !isGrouped(before)
    case "-":
      return !isGroup
        || !lead.dropLast().allSatisfy { isPlainDigit($0) || $0 == "," || $0 == "，" }
    case let last?:
      let isNumber = ",，".contains(last) || last.isCurrencySymbol || Currency.code(lead) != nil
      return !isGroup && !isNumber
    }
  }

  /// Whether points part groups of three figures, as in `1.200`, and not those of a date.
  private static func isGrouped(_ text: Substring) -> Bool {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    let first = groups[0].drop { !isPlainDigit($0) }
    return (1...3).contains(first.count) && first.allSatisfy(isPlainDigit)
      && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(isPlainDigit) }
  }

  /// Whether a word begins what is due.
  private static func isMark(_ chunk: Substring) -> Bool {
    let word = FactWords.end(in: chunk).map { chunk[..<$0] } ?? chunk
    return FactWords.due.contains(FactWords.plain(word))
  }

  private static func isMonth(_ word: Substring) -> Bool {
    var text = String(word)
    return text.withUTF8 { bytes in
      var cursor = ByteCursor(UnsafeRawBufferPointer(bytes))
      return DateText.month(&cursor) != nil && cursor.isAtEnd
    }
  }

  /// A figure of ASCII, or its wide form.
  private static func isPlainDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("０"..."９").contains(character)
  }
}

/// Cuts a line into runs of words that each say one thing, nothing said twice.
struct TypedSearch {
  /// One thing a run of words may say.
  enum Fact {
    case date(WrittenDate)
    case day(Day)
    case length(Int)
    case fee(Fee)
    /// An amount without its currency.
    case bare(Fee)
    case number(String)
    /// The tax of a bill.
    case tax(BilledTax)
    /// What was kept back of a payment for the tax office.
    case withheld(Fee)
    /// What banks kept of a payment.
    case charges(Fee)
  }

  /// A kind of fact and how it is read from a run of words.
  struct Kind {
    /// The most words one may have.
    var longest: Int
    var read: (Range<Int>) -> Fact?
  }

  /// A fact and where it stands.
  struct Found {
    var fact: Fact
    var words: Range<Int>
    /// Its place in `kinds`.
    var kind: Int
  }

  /// How far a line could be read; what is said of it is `FactReader.refusal`.
  struct Unread: Error {
    /// The first word that says nothing.
    var place: Int
    var found: [Found]
  }

  var count: Int
  /// Where several fit, the first kind wins, and of one kind the longest run of words.
  var kinds: [Kind]

  /// Reads everything from a word on, up to another.
  func read(from start: Int, to end: Int? = nil) -> Result<[Found], Unread> {
    if let end { return TypedSearch(count: end, kinds: kinds).read(from: start) }
    var furthest = Unread(place: start, found: [])
    if let found = facts(from: start, after: [], &furthest) { return .success(found) }
    return .failure(furthest)
  }

  private func facts(
    from start: Int, after found: [Found], _ furthest: inout Unread
  ) -> [Found]? {
    if start >= count { return found }
    if start > furthest.place { furthest = Unread(place: start, found: found) }
    for (index, kind) in kinds.enumerated() where !found.contains(where: { $0.kind == index }) {
      for end in (start + 1...min(start + kind.longest, count)).reversed() {
        guard let fact = kind.read(start..<end) else { continue }
        let next = found + [Found(fact: fact, words: start..<end, kind: index)]
        if let all = facts(from: end, after: next, &furthest) { return all }
      }
    }
    return nil
  }
}
