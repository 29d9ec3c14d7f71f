import Editorial
import Formats

/// Calendars that others keep, as iCalendar (R48, R61): of the term, and the writer's own.
///
/// They are found and watched as any files are, and read by a process of their own: what is found
/// changed here waits for it. No frame does: what was read before is shown until it has answered.
final class CalendarFiles: Source {
  /// What is known of one calendar.
  struct Item: Sendable {
    var reading = CalendarReading()
    /// The file is another than what was read of it, or could not be read again.
    var isStale = false
    /// It is still to be read by the other process.
    var isAwaited = true
  }

  static let extensions: [StaticString] = [".ics", ".ical", ".ifb"]
  static let firstBytes = 1
  static let comesLater = true
  /// Days before and after today of which anything is wanted: the longest term back, and the academic year
  /// to come.
  private static let daysBack = 190
  private static let daysAhead = 400
  /// Days before today of which more than deadlines is wanted.
  private static let daysShown = 70

  var cache = SourceCache<CalendarFiles>() {
    didSet { if cache.hasNews { made = nil } }
  }
  private let use: CalendarUse
  /// The first day of which more than deadlines is kept.
  private var firstShown: Day?
  private var running: Running?
  /// The last entries that could be read of a file.
  private var kept: [FilePath: [CalendarEntry]] = [:]
  /// All of them sorted out; `nil` where any is another since.
  private var made: Calendars?

  /// A process that reads, and the files it was told of as they were then.
  private struct Running: ~Copyable {
    var process: CalendarProcess
    var files: [(id: FilePath, stamp: FileStamp?)]
  }

  init(_ use: CalendarUse) {
    self.use = use
  }

  static func paths(in plan: Plan) -> [String] {
    sources(of: plan).map(\.path)
  }

  static func parser(_ terms: ReadingTerms) -> [DatedSource] { sources(of: terms.plan) }

  /// Those of the term before the writer's own.
  private static func sources(of plan: Plan) -> [DatedSource] {
    plan.semesterSources + plan.calendarSources
  }

  /// Only that it is another than before is found out here; one that was put away is over (R48).
  static func read(
    _ entry: inout FileEntry<CalendarFiles>, in folder: WalkedFolder,
    from file: inout FileReader, with sources: [DatedSource], _ extent: LoadExtent
  ) throws(FileError) {
    if case .item = entry.content { return }
    let isArchived = Archive.holds(entry.file.id, of: sources[folder.source].path)
    entry.content = isArchived ? .note : .item(Item())
  }

  static func isRead(_ item: Item, _ extent: LoadExtent) -> Bool { !item.isAwaited }

  static func add(
    _ entry: FileEntry<CalendarFiles>, in folder: WalkedFolder, to assembly: inout DeskAssembly
  ) {
    guard case .item(let item) = entry.content, !entry.file.isLeftover else { return }
    assembly.problems += item.reading.problems
  }

  /// One is a copy of another where it has most of the same things in it.
  static func isCopy(
    _ entry: FileEntry<CalendarFiles>, of original: FileEntry<CalendarFiles>, isSame: Bool
  ) -> Bool {
    guard case .item(let item) = entry.content, case .item(let other) = original.content,
      !item.reading.entries.isEmpty
    else { return false }
    let names = Set(other.reading.entries.map(\.uid))
    let shared = item.reading.entries.count { !$0.uid.isEmpty && names.contains($0.uid) }
    return shared * 2 > item.reading.entries.count
      && (!isSame || entry.stamp?.size == original.stamp?.size)
  }

  /// The days that are wanted are others.
  func noteNewDay(_ plan: Plan) -> Bool { cache.readAgain { _ in true } }

  func forget() {
    cache.forget()
    running = nil
    made = nil
  }

  func sweep() {
    cache.sweep()
    kept = kept.filter { cache.entry($0.key) != nil }
  }

  /// What the process has not read is left; the process has nothing more to do.
  func leave() {
    cache.leave()
    running = nil
  }

  func read(_ extent: LoadExtent, _ terms: ReadingTerms, until deadline: Int) -> Bool {
    guard cache.read(extent, terms, until: deadline) else { return false }
    while true {
      if running == nil, !start(terms) { return true }
      let results = running?.process.results(until: deadline) ?? []
      take(results)
      guard running?.process.isDone ?? true else { return false }
      running = nil
    }
  }

  func gather(into assembly: inout DeskAssembly) {
    gatherFiles(into: &assembly)
    let calendars = made ?? calendars(by: assembly.desk.plan, home: assembly.desk.home)
    made = calendars
    assembly.desk.calendars = calendars
  }

  private func calendars(by plan: Plan, home: Zone) -> Calendars {
    let sources = CalendarFiles.sources(of: plan)
    var term: [CalendarEntry] = []
    var own: [CalendarEntry] = []
    var unread: [FilePath] = []
    for file in newest() {
      let (entries, isStale) = known(file)
      let source = listing.folders[file.file.folder].source
      let isTerm = source < plan.semesterSources.count
      if isStale, isTerm { unread.append(file.file.id) }
      for var entry in entries where isShown(entry, home) && sources[source].wants(entry) {
        entry.isStale = isStale
        entry.warn = sources[source].days(before: entry)
        if isTerm { term.append(entry) } else { own.append(entry) }
      }
    }
    var calendars = Calendars(term: term, own: own, home: home)
    calendars.unread = unread
    calendars.isAwaited = cache.entries.contains { entry in
      guard use.program != nil, !entry.isLeft else { return false }
      switch entry.content {
      case .item(let item): return item.isAwaited
      case .unread: return true
      case .unreadable, .note, .broken, .gone: return false
      }
    }
    return calendars
  }

  /// The files, of copies of one calendar the one that was fetched last: it says what holds now.
  private func newest() -> [FileEntry<CalendarFiles>] {
    let kinships = cache.kinships()
    var newest = Dictionary(
      uniqueKeysWithValues: cache.entries.indices.lazy.filter { kinships[$0] == nil }
        .map { ($0, $0) })
    for (index, kinship) in kinships {
      guard case .copy(let original) = kinship, let known = newest[original],
        holds(cache.entries[index], against: cache.entries[known])
      else { continue }
      newest[original] = index
    }
    return newest.sorted { $0.key < $1.key }.map { cache.entries[$0.value] }
  }

  /// Whether of two copies of one calendar this is the one that holds: a download that broke off never
  /// does against a whole one.
  private func holds(
    _ file: FileEntry<CalendarFiles>, against other: FileEntry<CalendarFiles>
  ) -> Bool {
    guard let fetched = file.stamp, let before = other.stamp else { return false }
    let (isOld, isOtherOld) = (known(file).isStale, known(other).isStale)
    return isOld == isOtherOld ? fetched.modified > before.modified : isOtherOld
  }

  /// Whether anybody looks so far back: a timetable of months ago is of no use.
  private func isShown(_ entry: CalendarEntry, _ home: Zone) -> Bool {
    guard !entry.mayAsk, let firstShown else { return true }
    switch entry.extent {
    case .days(let days): return days.upperBound >= firstShown
    case .moments(let moments): return home.day(moments.upperBound) >= firstShown
    }
  }

  /// What is known of a file, and whether that is old.
  private func known(_ file: FileEntry<CalendarFiles>) -> (entries: [CalendarEntry], isStale: Bool)
  {
    switch file.content {
    case .item(let item): (item.reading.entries, item.isStale || item.reading.isRefused)
    // It is looked at for the first time since the plan changed, or cannot be looked at.
    case .unread: (kept[file.file.id] ?? [], false)
    case .unreadable: (kept[file.file.id] ?? [], true)
    case .note, .broken, .gone: ([], false)
    }
  }
}

// MARK: The other process

extension CalendarFiles {
  /// Has a process read what waits for one; whether there is any such.
  private func start(_ terms: ReadingTerms) -> Bool {
    var files: [(id: FilePath, stamp: FileStamp?)] = []
    let folders = listing.folders
    let firstOwn = terms.plan.semesterSources.count
    cache.updateItems { [kept, use] file, stamp, item in
      guard item.isAwaited, !file.isLeftover, use.program != nil,
        use.readsTerm || folders[file.folder].source >= firstOwn
      else {
        item.isAwaited = false
        return true
      }
      item.reading.entries = kept[file.id] ?? []
      files.append((file.id, stamp))
      return true
    }
    guard let program = use.program, !files.isEmpty else { return false }
    let today = terms.home.day(terms.now)
    firstShown = today + -CalendarFiles.daysShown
    let days = (today + -CalendarFiles.daysBack)...(today + CalendarFiles.daysAhead)
    let order = CalendarOrder(
      days: days, home: terms.home,
      files: files.map { .init(absolute: terms.folders.absolute($0.id), id: $0.id) })
    running = Running(process: CalendarProcess(program, order), files: files)
    return true
  }

  /// Takes what was answered of files, unless one has changed once more since it was told of.
  private func take(_ results: [CalendarProcess.Result]) {
    if results.isEmpty { return }
    var answers: [FilePath: (reading: CalendarReading, asked: FileStamp?)] = [:]
    for result in results {
      guard let (id, asked) = running?.files[result.file] else { continue }
      answers[id] = (result.reading, asked)
      if !result.reading.isRefused { kept[id] = result.reading.entries }
    }
    cache.updateItems { [kept] file, stamp, item in
      guard let (reading, asked) = answers[file.id], stamp == asked else { return false }
      item = Item(reading: reading, isAwaited: false)
      if reading.isRefused, let last = kept[file.id] {
        item.reading.entries = last
        item.isStale = true
      }
      return true
    }
    cache.hasNews = true
  }
}
