import Editorial

/// A kind of source: files of one form below the folders that `desk.yaml` names for it, and the
/// items that their bytes give.
///
/// Which files they are, how they are read and what becomes of the items is all that a kind says.
/// Listing, watching, reading again what changed, progress and problems are the same for all and
/// know no kind. A new one is one file in `Kinds`, and one line in `Sources.all`.
protocol Source: AnyObject, SendableMetatype {
  /// What one file gives.
  associatedtype Item: Sendable
  /// What a thread reads files with, one after another.
  associatedtype Parser

  /// Of its files, in lower case: `.md`.
  static var extensions: [StaticString] { get }
  /// Which of those are its own, where an extension does not tell; `nil` where all are.
  static var names: SourceNames? { get }
  /// Whether its files can be archived: what the desk's archive has of them is read too.
  static var readsArchive: Bool { get }
  /// Whether no frame waits for them: they are read once all others are shown.
  static var comesLater: Bool { get }
  /// Bytes of a file that are read in any case: enough for most, and one call.
  static var firstBytes: Int { get }
  /// Its folders, files and globs, as written in `desk.yaml`.
  static func paths(in plan: Plan) -> [String]
  /// What each of them leaves out; `nil` where nothing is.
  static func exclusions(in plan: Plan) -> [Exclusions]?
  static func parser(_ terms: ReadingTerms) -> Parser

  /// Reads what is still to be read of a file that is open, its first bytes already there.
  ///
  /// The content is `unread` where the file is another than before, else what was made of it so far.
  /// What is thrown may pass: the file is tried again.
  static func read(
    _ entry: inout FileEntry<Self>, in folder: WalkedFolder, from file: inout FileReader,
    with parser: Parser, _ extent: LoadExtent
  ) throws(FileError)
  /// Whether nothing more of the file is wanted, as far as `extent` goes.
  static func isRead(_ item: Item, _ extent: LoadExtent) -> Bool
  /// Adds what a file gives to a desk.
  static func add(
    _ entry: FileEntry<Self>, in folder: WalkedFolder, to assembly: inout DeskAssembly)
  /// Whether one file, named like a copy of the other, is one (R5); `isSame` where they are equal
  /// byte for byte.
  static func isCopy(_ entry: FileEntry<Self>, of original: FileEntry<Self>, isSame: Bool) -> Bool
  /// What a file gives, named like a translation of the other (R5).
  static func translation(
    _ entry: FileEntry<Self>, of original: FileEntry<Self>
  ) -> FileEntry<Self>
  /// Has those files read again that a new day makes others of; whether there are any.
  func noteNewDay(_ plan: Plan) -> Bool

  var cache: SourceCache<Self> { get set }

  // The rest no kind writes for itself. It is required all the same: so each has it compiled for
  // its own items, where a step that is called on `any Source` goes over ten thousand files.
  func forget()
  func list(
    _ plan: Plan, outlets: [String: OutletID], _ frame: PathFrame, _ watcher: inout Watcher?)
  func notice(_ id: FilePath)
  func queue(_ extent: LoadExtent)
  func read(_ extent: LoadExtent, _ terms: ReadingTerms, until deadline: Int) -> Bool
  func sweep()
  func leave()
  func resume()
  func gather(into assembly: inout DeskAssembly)
}

extension Source {
  static var names: SourceNames? { nil }
  static var readsArchive: Bool { false }
  static var comesLater: Bool { false }

  func noteNewDay(_ plan: Plan) -> Bool { false }

  static func exclusions(in plan: Plan) -> [Exclusions]? { nil }

  static func isCopy(
    _ entry: FileEntry<Self>, of original: FileEntry<Self>, isSame: Bool
  ) -> Bool { false }

  static func translation(
    _ entry: FileEntry<Self>, of original: FileEntry<Self>
  ) -> FileEntry<Self> { entry }

  /// Forgets what was read: the plan it was read by is another.
  func forget() { cache.forget() }

  /// Lists every folder, each watched before it is listed: nothing can fall in between.
  func list(
    _ plan: Plan, outlets: [String: OutletID], _ frame: PathFrame, _ watcher: inout Watcher?
  ) {
    let selection = SourceSelection(
      Self.paths(in: plan), of: Self.extensions, without: Self.exclusions(in: plan),
      names: Self.names, readsArchive: Self.readsArchive)
    var walk = SourceWalk(selection, outlets: outlets, frame: frame)
    while let folder = walk.next() {
      watcher?.add(frame.absolute(folder.id), as: folder.id)
      walk.list()
    }
    cache.take(walk.listing)
  }

  /// Has a file read again, or for the first time; nothing where it is of no source of this kind.
  func notice(_ id: FilePath) { cache.notice(id) }

  /// Puts everything on the way that is still to be read, as far as `extent` goes.
  func queue(_ extent: LoadExtent) { cache.queue(extent) }

  /// Reads until the queue is empty or the time is up; whether the queue is empty.
  func read(_ extent: LoadExtent, _ terms: ReadingTerms, until deadline: Int) -> Bool {
    cache.read(extent, terms, until: deadline)
  }

  /// Takes out the files that went.
  func sweep() { cache.sweep() }

  /// Leaves what this pass has not read.
  func leave() { cache.leave() }

  /// Has that read on which was left.
  func resume() { cache.resume() }

  /// How many files were left, and whether nothing at all is known of some.
  var left: (files: Int, isBlind: Bool) { cache.left }

  /// Whether no frame waits for its files.
  var comesLater: Bool { Self.comesLater }

  /// Adds what was read so far to a desk.
  func gather(into assembly: inout DeskAssembly) { gatherFiles(into: &assembly) }

  /// Adds what was read of every file to a desk.
  func gatherFiles(into assembly: inout DeskAssembly) {
    let entries = cache.entries
    let folders = listing.folders
    // Two kinds may be told to look into one folder.
    assembly.problems += listing.problems.filter { !assembly.problems.contains($0) }
    assembly.unread += listing.problems.filter { problem in
      listing.unread.contains { FilePath($0.isEmpty ? "." : $0) == problem.path }
    }
    let kinships = cache.kinships()
    for index in entries.indices {
      if !entries[index].problems.isEmpty {
        assembly.problems += entries[index].problems
        assembly.unreadable.insert(entries[index].file.id)
      }
      if case .unreadable = entries[index].content { assembly.unread += entries[index].problems }
      let folder = folders[entries[index].file.folder]
      switch kinships.isEmpty ? nil : kinships[index] {
      case nil: Self.add(entries[index], in: folder, to: &assembly)
      case .same: break
      case .copy(let original):
        assembly.copies.add(entries[index].file.id, of: entries[original].file.id)
      case .translation(let original):
        Self.add(
          Self.translation(entries[index], of: entries[original]), in: folder, to: &assembly)
      }
    }
  }

  /// What its folders held when they were listed.
  var listing: SourceListing { cache.listing }

  /// How many files this pass has read, and how many it had to read.
  var progress: (done: Int, of: Int) { cache.progress }

  /// Files opened so far, to be read.
  var filesOpened: Int { cache.filesOpened }

  /// Whether anything was read, came or went since it was said to be known.
  var hasNews: Bool {
    get { cache.hasNews }
    set { cache.hasNews = newValue }
  }

  /// The file of this id, as it is listed or would be; `nil` where it is of no source of this kind.
  func file(_ id: FilePath) -> FoundFile? { cache.entry(id)?.file ?? listing.file(id) }

  /// The folder a known file was found in.
  func folder(of id: FilePath) -> WalkedFolder? {
    cache.entry(id).map { listing.folders[$0.file.folder] }
  }

  /// A known file as it was read; `nil` where it was not.
  func stamp(of id: FilePath) -> FileStamp? { cache.entry(id)?.stamp }

  /// Has files read by readers made anew.
  func dropReaders() { cache.dropReaders() }
}
