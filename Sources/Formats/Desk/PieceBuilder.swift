import Editorial

/// Makes a piece of what one file's front matter says, key by key.
struct PieceBuilder {
  let source: PieceSource
  let now: Moment
  let home: Zone
  var words: PieceWords

  var findings: [PieceFinding] = []
  var fields = PieceFields()
  /// Kept apart, so that its memory is used again for the next file.
  var stamps: [Stamp] = []

  /// Whose day `published:` says, as it is built in.
  private let published: StatusID?

  init(plan: Plan, source: PieceSource, now: Moment, home: Zone) {
    self.source = source
    self.now = now
    self.home = home
    words = PieceWords(plan: plan, style: source.style)
    published = plan.status(named: PieceKey.published.name)
  }

  /// Forgets the last file.
  mutating func begin() {
    findings.removeAll(keepingCapacity: true)
    stamps.removeAll(keepingCapacity: true)
    fields = PieceFields()
  }

  mutating func add(_ message: String, at place: Place) {
    findings.append(PieceFinding(.problem(message), at: place))
  }

  /// Keeps of what was found only what is no sentence about this file.
  mutating func dropProblems() {
    findings.removeAll { $0.problem(in: FilePath("")) != nil }
  }

  /// Whether the front matter itself has a sign of a piece (R1).
  var saysSo: Bool { fields.status != nil || fields.hasDraft || fields.hasOutlet }

  /// Whether this is a piece: its source or a sign of its own says so, and none of the writer's words
  /// for notes does (R1, R3).
  var isPiece: Bool {
    guard let status = fields.status else { return source.isAll || saysSo }
    return !status.isNote && (source.isAll || status.isOurs || fields.hasDraft || fields.hasOutlet)
  }

  /// What is found in a note: the word that is none of ours, or that there are several.
  var findingsOfNote: [PieceFinding] {
    guard let status = fields.status, !status.isNote else { return [] }
    return [
      PieceFinding(
        status.isSeveral ? .severalStatuses(status.word) : .wordOfNote(status.word),
        at: fields.statusPlace)
    ]
  }

  /// Takes one key and its value.
  mutating func take(_ key: UnsafeRawBufferPointer, _ value: FieldValue) {
    switch words.meaning(key) {
    case .none: return
    case .stamp(let status):
      guard let date = date(key, value) else { return }
      if hasStamp(status) {
        add(PieceSentence.twice(Self.text(key)), at: value.keyPlace)
      } else {
        stamps.append(Stamp(status: status, date: date))
      }
    case .key(let meant):
      let bit: UInt64 = 1 << UInt64(meant.rawValue)
      if fields.seen & bit != 0 {
        if meant.isWritten { add(PieceSentence.twice(Self.text(key)), at: value.keyPlace) }
        return
      }
      // An empty `status:` is a line to go to all the same.
      if meant == .status { fields.statusPlace = value.keyPlace }
      if Self.isAbsent(value) { return }
      fields.seen |= bit
      take(meant, key, value)
    }
  }

  private mutating func take(
    _ meant: PieceKey, _ key: UnsafeRawBufferPointer, _ value: FieldValue
  ) {
    switch meant {
    case .title: fields.title = value.text
    case .status:
      fields.status =
        value.isSingle ? words.status(value.bytes) : words.status(ofSeveral: value)
      fields.statusPlace = value.place
    case .outlet:
      guard single(key, value) else { return }
      fields.hasOutlet = true
      fields.outlet = words.outlet(value.bytes)
      if fields.outlet == nil {
        findings.append(PieceFinding(.unknownOutlet(Self.text(value.bytes)), at: value.place))
      }
    case .type: if value.isSingle { fields.type = words.type(value.bytes) }
    case .due:
      fields.dueLine = value.keyPlace.line
      fields.due = date(key, value)
    case .deadline:
      if fields.due == nil { fields.dueLine = value.keyPlace.line }
      fields.deadline = date(key, value)
    case .replyBy: fields.replyBy = date(key, value)
    case .scheduled: fields.scheduled = date(key, value)
    case .chased: fields.chased = date(key, value)
    case .runs: if mayBeDate(value) { fields.runs = date(key, value) }
    case .invoiced:
      fields.invoiced = date(key, value)
      if fields.moneyLine == 0 { fields.moneyLine = value.keyPlace.line }
    case .paid: fields.paid = date(key, value)
    case .published: takePublished(key, value)
    case .date: if source.style.isSite { fields.date = siteDate(key, value) }
    case .publishDate: if source.style == .hugo { fields.publishDate = siteDate(key, value) }
    case .draft:
      fields.hasDraft = true
      fields.isDraft = value.bool
    case .length: fields.length = count(key, value, isOurs: true)
    case .wordGoal: fields.wordGoal = count(key, value, isOurs: true)
    case .target: fields.target = count(key, value, isOurs: false)
    case .words: fields.words = count(key, value, isOurs: false)
    case .fee:
      guard single(key, value) else { return }
      fields.fee = value.text
      fields.feePlace = value.place
    case .editor: fields.editor = joined(value)
    case .link: fields.link = value.text
    case .series: fields.series = value.text
    case .with: fields.with = joined(value)
    case .tags: fields.tags = tags(value)
    case .from: fields.from = value.text
    case .tried: fields.tried = value.texts
    case .invoice:
      guard single(key, value) else { return }
      // Between quotes nothing is a text too, and no number.
      fields.invoice = value.text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
      fields.moneyLine = value.keyPlace.line
    case .received:
      guard single(key, value) else { return }
      fields.received = value.text
      fields.receivedPlace = value.place
    case .killFee:
      guard single(key, value) else { return }
      fields.killFee = value.text
      fields.killFeePlace = value.place
    case .substackID: break
    }
  }

  /// Whether a value under a word that others use for other things is, or was meant as, a date.
  private func mayBeDate(_ value: FieldValue) -> Bool {
    let digits = value.bytes.prefix { (0x30...0x39).contains($0) }
    let isLike = digits.count == 4 && value.bytes.dropFirst(4).first == UInt8(ascii: "-")
    return value.isSingle && (isLike || WrittenDate(value.bytes, style: source.style) != nil)
  }

  /// A day, or for Jekyll whether it is to appear at all.
  private mutating func takePublished(_ key: UnsafeRawBufferPointer, _ value: FieldValue) {
    if let bool = value.bool {
      fields.isPublished = bool
    } else if let published, let date = date(key, value) {
      stamps.append(Stamp(status: published, date: date))
    }
  }

  /// A site's `date:`; Quarto's `today` and `last-modified` are no day anybody wrote.
  private mutating func siteDate(
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

  private mutating func date(
    _ key: UnsafeRawBufferPointer, _ value: FieldValue
  ) -> WrittenDate? {
    if Self.isAbsent(value) { return nil }
    guard single(key, value) else { return nil }
    guard let date = WrittenDate(value.bytes, style: source.style) else {
      add(PieceSentence.noDate(Self.text(key), Self.text(value.bytes)), at: value.place)
      return nil
    }
    if case .named(let name) = date.mark {
      findings.append(PieceFinding(.zone(name), at: value.place))
    }
    return date
  }

  /// Words wanted.
  ///
  /// `target:` and `words:` may be anything in another tool's file: no complaint.
  private mutating func count(
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
  private func tags(_ value: FieldValue) -> [String] {
    var tags = value.texts
    if value.kind != .list, let text = tags.first {
      let separator: Character = text.contains(",") ? "," : " "
      tags = text.split(separator: separator).map { PieceKey.trimmed($0) }.filter { !$0.isEmpty }
    }
    for index in tags.indices where tags[index].hasPrefix("#") { tags[index].removeFirst() }
    return tags
  }

  /// One text, or the items of a list as one.
  private func joined(_ value: FieldValue) -> String? {
    value.kind == .list ? value.texts.joined(separator: ", ") : value.text
  }

  private mutating func single(_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Bool {
    if value.isSingle { return true }
    add(PieceSentence.noSingle(Self.text(key)), at: value.place)
    return false
  }

  /// Nothing is written: `status:`, `status: ""`, `status: []`.
  private static func isAbsent(_ value: FieldValue) -> Bool {
    value.isNull || (value.kind != .other && value.count == 0 && value.bytes.isEmpty)
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  func hasStamp(_ status: StatusID) -> Bool {
    stamps.contains { $0.status == status }
  }
}
