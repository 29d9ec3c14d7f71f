import Editorial

/// What came of reading a semester file.
package struct SemesterReading: Sendable {
  package var semesters: [Semester]
  package var problems: [Problem]
  /// Every zone the file names.
  package var zones: [ZoneMention]
  /// Whether its text stops making sense somewhere, so that what stands there is not known: it is being
  /// written, as a rule.
  package var isCut: Bool

  package init(
    semesters: [Semester], problems: [Problem], zones: [ZoneMention], isCut: Bool = false
  ) {
    self.semesters = semesters
    self.problems = problems
    self.zones = zones
    self.isCut = isCut
  }
}

/// Reads a semester file: one semester, or several, as a list or as documents one behind the other.
package struct SemesterReader {
  private let plan: Plan
  private var notes: ConfigNotes
  private var semesters: [Semester] = []
  private let mends: SemesterMends
  /// Whether it holds several terms: such a file is not written.
  private let isReadOnly: Bool
  /// When the writer wants to be told of what is due, by the file's source.
  private let warn: Warnings

  /// Reads the file's bytes (UTF-8); `path` is how its problems name it, `warn` what its source says
  /// of warnings.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, path: FilePath, plan: Plan, warn: Warnings = Warnings()
  ) -> SemesterReading {
    let tree = YAMLTree(bytes)
    // A line of dashes at the end begins a document that has nothing in it.
    let documents = tree.documents.filter { !$0.isNull }
    let isOne = documents.count == 1 && documents[0].pairs != nil
    var reader = SemesterReader(
      plan: plan, notes: ConfigNotes(path: path), mends: SemesterMends(bytes, isOne: isOne),
      isReadOnly: !isOne, warn: warn)
    reader.notes.add(tree.failures)
    let nodes = documents.flatMap(\.items)
    for node in nodes { reader.read(node) }
    if nodes.isEmpty, tree.failures.isEmpty {
      reader.notes.add(Place(line: 1), "this file is empty: a semester has `starts:` and `ends:`")
    }
    return SemesterReading(
      semesters: reader.semesters, problems: reader.notes.problems, zones: reader.notes.zones,
      isCut: !tree.isWhole)
  }

  /// Reads the file's bytes (UTF-8).
  package static func read(
    _ bytes: [UInt8], path: FilePath, plan: Plan, warn: Warnings = Warnings()
  ) -> SemesterReading {
    bytes.withUnsafeBytes { read($0, path: path, plan: plan, warn: warn) }
  }

  private static let keys = [
    "name", "starts", "ends", "breaks", "time_zone", "outlet", "deadlines", "warn", "notes",
  ]
  private static let deadlineKeys = [
    "title", "due", "kind", "warn", "done", "piece", "until", "link", "url", "notes",
  ]

  private mutating func read(_ node: YAMLNode) {
    guard let pairs = node.pairs else {
      notes.add(
        node.place, "a semester is keys and values, such as `starts: 2026-09-28`")
      return
    }
    for pair in pairs where !Self.keys.contains(pair.key.lowercased()) {
      notes.unknown(pair, among: Self.keys)
    }
    let starts = readDay(node, "starts", as: "2026-09-28")
    let ends = readDay(node, "ends", as: "2027-01-29")
    let breaks = node["breaks"].map { notes.dayRanges($0, "breaks") } ?? []
    let frame = TermFrame(
      path: notes.path, starts, ends, breaks,
      (node["warn"].map { notes.warnings($0) } ?? Warnings()).over(warn))
    let deadlines = (node["deadlines"]?.items ?? []).compactMap { readDeadline($0, in: frame) }
    guard let days = days(node, starts, ends, deadlines) else { return }
    var semester = Semester(
      path: notes.path, name: "", starts: days.lowerBound, ends: days.upperBound, breaks: breaks,
      deadlines: deadlines, isReadOnly: isReadOnly)
    if semester.isTooLong {
      notes.add(
        node["ends"]?.place ?? node.place,
        "the semester lasts more than four years; see its `starts:` and `ends:`")
    }
    semester.name =
      node["name"].flatMap { notes.text($0, "name", as: "Autumn 2026") }
      ?? "\(days.lowerBound.month.short) \(days.lowerBound.civil.year)"
    if let node = node["time_zone"] { semester.zoneName = notes.zone(node, "time_zone") }
    semester.outlet = readOutlet(node["outlet"])
    semesters.append(semester)
  }

  /// First and last day; without them the deadlines still count, from the first to the last.
  private mutating func days(
    _ node: YAMLNode, _ starts: Day?, _ ends: Day?, _ deadlines: [SemesterDeadline]
  ) -> ClosedRange<Day>? {
    if let starts, let ends {
      if starts <= ends { return starts...ends }
      notes.add(
        node["ends"]?.place ?? node.place, "the semester ends on \(ends), before it starts")
      return starts...starts
    }
    let days = deadlines.map(\.due.day)
    guard let first = starts ?? days.min() ?? ends, let last = ends ?? days.max() ?? starts else {
      return nil
    }
    return min(first, last)...max(first, last)
  }

  private mutating func readDay(_ node: YAMLNode, _ key: String, as example: String) -> Day? {
    guard let value = node[key], !value.isNull else {
      notes.add(node.place, "this semester has no `\(key):`; write `\(key): \(example)`")
      return nil
    }
    return readDate(value, key, as: example, of: nil)?.day
  }

  /// The study outlet named, else the only one (R47).
  private mutating func readOutlet(_ node: YAMLNode?) -> OutletID? {
    if let node, let word = notes.text(node, "outlet", as: "phd") {
      if let outlet = plan.outlet(for: word) { return outlet }
      notes.unknown("outlet", word, node.place, among: plan.outlets.map(\.key))
      return nil
    }
    return plan.onlyStudyOutlet
  }

  private mutating func readDeadline(
    _ node: YAMLNode, in frame: TermFrame
  ) -> SemesterDeadline? {
    guard let pairs = node.pairs else {
      notes.add(node.place, "a deadline is written as `{title: Chapter 3, due: 2026-12-04}`")
      return nil
    }
    for pair in pairs where !Self.deadlineKeys.contains(pair.key.lowercased()) {
      notes.unknown(pair, among: Self.deadlineKeys)
    }
    let title = node["title"].flatMap { notes.text($0, "title", as: "Chapter 3") }
    guard let dueNode = node["due"], !dueNode.isNull else {
      let named = title.map { "\"\($0)\"" } ?? "this deadline"
      notes.add(node.place, "\(named) has no day; write `due: 2026-12-04`")
      return nil
    }
    let known = dueNode.text.map { Mend.Deadline(title: node["title"]?.text ?? "", due: $0) }
    let inWeek = readWeek(dueNode, in: frame)
    guard let due = inWeek ?? readDate(dueNode, "due", as: "2026-12-04 18:00", of: known) else {
      return nil
    }
    let kind = node["kind"].flatMap { notes.text($0, "kind", as: "paper") }
    if title == nil {
      notes.add(node.place, "this deadline has no title; write `title: Chapter 3`")
    }
    let name = title ?? kind ?? "untitled"
    var dueText = dueNode.text ?? ""
    // Each of several terms has a tenth week: what counts weeks is told apart by the day it comes to.
    if isReadOnly, inWeek != nil { dueText += " (\(due.day))" }
    var deadline = SemesterDeadline(
      title: name, due: due, dueText: dueText, kind: kind,
      warn: node["warn"].map { notes.daysBefore($0) } ?? frame.warn.days(kind: kind, title: name),
      done: readDone(node["done"], due, of: known),
      piece: node["piece"].flatMap { notes.text($0, "piece", as: "thesis/ch3.md") },
      until: readUntil(node["until"]), line: node.place.line)
    deadline.link = (node["link"] ?? node["url"]).flatMap {
      notes.text($0, "link", as: "https://example.org/task")
    }
    deadline.notes = node["notes"].flatMap { notes.text($0, "notes", as: "two copies, bound") }
    return deadline
  }

  /// `week 10 friday`, by the weeks of the term; `nil` for any other date.
  private mutating func readWeek(_ node: YAMLNode, in frame: TermFrame) -> WrittenDate?? {
    guard let text = node.text, let written = TermDate(reading: text) else { return nil }
    if let meant = written.meantWeekday {
      notes.add(
        node.place,
        "\"\(text)\" names no day of the week; write `week \(written.week) \(meant)`")
      return .some(nil)
    }
    guard let term = frame.weeks else {
      notes.add(
        node.place,
        "\"\(text)\" counts the weeks of a term, which has no `starts:` and `ends:` here")
      return .some(nil)
    }
    guard let date = term.date(written) else {
      let count = term.count
      notes.add(
        node.place,
        count == 0
          ? "\"\(text)\" counts the weeks of a term that has none"
          : "\"\(text)\": the term has weeks 1 to \(count), breaks not counted")
      return .some(nil)
    }
    notes.note(date, at: node.place)
    return .some(date)
  }

  /// The status the piece must have reached (R47).
  private mutating func readUntil(_ node: YAMLNode?) -> StatusID? {
    guard let node, let word = notes.text(node, "until", as: "submitted") else { return nil }
    if let status = plan.status(for: word) { return status }
    notes.unknown("status", word, node.place, among: plan.statuses.map(\.name))
    return nil
  }

  /// The day it was ticked; `done: yes` names none, so it counts as done on time.
  private mutating func readDone(
    _ node: YAMLNode?, _ due: WrittenDate, of deadline: Mend.Deadline?
  ) -> WrittenDate? {
    guard let node, !node.isNull else { return nil }
    if let bool = node.bool { return bool ? WrittenDate(due.day) : nil }
    return readDate(node, "done", as: "2026-12-01", of: deadline)
  }

  /// A date of a deadline, or of the semester itself; one in another order is named, and mended.
  private mutating func readDate(
    _ node: YAMLNode, _ key: String, as example: String, of deadline: Mend.Deadline?
  ) -> WrittenDate? {
    guard let text = notes.text(node, key, as: example) else { return nil }
    func mend(_ meant: String) -> Mend {
      .semester(deadline: deadline, key: key, seen: text, meant: meant)
    }
    if let date = WrittenDate(reading: text) {
      notes.note(date, at: node.place, mends.canReach(node) ? mend(text) : nil)
      return date
    }
    let meant = WrittenDate.inOtherOrder(text)
    if meant == nil, WrittenDate.undecided(text) == nil {
      notes.add(unread: node, key, text, as: example)
    } else {
      notes.add(
        node.place, PieceSentence.noDate(key, text, meant),
        meant.map(mend).flatMap { mends.isWritable($0) ? $0 : nil })
    }
    return nil
  }
}

/// What a deadline is read against: the term's weeks, and when the writer wants to be told.
private struct TermFrame {
  /// The weeks of the term; `nil` where nobody knows its days.
  let weeks: TermWeeks?
  let warn: Warnings

  init(
    path: FilePath, _ starts: Day?, _ ends: Day?, _ breaks: [ClosedRange<Day>], _ warn: Warnings
  ) {
    self.warn = warn
    guard let starts, let ends, starts <= ends else {
      weeks = nil
      return
    }
    weeks = Semester(path: path, name: "", starts: starts, ends: ends, breaks: breaks).weeks
  }
}

/// Which dates of a semester file can be mended: those the splice reaches.
private struct SemesterMends {
  /// A larger file, or one with more faults, is not worked through for every one.
  private static let largest = 16 << 10

  private let bytes: UnsafeRawBufferPointer
  /// A file with several semesters is not written.
  private let isOne: Bool

  init(_ bytes: UnsafeRawBufferPointer, isOne: Bool) {
    self.bytes = bytes
    self.isOne = isOne && bytes.count <= Self.largest
  }

  func canReach(_ node: YAMLNode) -> Bool {
    guard isOne, case .scalar(_, let style) = node.content else { return false }
    return style != .block
  }

  func isWritable(_ mend: Mend) -> Bool {
    guard isOne, case .semester(let deadline, let key, let seen, let meant) = mend else {
      return false
    }
    return Splice.canReplace(
      seen, by: KeyEdit(key, .replace(meant)), in: Array(bytes), at: SpliceTarget(deadline))
  }
}
