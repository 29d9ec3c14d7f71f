import Editorial
import Formats
import Glibc

/// Keeps the log of words written: looks at what was read, and appends what comes of it (R51, R57).
///
/// It never stands in the way: a log that cannot be written is said, and everything else works (R59).
struct WordsKeeper {
  var clock: WordsClock
  private let folder: String
  private var observer: WordsObserver?
  /// What the observer reckons days by; of another home or day it is made anew.
  private var days: WritingDays?
  private var place: WordsFolder?
  private var records: [WordsRecord] = []
  private var logs: [WordsHistory.Log] = []
  private var fingerprint: [String: Int] = [:]
  /// Lines that are still to be appended.
  private var pending: [WordsLine] = []
  private var isSeenKept = true
  /// The desk's copy of the log has its lines.
  private var isShared = true
  private var hasLooked = false
  /// Why nothing is recorded.
  private(set) var failure: String?
  private let disk: Disk

  init(folder: String, at moment: Moment, on disk: Disk = Disk()) {
    self.folder = folder
    self.disk = disk
    clock = WordsClock(moment)
  }

  /// Takes in what was read of a desk, and what is no more of it.
  ///
  /// - Parameters:
  ///   - desk: what was read, of which only pieces are looked at.
  ///   - looks: bodies read since the last time.
  ///   - isThere: whether a piece's file is there, damaged or not.
  ///   - notes: files of the sources that are no pieces.
  ///   - sources: those that are there.
  ///   - patience: milliseconds that another program's lock is waited for.
  mutating func look(
    _ desk: Desk, _ looks: [Look], isThere: (FilePath) -> Bool, notes: Set<FilePath>,
    sources: Set<String> = [], patience: Int
  ) {
    prepare(desk)
    guard !isTooFarAhead else {
      failure = "the clock is set more than a day ahead, so that no words are recorded"
      return
    }
    guard var observer else { return }
    // Put back below: a copy would be one of all that was ever seen.
    self.observer = nil
    let departed = observer.seen.texts.keys.filter { !isThere($0) }.sorted()
    let wasLooked = observer.seen.looked
    if !looks.isEmpty || !departed.isEmpty || wasLooked == nil || notes != observer.seen.notes
      || !sources.isSubset(of: observer.seen.sources)
    {
      pending += observer.observe(
        Observation(
          at: clock.now, looks, departed: departed, notes: notes, sources: sources))
      isSeenKept = false
    }
    self.observer = observer
    // What was seen is written as a whole: at the start, where something came of it, and on quit. A step
    // that is merely open is compared again after a crash (R51).
    if !hasLooked || !pending.isEmpty || !departed.isEmpty || failure != nil {
      flush(desk.home, patience: patience)
    }
    hasLooked = true
  }

  /// Words of a day that nobody has seen would stand before all that are written until then (R59).
  private var isTooFarAhead: Bool { clock.isTooFarAhead }

  /// Closes the steps that have rested; all of them on quit.
  mutating func close(all: Bool, home: Zone, patience: Int) {
    pending += (all ? observer?.closeAll() : observer?.closeRested(at: clock.now)) ?? []
    if all || !pending.isEmpty { flush(home, patience: patience) }
  }

  /// Takes in what others have appended to the logs, and what the writer has said of words.
  mutating func readAgain() {
    guard let place, let observer else { return }
    let fingerprint = place.fingerprint()
    if fingerprint == self.fingerprint { return }
    let before = Set(records)
    read(place)
    self.fingerprint = fingerprint
    // Put back below: a copy would be one of all that was ever seen.
    self.observer = nil
    var learning = observer
    learning.learn(records.filter { !before.contains($0) })
    self.observer = learning
  }

  /// Appends that text was brought by a file that we make (R52); before the first look nothing need be
  /// said.
  mutating func bring(_ lines: [WordsLine], home: Zone, patience: Int) {
    guard observer != nil, !isTooFarAhead else { return }
    observer?.learn(lines)
    pending += lines
    flush(home, patience: patience)
  }

  /// All that is known of words written.
  func history() -> WordsHistory? {
    guard let days, let place else { return nil }
    let open = pending + (observer?.openLines ?? [])
    return WordsHistory(
      tally: WordsTally(
        records + open.map { WordsRecord($0, by: place.machine) }, days: days),
      logs: logs, failure: failure
    ).through(days.day(of: clock.now))
  }

  private mutating func prepare(_ desk: Desk) {
    let days = desk.writingDays
    let place = WordsFolder(
      state: folder, shared: desk.plan.words.log.map { desk.absolute(FilePath($0)).text },
      on: disk)
    self.place = place
    let fingerprint = place.fingerprint()
    if observer != nil, days == self.days, fingerprint == self.fingerprint { return }
    let before = Set(records)
    read(place)
    self.fingerprint = fingerprint
    if observer == nil || days != self.days {
      let seen = observer?.seen ?? place.seen() ?? Seen()
      observer = WordsObserver(seen, records: records, by: place.machine, days: days)
    } else {
      observer?.learn(records.filter { !before.contains($0) })
    }
    self.days = days
  }

  private mutating func read(_ place: WordsFolder) {
    let read = place.logs()
    records = read.flatMap(\.records)
    logs = read.map(\.told)
  }

  private mutating func flush(_ home: Zone, patience: Int) {
    guard let place, let observer, !pending.isEmpty || !isSeenKept || !isShared else {
      return
    }
    var isBehind = false
    do throws(Refusal) {
      let lock = try JournalLock.take(in: folder, on: disk, patience: patience)
      // What another program has written meanwhile is still to be read.
      if place.fingerprint() != fingerprint { isBehind = true }
      try write(to: place, observer.seen, home, holding: lock)
      failure = nil
    } catch {
      // Another program has the lock: the lines wait for the next time.
      failure = error == .locked ? failure : error.cause
    }
    fingerprint = isBehind ? [:] : place.fingerprint()
  }

  private mutating func write(
    to place: WordsFolder, _ seen: Seen, _ home: Zone, holding lock: borrowing JournalLock
  ) throws(Refusal) {
    let isLonger = !pending.isEmpty
    do throws(SystemError) {
      try place.append(pending, in: home, holding: lock)
      records += pending.map { WordsRecord($0, by: place.machine) }
      pending = []
      // The log first: text that is in it is known, whatever was seen of it.
      if !isSeenKept { try place.keep(seen, holding: lock) }
      isSeenKept = true
    } catch {
      throw Refusal(error, ours: "the log of words written", at: place.path)
    }
    isShared = false
    do throws(SystemError) {
      try place.share(holding: lock)
      isShared = true
    } catch {
      throw Refusal(error, ours: "the copy of the log of words written", at: place.sharedPath)
    }
    if isLonger { keepSums(place, holding: lock) }
  }

  /// Keeps what the logs say day by day, for commands that only ask (R59).
  private func keepSums(_ place: WordsFolder, holding lock: borrowing JournalLock) {
    guard let days else { return }
    let sizes = place.fingerprint()
    let read = place.logs()
    let history = WordsHistory(
      tally: WordsTally(read.flatMap(\.records), days: days),
      logs: read.map(\.told))
    place.keep(
      WordsSums(sizes: sizes, days: days, history: history), holding: lock)
  }
}
