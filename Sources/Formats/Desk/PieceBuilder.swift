import Editorial

/// Makes a piece of what one file's front matter says, key by key.
struct PieceBuilder {
  let source: PieceSource
  let now: Moment
  let home: Zone
  var words: PieceWords

  var findings: [PieceFinding] = []
  var fields = PieceFields()
  /// No key of the file can be written as it is: it cannot be read whole, or is never written.
  var isLocked = false
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
    isLocked = false
  }

  mutating func add(_ message: String, at place: Place, _ mend: Mend? = nil) {
    guard let line = mend?.line else {
      findings.append(PieceFinding(.problem(message), at: place, mend: mend))
      return
    }
    // What a parser stumbles over may stand below the line that is at fault.
    let isElsewhere = line != place.line
    let message = isElsewhere ? mend.flatMap(PieceSentence.mended) ?? message : message
    let place = isElsewhere ? Place(line: line) : place
    findings.append(PieceFinding(.problem(message), at: place, mend: mend))
  }

  /// Says of what was found that its words cannot be replaced as the file is.
  mutating func lockFindings() {
    for index in findings.indices {
      findings[index].isLocked = true
      if case .value = findings[index].mend { findings[index].mend = nil }
    }
  }

  /// Drops the mends of dates that could not be written: of a block of text, of several lines.
  mutating func dropMends(unlessWritableIn file: UnsafeRawBufferPointer) {
    for index in findings.indices {
      guard case .problem = findings[index].kind,
        case .value(let key, let seen, let meant) = findings[index].mend
      else { continue }
      let edit = KeyEdit(key, .replace(meant), aliases: words.plan.aliases(of: key))
      let plan = try? Splice.plan([edit], in: Array(file), at: .frontMatter)
      if plan?.keys.first?.from != seen { findings[index].mend = nil }
    }
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
    let meaning = words.meaning(key)
    if meaning == .none { return }
    let value = value.followed
    switch meaning {
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
      if Self.isAbsent(value) {
        if meant == .title { fields.titleToRead = value.keyPlace }
        return
      }
      fields.seen |= bit
      take(meant, key, value)
    }
  }

  private mutating func take(
    _ meant: PieceKey, _ key: UnsafeRawBufferPointer, _ value: FieldValue
  ) {
    switch meant {
    case .title:
      fields.title = value.text
      fields.isTitlePlain = value.kind == .scalar && value.style == .plain && !value.isMarked
      if fields.isTitlePlain || value.isMarked || value.kind != .scalar {
        fields.titleToRead = value.keyPlace
      }
    case .status:
      fields.status =
        value.isSingle ? words.status(value.bytes) : words.status(ofSeveral: value)
      fields.statusPlace = value.place
    case .outlet:
      guard single(key, value) else { return }
      fields.hasOutlet = true
      fields.outlet = words.outlet(value.bytes)
      if fields.outlet == nil {
        let word = Self.text(value.bytes)
        fields.unknownOutlet = word
        findings.append(PieceFinding(.unknownOutlet(word), at: value.place))
      }
    case .type: takeType(value)
    case .due:
      fields.dueLine = value.keyPlace.line
      fields.due = date(key, value, isOurs: true)
    case .deadline:
      fields.deadline = date(key, value)
      if fields.due == nil, fields.deadline != nil { fields.dueLine = value.keyPlace.line }
    case .replyBy: fields.replyBy = date(key, value)
    case .scheduled: fields.scheduled = date(key, value)
    case .chased: fields.chased = date(key, value)
    case .runs: fields.runs = date(key, value)
    case .invoiced:
      fields.invoiced = date(key, value)
      if fields.moneyLine == 0 { fields.moneyLine = value.keyPlace.line }
    case .paid: fields.paid = date(key, value)
    case .published: takePublished(key, value)
    case .date: if source.style.isSite { fields.date = siteDate(key, value) }
    case .publishDate: if source.style == .hugo { fields.publishDate = siteDate(key, value) }
    case .draft:
      fields.hasDraft = true
      fields.isDraft = value.flag
    case .length: fields.length = count(key, value, isOurs: true)
    case .wordGoal: fields.wordGoal = count(key, value, isOurs: false)
    case .target: fields.target = count(key, value, isOurs: false)
    case .words: fields.words = count(key, value, isOurs: false)
    case .fee:
      guard single(key, value) else { return }
      fields.fee = value.text
      fields.feePlace = value.place
    case .editor: fields.editor = isSites(meant, value) ? nil : joined(value)
    case .link: fields.link = isSites(meant, value) ? nil : words(value)
    case .series: fields.series = words(value)
    case .with: fields.with = joined(value)
    case .tags: fields.tags = tags(value)
    case .from: fields.from = words(value).flatMap { Self.namesFile($0, value) ? $0 : nil }
    case .tried: fields.tried = value.texts
    case .invoice:
      // Between quotes nothing is a text too, and no number; `true` is somebody else's.
      guard let number = words(value), !number.allSatisfy(\.isWhitespace) else { return }
      fields.invoice = number
      fields.moneyLine = value.keyPlace.line
    case .received:
      guard value.texts.contains(where: ValueLikeness.isSum), single(key, value),
        let text = value.text
      else { return }
      fields.received = text
      fields.receivedPlace = value.place
    case .killFee:
      guard single(key, value) else { return }
      fields.killFee = value.text
      fields.killFeePlace = value.place
    case .expenses: takeSum(\.expenses, meant, key, value)
    case .tax: takeSum(\.tax, meant, key, value)
    case .withheld: takeSum(\.withheld, meant, key, value)
    case .charges: takeSum(\.charges, meant, key, value)
    case .chase: fields.chase = wait(key, value)
    case .substackID: break
    }
  }

  /// A type of the writer's; one nobody knows is told of, but where it is the site's (R4b).
  private mutating func takeType(_ value: FieldValue) {
    guard value.isSingle, value.bool == nil else { return }
    let (type, isKnown) = words.type(value.bytes)
    if isKnown || !source.style.isSite { fields.type = type }
    if !isKnown, !source.style.isSite {
      findings.append(PieceFinding(.unknownType(type), at: value.place))
    }
  }

  /// Whether a site's own program means something else by a key: Quarto's `editor: visual`, a `link`
  /// that leads nowhere out of the site (R4b).
  private func isSites(_ key: PieceKey, _ value: FieldValue) -> Bool {
    guard source.style.isSite else { return false }
    guard let text = words(value) else { return true }
    switch key {
    case .editor: return text == "visual" || text == "source"
    case .link: return !text.contains("://")
    default: return false
    }
  }

  /// One text; a yes or no under a key of words is somebody else's (R4b).
  private func words(_ value: FieldValue) -> String? { value.bool == nil ? value.text : nil }

  /// Whether `from:` names the file of another piece, and not where an idea came from (R4b, R43).
  private static func namesFile(_ text: String, _ value: FieldValue) -> Bool {
    let name = text.lowercased()
    if [".md", ".markdown", ".qmd"].contains(where: name.hasSuffix) { return true }
    if value.isLink { return true }
    return text.contains("/") && !text.contains(where: \.isWhitespace) && !text.contains("://")
  }

  /// A sum of a bill, read once its outlet is known.
  private mutating func takeSum(
    _ part: WritableKeyPath<Billing, Fee?>, _ meant: PieceKey,
    _ key: UnsafeRawBufferPointer, _ value: FieldValue
  ) {
    guard value.texts.contains(where: ValueLikeness.isSum), single(key, value),
      let text = value.text
    else { return }
    fields.sums.append(MoneySum(key: meant.name, part: part, text: text, place: value.place))
    if fields.moneyLine == 0 { fields.moneyLine = value.keyPlace.line }
  }

  /// How long they may take; words without a number are somebody else's key (R4b).
  private mutating func wait(_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Wait? {
    guard let text = value.text else { return nil }
    if let wait = Wait(reading: text) { return wait }
    if text.contains(where: \.isNumber) {
      add(PieceSentence.noWait(Self.text(key), text), at: value.place)
    }
    return nil
  }

  /// A day, or for Jekyll whether it is to appear at all.
  private mutating func takePublished(_ key: UnsafeRawBufferPointer, _ value: FieldValue) {
    if let bool = value.flag {
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

  /// A date; what cannot be one is somebody else's, unless the key is `isOurs` wherever it stands or
  /// the value is nearly one (R4b).
  private mutating func date(
    _ key: UnsafeRawBufferPointer, _ value: FieldValue, isOurs: Bool = false
  ) -> WrittenDate? {
    if Self.isAbsent(value) { return nil }
    guard value.isSingle else {
      if isOurs || value.texts.contains(where: { WrittenDate(reading: $0) != nil }) {
        add(PieceSentence.noSingle(Self.text(key)), at: value.place)
      }
      return nil
    }
    guard let date = writtenDate(value.bytes) else {
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
  private func writtenDate(_ bytes: UnsafeRawBufferPointer) -> WrittenDate? {
    if let date = WrittenDate(bytes, style: source.style) { return date }
    guard bytes.starts(with: "[[".utf8) else { return nil }
    return WikiLink.followed(Self.text(bytes)).flatMap {
      WrittenDate(reading: $0, style: source.style)
    }
  }

  /// Words wanted.
  ///
  /// `target:`, `word_goal:` and `words:` may be anything in another tool's file: no complaint.
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
    value.kind == .list ? value.texts.joined(separator: ", ") : words(value)
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
