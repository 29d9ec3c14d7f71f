import Editorial
import Formats

/// Markdown with front matter: pieces, and notes that are none (R1).
///
/// The front matter is read at once; the body of a piece that is out or dead waits until the live
/// ones are shown.
final class PieceFiles: Source {
  /// A piece as it was read.
  struct Item: Sendable {
    var piece: Piece
    var findings: [PieceFinding]
    /// Its working life is not over: its words are wanted first.
    var isLive: Bool
  }

  /// A reader for each of the plan's sources, made where a file of it is met.
  final class Parser {
    fileprivate let terms: ReadingTerms
    private var readers: [SourceParser?]

    fileprivate final class SourceParser {
      var reader: PieceReader

      init(_ reader: consuming PieceReader) {
        self.reader = reader
      }
    }

    init(_ terms: ReadingTerms) {
      self.terms = terms
      readers = Array(repeating: nil, count: terms.plan.sources.count)
    }

    fileprivate func parser(of source: Int) -> SourceParser {
      if let made = readers[source] { return made }
      let made = SourceParser(
        PieceReader(
          plan: terms.plan, source: terms.plan.sources[source], now: terms.now, home: terms.home))
      readers[source] = made
      return made
    }
  }

  /// Front matter longer than this is none.
  private static let longestFrontMatter = FrontMatterBlock.limit + (4 << 10)
  /// Words beyond this many bytes are not counted: no article is so long, and memory has an end.
  private static let longest = 4 << 20

  static let extensions: [StaticString] = [".md", ".qmd", ".markdown"]
  static let firstBytes = 16 << 10
  static let readsArchive = true

  var cache = SourceCache<PieceFiles>()

  static func paths(in plan: Plan) -> [String] { plan.sources.map(\.path) }

  static func parser(_ terms: ReadingTerms) -> Parser { Parser(terms) }

  static func read(
    _ entry: inout FileEntry<PieceFiles>, in folder: WalkedFolder, from file: inout FileReader,
    with parser: Parser, _ extent: LoadExtent
  ) throws(FileError) {
    if case .unread = entry.content { try readFrontMatter(&entry, folder, &file, parser) }
    try readWords(&entry, &file, extent)
  }

  static func isRead(_ item: Item, _ extent: LoadExtent) -> Bool {
    item.piece.words != nil || (extent == .live && !item.isLive)
  }

  /// What is known of a piece before it is read.
  static func hints(
    _ id: FilePath, in folder: WalkedFolder, of source: PieceSource, isWholeFile: Bool = true
  ) -> PieceHints {
    PieceHints(
      folderOutlet: folder.outlet,
      fileDate: source.style.isSite ? PieceFileName.day(id.name) : nil,
      isInDrafts: folder.isDrafts, isWholeFile: isWholeFile)
  }

  private static func readFrontMatter(
    _ entry: inout FileEntry<PieceFiles>, _ folder: WalkedFolder, _ file: inout FileReader,
    _ parser: Parser
  ) throws(FileError) {
    let id = entry.file.id
    let plan = parser.terms.plan
    var hints = hints(
      id, in: folder, of: plan.sources[folder.source], isWholeFile: file.bytes.count >= file.size)
    let source = parser.parser(of: folder.source)
    var reading = source.reader.read(file.bytes, id: id, hints: hints)
    if case .needsMore = reading {
      let count = try file.extend(to: min(file.size, longestFrontMatter)).get()
      hints.isWholeFile = count >= file.size
      reading = source.reader.read(file.bytes, id: id, hints: hints)
    }
    switch reading {
    case .note, .needsMore: entry.content = .note
    case .piece(let piece, _, let findings):
      let isLive = piece.status.map { !plan[$0].isEnd } ?? true
      entry.content = .item(Item(piece: piece, findings: findings, isLive: isLive))
    case .broken(let findings):
      entry.content = .broken
      entry.problems = findings.compactMap { $0.problem(in: id) }
    }
  }

  /// Reads the body of the open file, if its words are wanted.
  private static func readWords(
    _ entry: inout FileEntry<PieceFiles>, _ file: inout FileReader, _ extent: LoadExtent
  ) throws(FileError) {
    guard case .item(let known) = entry.content, !isRead(known, extent) else { return }
    var item = known
    _ = try file.extend(to: min(file.size, longest)).get()
    let block = FrontMatterBlock(file.bytes)
    item.piece.words = Markdown.words(UnsafeRawBufferPointer(rebasing: file.bytes[block.body...]))
    if let place = ConflictMarkers.inBody(file.bytes, block) {
      item.piece.isConflicted = true
      item.findings.append(PieceFinding(.problem(Refusal.conflicted(at: place).cause), at: place))
    }
    if file.size > longest {
      item.findings.append(
        PieceFinding(
          .problem(
            "this file is \(file.size >> 20) MB: only the words of its first 4 MB are counted"),
          at: Place(line: 1)))
      file.shrink()
    }
    entry.content = .item(item)
  }

  /// A site's post that lay ahead may be out on a new day (R2).
  func noteNewDay(_ plan: Plan) -> Bool {
    let folders = listing.folders
    return cache.readAgain { entry in
      guard case .item(let item) = entry.content, item.isLive else { return false }
      return plan.sources[folders[entry.file.folder].source].style.isSite
    }
  }
}

extension PieceFiles {
  static func add(
    _ entry: FileEntry<PieceFiles>, in folder: WalkedFolder, to assembly: inout DeskAssembly
  ) {
    switch entry.content {
    case .item(let item):
      assembly.desk.pieces.append(item.piece)
      assembly.desk.sources[folder.source].pieces += 1
      if !item.findings.isEmpty { add(item.findings, of: entry.file.id, to: &assembly) }
    case .note: assembly.desk.sources[folder.source].notes += 1
    case .unread, .broken, .unreadable, .gone: break
    }
  }

  private static func add(
    _ findings: [PieceFinding], of id: FilePath, to assembly: inout DeskAssembly
  ) {
    assembly.words.add(words(among: findings), in: id)
    for finding in findings {
      if let problem = finding.problem(in: id) {
        assembly.problems.append(problem)
        assembly.unreadable.insert(id)
      }
      if case .zone(let name) = finding.kind {
        assembly.zones.append((id, ZoneMention(name: name, place: finding.place)))
      }
    }
  }

  /// The findings without words that are a problem already: a control character is no status.
  private static func words(among findings: [PieceFinding]) -> [PieceFinding] {
    let broken = findings.filter { if case .problem = $0.kind { true } else { false } }
    if broken.isEmpty { return findings }
    return findings.filter { finding in !broken.contains { $0.place == finding.place } }
  }
}
