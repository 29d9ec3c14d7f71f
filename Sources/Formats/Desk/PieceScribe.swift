import Editorial

/// Takes down what one file's front matter says, key by key, and makes a piece of it.
struct PieceScribe {
  let source: PieceSource
  let now: Moment
  let home: Zone
  var words: PieceWords

  private(set) var findings: [PieceFinding] = []
  private var seen: UInt64 = 0
  private var title: String?
  private var status: PieceWords.StatusEntry?
  private var statusPlace = Place(line: 1)
  private var outlet: OutletID?
  private var hasOutlet = false
  private var type: String?
  private var due: WrittenDate?
  private var deadline: WrittenDate?
  private var dueLine = 1
  private var replyBy: WrittenDate?
  private var scheduled: WrittenDate?
  private var date: WrittenDate?
  private var publishDate: WrittenDate?
  private var invoiced: WrittenDate?
  private var paid: WrittenDate?
  private var chased: WrittenDate?
  private var isDraft: Bool?
  private var hasDraft = false
  private var isPublished: Bool?
  private var length: Int?
  private var target: Int?
  private var wordGoal: Int?
  private var wordCount: Int?
  private var fee: String?
  private var feePlace = Place(line: 1)
  private var editor: String?
  private var link: String?
  private var series: String?
  private var with: String?
  private var tags: [String] = []
  private var stamps: [Stamp] = []

  private let idea: StatusID?
  private let drafting: StatusID?
  private let scheduledStatus: StatusID?
  private let published: StatusID?

  init(plan: Plan, source: PieceSource, now: Moment, home: Zone) {
    self.source = source
    self.now = now
    self.home = home
    words = PieceWords(plan: plan, style: source.style)
    idea = plan.status(named: "idea")
    drafting = plan.status(named: "drafting")
    scheduledStatus = plan.status(named: "scheduled")
    published = plan.status(named: "published")
  }

  /// Forgets the last file.
  mutating func begin() {
    findings.removeAll(keepingCapacity: true)
    stamps.removeAll(keepingCapacity: true)
    seen = 0
    (title, status, outlet, type, fee) = (nil, nil, nil, nil, nil)
    (statusPlace, dueLine, hasOutlet, hasDraft) = (Place(line: 1), 1, false, false)
    (due, deadline, replyBy, scheduled, date, publishDate) = (nil, nil, nil, nil, nil, nil)
    (invoiced, paid, chased, isDraft, isPublished) = (nil, nil, nil, nil, nil)
    (length, target, wordGoal, wordCount) = (nil, nil, nil, nil)
    (editor, link, series, with, tags) = (nil, nil, nil, nil, [])
  }

  mutating func add(_ message: String, at place: Place) {
    findings.append(PieceFinding(.problem(message), at: place))
  }

  /// Keeps of what was found only what is no sentence about this file.
  mutating func dropProblems() {
    findings.removeAll { $0.problem(in: FilePath("")) != nil }
  }

  /// Whether the front matter itself says that this is a piece (R1).
  var saysSo: Bool { status != nil || hasDraft || hasOutlet }

  // MARK: Key by key

  /// Takes one key and its value.
  mutating func take(_ key: UnsafeRawBufferPointer, _ value: FieldValue) {
    switch words.meaning(key) {
    case .none: return
    case .stamp(let status):
      guard let date = date(key, value) else { return }
      if stamps.contains(where: { $0.status == status }) {
        add(PieceSentence.twice(Self.text(key)), at: value.keyPlace)
      } else {
        stamps.append(Stamp(status: status, date: date))
      }
    case .key(let meant):
      if meant == .status { statusPlace = value.keyPlace }
      if Self.isAbsent(value) { return }
      let bit: UInt64 = 1 << UInt64(meant.rawValue)
      if seen & bit != 0 {
        if meant.rawValue <= PieceKey.chased.rawValue {
          add(PieceSentence.twice(Self.text(key)), at: value.keyPlace)
        }
        return
      }
      seen |= bit
      take(meant, key, value)
    }
  }

  private mutating func take(
    _ meant: PieceKey, _ key: UnsafeRawBufferPointer, _ value: FieldValue
  ) {
    switch meant {
    case .title: title = value.text
    case .status:
      guard single(key, value) else { return }
      status = words.status(value.bytes)
      statusPlace = value.place
    case .outlet:
      guard single(key, value) else { return }
      hasOutlet = true
      outlet = words.outlet(value.bytes)
      if outlet == nil {
        findings.append(PieceFinding(.unknownOutlet(Self.text(value.bytes)), at: value.place))
      }
    case .type: if value.isSingle { type = words.type(value.bytes) }
    case .due:
      dueLine = value.keyPlace.line
      due = date(key, value)
    case .deadline:
      if due == nil { dueLine = value.keyPlace.line }
      deadline = date(key, value)
    case .replyBy: replyBy = date(key, value)
    case .scheduled: scheduled = date(key, value)
    case .chased: chased = date(key, value)
    case .invoiced: invoiced = date(key, value)
    case .paid: paid = date(key, value)
    case .published: takePublished(key, value)
    case .date: if source.style.isSite { date = siteDate(key, value) }
    case .publishDate: if source.style == .hugo { publishDate = siteDate(key, value) }
    case .draft:
      hasDraft = true
      isDraft = value.bool
    case .length: length = count(key, value, isOurs: true)
    case .wordGoal: wordGoal = count(key, value, isOurs: true)
    case .target: target = count(key, value, isOurs: false)
    case .words: wordCount = count(key, value, isOurs: false)
    case .fee:
      guard single(key, value) else { return }
      fee = value.text
      feePlace = value.place
    case .editor: editor = joined(value)
    case .link: link = value.text
    case .series: series = value.text
    case .with: with = joined(value)
    case .tags: takeTags(value)
    case .from, .invoice, .received, .killFee, .tried, .substackID: break
    }
  }

  /// A day, or for Jekyll whether it is to appear at all.
  private mutating func takePublished(_ key: UnsafeRawBufferPointer, _ value: FieldValue) {
    if let bool = value.bool {
      isPublished = bool
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
    if let length = CountText.length(text) { return length }
    if isOurs { add(PieceSentence.noLength(Self.text(key), text), at: value.place) }
    return nil
  }

  /// `[film, korea]`, `film, korea` or Jekyll's `film korea`; a `#` before a tag is Obsidian's.
  private mutating func takeTags(_ value: FieldValue) {
    if value.kind == .list {
      tags = value.texts
    } else if let text = value.text {
      let separator: Character = text.contains(",") ? "," : " "
      tags = text.split(separator: separator).map { PieceKey.trimmed($0) }.filter { !$0.isEmpty }
    }
    for index in tags.indices where tags[index].hasPrefix("#") { tags[index].removeFirst() }
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

  // MARK: The whole

  /// The piece the file is; `fallback` gives a title where none is written.
  mutating func piece(_ id: FilePath, _ hints: PieceHints, title fallback: () -> String) -> Piece {
    let outlet = hasOutlet ? outlet : hints.folderOutlet ?? source.outlet ?? words.onlyOwn
    let plan = words.plan
    let siteDate = siteDay(id, hints)
    let status = settle(siteDate, hints)
    var piece = Piece(
      id: id, title: title ?? fallback(), outlet: outlet, status: status,
      statusWord: self.status?.word ?? "", type: type, due: due ?? deadline, replyBy: replyBy,
      scheduled: scheduled ?? publishDate, chased: chased,
      length: length ?? target ?? wordGoal ?? (source.wordsAreActual ? nil : wordCount))
    if let siteDate, let status {
      if status == published, !hasStamp(status) {
        stamps.append(Stamp(status: status, date: siteDate))
      } else if status == scheduledStatus, piece.scheduled == nil {
        piece.scheduled = siteDate
      }
    }
    piece.stamps = Array(stamps)
    piece.editor = editor
    piece.link = link
    piece.series = series
    piece.with = with
    piece.tags = tags
    piece.statusLine = statusPlace.line
    piece.dueLine = dueLine
    if let fee { piece.fee = read(fee, outlet, plan) }
    return piece
  }

  private mutating func read(_ text: String, _ outlet: OutletID?, _ plan: Plan) -> Fee? {
    if let fee = words.fee(text, outlet) { return fee }
    // Said to bring nothing: not the outlet's usual fee, and not a problem.
    if text == "0" || text.lowercased() == "none" {
      return Fee(amount: 0, currency: outlet.flatMap { plan[$0].currency } ?? "USD")
    }
    add(PieceSentence.noFee(text), at: feePlace)
    return nil
  }

  private func hasStamp(_ status: StatusID) -> Bool {
    stamps.contains { $0.status == status }
  }

  /// The status the file gives, or the one that follows from the rest (R2).
  private mutating func settle(_ siteDate: WrittenDate?, _ hints: PieceHints) -> StatusID? {
    if let entry = status {
      if let known = entry.status { return known }
      guard entry.isMoney, let published else {
        findings.append(PieceFinding(.unknownStatus(entry.word), at: statusPlace))
        return nil
      }
      // Billed or paid is out; where no day of it is given, the bill's is the nearest (R30).
      if !hasStamp(published), let date = invoiced ?? paid {
        stamps.append(Stamp(status: published, date: date))
      }
      return published
    }
    if let published, hasStamp(published) { return published }
    if isDraft == true || hints.isInDrafts || isPublished == false { return drafting }
    guard let siteDate else { return idea }
    return isAhead(siteDate) ? scheduledStatus : published
  }

  /// The day a site gives a post: only there a plain `date` means that it is out (R2).
  private func siteDay(_ id: FilePath, _ hints: PieceHints) -> WrittenDate? {
    guard source.style.isSite else { return nil }
    if let date = publishDate ?? date { return date }
    guard source.style == .jekyll else { return nil }
    return (hints.fileDate ?? PieceFileName.day(id.name)).map { WrittenDate($0) }
  }

  private func isAhead(_ date: WrittenDate) -> Bool {
    guard date.minute != nil else { return date.day > home.day(now) }
    return date.when(in: home, named: { _ in nil }).moment > now
  }
}
