import Editorial

/// Words in the files that stand for no status or outlet, counted up over a whole desk.
///
/// Each is one problem, at its first file, with the number of files (R1b, R3).
package struct UnknownWords: Sendable {
  private struct Use {
    /// As its first file has it.
    var word: String
    var path: FilePath
    var place: Place
    var files: Int
  }

  /// By the folded word.
  private var statuses: [String: Use] = [:]
  private var outlets: [String: Use] = [:]
  private var types: [String: Use] = [:]

  package init() {}

  /// Counts the words among a file's findings.
  package mutating func add(_ findings: [PieceFinding], in path: FilePath) {
    for finding in findings {
      switch finding.kind {
      case .unknownStatus(let word):
        let use = Use(word: word, path: path, place: finding.place, files: 1)
        Self.add(use, StatusWord.fold(word), to: &statuses)
      case .unknownOutlet(let word):
        let use = Use(word: word, path: path, place: finding.place, files: 1)
        Self.add(use, PieceKey.fold(word), to: &outlets)
      case .unknownType(let word):
        let use = Use(word: word, path: path, place: finding.place, files: 1)
        Self.add(use, PieceKey.fold(word), to: &types)
      case .zone, .problem: break
      }
    }
  }

  /// Takes over what another part of a load has counted; in which order does not matter.
  package mutating func add(_ other: UnknownWords) {
    for (word, use) in other.statuses { Self.add(use, word, to: &statuses) }
    for (word, use) in other.outlets { Self.add(use, word, to: &outlets) }
    for (word, use) in other.types { Self.add(use, word, to: &types) }
  }

  private static func add(_ use: Use, _ word: String, to uses: inout [String: Use]) {
    guard let known = uses[word] else {
      uses[word] = use
      return
    }
    var first = (use.path, use.place) < (known.path, known.place) ? use : known
    first.files = known.files + use.files
    uses[word] = first
  }

  /// The problems, in order of path and place.
  package func problems(_ plan: Plan) -> [Problem] {
    let names = plan.statuses.map(\.name) + plan.spellings.values.joined().sorted()
    let keys = plan.outlets.flatMap { [$0.key, $0.name, $0.short] }
    let found =
      statuses.values.map { Self.problem(ofStatus: $0, names, plan) }
      + outlets.values.map { Self.problem(ofOutlet: $0, keys) }
      + types.values.map { Self.problem(ofType: $0, plan.types) }
    return found.sorted { ($0.path, $0.place) < ($1.path, $1.place) }
  }

  private static func problem(ofStatus use: Use, _ names: [String], _ plan: Plan) -> Problem {
    let near = Spelling.nearest(to: use.word, among: names)
    let meant =
      near.flatMap { plan.status(for: $0) }.map { plan[$0].name }
      ?? plan.status(like: .drafting, at: plan.onlyOwnOutlet).map { plan[$0].name }
      ?? StatusRole.drafting.rawValue
    let question = near.map { "; did you mean \"\($0)\"?" } ?? ""
    let line = "`statuses: {\(yaml(use.word)): \(meant)}`"
    let remedy =
      near == nil
      ? "; say in desk.yaml what it stands for, as in \(line)"
      : " If it is your own word, add \(line) to desk.yaml"
    return Problem(
      path: use.path, place: use.place,
      message: "unknown status \"\(use.word)\" (\(files(use)))" + question + remedy)
  }

  private static func problem(ofOutlet use: Use, _ keys: [String]) -> Problem {
    let remedy =
      Spelling.nearest(to: use.word, among: keys).map { "; did you mean \"\($0)\"?" }
      ?? "; add it under `outlets:` in desk.yaml"
    return Problem(
      path: use.path, place: use.place,
      message: "unknown outlet \"\(use.word)\" (\(files(use)))" + remedy)
  }

  private static func problem(ofType use: Use, _ types: [PieceType]) -> Problem {
    let near = Spelling.nearest(to: use.word, among: types.map(\.name))
    let line = "`\(yaml(use.word)): 1` under `types:` in desk.yaml"
    let remedy =
      near.map { "; did you mean \"\($0)\"? If it is your own, add \(line)" }
      ?? "; it counts as \(types.first?.name ?? "one"); say what it counts with \(line)"
    return Problem(
      path: use.path, place: use.place,
      message: "unknown type \"\(use.word)\" (\(files(use)))" + remedy)
  }

  private static func files(_ use: Use) -> String {
    use.files.counted("file")
  }

  /// A word as a YAML key that means just this word.
  private static func yaml(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -_".unicodeScalars.contains(scalar)
    }
    guard !isPlain || word.first?.isLetter != true else { return word }
    return "\"" + word.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "\""
  }
}
