import Editorial
import Formats
import Glibc

/// How far a load has come.
package enum LoadStep: Sendable {
  /// So many files of those that this pass reads.
  case reading(done: Int, of: Int)
  /// A stage is reached: this is the desk now. More may follow.
  case loaded(Desk)
  /// There is nothing to read.
  case idle
}

/// A desk on the disk: reads it, and again what changed of it.
///
/// Owned by one thread. A load goes in steps, so that its owner can see to other things in between:
/// `open`, then `advance` until it is idle; when `descriptor` can be read, or `deadline` is past,
/// `noticeChanges`, and `advance` again.
package final class DeskService {
  package let location: DeskLocation
  /// The clock; it tells a site's post that is out from one that lies ahead (R2).
  package var now: Moment
  /// The zone the clock shows (R16).
  package let here: Zone

  let frame: PathFrame
  private let system: Zone
  private var root: Int32 = -1
  private var userHome: Int32 = -1
  private var lanes: [ReadingLane] = []
  /// The day at home that the pieces were last read on.
  private var dayRead: Day?
  private var openedBefore = 0
  private var pass: LoadExtent?
  private(set) var extent = LoadExtent.whole

  var planFile: PlanFile?
  /// Why the `desk.yaml` that is there now is not the one in use.
  var planFailure: PlanFailure?
  var shelf = Shelf()
  var semesters = SemesterShelf()
  var listing = Listing()
  var zones = ZoneShelf()
  var watcher: Watcher?
  var edits: Edits
  var statusesSet = StatusesSet()
  /// Texts of other programs that were put aside while a file of theirs was written.
  var leftovers: [Problem] = []
  /// Mistakes in the writer's settings, and how to look for them again.
  private(set) var settingsProblems: [Problem] = []
  private let lookAtSettings: @Sendable () -> [Problem]
  private var hasNews = true

  /// The desk at a place, nothing of it read yet.
  ///
  /// `here` is the zone the clock shows, `nil` the system's. A command needs no watching.
  /// `settingsProblems` says what is wrong with the writer's settings, each time the desk is listed.
  package init(
    _ location: DeskLocation, environment: [String: String], here: Zone? = nil, now: Moment,
    isWatching: Bool = false,
    settingsProblems: @escaping @Sendable () -> [Problem] = { [] }
  ) {
    lookAtSettings = settingsProblems
    self.location = location
    self.now = now
    system = SystemZone.zone(environment: environment)
    self.here = here ?? system
    frame = PathFrame(location)
    edits = Edits(journal: location.state)
    if isWatching { watcher = Watcher() }
  }

  deinit {
    closeFolders()
  }

  /// Reads the whole desk, in place.
  package func load(_ extent: LoadExtent = .whole) throws(PlanFailure) -> Desk {
    try open(extent)
    pass = extent
    shelf.queue(extent)
    while true {
      switch advance(for: Int.max) {
      case .loaded(let desk): return desk
      // Loaded again, and nothing is other than it was.
      case .idle: return gather(stage: extent == .whole ? .whole : .live)
      case .reading: break
      }
    }
  }

  /// Reads `desk.yaml` and lists the sources; then there is something to `advance`.
  package func open(_ extent: LoadExtent = .whole) throws(PlanFailure) {
    self.extent = extent
    // Watched before it is read: a broken one is noticed to be mended.
    watcher?.beginListing()
    watcher?.add(location.root.text, as: "")
    watcher?.endListing()
    do throws(PlanFailure) {
      use(try PlanFile.read(location))
    } catch {
      planFailure = error
      throw error
    }
    findLeftovers()
    list()
  }

  /// Reads for some nanoseconds; between two calls the desk may be edited.
  package func advance(for nanoseconds: Int = 5_000_000) -> LoadStep {
    noticeNewDay()
    guard let pass else { return .idle }
    let end = Watcher.now().addingReportingOverflow(nanoseconds)
    if !shelf.read(pass, with: lanes, until: end.overflow ? Int.max : end.partialValue) {
      let (done, of) = shelf.progress
      return .reading(done: done, of: of)
    }
    shelf.sweep()
    if pass == .live, extent == .whole {
      self.pass = .whole
      shelf.queue(.whole)
    } else {
      self.pass = nil
    }
    guard hasNews || shelf.hasChanged || semesters.hasChanged else { return .idle }
    hasNews = false
    shelf.settle()
    semesters.settle()
    return .loaded(gather(stage: self.pass == nil && extent == .whole ? .whole : .live))
  }

  /// What the clock says now.
  package func tick(_ moment: Moment) {
    now = moment
    noticeNewDay()
  }

  /// On a new day a site's post that lay ahead may be out (R2); a pass begun the day before is
  /// finished first.
  private func noticeNewDay() {
    guard pass == nil, let plan = planFile?.plan else { return }
    let today = home.local(now).day
    guard let dayRead, dayRead != today else { return }
    self.dayRead = today
    let sites = plan.sources.indices.filter { plan.sources[$0].style.isSite }
    guard !sites.isEmpty, shelf.doubtLive(of: sites) else { return }
    dropLanes()
    begin()
  }

  /// Whether there is a plan to read the desk by.
  package var isOpen: Bool { planFile != nil }

  /// Whether there is something to `advance`.
  package var isReading: Bool { pass != nil }

  /// Files opened so far, to be read.
  package var filesOpened: Int { lanes.reduce(openedBefore) { $0 + $1.opened } }

  /// Lists every source again; of files that did not change nothing is read.
  package func list() {
    guard let plan = planFile?.plan else { return }
    openFolders()
    let settingsBefore = settingsProblems
    settingsProblems = lookAtSettings()
    if settingsProblems != settingsBefore { hasNews = true }
    let before = listing.complaints + (watcher?.pollingReasons ?? [])
    watcher?.beginListing()
    watcher?.add(location.root.text, as: "")
    listing = Listing(plan, frame, &watcher)
    watcher?.endListing()
    if before != listing.complaints + (watcher?.pollingReasons ?? []) { hasNews = true }
    shelf.take(listing.pieces.files, listing.pieces.folders)
    semesters.take(listing.semesters.files, plan, frame)
    begin()
  }

  /// The first lines of a piece's text, as they are read; `nil` where the file cannot be read.
  package func preview(of id: FilePath, lines: Int) -> [String]? {
    var reader = FileReader()
    defer { reader.close() }
    let path = frame.absolute(id.text)
    guard case .opened(let stamp, let count) = reader.open(path, at: AT_FDCWD, first: 96 << 10)
    else { return nil }
    let bytes = reader.bytes(count)
    let block = FrontMatterBlock(bytes, isWhole: count >= stamp.size)
    return Markdown.preview(
      UnsafeRawBufferPointer(rebasing: bytes[block.body...]), maxLines: lines)
  }

  /// Takes a plan into use; what was read by another one is forgotten.
  func use(_ file: PlanFile) {
    planFailure = nil
    if let planFile, planFile.isSame(as: file) { return }
    planFile = file
    hasNews = true
    dropLanes()
    shelf.forget()
    semesters.forget()
  }

  /// The desk shall be told of anew, although no file of it was read.
  func noteNews() { hasNews = true }

  /// Starts a pass over what is still to be read: in one go where that is little.
  func begin() {
    if lanes.isEmpty { makeLanes() }
    pass = extent
    shelf.queue(extent)
    if extent == .whole, shelf.progress.of > 64 {
      pass = .live
      shelf.queue(.live)
    }
  }

  var home: Zone {
    guard let name = planFile?.plan.homeZoneName else { return system }
    return zones.zone(name) ?? system
  }

  private func makeLanes() {
    guard let plan = planFile?.plan else { return }
    let count = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 8)
    let (now, home) = (now, home)
    dayRead = dayRead ?? home.local(now).day
    lanes = (0..<count).map { _ in
      ReadingLane(plan: plan, now: now, home: home, root: root, userHome: userHome)
    }
  }

  /// Opened anew for each listing: the folder itself may have been replaced.
  private func openFolders() {
    closeFolders()
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    root = Glibc.open(location.root.text, flags)
    userHome = Glibc.open(location.userHome.text, flags)
    dropLanes()
  }

  private func dropLanes() {
    openedBefore = filesOpened
    lanes = []
  }

  private func closeFolders() {
    for folder in [root, userHome] where folder >= 0 { close(folder) }
  }
}
