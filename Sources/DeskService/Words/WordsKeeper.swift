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
  private var hasLooked = false
  private var failure: String?

  init(folder: String, at moment: Moment) {
    self.folder = folder
    clock = WordsClock(moment)
  }

  /// Takes in what was read of a desk, and what is no more of it.
  ///
  /// - Parameters:
  ///   - desk: what was read, of which only pieces are looked at.
  ///   - looks: bodies read since the last time.
  ///   - isThere: whether a piece's file is there, damaged or not.
  ///   - patience: milliseconds that another program's lock is waited for.
  mutating func look(
    _ desk: Desk, _ looks: [Look], isThere: (FilePath) -> Bool, patience: Int
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
    if !looks.isEmpty || !departed.isEmpty || wasLooked == nil {
      pending += observer.observe(Observation(at: clock.now, looks, departed: departed))
      isSeenKept = false
    }
    self.observer = observer
    // What was seen is written as a whole: at the start, where something came of it, and on quit. A step
    // that is merely open is compared again after a crash (R51).
    if !hasLooked || !pending.isEmpty || !departed.isEmpty { flush(desk.home, patience: patience) }
    hasLooked = true
  }

  /// Words of a day that nobody has seen would stand before all that are written until then (R59).
  private var isTooFarAhead: Bool { clock.now.seconds > time(nil) + 86_400 }

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
    learning.learn(records.filter { !before.contains($0) }.map(\.line))
    self.observer = learning
  }

  /// All that is known of words written.
  func history() -> WordsHistory? {
    guard let days, let place else { return nil }
    let open = pending + (observer?.openLines ?? [])
    return WordsHistory(
      tally: WordsTally(
        records + open.map { WordsRecord($0, by: place.machine) }, days: days),
      logs: logs, failure: failure)
  }

  private mutating func prepare(_ desk: Desk) {
    let days = desk.writingDays
    let place = WordsFolder(
      state: folder, shared: desk.plan.words.log.map { desk.absolute(FilePath($0)).text })
    self.place = place
    let fingerprint = place.fingerprint()
    if observer != nil, days == self.days, fingerprint == self.fingerprint { return }
    let before = Set(records)
    read(place)
    self.fingerprint = fingerprint
    if observer == nil || days != self.days {
      let seen = observer?.seen ?? place.seen() ?? Seen()
      observer = WordsObserver(seen, records: records, days: days)
    } else {
      observer?.learn(records.filter { !before.contains($0) }.map(\.line))
    }
    self.days = days
  }

  private mutating func read(_ place: WordsFolder) {
    let read = place.logs()
    records = read.flatMap { log in
      log.reading.lines.map { WordsRecord($0, by: log.machine) }
    }
    logs = read.map {
      WordsHistory.Log(
        machine: $0.machine, path: $0.path, lines: $0.reading.lines.count,
        bad: $0.reading.bad.count)
    }
  }

  private mutating func flush(_ home: Zone, patience: Int) {
    guard let place, let observer, !pending.isEmpty || !isSeenKept else { return }
    do throws(Refusal) {
      let lock = try JournalLock.take(in: folder, on: Disk(), patience: patience)
      do throws(SystemError) {
        try place.append(pending, in: home, holding: lock)
        records += pending.map { WordsRecord($0, by: place.machine) }
        pending = []
        // The log first: text that is in it is known, whatever was seen of it.
        if !isSeenKept { try place.keep(observer.seen, holding: lock) }
        isSeenKept = true
        failure = nil
      } catch {
        failure = Refusal(error, ours: "the log of words written", at: folder + "/words.log").cause
      }
    } catch {
      // Another program has the lock: the lines wait for the next time.
      failure = error == .locked ? failure : error.cause
    }
    fingerprint = place.fingerprint()
  }
}
