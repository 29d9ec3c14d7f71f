import Editorial

extension PlanReader {
  private static let pieceKeys = ["path", "all", "style", "outlet", "words", "exclude"]

  /// `sources:`; what is not said is as in a new desk.
  mutating func readSources(_ node: YAMLNode?) {
    plan.sources = ["posts", "gigs"].map { PieceSource(path: $0, isAll: true) }
    plan.semesterSources = [DatedSource(path: "semester")]
    guard let node, let pairs = mapping(node, "sources") else { return }
    for pair in pairs {
      switch pair.key.lowercased() {
      case "pieces": plan.sources = pair.value.items.compactMap { readSource($0) }
      case "semester", "semesters":
        plan.semesterSources = pair.value.items.compactMap {
          readDated($0, "a source of semesters", as: "semester")
        }
      case "calendars", "calendar":
        plan.calendarSources = pair.value.items.compactMap {
          readDated($0, "a source of calendars", as: "~/Calendars/*.ics")
        }
      case "substack":
        plan.exportSources = pair.value.items.compactMap {
          readNewsletter($0, "an export of the newsletter", as: "~/Downloads/export.zip")
        }
      case "readers":
        plan.readerSources = pair.value.items.compactMap {
          readNewsletter($0, "a count of readers", as: "readers.csv")
        }
      default:
        notes.unknown(pair, among: ["pieces", "semester", "calendars", "substack", "readers"])
      }
    }
  }

  private mutating func readDated(
    _ node: YAMLNode, _ what: String, as example: String
  ) -> DatedSource? {
    guard let pairs = node.pairs else {
      return notes.text(node, what, as: example).flatMap { readFile(node, $0) }
    }
    guard let path = node["path"].flatMap({ notes.text($0, "path", as: example) }) else {
      notes.add(node.place, "\(what) needs a path, as in `{path: \(example)}`")
      return nil
    }
    guard var source = readFile(node["path"] ?? node, path) else { return nil }
    for pair in pairs {
      switch pair.key.lowercased() {
      case "path": break
      case "only": source.only = readWords(pair.value, "only")
      case "without": source.without = readWords(pair.value, "without")
      case "warn": source.warn = notes.warnings(pair.value)
      default: notes.unknown(pair, among: ["path", "only", "without", "warn"])
      }
    }
    return source
  }

  /// A source by its path; of an address of the web it is said that nobody fetches it.
  private mutating func readFile(_ node: YAMLNode, _ path: String) -> DatedSource? {
    if !WebAddress.begins(path) { return DatedSource(path: Self.trimmed(path)) }
    notes.add(
      node.place,
      "\(path) is on the web, and only files are read here: have it fetched into a file, as by "
        + "`curl -o`, and name that")
    return nil
  }

  private mutating func readNewsletter(
    _ node: YAMLNode, _ what: String, as example: String
  ) -> NewsletterSource? {
    guard let pairs = node.pairs else {
      return notes.text(node, what, as: example).map { NewsletterSource(path: Self.trimmed($0)) }
    }
    guard let path = node["path"].flatMap({ notes.text($0, "path", as: example) }) else {
      notes.add(node.place, "\(what) needs a path, as in `{path: \(example)}`")
      return nil
    }
    var source = NewsletterSource(path: Self.trimmed(path))
    for pair in pairs {
      switch pair.key.lowercased() {
      case "path": break
      case "outlet": source.outlet = readOutlet(pair.value)
      default: notes.unknown(pair, among: ["path", "outlet"])
      }
    }
    return source
  }

  /// Categories and words of a calendar.
  private mutating func readWords(_ node: YAMLNode, _ key: String) -> [String] {
    node.items.compactMap { notes.text($0, key, as: "lecture") }
  }

  private mutating func readSource(_ node: YAMLNode) -> PieceSource? {
    if let path = node.text { return PieceSource(path: Self.trimmed(path)) }
    guard let pairs = node.pairs else {
      notes.add(node.place, "a source is a folder, as in `posts` or `{path: posts, all: true}`")
      return nil
    }
    guard let path = node["path"].flatMap({ notes.text($0, "path", as: "posts") }) else {
      notes.add(node.place, "a source needs a path, as in `{path: posts, all: true}`")
      return nil
    }
    var isAll = false
    var style = SourceStyle.plain
    var outlet: OutletID?
    var wordsAreActual = false
    var excluded: [String] = []
    for pair in pairs {
      switch pair.key.lowercased() {
      case "path": break
      case "all": isAll = notes.bool(pair.value, "all") ?? false
      case "style": style = readStyle(pair.value) ?? .plain
      case "outlet": outlet = readOutlet(pair.value)
      case "exclude":
        excluded = pair.value.items.compactMap { notes.text($0, "exclude", as: "Daily/*") }
          .map(Self.trimmed)
      case "words":
        switch notes.text(pair.value, "words", as: "actual")?.lowercased() {
        case "actual": wordsAreActual = true
        case "length", nil: break
        case let word?:
          notes.unknown("kind of words", word, pair.value.place, among: ["actual", "length"])
        }
      default: notes.unknown(pair, among: Self.pieceKeys)
      }
    }
    return PieceSource(
      path: Self.trimmed(path), isAll: isAll, style: style, outlet: outlet,
      wordsAreActual: wordsAreActual, excluded: excluded)
  }

  /// Without slashes at the end and `./` before it, so that ids are made of it as they are.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./"), path.utf8.count > 2 { path.removeFirst(2) }
    while path.hasSuffix("/"), path.utf8.count > 1 { path.removeLast() }
    return path
  }

  private mutating func readStyle(_ node: YAMLNode) -> SourceStyle? {
    guard let word = notes.text(node, "style", as: "obsidian") else { return nil }
    if let style = SourceStyle(rawValue: word.lowercased()) { return style }
    notes.unknown("style", word, node.place, among: SourceStyle.allCases.map(\.rawValue))
    return nil
  }

  /// An outlet named by a source or a slot.
  mutating func readOutlet(_ node: YAMLNode) -> OutletID? {
    guard let word = notes.text(node, "outlet", as: "nk-news") else { return nil }
    if let outlet = plan.outlet(for: word) { return outlet }
    notes.unknown("outlet", word, node.place, among: plan.outlets.map(\.key))
    return nil
  }
}
