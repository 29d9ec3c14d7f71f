import Editorial

/// What is noted while a file of settings is read: its problems, and the zones it names.
struct ConfigNotes {
  let path: FilePath
  private(set) var problems: [Problem] = []
  private(set) var zones: [ZoneMention] = []

  init(path: FilePath) {
    self.path = path
  }

  mutating func add(_ place: Place, _ message: String, _ mend: Mend? = nil) {
    let remedy = mend.map { EditRequest(mending: [(file: path, mend: $0)]) }
    problems.append(Problem(path: path, place: place, message: message, remedy: remedy))
  }

  mutating func add(_ failures: [YAMLFailure]) {
    for failure in failures { add(failure.place, failure.reason) }
  }

  /// A key nobody asked for.
  mutating func unknown(_ pair: YAMLPair, among keys: [String]) {
    if pair.value.isNull, Self.isRestOfFigure(pair.key) {
      add(
        pair.keyPlace,
        "\"\(pair.key)\" is the rest of a figure: in braces YAML cuts it at its comma; write it "
          + "without one, as in 2000, or put quotes round it")
      return
    }
    add(pair.keyPlace, "unknown key \"\(pair.key)\"" + Self.meant(pair.key, among: keys))
  }

  /// Whether a key is what a comma between thousands leaves behind: `000 a week` of `2,000 a week`.
  private static func isRestOfFigure(_ key: String) -> Bool {
    let digits = key.utf8.prefix(while: isDigit)
    return digits.count == 3 && !(key.utf8.dropFirst(3).first.map(isLetter) ?? false)
  }

  /// A word that stands for nothing.
  mutating func unknown(_ what: String, _ word: String, _ place: Place, among words: [String]) {
    var remedy = Self.meant(word, among: words)
    if remedy.isEmpty, !words.isEmpty, words.count <= 12 {
      remedy = "; there is " + words.joined(separator: ", ")
    }
    add(place, "unknown \(what) \"\(word)\"" + remedy)
  }

  /// `; did you mean "filed"?`, or nothing.
  static func meant(_ word: String, among words: [String]) -> String {
    Spelling.nearest(to: word, among: words).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// The text of a scalar; anything else but nothing is a problem.
  mutating func text(_ node: YAMLNode, _ key: String, as example: String) -> String? {
    if let text = node.text { return text }
    if !node.isNull { add(node.place, "\(key) must be one value, such as `\(example)`") }
    return nil
  }

  /// What `read` makes of a scalar's text; what it cannot read is a problem.
  mutating func value<Value>(
    _ node: YAMLNode, _ key: String, as example: String, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = text(node, key, as: example) else { return nil }
    if let value = read(text) { return value }
    add(unread: node, key, text, as: example)
    return nil
  }

  /// That the text of a scalar says nothing under its key, and how it is written.
  mutating func add(unread node: YAMLNode, _ key: String, _ text: String, as example: String) {
    add(node.place, "\(key) \"\(text)\" cannot be read; write it as `\(example)`")
  }

  /// A zone's name as written, noted for those who know zones.
  mutating func zone(_ node: YAMLNode, _ key: String) -> String? {
    guard let name = text(node, key, as: "Asia/Seoul") else { return nil }
    zones.append(ZoneMention(name: name, place: node.place))
    return name
  }

  /// Notes the zone a date carries; `written` is the mend that writes the date as it is.
  mutating func note(_ date: WrittenDate, at place: Place, _ written: Mend? = nil) {
    if case .named(let name) = date.mark {
      zones.append(ZoneMention(name: name, place: place, date: written))
    }
  }

  /// A yes or no.
  mutating func bool(_ node: YAMLNode, _ key: String) -> Bool? {
    if let bool = node.bool { return bool }
    if !node.isNull { add(node.place, "\(key) must be true or false") }
    return nil
  }

  /// Days in a row, from a list of them or one alone.
  mutating func dayRanges(_ node: YAMLNode, _ key: String) -> [ClosedRange<Day>] {
    node.items.compactMap { item in
      value(item, key, as: "2026-08-03..2026-08-23", DayRangeText.read)
    }
  }
}
