import Editorial
import Formats
import Glibc

/// Exports of a newsletter: a folder with `posts.csv` and `posts/*.html`, or the zip they come in.
///
/// No frame waits for them. Nothing but those names is opened, and no link followed to them: what else
/// an export has in it are the addresses of readers.
final class ExportFiles: Source {
  enum Item: Sendable {
    case list(PostsReading)
    case text(PostText)
    /// A zip; `nil` while it is still to be read.
    case archive(ExportArchive.Outcome?)
  }

  /// What a thread reads files with; libxml2 is opened for the first text.
  final class Parser {
    let home: Zone
    private(set) lazy var html = HTMLReader()

    init(home: Zone) {
      self.home = home
    }
  }

  static let extensions: [StaticString] = [".csv", ".html", ".zip"]
  static let names: SourceNames? = ExportMember.names
  static let firstBytes = 1 << 14
  static let comesLater = true

  var cache = SourceCache<ExportFiles>() {
    didSet { if cache.hasNews { made = nil } }
  }
  /// The zip that is being read, as it was then.
  private var running: (id: FilePath, stamp: FileStamp, archive: ExportArchive)?
  /// The last that could be read of a list or a zip.
  var kept: [FilePath: Known] = [:]
  /// The exports, the newest first, and what is wrong with them; `nil` where any is another since.
  var made: (exports: [NewsletterExport], problems: [Problem])?

  static func paths(in plan: Plan) -> [String] { plan.exportSources.map(\.path) }

  static func parser(_ terms: ReadingTerms) -> Parser { Parser(home: terms.home) }

  static func read(
    _ entry: inout FileEntry<ExportFiles>, in folder: WalkedFolder,
    from file: inout FileReader, with parser: Parser, _ extent: LoadExtent
  ) throws(FileError) {
    if case .item = entry.content { return }
    let name = entry.file.id.name
    if name == ExportMember.list {
      guard file.size <= ExportArchive.largestList else {
        return entry.refuse(ExportFailure.tooLarge.sentence)
      }
      _ = try file.extend(to: file.size).get()
      entry.content = .item(
        .list(
          PostsReader.read(
            file.bytes, path: entry.file.id, modified: Moment(seconds: file.modified),
            home: parser.home)))
    } else if var text = PostText(name: name) {
      guard let html = parser.html else { return entry.refuse(ExportFailure.noHTML.sentence) }
      guard file.size <= HTMLReader.largest else {
        return entry.refuse(ExportFailure.entangled.sentence)
      }
      _ = try file.extend(to: file.size).get()
      guard let prose = html.prose(file.bytes) else {
        return entry.refuse(ExportFailure.entangled.sentence)
      }
      text.prose = prose
      entry.content = .item(.text(text))
    } else {
      entry.content = .item(.archive(nil))
    }
  }

  static func isRead(_ item: Item, _ extent: LoadExtent) -> Bool {
    if case .archive(nil) = item { return false }
    return true
  }

  static func add(
    _ entry: FileEntry<ExportFiles>, in folder: WalkedFolder, to assembly: inout DeskAssembly
  ) {}

  func forget() {
    cache.forget()
    running = nil
    made = nil
  }

  func sweep() {
    cache.sweep()
    kept = kept.filter { cache.entry($0.key) != nil }
  }

  /// What is not read yet is left.
  func leave() {
    cache.leave()
    running = nil
  }

  func gather(into assembly: inout DeskAssembly) {
    gatherFiles(into: &assembly)
    if cache.entries.isEmpty { return }
    let (exports, problems) = exports(by: assembly.desk.plan)
    assembly.desk.exports = exports
    assembly.problems += problems
  }
}

// MARK: Archives

extension ExportFiles {
  /// Reads the files, and then each zip, member by member.
  func read(_ extent: LoadExtent, _ terms: ReadingTerms, until deadline: Int) -> Bool {
    guard cache.read(extent, terms, until: deadline) else { return false }
    while true {
      if running == nil {
        guard let next = cache.entries.first(where: \.isUnreadArchive) else { return true }
        begin(next.file.id, terms)
        continue
      }
      guard let (id, stamp, archive) = running else { return true }
      guard archive.read(until: deadline) else { return false }
      running = nil
      take(archive.outcome, of: id, stamp)
    }
  }

  private func begin(_ id: FilePath, _ terms: ReadingTerms) {
    guard let (file, stamp) = ExportFiles.open(id, terms.folders) else {
      // It went: the next listing says so.
      return take(ExportArchive.Outcome(isRefused: true), of: id, nil)
    }
    do throws(ExportFailure) {
      running = (
        id, stamp,
        try ExportArchive(closing: file, stamp: stamp, path: id, home: terms.home)
      )
    } catch {
      let problem = Problem(path: id, message: error.sentence, kind: .file)
      take(ExportArchive.Outcome(problems: [problem], isRefused: true), of: id, stamp)
    }
  }

  /// Opens a zip, and says what it is now; `nil` where there is no such file, or it is none.
  private static func open(
    _ id: FilePath, _ folders: DeskFolders
  ) -> (file: Int32, stamp: FileStamp)? {
    let file = folders.at(id) { base, path in
      openat(base, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    }
    guard file >= 0 else { return nil }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return nil
    }
    return (file, FileStamp(status))
  }

  /// Takes what a zip gave; where it is another by now than it was then, it is noticed and read again.
  private func take(_ outcome: ExportArchive.Outcome, of id: FilePath, _ stamp: FileStamp?) {
    cache.updateItems { file, _, item in
      guard file.id == id else { return false }
      item = .archive(outcome)
      return true
    }
    cache.hasNews = true
  }

  /// Reads the text of a post as it stands in an export.
  ///
  /// - Parameters:
  ///   - number: the post.
  ///   - export: the list of posts, or the zip it is in.
  ///   - folders: where files are found.
  /// - Returns: HTML; `nil` where the export has none of it.
  func html(ofPost number: Int, in export: FilePath, _ folders: DeskFolders) -> [UInt8]? {
    guard let entry = cache.entry(export) else { return nil }
    if case .item(.archive) = entry.content {
      guard let (file, stamp) = ExportFiles.open(export, folders) else { return nil }
      return try? ExportArchive(closing: file, stamp: stamp, path: export, home: .utc)
        .html(ofPost: number)
    }
    let texts = texts(of: export)
    let slug = entry.list?.posts.first { $0.number == number }?.slug
    let all = texts.filter { $0.text.number == number }
    guard let found = all.first(where: { $0.text.slug == slug }) ?? all.last else { return nil }
    var reader = FileReader()
    defer { reader.close() }
    let outcome = folders.at(found.id) { base, path in
      reader.open(path, at: base, first: HTMLReader.largest)
    }
    guard case .opened = outcome else { return nil }
    return Array(reader.bytes)
  }
}

extension FileEntry<ExportFiles> {
  fileprivate var isUnreadArchive: Bool {
    if isLeft { return false }
    if case .item(.archive(nil)) = content { return true }
    return false
  }

  /// The list of posts, where it is one.
  var list: PostsReading? {
    if case .item(.list(let list)) = content { return list }
    return nil
  }
}
