import Editorial

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

  var planFile: PlanFile?
  /// What was read of `desk.yaml` before this was made: it is not parsed again where it still holds.
  let knownPlan: PlanFile?
  /// Why the `desk.yaml` that is there now is not the one in use.
  var planFailure: PlanFailure?
  /// When to look again whether it can be read, while no other is in use: that it may be read is no
  /// event of its folder.
  var nextPlanLook: Int?
  static let planLookEvery = 1_000_000_000
  var sources: Sources
  var zones = ZoneCache()
  var watcher: Watcher?
  var edits: Edits
  var recordedStatuses = RecordedStatuses()
  /// Texts of other programs that were put aside while a file of theirs was written.
  var leftovers: [Problem] = []
  /// Mistakes in the writer's settings, and how to look for them again.
  private(set) var settingsProblems: [Problem] = []
  private let lookAtSettings: @Sendable () -> [Problem]
  /// What files are read by; `nil` until they are read again after any of it changed.
  private var terms: ReadingTerms?
  private var folders: DeskFolders
  /// The day at home that the pieces were last read on.
  private var dayRead: Day?
  /// Something is to be shown although no file of it was read.
  private var hasNews = true
  /// The desk's own folder, and whether it is there.
  var ground: DeskGround
  /// Who keeps the log of words written; `nil` where nothing is recorded.
  var words: WordsKeeper?
  /// The logs of words as they were read to say what is wrong with them.
  var knownLogs: KnownLogs?

  /// The desk at a place, nothing of it read yet.
  ///
  /// `plan` is its desk.yaml, where that was read already; `here` is the zone the clock shows, `nil`
  /// the system's. A command needs no watching.
  /// `settingsProblems` says what is wrong with the writer's settings, each time the desk is listed.
  package init(
    _ location: DeskLocation, plan: PlanFile? = nil, environment: [String: String],
    here: Zone? = nil, now: Moment, isWatching: Bool = false, keepsWords: Bool = false,
    calendars: CalendarUse = .none,
    settingsProblems: @escaping @Sendable () -> [Problem] = { [] }
  ) {
    lookAtSettings = settingsProblems
    self.location = location
    knownPlan = plan
    self.now = now
    sources = Sources(calendars: calendars)
    system = SystemZone.zone(environment: environment)
    self.here = here ?? system
    frame = PathFrame(location)
    folders = DeskFolders(location)
    ground = DeskGround(location)
    edits = Edits(journal: location.state)
    if keepsWords { words = WordsKeeper(folder: location.state.text, at: now) }
    if isWatching { watcher = Watcher() }
  }

  var home: Zone {
    guard let name = planFile?.plan.homeZoneName else { return system }
    return zones.zone(name) ?? system
  }

  /// Whether there is a plan to read the desk by.
  package var isOpen: Bool { planFile != nil }

  /// Whether there is something to `advance`.
  package var isReading: Bool { sources.isReading && !ground.isAway }

  /// Files opened so far, to be read.
  package var filesOpened: Int { sources.filesOpened }
}

// MARK: Loading

extension DeskService {
  /// Reads the whole desk, in place.
  package func load(_ extent: LoadExtent = .whole) throws(PlanFailure) -> Desk {
    try open(extent)
    sources.begin(inOneGo: true)
    while true {
      switch advance(for: Int.max) {
      case .loaded(let desk): return desk
      // Loaded again, and nothing is other than it was.
      case .away, .idle: return gather(stage: extent == .whole ? .whole : .live)
      case .reading, .readingLater: break
      }
    }
  }

  /// Reads `desk.yaml` and lists the sources; then there is something to `advance`.
  package func open(_ extent: LoadExtent = .whole) throws(PlanFailure) {
    sources.extent = extent
    // Watched before it is read: a broken one is noticed to be mended.
    watcher?.beginListing()
    watcher?.add(location.root.text, as: "")
    watcher?.endListing()
    do throws(PlanFailure) {
      use(try PlanFile.read(location, known: planFile ?? knownPlan))
    } catch {
      planFailure = error
      nextPlanLook = MonotonicClock.now() + DeskService.planLookEvery
      throw error
    }
    findLeftovers()
    list()
  }

  /// Reads for some nanoseconds; between two calls the desk may be edited.
  package func advance(for nanoseconds: Int = 5_000_000) -> LoadStep {
    noticeNewDay()
    if ground.takeDeparture() { return .away }
    guard let plan = planFile?.plan, !ground.isAway else { return .idle }
    let end = MonotonicClock.now().addingReportingOverflow(nanoseconds)
    switch sources.read(readingTerms(plan), until: end.overflow ? Int.max : end.partialValue) {
    case .reading(let done, let of): return .reading(done: done, of: of)
    case .readingLater: return .readingLater
    case .reached(let stage):
      // What was read of a folder as it went would be a desk with nothing in it.
      if ground.look() == .away { return advance() }
      guard hasNews || sources.hasNews else { return .idle }
      hasNews = false
      sources.clearNews()
      return .loaded(gather(stage: stage))
    case nil: return .idle
    }
  }

  /// What the clock says now.
  package func tick(_ moment: Moment) {
    now = moment
    words?.clock.set(moment)
    noticeNewDay()
  }

  /// Lists every source again; of files that did not change nothing is read.
  package func list() {
    guard let plan = planFile?.plan else { return }
    // Opened anew: the folder itself may have been replaced.
    folders = DeskFolders(location)
    dropTerms()
    let before = complaints
    settingsProblems = lookAtSettings()
    watcher?.beginListing()
    watcher?.add(location.root.text, as: "")
    sources.list(plan, frame, &watcher)
    watcher?.endListing()
    if before != complaints { noteNews() }
    begin()
  }

  /// Takes a plan into use; what was read by another one is forgotten.
  func use(_ file: PlanFile) {
    planFailure = nil
    nextPlanLook = nil
    ground.settle()
    if let planFile, planFile.isSame(as: file) { return }
    planFile = file
    noteNews()
    dropTerms()
    sources.forget()
  }

  /// Ends a load under way: what was read of it is the desk, until a file changes or `reload`.
  package func stopReading() {
    guard isReading else { return }
    sources.leave()
    noteNews()
  }

  /// The desk shall be given anew, although no file of it was read.
  func noteNews() { hasNews = true }

  /// Starts a pass over what is still to be read.
  func begin() { sources.begin() }

  /// On a new day a site's post that lay ahead may be out (R2); a pass begun the day before is
  /// finished first.
  private func noticeNewDay() {
    guard !sources.isReading, let plan = planFile?.plan, let dayRead else { return }
    let today = home.local(now).day
    if dayRead == today { return }
    self.dayRead = today
    guard sources.noteNewDay(plan) else { return }
    dropTerms()
    begin()
  }

  private func readingTerms(_ plan: Plan) -> ReadingTerms {
    if let terms { return terms }
    let made = ReadingTerms(
      plan: plan, now: now, home: home, folders: folders, wantsParagraphs: words != nil)
    terms = made
    dayRead = dayRead ?? home.local(now).day
    return made
  }

  private func dropTerms() {
    terms = nil
    sources.dropReaders()
  }

  /// What looking at folders and settings finds wrong, to tell one listing from the next.
  private var complaints: [String] {
    sources.complaints + (watcher?.pollingReasons ?? []) + settingsProblems.map(\.line)
  }
}
