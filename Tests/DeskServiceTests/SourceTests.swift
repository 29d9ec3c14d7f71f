import Editorial
import Formats
import Glibc
import Synchronization
import Testing

@testable import DeskService

/// A kind of source that no desk has: text files, each an item of its bytes' count.
private final class TextFiles: Source {
  /// The reading of every body fails while this is set, as of a disk that answers EIO.
  final class Disk: Sendable {
    let isBroken = Atomic(false)
  }

  static let extensions: [StaticString] = [".txt"]
  static let firstBytes = 4

  var cache = SourceCache<TextFiles>()
  @TaskLocal static var disk = Disk()

  static func paths(in plan: Plan) -> [String] { ["texts"] }

  static func parser(_ terms: ReadingTerms) -> Disk { disk }

  static func read(
    _ entry: inout FileEntry<TextFiles>, in folder: WalkedFolder, from file: inout FileReader,
    with disk: Disk, _ extent: LoadExtent
  ) throws(FileError) {
    entry.content = .item(file.bytes.count)
    if disk.isBroken.load(ordering: .relaxed) { throw FileError(code: EIO) }
    entry.content = .item(try file.extend(to: file.size).get())
  }

  static func isRead(_ item: Int, _ extent: LoadExtent) -> Bool { true }

  static func isCopy(
    _ entry: FileEntry<TextFiles>, of original: FileEntry<TextFiles>, isSame: Bool
  ) -> Bool { true }

  static func add(
    _ entry: FileEntry<TextFiles>, in folder: WalkedFolder, to assembly: inout DeskAssembly
  ) {
    guard case .item(let count) = entry.content else { return }
    assembly.desk.sources.append(
      Desk.SourceCount(path: entry.file.id.text, pieces: count, notes: 0))
  }
}

@Suite struct SourceTests {
  private let scratch = ScratchDesk(["texts/a.txt": "one two", "texts/b.txt": "three", "c.txt": ""])
  private let source = TextFiles()

  /// What a look at the folders gives: the items, and the problems.
  private func look(listing: Bool = true) -> (items: [String: Int], problems: [String]) {
    let terms = ReadingTerms(
      plan: Plan(), now: Moment(seconds: 0), home: .utc, folders: DeskFolders(scratch.location))
    var watcher: Watcher?
    if listing { source.list(Plan(), outlets: [:], PathFrame(scratch.location), &watcher) }
    source.queue(.whole)
    while !source.read(.whole, terms, until: Int.max) {}
    source.sweep()
    var assembly = DeskAssembly(desk: Desk(root: FilePath("/"), plan: Plan(), home: .utc))
    source.gather(into: &assembly)
    let items = assembly.desk.sources.map { ($0.path, $0.pieces) }
    return (
      Dictionary(uniqueKeysWithValues: items), (assembly.problems + assembly.copies.all).map(\.line)
    )
  }

  @Test func `a kind of source says what its files are, the rest is done for it`() {
    #expect(look() == (["texts/a.txt": 7, "texts/b.txt": 5], []))
    #expect(source.filesOpened == 2)
    scratch.write("texts/b.txt", "three four")
    scratch.write("texts/a.txt.orig", "one")
    #expect(look().items == ["texts/a.txt": 7, "texts/b.txt": 10])
    #expect(look().problems.map { $0.hasPrefix("texts/a.txt.orig:1:1: ") } == [true])
    #expect(source.filesOpened == 4)
    scratch.remove("texts/a.txt.orig")
    scratch.remove("texts/a.txt")
    #expect(look() == (["texts/b.txt": 10], []))
    scratch.remove("texts")
    #expect(look() == ([:], []))
    #expect(source.listing.lost.map(\.written) == ["texts"])
  }

  @Test func `what could not be read for a passing cause is read at the next look`() {
    let disk = TextFiles.Disk()
    TextFiles.$disk.withValue(disk) {
      disk.isBroken.store(true, ordering: .relaxed)
      let failed = look()
      #expect(failed.items == [:])
      #expect(
        failed.problems == [
          "texts/a.txt:1:1: this file cannot be read: input/output error",
          "texts/b.txt:1:1: this file cannot be read: input/output error",
        ])
      disk.isBroken.store(false, ordering: .relaxed)
      // Nobody touched the files, and they are listed no more.
      #expect(look(listing: false) == (["texts/a.txt": 7, "texts/b.txt": 5], []))
    }
  }

  @Test func `a body that fails is no piece without words, but a file to be read again`() throws {
    let body = String(repeating: "word ", count: 5_000)
    scratch.write("posts/a.md", "---\nstatus: idea\n---\n" + body)
    var file = FileReader()
    let folder = WalkedFolder(
      id: "posts", source: 0, taking: .all, outlet: nil, isDrafts: false)
    let terms = ReadingTerms(
      plan: Plan(sources: [PieceSource(path: "posts", isAll: true)]), now: Moment(seconds: 0),
      home: .utc,
      folders: DeskFolders(scratch.location))
    var entry = FileEntry<PieceFiles>(FoundFile(id: FilePath("posts/a.md"), folder: 0))
    let parser = PieceFiles.parser(terms)
    func read(_ extent: LoadExtent, isClosed: Bool) throws {
      _ = file.open(scratch.path("posts/a.md"), at: AT_FDCWD, first: PieceFiles.firstBytes)
      if isClosed { file.close() }
      try PieceFiles.read(&entry, in: folder, from: &file, with: parser, extent)
    }
    #expect(throws: FileError(code: EBADF)) { try read(.whole, isClosed: true) }
    try read(.whole, isClosed: false)
    guard case .item(let item) = entry.content else {
      Issue.record("no piece was read")
      return
    }
    #expect(item.piece?.words == 5_000)
  }
}
