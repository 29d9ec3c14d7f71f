import Editorial

/// Every kind of source of a desk, read in passes.
///
/// A pass reads what is still to be read of all of them. Where that is much, the first reads only
/// what is wanted first, so that there is something to show.
struct Sources {
  /// What came of reading for a while.
  enum Progress {
    /// So many files are read, of those that this pass reads.
    case reading(done: Int, of: Int)
    /// Files are read that no frame waits for.
    case readingLater
    /// A pass is over; all that belongs to this stage is read.
    case reached(Desk.Stage)
  }

  /// More files than this are not read in one go.
  private static let few = 64

  let pieces: PieceFiles
  let exports: ExportFiles
  /// The table of kinds.
  let all: [any Source]
  /// Those whose files no frame waits for.
  private let later: [any Source]
  /// For a file that a link leads to, as watched: the links, as ids.
  private(set) var links: [FilePath: [FilePath]] = [:]
  /// How far the passes go.
  var extent = LoadExtent.whole
  private var pass: LoadExtent?
  /// Whether the pass reads the files of every kind, and nobody is shown anything before its end.
  private var isInOneGo = false
  /// Whether those are read now that no frame waits for.
  private var readsLater = false

  init(calendars: CalendarUse = .none) {
    pieces = PieceFiles()
    exports = ExportFiles()
    all = [
      pieces,
      SemesterFiles(),
      CalendarFiles(calendars),
      exports,
      MarksFiles(),
      ReaderFiles(),
    ]
    later = all.filter(\.comesLater)
  }

  /// Whether a pass is under way.
  var isReading: Bool { pass != nil || readsLater }

  /// Files opened so far, to be read.
  var filesOpened: Int { all.reduce(0) { $0 + $1.filesOpened } }

  /// Whether anything was read, came or went since it was said to be known.
  var hasNews: Bool { all.contains { $0.hasNews } }

  /// What was read so far is known.
  func clearNews() { all.forEach { $0.hasNews = false } }

  func forget() { all.forEach { $0.forget() } }

  /// Has files read on other terms than before.
  func dropReaders() { all.forEach { $0.dropReaders() } }
}

// MARK: Listing

extension Sources {
  /// Lists every folder of every kind.
  mutating func list(_ plan: Plan, _ frame: PathFrame, _ watcher: inout Watcher?) {
    let outlets = plan.outletsByFolder
    for source in all { source.list(plan, outlets: outlets, frame, &watcher) }
    links = [:]
    for source in all {
      for file in source.listing.files where file.isLink { watch(link: file.id, frame, &watcher) }
    }
    watch(link: PlanFile.path, frame, &watcher)
    watchLost(frame, &watcher)
  }

  /// Watches the folder a link leads to: an editor that follows it saves there.
  private mutating func watch(link id: FilePath, _ frame: PathFrame, _ watcher: inout Watcher?) {
    let path = frame.absolute(id.text)
    guard let target = DeskLocation.resolved(path), target != path else { return }
    let folder = String(FilePath(target).folder)
    watcher?.add(folder, as: folder)
    links[FilePath(target), default: []].append(id)
  }

  /// A source that is not there may come: the nearest folder above it that is there tells.
  private func watchLost(_ frame: PathFrame, _ watcher: inout Watcher?) {
    for id in lost.map(\.id) + all.flatMap(\.listing.awaited) {
      var folder = frame.absolute(id)
      repeat {
        folder = String(FilePath(folder).folder)
      } while DeskLocation.resolved(folder) == nil && folder.utf8.count > 1
      watcher?.add(folder, as: frame.id(folder))
    }
  }

  /// The sources that are not there; two kinds may be told to look into one.
  var lost: [LostSource] {
    all.flatMap(\.listing.lost).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What listing alone finds wrong, to tell one listing from the next.
  var complaints: [String] { all.flatMap(\.listing.complaints) }

  /// Whether a file that came lies in a folder that nobody listed, and that is to be.
  func isInNewFolder(_ id: FilePath) -> Bool {
    let folder = FilePath(String(id.folder))
    return all.contains { source in
      !source.listing.knows(folder: folder) && source.listing.source(ofFolder: folder) != nil
        || source.listing.awaited.contains {
          FilePath($0) == folder || folder.isBelow(FilePath($0))
        }
    }
  }

  /// Whether the coming or going of a folder can change what is listed.
  func concerns(folder id: FilePath) -> Bool { all.contains { $0.listing.concerns(folder: id) } }

  /// What is where a file changed.
  enum Found {
    case nothing, link, other
  }

  /// Whether a file's change takes more than reading it: a link has a folder of its own to watch, a name
  /// that is a problem is found by listing alone, and so is a file that is a source by itself and comes or
  /// goes.
  func needsListing(_ id: FilePath, _ found: @autoclosure () -> Found) -> Bool {
    all.contains { source in
      let listing = source.listing
      if listing.problems.contains(where: { $0.path == id })
        || listing.lost.contains(where: { FilePath($0.id) == id })
      {
        return true
      }
      guard let known = source.file(id) else { return false }
      switch found() {
      case .nothing: return listing.folders[known.folder].isOfOneFile
      case .link: return !known.isLink
      case .other: return known.isLink
      }
    }
  }
}

// MARK: Reading

extension Sources {
  /// Has a file read again, or for the first time.
  func notice(_ id: FilePath) { all.forEach { $0.notice(id) } }

  /// Has those files read again that a new day makes others of; whether there are any.
  func noteNewDay(_ plan: Plan) -> Bool {
    all.map { $0.noteNewDay(plan) }.contains(true)
  }

  /// Begins a pass over what is still to be read: over all of it at once, where it is little or
  /// `inOneGo`.
  mutating func begin(inOneGo: Bool = false) {
    isInOneGo = inOneGo
    queue(extent)
    if !inOneGo, extent == .whole, progress.of > Sources.few { queue(.live) }
  }

  private mutating func queue(_ extent: LoadExtent) {
    pass = extent
    awaited.forEach { $0.queue(extent) }
  }

  /// The kinds that the pass under way reads.
  private var awaited: [any Source] { isInOneGo ? all : all.filter { !$0.comesLater } }

  /// Ends the pass under way, which the next `read` says: what it has not read is left until it changes
  /// or `resume` is called.
  mutating func leave() {
    guard isReading else { return }
    // What the second pass would have read is left as well, and what comes later.
    if pass != nil, pass != extent { queue(extent) }
    if pass != nil { later.forEach { $0.queue(extent) } }
    pass = pass ?? extent
    readsLater = false
    all.forEach { $0.leave() }
  }

  /// Has that read on which was left.
  func resume() { all.forEach { $0.resume() } }

  /// How many files were left, and how far the desk is read without them.
  var left: (files: Int, stage: Desk.Stage) {
    let left = all.map(\.left)
    let files = left.reduce(0) { $0 + $1.files }
    // No verdict goes by what comes later.
    let isBlind = all.contains { !$0.comesLater && $0.left.isBlind }
    return (files, isBlind ? .part : files > 0 ? .live : .whole)
  }

  private var progress: (done: Int, of: Int) {
    awaited.reduce((0, 0)) { ($0.0 + $1.progress.done, $0.1 + $1.progress.of) }
  }

  /// Reads on in the pass under way; `nil` where there is none.
  mutating func read(_ terms: ReadingTerms, until deadline: Int) -> Progress? {
    guard let pass else { return readLater(terms, until: deadline) }
    for source in awaited where !source.read(pass, terms, until: deadline) {
      let (done, of) = progress
      return .reading(done: done, of: of)
    }
    awaited.forEach { $0.sweep() }
    self.pass = nil
    guard pass == .live, extent == .whole else { return end() }
    queue(.whole)
    if progress.of > 0 { return .reached(.live) }
    // A pass over nothing would give no news, and whoever was shown this as a part would wait for
    // the rest for ever.
    self.pass = nil
    return end()
  }

  /// All that a frame waits for is read; the rest is read on.
  private mutating func end() -> Progress {
    if !isInOneGo {
      later.forEach { $0.queue(extent) }
      readsLater = later.contains { $0.progress.of > 0 }
    }
    return .reached(extent == .whole ? .whole : .live)
  }

  /// Reads what no frame waits for; nobody is told how far that is.
  private mutating func readLater(_ terms: ReadingTerms, until deadline: Int) -> Progress? {
    guard readsLater else { return nil }
    for source in later where !source.read(extent, terms, until: deadline) { return .readingLater }
    readsLater = false
    later.forEach { $0.sweep() }
    return .reached(extent == .whole ? .whole : .live)
  }

  /// Adds what was read so far to a desk.
  func gather(into assembly: inout DeskAssembly) { all.forEach { $0.gather(into: &assembly) } }
}
