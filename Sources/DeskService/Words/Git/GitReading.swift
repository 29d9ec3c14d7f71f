import Editorial
import Formats

/// Turns the files of commits into texts of pieces.
struct GitReading {
  private let repository: GitRepository
  private let selections: [SourceSelection]
  private let frame: PathFrame
  private var sources: [FilePath: Int?] = [:]
  private var names: [FilePath: FilePath] = [:]
  /// The last sound text of each piece.
  private var sound: [FilePath: [Paragraph]] = [:]

  init(_ repository: GitRepository, _ desk: Desk, _ frame: PathFrame) {
    self.repository = repository
    self.frame = frame
    let exclusions = PieceFiles.exclusions(in: desk.plan)
    selections = PieceFiles.paths(in: desk.plan).enumerated().map { index, path in
      SourceSelection(
        [path], of: PieceFiles.extensions, without: exclusions.map { [$0[index]] })
    }
  }

  /// The source that reads a file; `nil` where none does.
  private mutating func source(of id: FilePath) -> Int? {
    if let known = sources[id] { return known }
    let source = selections.firstIndex { $0.reads(id, frame) }
    sources[id] = source
    return source
  }

  private func id(_ path: String) -> FilePath { FilePath(frame.id(repository.absolute(path))) }

  mutating func changes(
    of commit: GitCommit, _ texts: inout GitTexts
  ) throws(Refusal) -> [CommittedWords.Change] {
    var wanted: [(blob: String, id: FilePath, source: Int)] = []
    var files: [(change: GitCommit.Change, id: FilePath, source: Int)] = []
    for change in commit.changes {
      let id = id(change.path)
      guard let source = source(of: id) else { continue }
      files.append((change, id, source))
      for blob in [change.old, change.new].compactMap({ $0 }) { wanted.append((blob, id, source)) }
    }
    try texts.read(wanted)
    var changes: [CommittedWords.Change] = []
    for (change, id, source) in files {
      let old = change.oldPath.map(self.id)
      if let old { names[old] = id }
      // A name that is used again is a piece of its own.
      names[id] = nil
      let last = sound[old ?? id] ?? []
      var after: [Paragraph] = []
      if let new = change.new {
        guard case .piece(let paragraphs) = texts.text(of: new, source: source) else { continue }
        after = paragraphs
      }
      var before: [Paragraph] = []
      if let blob = change.old {
        switch texts.text(of: blob, source: source) {
        case .piece(let paragraphs), .note(let paragraphs): before = paragraphs
        case .damaged: before = last
        }
      }
      sound[id] = after
      changes.append(
        CommittedWords.Change(of: id, from: old, before: before, after: after))
    }
    return changes
  }

  /// What a piece is called after all its renames.
  func presentName(of id: FilePath) -> FilePath {
    var name = id
    var steps = 0
    while let next = names[name], steps < names.count {
      name = next
      steps += 1
    }
    return name
  }
}
