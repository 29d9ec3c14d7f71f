// What is said of a line that cannot be read: the word that stands in the way, and what to type.
extension FactReader {
  func refusal(_ failure: TypedSearch.Unread) -> Refusal {
    let place = failure.place
    let word = line.words[place]
    if isPassed(place) { return .dayPassed }
    if let twice = twice(failure) { return twice }
    if let sum = line.unreadSum(place, context.currency(of: outlet)) { return sum }
    if let number = bareNumber(word) { return number }
    if CountText.isInLetters(String(word)) { return .lengthInLetters }
    let run = place..<unread(from: place)
    let marks = marks(run)
    if marks > 0 {
      let rest = run.dropFirst(marks)
      if case .failure(let refusal) = context.ahead(line.text(rest), for: outlet) {
        return refusal
      }
    }
    if word.lowercased().hasSuffix("/word") {
      return Refusal(
        "\(word) of which currency?",
        .advice("write it as in \(word.prefix { $0 != "/" }) \(currency)/word"))
    }
    if let place = unknownPlace(behind: failure.found.last, run) { return place }
    let isNumeric = TypedText.plain(String(word)).allSatisfy {
      ($0.isASCII && $0.isNumber) || "/.-".contains($0)
    }
    if isNumeric, case .failure(let refusal) = context.ahead(String(word), for: outlet) {
      return refusal
    }
    return Refusal(
      "\"\(line.text(run))\" is no day, length or fee",
      .advice("write such as `fri noon 900w 450 gbp`"))
  }

  /// Whether a day stands at a word that would be read, had it not passed.
  private func isPassed(_ place: Int) -> Bool {
    let start = place + marks(place..<line.words.count)
    return start < line.words.count
      && (start + 1...min(start + 12, line.words.count)).contains {
        context.ahead(line.text(start..<$0), for: outlet) == .failure(.dayPassed)
      }
  }

  /// The outlet's currency as it is typed.
  private var currency: String { (context.currency(of: outlet) ?? "USD").lowercased() }

  /// Words or money: a number alone does not say.
  func bareNumber(_ word: Substring) -> Refusal? {
    guard FactReader.isBare(word) else { return nil }
    // `6w` would be six weeks.
    let words = (Int(word) ?? 20) < 20 ? "\(word) words" : "\(word)w"
    return Refusal(
      "is \(word) words or money?", .advice("write \(words) or \(word) \(currency)"))
  }

  /// What is said a second time.
  private func twice(_ failure: TypedSearch.Unread) -> Refusal? {
    let names = ["dates", "lengths", "fees"]
    for found in failure.found {
      let kind = search.kinds[found.kind]
      let ends = failure.place + 1...min(failure.place + kind.longest, line.words.count)
      guard let end = ends.reversed().first(where: { kind.read(failure.place..<$0) != nil }) else {
        continue
      }
      return Refusal(
        "\"\(line.text(found.words))\" and \"\(line.text(failure.place..<end))\" are two "
          + names[found.kind], .advice("write one"))
    }
    return nil
  }

  /// A city nobody knows, right behind a date.
  private func unknownPlace(
    behind found: TypedSearch.Found?, _ run: Range<Int>
  ) -> Refusal? {
    guard let found, case .date = found.fact, found.words.upperBound == run.lowerBound else {
      return nil
    }
    let date = found.words.dropFirst(marks(found.words)).lowerBound..<run.upperBound
    guard case .named = ZoneText.mark(line.text(run)),
      case .failure(let refusal) = context.ahead(line.text(date), for: outlet)
    else { return nil }
    return refusal
  }

  /// Where the words end that say nothing: before the next fact.
  private func unread(from place: Int) -> Int {
    var end = place + 1
    while end < line.words.count {
      let reads = search.kinds.contains { kind in
        (end + 1...min(end + kind.longest, line.words.count)).contains {
          kind.read(end..<$0) != nil
        }
      }
      if reads && !(end == place + 1 && marks(place..<end) > 0) { break }
      end += 1
    }
    return end
  }
}
