import Editorial
import Formats

/// Markdown with front matter: pieces, and notes that are none (R1).
///
/// The front matter is read at once; the body of a piece that is out or dead waits until the live
/// ones are shown.
final class PieceFiles: Source {
  /// A piece as it was read, or a note of which something is to be said.
  struct Item: Sendable {
    /// `nil` for a note.
    var piece: Piece?
    var findings: [PieceFinding]
    /// Its working life is not over: its words are wanted first.
    var isLive = false
    /// Its front matter is seen by us alone (R1).
    var isMeant = false
    /// Where its text begins, as far as the front matter was read.
    var body = 0
    /// What stands between its fences, as a number to compare; `nil` for nothing.
    var frontMatter: Checksum?
    /// Its text by paragraphs, until it has been looked at (R51); `nil` where nobody asks for it.
    var paragraphs: [Paragraph]?
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

  static let extensions: [StaticString] = FilePath.pieceEndings
  static let firstBytes = 16 << 10
  static let readsArchive = true

  var cache = SourceCache<PieceFiles>()

  static func paths(in plan: Plan) -> [String] { plan.sources.map(\.path) }

  static func exclusions(in plan: Plan) -> [Exclusions]? {
    plan.sources.map { Exclusions($0.excluded, isHugo: $0.style == .hugo) }
  }

  static func parser(_ terms: ReadingTerms) -> Parser { Parser(terms) }

  static func read(
    _ entry: inout FileEntry<PieceFiles>, in folder: WalkedFolder, from file: inout FileReader,
    with parser: Parser, _ extent: LoadExtent
  ) throws(FileError) {
    if case .unread = entry.content { try readFrontMatter(&entry, folder, &file, parser) }
    try readWords(&entry, folder, &file, parser, extent)
  }

  static func isRead(_ item: Item, _ extent: LoadExtent) -> Bool {
    item.piece?.words != nil || item.piece == nil || (extent == .live && !item.isLive)
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
    var block = FrontMatterBlock(file.bytes, isWhole: hints.isWholeFile)
    var reading = source.reader.read(file.bytes, block, id: id, hints: hints)
    if case .needsMore = reading {
      let count = try file.extend(to: min(file.size, longestFrontMatter)).get()
      hints.isWholeFile = count >= file.size
      block = FrontMatterBlock(file.bytes, isWhole: hints.isWholeFile)
      reading = source.reader.read(file.bytes, block, id: id, hints: hints)
    }
    func take(_ item: inout Item) {
      item.isLive = item.piece?.status.map { !plan[$0].isEnd } ?? true
      if !block.part.isEmpty {
        item.frontMatter = Checksum(UnsafeRawBufferPointer(rebasing: file.bytes[block.part]))
      }
      entry.content = .item(item)
    }
    switch reading {
    case .needsMore: entry.content = .note
    case .note(let findings):
      entry.content =
        findings.isEmpty ? .note : .item(Item(piece: nil, findings: findings))
    case .piece(let piece, let body, let findings):
      var item = Item(piece: piece, findings: findings)
      item.body = body
      take(&item)
    case .meant(let piece, _, let findings):
      var item = Item(piece: piece, findings: findings)
      item.isMeant = true
      take(&item)
    case .broken(let findings):
      entry.content = .broken
      entry.problems = findings.compactMap { $0.problem(in: id) }
    }
  }

  /// Reads the body of the open file, if its words are wanted.
  private static func readWords(
    _ entry: inout FileEntry<PieceFiles>, _ folder: WalkedFolder, _ file: inout FileReader,
    _ parser: Parser, _ extent: LoadExtent
  ) throws(FileError) {
    guard case .item(let known) = entry.content, !isRead(known, extent) else { return }
    var item = known
    _ = try file.extend(to: min(file.size, longest)).get()
    if item.isMeant, let meant = parser.parser(of: folder.source).reader.meant(file.bytes) {
      meant.text.withUnsafeBytes { readBody(of: &item, in: $0, parser.terms) }
    } else {
      readBody(of: &item, in: file.bytes, parser.terms)
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

  private static func readBody(
    of item: inout Item, in text: UnsafeRawBufferPointer, _ terms: ReadingTerms
  ) {
    let block = FrontMatterBlock(text)
    // Of front matter that goes on beyond what was read at first, the end is known only now.
    let start = item.isMeant || block.isTooLong ? block.body : min(item.body, text.count)
    let body = UnsafeRawBufferPointer(rebasing: text[start...])
    if terms.wantsParagraphs {
      let paragraphs = Markdown.paragraphs(body)
      item.piece?.words = paragraphs.words
      // A damaged piece goes on from its last sound text (R50).
      if !item.isMeant { item.paragraphs = paragraphs }
    } else {
      item.piece?.words = Markdown.words(body)
    }
    // In a text that is out nothing is still to come.
    if item.isLive { item.piece?.marks = Markdown.count(terms.plan.marks, in: body) }
    if let place = ConflictMarkers.inBody(text, block) {
      item.piece?.isConflicted = true
      item.paragraphs = nil
      for index in item.findings.indices {
        item.findings[index].mend = nil
        item.findings[index].isLocked = true
      }
      item.findings.append(PieceFinding(.problem(Refusal.conflicted(at: place).cause), at: place))
    }
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
      // What an editor left is no text, original or none.
      if entry.file.isLeftover { break }
      if let piece = item.piece {
        assembly.desk.pieces.append(piece)
        assembly.desk.sources[folder.source].pieces += 1
      } else {
        assembly.desk.sources[folder.source].notes += 1
      }
      if !item.findings.isEmpty { add(item, of: entry.file.id, in: folder, to: &assembly) }
    case .note where entry.file.isLeftover: break
    case .note: assembly.desk.sources[folder.source].notes += 1
    case .unread, .broken, .unreadable, .gone: break
    }
  }

  private static func add(
    _ item: Item, of id: FilePath, in folder: WalkedFolder, to assembly: inout DeskAssembly
  ) {
    let findings = item.findings
    if !assembly.desk.plan.known.covers(id) {
      assembly.words.add(words(among: findings), in: id, at: item.piece?.outlet)
    }
    for finding in findings {
      if case .wordOfNote(let word) = finding.kind {
        assembly.desk.sources[folder.source].words[word, default: 0] += 1
      }
      if let problem = finding.problem(in: id) {
        assembly.problems.append(problem)
        assembly.unreadable.insert(id)
      }
      if case .zone(let name) = finding.kind {
        let date = finding.isLocked ? nil : finding.mend
        assembly.zones.append((id, ZoneMention(name: name, place: finding.place, date: date)))
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

// MARK: Copies and translations

extension PieceFiles {
  static func isCopy(
    _ entry: FileEntry<PieceFiles>, of original: FileEntry<PieceFiles>, isSame: Bool
  ) -> Bool {
    guard case .item(let item) = entry.content, case .item(let other) = original.content,
      let piece = item.piece, let known = other.piece
    else { return false }
    if isSame {
      return item.frontMatter == other.frontMatter && entry.stamp?.size == original.stamp?.size
        && piece.words == known.words
    }
    let isNamedAlike = piece.id.name == known.id.name
    let sharesFrontMatter =
      !isNamedAlike && item.frontMatter != nil && item.frontMatter == other.frontMatter
    // Two letters that begin alike and have titles of their own are two letters.
    let hasTitle = piece.title != PieceFileName.title(piece.id)
    return hasTitle ? piece.title == known.title : sharesFrontMatter
  }

  /// The piece as a translation: called like its original where it has no title of its own, and with
  /// none of the money that is the original's (R5).
  static func translation(
    _ entry: FileEntry<PieceFiles>, of original: FileEntry<PieceFiles>
  ) -> FileEntry<PieceFiles> {
    guard case .item(var item) = entry.content, var piece = item.piece,
      case .item(let other) = original.content, let known = other.piece
    else { return entry }
    piece.isTranslation = true
    if piece.title == PieceFileName.title(piece.id) { piece.title = known.title }
    if piece.outlet == known.outlet, piece.fee == known.fee, piece.billing == known.billing {
      piece.fee = nil
      piece.billing = .none
    }
    item.piece = piece
    var translated = entry
    translated.content = .item(item)
    return translated
  }
}
