/// What is agreed on a piece, as typed in one line: `fri noon 900w 450 gbp` (R46).
package struct TypedFacts: Hashable, Sendable {
  package var due: WrittenDate?
  /// Words wanted.
  package var length: Int?
  package var fee: Fee?

  package init(due: WrittenDate? = nil, length: Int? = nil, fee: Fee? = nil) {
    self.due = due
    self.length = length
    self.fee = fee
  }

  package var isEmpty: Bool { due == nil && length == nil && fee == nil }

  /// As it is typed: `due 2026-11-27 12:00, 900 words, 450 GBP`; it reads as the same facts.
  package var text: String {
    [due.map { "due \($0.text)" }, length.map { "\($0) words" }, fee?.written]
      .compactMap { $0 }.joined(separator: ", ")
  }

  /// What is written into a piece for it.
  package var changes: [PieceChange] {
    [due.map { .due($0) }, length.map { .length($0) }, fee.map { .fee($0) }].compactMap { $0 }
  }

  /// Reads a line: a date, a length and a fee in any order, each at most once; an empty one has none.
  ///
  /// - Parameters:
  ///   - text: `fri noon 900w 450 gbp`, `due fri 18:00 London, 900 words, £450`.
  ///   - outlet: whose zone a date is meant in, and whose dollar `$` is.
  ///   - context: the desk and the time.
  /// - Returns: the facts, or a sentence that says what to type.
  package static func read(
    _ text: String, for outlet: OutletID?, in context: TypedContext
  ) -> Result<TypedFacts, Refusal> {
    let reader = FactReader(TypedLine(text), outlet, context, isInTitle: false)
    switch reader.search.read(from: 0) {
    case .success(let found): return .success(TypedFacts(found))
    case .failure(let failure): return .failure(reader.refusal(failure))
    }
  }

  init(_ found: [TypedSearch.Found]) {
    for found in found {
      switch found.fact {
      case .date(let date): due = date
      case .length(let words): length = words
      case .fee(let fee): self.fee = fee
      case .day, .bare, .number, .tax, .withheld, .charges: break
      }
    }
  }
}

/// Reads runs of words as dates, lengths and fees of one outlet.
struct FactReader {
  let line: TypedLine
  let outlet: OutletID?
  let context: TypedContext
  /// A title stands before the facts: what might be words of it is no fact.
  let isInTitle: Bool

  init(_ line: TypedLine, _ outlet: OutletID?, _ context: TypedContext, isInTitle: Bool) {
    self.line = line
    self.outlet = outlet
    self.context = context
    self.isInTitle = isInTitle
  }

  var search: TypedSearch {
    TypedSearch(
      count: line.words.count,
      kinds: [
        TypedSearch.Kind(longest: 12) { date($0).map { .date($0) } },
        TypedSearch.Kind(longest: 6) { length($0).map { .length($0) } },
        TypedSearch.Kind(longest: 5) { fee($0).map { .fee($0) } },
      ])
  }

  /// Words before a date that say it is one: `due`, `by`, `due by`, `마감`.
  func marks(_ range: Range<Int>) -> Int {
    if isDue(range.lowerBound) {
      return range.count > 1 && word(range.lowerBound + 1) == "by" ? 2 : 1
    }
    return FactWords.by.contains(FactWords.plain(line.words[range.lowerBound])) ? 1 : 0
  }

  /// Whether a word is `due`, or `마감` or `締切`, behind which nothing but a date can stand.
  func isDue(_ place: Int) -> Bool {
    FactWords.due.contains(FactWords.plain(line.words[place]))
  }

  /// A text without the word behind it that says it is a date: `금요일 마감`, `12月4日締切`, `金曜まで`.
  private func withoutMark(_ text: String) -> String? {
    FactWords.behindDate.first(where: text.hasSuffix).map { mark in
      String(text[...].dropLast(mark.count).trimmed)
    }
  }

  private func word(_ place: Int) -> String { line.words[place].lowercased() }

  private func date(_ range: Range<Int>) -> WrittenDate? {
    let marks = marks(range)
    let rest = range.dropFirst(marks)
    let text = line.text(rest)
    let marked = withoutMark(text)
    // A title may end in Friday.
    guard !rest.isEmpty, marks > 0 || marked != nil || !isInTitle, !rest.contains(where: isLength)
    else { return nil }
    guard let date = try? context.ahead(marked ?? text, for: outlet).get() else { return nil }
    // `24 nov 1200` is a day and a number.
    let isFar = abs(date.day.civil.year - context.today.civil.year) > 20
    return isFar && rest.count > 1 ? nil : date
  }

  /// Whether a length begins at a word, but for `in 20w`, which is a time.
  private func isLength(_ place: Int) -> Bool {
    if place > 0, word(place - 1) == "in" { return false }
    let ends = [place + 1, place + 2].filter { $0 <= line.words.count }
    return ends.contains { length(place..<$0) != nil }
  }

  /// `900w`, `900 words`, `1,200-1,500 w`; `2w` is two weeks.
  private func length(_ range: Range<Int>) -> Int? {
    let marks = lengthMarks(range)
    var text = TypedText.plain(line.text(range.dropFirst(marks))).lowercased()
    let isAbout = text.first.map { "~≈".contains($0) } ?? false
    if isAbout { text.removeFirst() }
    guard text.last?.isLetter == true,
      let words = CountText.words(text) ?? CountText.thousands(text)
    else { return nil }
    let isWeeks =
      words < 20 && marks == 0 && !isAbout && text.hasSuffix("w")
      && !text.contains(where: { "-–—~".contains($0) })
    return isWeeks ? nil : words
  }

  /// Words before a length that say it is one, or how exact: `up to`, `around`.
  private func lengthMarks(_ range: Range<Int>) -> Int {
    if range.count > 2, word(range.lowerBound) == "up", word(range.lowerBound + 1) == "to" {
      return 2
    }
    let first = FactWords.plain(line.words[range.lowerBound])
    return range.count > 1 && FactWords.length.contains(first) ? 1 : 0
  }

  /// An amount with its currency, or by the word; behind `fee` in the outlet's.
  private func fee(_ range: Range<Int>) -> Fee? {
    let first = FactWords.plain(line.words[range.lowerBound])
    let isNamed = range.count > 1 && FactWords.fee.contains(first)
    let text = line.text(range.dropFirst(isNamed ? 1 : 0))
    guard !FactReader.isBare(text) || (isNamed && first != "for"),
      let fee = try? TypedSum.read(text, currency: context.currency(of: outlet))?.get()
    else { return nil }
    guard isInTitle, fee.currency != context.currency(of: outlet) else { return fee }
    // A team of seven won, and somebody lost ten pounds.
    if FeeText.isNamed(text), fee.amount < 100 * Fee.scale { return nil }
    // `World Cup 2026` names a currency of Cuba.
    let letters = text.split { !$0.isLetter }.map { $0.uppercased() }
    return letters.contains(where: FactReader.wordsThatAreCodes.contains) ? nil : fee
  }

  /// Codes of currencies that are English words.
  private static let wordsThatAreCodes: Set<String> = [
    "ALL", "BAM", "BOB", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "RON", "RUB", "SOS",
    "TOP", "TRY",
  ]

  /// Whether a text is a number and nothing else.
  static func isBare(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && TypedText.plain(String(text)).allSatisfy {
        ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "."
      }
  }
}
