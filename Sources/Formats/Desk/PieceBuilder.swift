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
  /// The last value, where it may be the beginning of a figure that YAML has cut at its comma.
  var figure: FigureStart?
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
    figure = nil
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
      if !Splice.canReplace(seen, by: edit, in: Array(file), at: .frontMatter) {
        findings[index].mend = nil
      }
    }
  }

  /// Keeps of what was found only what is no sentence about this file.
  mutating func dropProblems() {
    findings.removeAll { $0.problem(in: FilePath("")) != nil }
    fields.placeholder = nil
    fields.slips = []
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
    guard let status = fields.status, !status.isNote else { return slipsOfNote }
    return slipsOfNote + [
      PieceFinding(
        status.isSeveral ? .severalStatuses(status.word) : .wordOfNote(status.word),
        at: fields.statusPlace)
    ]
  }

  /// Takes one key and its value.
  mutating func take(_ key: UnsafeRawBufferPointer, _ value: FieldValue) {
    let meaning = words.meaning(key)
    switch meaning {
    case .none:
      if value.isNull, figure != nil { takeRest(key, at: value.keyPlace) }
      return
    case .slip(let meant):
      noteSlip(key, of: meant, value)
      return
    case .key, .stamp: break
    }
    figure = nil
    if Placeholder.stands(in: value.bytes, ofTitle: meaning == .key(.title)) {
      notePlaceholder(meaning, value)
      // A title is shown as it is written.
      if meaning != .key(.title) { return }
    }
    if !meaning.isText, value.isSingle, var seen = SeenText.of(value.bytes) {
      seen.withUTF8 { take(meaning, key, value.reading(UnsafeRawBufferPointer($0)).followed) }
      return
    }
    // Few values are links, and one is large to hand about.
    if value.mayBeLink {
      take(meaning, key, value.followed)
    } else {
      take(meaning, key, value)
    }
  }

  private mutating func take(
    _ meaning: PieceWords.Meaning, _ key: UnsafeRawBufferPointer, _ value: FieldValue
  ) {
    switch meaning {
    case .none, .slip: return
    case .stamp(let status):
      guard let date = date(key, value) else { return }
      if stamps.contains(of: status) {
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
      if meant.kind == .figure, value.isPlainFigure {
        figure = FigureStart(key: meant, place: value.place, text: Self.text(value.bytes))
      }
      take(meant, as: key, value)
    }
  }

  /// Takes the value of one of our keys, written as `key` in the file.
  mutating func take(
    _ meant: PieceKey, as key: UnsafeRawBufferPointer, _ value: FieldValue
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
      fields.hasOutlet = true
      guard single(key, value) else {
        // Which of them it is for nobody knows: not the folder's, nor the only one there is.
        fields.unknownOutlet = value.texts.joined(separator: ", ")
        return
      }
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
    case .date:
      if source.style.isSite { fields.date = siteDate(key, value) }
      fields.datePlace = value.place
    case .publishDate:
      if source.style == .hugo { fields.publishDate = siteDate(key, value) }
      fields.publishDatePlace = value.place
    case .expiryDate:
      if source.style == .hugo { fields.expiryDate = siteDate(key, value) }
      fields.expiryDatePlace = value.place
    case .draft:
      fields.hasDraft = true
      fields.isDraft = value.flag
    case .length: fields.length = count(key, value, isOurs: true)
    case .wordGoal: fields.wordGoal = count(key, value, isOurs: false)
    case .target: fields.target = count(key, value, isOurs: false)
    case .words: fields.words = count(key, value, isOurs: false)
    case .fee:
      fields.isFeeUnreadable = !single(key, value)
      if fields.isFeeUnreadable { return }
      fields.fee = value.text
      fields.feePlace = value.place
    case .editor:
      fields.editor = source.style.isSite && Self.isSites(meant, value) ? nil : joined(value)
    case .link: fields.link = source.style.isSite && Self.isSites(meant, value) ? nil : value.words
    case .series: fields.series = value.words
    case .with: fields.with = joined(value)
    case .tags: fields.tags = tags(value)
    case .from: fields.from = value.words.flatMap { Self.namesFile($0, value) ? $0 : nil }
    case .tried: fields.tried = value.texts
    case .invoice:
      // Between quotes nothing is a text too, and no number; `true` is somebody else's.
      guard let number = value.words, !number.allSatisfy(\.isWhitespace) else { return }
      fields.invoice = number
      fields.moneyLine = value.keyPlace.line
    case .received:
      guard value.texts.contains(where: ValueLikeness.isSum), single(key, value),
        let text = value.text
      else { return }
      fields.received = text
      fields.receivedPlace = value.place
    case .killFee:
      fields.isKillFeeUnreadable = !single(key, value)
      if fields.isKillFeeUnreadable { return }
      fields.killFee = value.text
      fields.killFeePlace = value.place
    case .expenses: takeSum(\.expenses, meant, key, value)
    case .tax: takeSum(\.tax, meant, key, value)
    case .withheld: takeSum(\.withheld, meant, key, value)
    case .charges: takeSum(\.charges, meant, key, value)
    case .chase: fields.chase = wait(key, value)
    case .substackID:
      // The site's own form has the end of the address behind the number.
      fields.tie.number = value.text.flatMap { Int($0.prefix { $0 != "." }) }
    case .slug: fields.tie.slug = value.text
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
  private static func isSites(_ key: PieceKey, _ value: FieldValue) -> Bool {
    guard let text = value.words else { return true }
    switch key {
    case .editor: return text == "visual" || text == "source"
    case .link: return !text.contains("://")
    default: return false
    }
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

  /// A day, or for Jekyll whether it is to appear at all.
  private mutating func takePublished(_ key: UnsafeRawBufferPointer, _ value: FieldValue) {
    if let bool = value.flag {
      if source.style.hasPublishedFlag { fields.isPublished = bool }
    } else if let published, let date = date(key, value) {
      stamps.append(Stamp(status: published, date: date))
    }
  }
}

extension [Stamp] {
  /// Whether there is one of a status.
  func contains(of status: StatusID) -> Bool { contains { $0.status == status } }
}
