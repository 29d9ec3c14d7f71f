import Editorial
import Formats
import Glibc

/// One thread's tools for reading files: its buffer and its parsers, used again for every file.
final class ReadingLane {
  /// Bytes read first: enough for the front matter of nearly every file, and one call.
  private static let first = 16 << 10
  /// Front matter longer than this is none.
  private static let frontMatter = FrontMatterBlock.limit + (4 << 10)
  /// Words beyond this many bytes are not counted: no article is so long, and memory has an end.
  private static let longest = 4 << 20

  /// Files opened so far.
  private(set) var opened = 0

  private let plan: Plan
  private let now: Moment
  private let home: Zone
  private let root: Int32
  private let userHome: Int32
  private var reader = FileReader()
  private var sources: [SourceReader?]

  private final class SourceReader {
    var reader: PieceReader

    init(_ reader: consuming PieceReader) {
      self.reader = reader
    }
  }

  /// A lane for the sources of a plan.
  ///
  /// `root` and `userHome` are descriptors of the desk's folder and of the writer's home folder,
  /// which are to stay open.
  init(plan: Plan, now: Moment, home: Zone, root: Int32, userHome: Int32) {
    self.plan = plan
    self.now = now
    self.home = home
    self.root = root
    self.userHome = userHome
    sources = Array(repeating: nil, count: plan.sources.count)
  }

  /// Reads what is still to be read of a file, as far as `extent` goes.
  func read(_ entry: inout FileEntry, in folder: WalkedFolder, _ extent: LoadExtent) {
    if entry.isDoubtful, let stamp = entry.stamp, currentStamp(entry.file.id) == stamp {
      entry.isDoubtful = false
      if entry.isRead(extent) { return }
    }
    if entry.file.isConflictCopy {
      entry.isDoubtful = false
      entry.content = .broken
      entry.findings = [
        PieceFinding(
          .problem(ConflictNames.problem(entry.file.id).message), at: Place(line: 1))
      ]
      return
    }
    opened += 1
    let outcome = at(entry.file.id) { base, path in
      reader.open(path, at: base, first: ReadingLane.first)
    }
    defer { reader.close() }
    switch outcome {
    case .opened(let stamp, let count):
      entry.isDoubtful = false
      if stamp != entry.stamp {
        entry.stamp = stamp
        guard readFrontMatter(&entry, folder, count) else { return }
      }
      readWords(&entry, extent)
    case .absent, .notAFile:
      entry.isDoubtful = false
      entry.stamp = nil
      entry.content = .gone
      entry.findings = []
    case .failed(let code):
      entry.isDoubtful = false
      entry.stamp = nil
      refuse(&entry, FileError(code: code))
    }
  }

  private func readFrontMatter(
    _ entry: inout FileEntry, _ folder: WalkedFolder, _ first: Int
  ) -> Bool {
    let size = entry.stamp?.size ?? first
    var hints = PieceHints(
      folderOutlet: folder.outlet, isInDrafts: folder.isDrafts, isWholeFile: first >= size)
    if plan.sources[folder.source].style.isSite {
      hints.fileDate = PieceFileName.day(entry.file.id.name)
    }
    let source = sources[folder.source] ?? makeReader(folder.source)
    var reading = source.reader.read(reader.bytes(first), id: entry.file.id, hints: hints)
    if case .needsMore = reading {
      switch reader.extend(to: min(size, ReadingLane.frontMatter)) {
      case .success(let count):
        hints.isWholeFile = count >= size
        reading = source.reader.read(reader.bytes(count), id: entry.file.id, hints: hints)
      case .failure(let error):
        refuse(&entry, error)
        return false
      }
    }
    switch reading {
    case .note, .needsMore:
      entry.content = .note
      entry.findings = []
    case .piece(let piece, _, let findings):
      entry.content = .piece(piece)
      entry.findings = findings
      entry.isLive = piece.status.map { !plan[$0].isEnd } ?? true
    case .broken(let findings):
      entry.content = .broken
      entry.findings = findings
    }
    return true
  }

  /// Reads the body of the open file, if its words are wanted.
  private func readWords(_ entry: inout FileEntry, _ extent: LoadExtent) {
    guard extent == .whole || entry.isLive, case .piece(var piece) = entry.content,
      piece.words == nil
    else { return }
    let size = entry.stamp?.size ?? 0
    switch reader.extend(to: min(size, ReadingLane.longest)) {
    case .success(let count):
      let bytes = reader.bytes(count)
      let block = FrontMatterBlock(bytes)
      piece.words = Markdown.words(UnsafeRawBufferPointer(rebasing: bytes[block.body...]))
      if let place = ConflictMarkers.inBody(bytes, block) {
        piece.isConflicted = true
        entry.findings.append(PieceFinding(.problem(ReadingLane.conflicted), at: place))
      }
      if size > ReadingLane.longest {
        entry.findings.append(
          PieceFinding(
            .problem("this file is \(size >> 20) MB: only the words of its first 4 MB are counted"),
            at: Place(line: 1)))
        reader.shrink()
      }
      entry.content = .piece(piece)
    case .failure(let error): refuse(&entry, error)
    }
  }

  private static let conflicted =
    "a merge left its conflict markers here: settle it, then the piece can be moved"

  private func refuse(_ entry: inout FileEntry, _ error: FileError) {
    entry.content = .broken
    entry.findings = [
      PieceFinding(.problem("this file cannot be read: \(error.sentence)"), at: Place(line: 1))
    ]
  }

  private func makeReader(_ source: Int) -> SourceReader {
    let made = SourceReader(
      PieceReader(plan: plan, source: plan.sources[source], now: now, home: home))
    sources[source] = made
    return made
  }

  private func currentStamp(_ id: FilePath) -> FileStamp? {
    var status = stat()
    let result = at(id) { base, path in fstatat(base, path, &status, 0) }
    return result == 0 ? FileStamp(status) : nil
  }

  /// A file's path below an open folder: the kernel need not walk from the root for each file.
  private func at<R>(_ id: FilePath, _ body: (Int32, UnsafePointer<CChar>) -> R) -> R {
    id.text.withCString { path in
      let isBelowHome = path[0] == CChar(bitPattern: 0x7E) && path[1] == CChar(bitPattern: 0x2F)
      return isBelowHome ? body(userHome, path + 2) : body(root, path)
    }
  }
}
