import Editorial

// What the value of one key says.
extension PieceBuilder {
  /// Whether `from:` names the file of another piece, and not where an idea came from (R4b, R43).
  static func namesFile(_ text: String, _ value: FieldValue) -> Bool {
    if value.isLink || !FilePath(text).ending.isEmpty { return true }
    return text.contains("/") && !text.contains(where: \.isWhitespace) && !text.contains("://")
  }

  /// How long they may take; words without a number are somebody else's key (R4b).
  mutating func wait(_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Wait? {
    guard let text = value.text else { return nil }
    if let wait = Wait(reading: text) { return wait }
    if text.contains(where: \.isNumber) {
      add(PieceSentence.noWait(Self.text(key), text), at: value.place)
    }
    return nil
  }

  /// A site's `date:`; Quarto's `today` and `last-modified` are no day anybody wrote.
  mutating func siteDate(
    _ key: UnsafeRawBufferPointer, _ value: FieldValue
  ) -> WrittenDate? {
    if source.style == .quarto,
      YAMLScalar.equals(value.bytes, "today") || YAMLScalar.equals(value.bytes, "now")
        || YAMLScalar.equals(value.bytes, "last-modified")
    {
      return nil
    }
    return date(key, value)
  }

  /// A date; what cannot be one is somebody else's, unless the key is `isOurs` wherever it stands or
  /// the value is nearly one (R4b).
  mutating func date(
    _ key: UnsafeRawBufferPointer, _ value: FieldValue, isOurs: Bool = false
  ) -> WrittenDate? {
    if Self.isAbsent(value) { return nil }
    guard value.isSingle else {
      if isOurs || value.texts.contains(where: { WrittenDate(reading: $0) != nil }) {
        add(PieceSentence.noSingle(Self.text(key)), at: value.place)
      }
      return nil
    }
    guard let date = Self.writtenDate(value.bytes, source.style) else {
      let text = Self.text(value.bytes)
      let meant = WrittenDate.inOtherOrder(text)
      if isOurs || meant != nil || ValueLikeness.isDate(text) {
        add(
          PieceSentence.noDate(Self.text(key), text, meant), at: value.place,
          meant.map { .value(key: Self.text(key), seen: text, meant: $0) })
      }
      return nil
    }
    if case .named(let name) = date.mark {
      let text = Self.text(value.bytes)
      let isReached = !value.isMarked && !value.isLink && value.style != .block
      findings.append(
        PieceFinding(
          .zone(name), at: value.place,
          mend: isReached ? .value(key: Self.text(key), seen: text, meant: text) : nil))
    }
    return date
  }

  /// A date, its day perhaps a link to a daily note with a time behind it: `[[2026-11-27]] 18:00`.
  static func writtenDate(
    _ bytes: UnsafeRawBufferPointer, _ style: SourceStyle
  ) -> WrittenDate? {
    if let date = WrittenDate(bytes, style: style) { return date }
    guard bytes.starts(with: "[[".utf8) else { return nil }
    return WikiLink.followed(Self.text(bytes)).flatMap {
      WrittenDate(reading: $0, style: style)
    }
  }

  /// Words wanted.
  ///
  /// `target:`, `word_goal:` and `words:` may be anything in another tool's file: no complaint.
  mutating func count(
    _ key: UnsafeRawBufferPointer, _ value: FieldValue, isOurs: Bool
  ) -> Int? {
    if let int = value.int, (0...10_000_000).contains(int) { return int == 0 ? nil : int }
    guard let text = value.text else {
      if isOurs { add(PieceSentence.noSingle(Self.text(key)), at: value.place) }
      return nil
    }
    if let length = CountText.words(text) { return length }
    if isOurs { add(PieceSentence.noLength(Self.text(key), text), at: value.place) }
    return nil
  }

  /// `[film, korea]`, `film, korea` or Jekyll's `film korea`; a `#` before a tag is Obsidian's.
  func tags(_ value: FieldValue) -> [String] {
    var tags = value.texts
    if value.kind != .list, let text = tags.first {
      let separator: Character = text.contains(",") ? "," : " "
      tags = text.split(separator: separator).map { PieceKey.trimmed($0) }.filter { !$0.isEmpty }
    }
    for index in tags.indices where tags[index].hasPrefix("#") { tags[index].removeFirst() }
    return tags
  }

  /// One text, or the items of a list as one.
  func joined(_ value: FieldValue) -> String? {
    value.kind == .list ? value.texts.joined(separator: ", ") : value.words
  }

  mutating func single(_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Bool {
    if value.isSingle { return true }
    add(PieceSentence.noSingle(Self.text(key)), at: value.place)
    return false
  }

  /// Nothing is written: `status:`, `status: ""`, `status: []`.
  static func isAbsent(_ value: FieldValue) -> Bool {
    value.isNull || (value.kind != .other && value.count == 0 && value.bytes.isEmpty)
  }

  static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
