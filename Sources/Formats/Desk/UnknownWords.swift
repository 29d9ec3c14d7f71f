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
  private var several: [String: Use] = [:]

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
      case .severalStatuses(let words):
        let use = Use(word: words, path: path, place: finding.place, files: 1)
        Self.add(use, StatusWord.fold(words), to: &several)
      case .zone, .problem, .wordOfNote: break
      }
    }
  }

  /// Takes over what another part of a load has counted; in which order does not matter.
  package mutating func add(_ other: UnknownWords) {
    for (word, use) in other.statuses { Self.add(use, word, to: &statuses) }
    for (word, use) in other.outlets { Self.add(use, word, to: &outlets) }
    for (words, use) in other.several { Self.add(use, words, to: &several) }
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

  /// The problems, in order of path and place; not those of words that the writer knows of.
  package func problems(_ plan: Plan) -> [Problem] {
    let names = plan.statuses.map(\.name) + plan.spellings.values.joined().sorted()
    let keys = plan.outlets.flatMap { [$0.key, $0.name, $0.short] }
    func unknown(_ uses: [String: Use]) -> [Use] {
      uses.values.filter { !plan.known.covers(word: $0.word) }
    }
    let found =
      unknown(statuses).map { Self.problem(ofStatus: $0, names, plan) }
      + unknown(outlets).map { Self.problem(ofOutlet: $0, keys) }
      + unknown(several).map(Self.problem(ofSeveral:))
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
    let silence = ", or \(ignoring(use.word)) to be told no more"
    return Problem(
      path: use.path, place: use.place,
      message: "unknown status \"\(use.word)\" (\(files(use)))" + question + remedy + silence)
  }

  private static func problem(ofSeveral use: Use) -> Problem {
    let what =
      use.word.isEmpty
      ? "status holds keys and values (\(files(use))); write one word"
      : "status holds several words, \"\(use.word)\" (\(files(use))); keep one, "
        + "or add \(ignoring(use.word)) to desk.yaml to be told no more"
    return Problem(path: use.path, place: use.place, message: what)
  }

  private static func problem(ofOutlet use: Use, _ keys: [String]) -> Problem {
    let remedy =
      Spelling.nearest(to: use.word, among: keys).map { "; did you mean \"\($0)\"?" }
      ?? "; add it under `outlets:` in desk.yaml, or \(ignoring(use.word)) to be told no more"
    return Problem(
      path: use.path, place: use.place,
      message: "unknown outlet \"\(use.word)\" (\(files(use)))" + remedy)
  }

  /// The line of `desk.yaml` that silences a word.
  private static func ignoring(_ word: String) -> String { "`ignore: [{word: \(yaml(word))}]`" }

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
