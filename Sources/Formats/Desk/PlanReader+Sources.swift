import Editorial

extension PlanReader {
  private static let pieceKeys = ["path", "all", "style", "outlet", "words", "exclude"]

  /// `sources:`; what is not said is as in a new desk.
  mutating func readSources(_ node: YAMLNode?) {
    plan.sources = ["posts", "gigs"].map { PieceSource(path: $0, isAll: true) }
    plan.semesterSources = [SemesterSource(path: "semester")]
    guard let node, let pairs = mapping(node, "sources") else { return }
    for pair in pairs {
      switch pair.key.lowercased() {
      case "pieces": plan.sources = pair.value.items.compactMap { readSource($0) }
      case "semester", "semesters":
        plan.semesterSources = pair.value.items.compactMap { readSemesterSource($0) }
      default: notes.unknown(pair, among: ["pieces", "semester"])
      }
    }
  }

  private static let semesterKeys = ["path", "warn"]

  /// `semester`, or `{path: semester, warn: [14, 3, 1 days]}`.
  private mutating func readSemesterSource(_ node: YAMLNode) -> SemesterSource? {
    guard let pairs = node.pairs else {
      return notes.text(node, "a source of semesters", as: "semester")
        .map { SemesterSource(path: Self.trimmed($0)) }
    }
    guard let path = node["path"].flatMap({ notes.text($0, "path", as: "semester") }) else {
      notes.add(
        node.place, "a source needs a path, as in `{path: semester, warn: [14, 3, 1 days]}`")
      return nil
    }
    for pair in pairs where !Self.semesterKeys.contains(pair.key.lowercased()) {
      notes.unknown(pair, among: Self.semesterKeys)
    }
    let warn = node["warn"].map { notes.warnings($0) } ?? Warnings()
    return SemesterSource(path: Self.trimmed(path), warn: warn)
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
