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
    /// Every file, and how it has the word.
    var files: [File]
  }

  private struct File {
    var path: FilePath
    var word: String
    var outlet: OutletID?
    /// Whether the word cannot be replaced there.
    var isLocked: Bool
  }

  /// By the folded word.
  private var statuses: [String: Use] = [:]
  private var outlets: [String: Use] = [:]
  private var types: [String: Use] = [:]
  private var several: [String: Use] = [:]

  package init() {}

  /// Counts the words among a file's findings.
  ///
  /// - Parameters:
  ///   - findings: what was found in it.
  ///   - path: the file.
  ///   - outlet: where its piece appears, whose workflow a status belongs to.
  package mutating func add(
    _ findings: [PieceFinding], in path: FilePath, at outlet: OutletID? = nil
  ) {
    func use(_ word: String, _ finding: PieceFinding) -> Use {
      let file = File(path: path, word: word, outlet: outlet, isLocked: finding.isLocked)
      return Use(word: word, path: path, place: finding.place, files: [file])
    }
    for finding in findings {
      switch finding.kind {
      case .unknownStatus(let word):
        Self.add(use(word, finding), StatusWord.fold(word), to: &statuses)
      case .unknownOutlet(let word):
        Self.add(use(word, finding), PieceKey.fold(word), to: &outlets)
      case .unknownType(let word):
        Self.add(use(word, finding), PieceKey.fold(word), to: &types)
      case .severalStatuses(let words):
        Self.add(use(words, finding), StatusWord.fold(words), to: &several)
      case .zone, .problem, .wordOfNote: break
      }
    }
  }

  /// Takes over what another part of a load has counted; in which order does not matter.
  package mutating func add(_ other: UnknownWords) {
    for (word, use) in other.statuses { Self.add(use, word, to: &statuses) }
    for (word, use) in other.outlets { Self.add(use, word, to: &outlets) }
    for (word, use) in other.types { Self.add(use, word, to: &types) }
    for (words, use) in other.several { Self.add(use, words, to: &several) }
  }

  private static func add(_ use: Use, _ word: String, to uses: inout [String: Use]) {
    // Taken out while it grows: a word may stand in thousands of files.
    guard var known = uses.removeValue(forKey: word) else {
      uses[word] = use
      return
    }
    if (use.path, use.place) < (known.path, known.place) {
      (known.word, known.path, known.place) = (use.word, use.path, use.place)
    }
    known.files += use.files
    uses[word] = known
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
      + unknown(outlets).map { Self.problem(ofOutlet: $0, keys, plan) }
      + unknown(types).map { Self.problem(ofType: $0, plan.types) }
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
      message: "unknown status \"\(use.word)\" (\(files(use)))" + question + remedy + silence,
      remedy: mend(ofStatus: use, names, plan), kind: .word)
  }

  private static func problem(ofSeveral use: Use) -> Problem {
    let what =
      use.word.isEmpty
      ? "status holds keys and values (\(files(use))); write one word"
      : "status holds several words, \"\(use.word)\" (\(files(use))); keep one, "
        + "or add \(ignoring(use.word)) to desk.yaml to be told no more"
    return Problem(path: use.path, place: use.place, message: what, kind: .word)
  }

  /// The nearest status written into every file, where there is one and each piece may have it.
  private static func mend(ofStatus use: Use, _ names: [String], _ plan: Plan) -> EditRequest? {
    let near = Spelling.allNearest(to: use.word, among: names)
    let statuses = Set(near.compactMap { plan.status(for: $0) })
    guard let word = near.first, let status = statuses.first, statuses.count == 1 else {
      return nil
    }
    return mend(use, "status", word) { file in
      plan.has(plan.status(replacing: status, at: file.outlet), at: file.outlet)
    }
  }

  /// A word written in place of another into all its files, where that can be done in each of them.
  private static func mend(
    _ use: Use, _ key: String, _ word: String, where isMeant: (File) -> Bool = { _ in true }
  ) -> EditRequest? {
    guard use.files.allSatisfy({ !$0.isLocked && isMeant($0) }) else { return nil }
    return EditRequest(
      mending: use.files.sorted { $0.path < $1.path }.map { file in
        (file: file.path, mend: .value(key: key, seen: file.word, meant: word))
      })
  }

  private static func problem(ofOutlet use: Use, _ keys: [String], _ plan: Plan) -> Problem {
    let near = Spelling.allNearest(to: use.word, among: keys)
    let remedy =
      near.first.map { "; did you mean \"\($0)\"?" }
      ?? "; add it under `outlets:` in desk.yaml, or \(ignoring(use.word)) to be told no more"
    let isOne = Set(near.map { plan.outlet(for: PieceKey.fold($0)) }).count == 1
    return Problem(
      path: use.path, place: use.place,
      message: "unknown outlet \"\(use.word)\" (\(files(use)))" + remedy,
      remedy: isOne ? near.first.flatMap { mend(use, "outlet", $0) } : nil, kind: .word)
  }

  private static func problem(ofType use: Use, _ types: [PieceType]) -> Problem {
    let near = Spelling.allNearest(to: use.word, among: types.map(\.name))
    let line = "`\(yaml(use.word)): 1` under `types:` in desk.yaml"
    let remedy =
      near.first.map { "; did you mean \"\($0)\"? If it is your own, add \(line)" }
      ?? "; it counts as \(types.first?.name ?? "one"); say what it counts with \(line)"
    return Problem(
      path: use.path, place: use.place,
      message: "unknown type \"\(use.word)\" (\(files(use)))" + remedy,
      remedy: near.count == 1 ? mend(use, "type", near[0]) : nil, kind: .word)
  }

  /// The line of `desk.yaml` that silences a word.
  static func ignoring(_ word: String) -> String { "`ignore: [{word: \(yaml(word))}]`" }

  private static func files(_ use: Use) -> String {
    use.files.count.counted("file")
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
