import Editorial

/// What came of reading `desk.yaml`.
package struct PlanReading: Sendable {
  /// `nil` where no desk can be made of the file: then the problems say why.
  package var plan: Plan?
  package var problems: [Problem]
  /// Every zone the file names.
  package var zones: [ZoneMention]

  package init(plan: Plan?, problems: [Problem], zones: [ZoneMention]) {
    self.plan = plan
    self.problems = problems
    self.zones = zones
  }

  /// Whether the desk cannot be opened at all.
  package var isFatal: Bool { plan == nil }
}

/// Reads `desk.yaml`; one bad value costs that value only, and each has its place.
package struct PlanReader {
  var plan = Plan.builtIn
  var notes: ConfigNotes
  /// A section that is something else altogether: the desk cannot be opened.
  private var isFatal = false
  /// Where the writer's own workflows stand, by their index; not those with problems of their own.
  var workflowPlaces: [Int: Place] = [:]
  /// Where the writer's own exits stand, by the kind of outlet; not those with problems of their own.
  var exitPlaces: [OutletKind: Place] = [:]

  private init(path: FilePath) {
    notes = ConfigNotes(path: path)
  }

  static let keys = [
    "time_zone", "sources", "outlets", "workflows", "exits", "statuses", "fields", "schedule",
    "types", "away", "ignore", "marks", "words",
  ]

  /// Reads the file's bytes (UTF-8); `path` is how its problems name it.
  package static func read(_ bytes: UnsafeRawBufferPointer, path: FilePath) -> PlanReading {
    var reader = PlanReader(path: path)
    let tree = YAMLTree(bytes)
    reader.notes.add(tree.failures)
    if let root = tree.root {
      reader.read(reader.notes.whole(root))
    } else if tree.failures.isEmpty {
      reader.refuse(Place(line: 1), PlanReader.noOutlets)
    } else {
      reader.isFatal = true
    }
    return PlanReading(
      plan: reader.isFatal ? nil : reader.plan, problems: reader.notes.problems,
      zones: reader.notes.zones)
  }

  /// Reads the file's bytes (UTF-8).
  package static func read(_ bytes: [UInt8], path: FilePath) -> PlanReading {
    bytes.withUnsafeBytes { read($0, path: path) }
  }

  private static let noOutlets =
    "no outlets: say where pieces appear, as in `outlets: {newsletter: {kind: own}}`"

  mutating func refuse(_ place: Place, _ message: String) {
    notes.add(place, message)
    isFatal = true
  }

  private mutating func read(_ root: YAMLNode) {
    guard let pairs = root.pairs else {
      refuse(root.place, "a desk is keys and values, as in `outlets: {newsletter: {kind: own}}`")
      return
    }
    for pair in pairs where !Self.keys.contains(pair.key.lowercased()) {
      notes.unknown(pair, among: Self.keys)
    }
    if let node = root["time_zone"] { plan.homeZoneName = notes.zone(node, "time_zone") }
    // Outlets name statuses, and sources and slots name outlets.
    if let node = root["workflows"], let pairs = mapping(node, "workflows") {
      readWorkflows(pairs)
    }
    if let node = root["exits"] { readExits(node) }
    if let node = root["statuses"], let pairs = mapping(node, "statuses") { readWords(pairs) }
    if let node = root["fields"], let pairs = mapping(node, "fields") { readFields(pairs) }
    if let node = root["outlets"], let pairs = mapping(node, "outlets"), !pairs.isEmpty {
      readOutlets(pairs)
    } else if !isFatal {
      refuse(root["outlets"]?.place ?? root.place, Self.noOutlets)
    }
    noteUnserved()
    if let node = root["types"] { readTypes(node) }
    readSources(root["sources"])
    if let node = root["schedule"] { readSchedule(node) }
    if let node = root["ignore"] { readKnown(node) }
    if let node = root["marks"] { readMarks(node) }
    if let node = root["words"] { readWordGoals(node) }
    if let node = root["away"] { plan.away = notes.dayRanges(node, "away") }
  }

  private static let examples = [
    "workflows": "own: [idea, drafting, published]", "statuses": "sent: filed",
    "fields": "deadline: due", "outlets": "nk-news: {kind: client}", "sources": "pieces: [posts]",
  ]

  /// The pairs of a section; something else stops the desk from opening.
  mutating func mapping(_ node: YAMLNode, _ key: String) -> [YAMLPair]? {
    if let pairs = node.pairs { return pairs }
    if !node.isNull {
      let example = Self.examples[key] ?? "key: value"
      refuse(node.place, "\(key) must be keys and values, as in `\(key): {\(example)}`")
    }
    return nil
  }
}
