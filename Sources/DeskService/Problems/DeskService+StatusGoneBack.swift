import Editorial
import Glibc

/// The statuses set here, by the ids of their files: made once for each new state of the journal.
struct RecordedStatuses {
  fileprivate var version = -1
  fileprivate var entries: [FilePath: StatusRecords.Entry] = [:]
}

// Statuses gone backwards (R6): what the files say is held against what the journal says we set.
extension DeskService {
  /// Ignores a problem for good, by its ignoreKey; the next desk lacks it.
  ///
  /// - Returns: why it could not be remembered, so that the problem stays.
  @discardableResult
  package func ignore(_ ignoreKey: String) -> EditOutcome? {
    do throws(Refusal) {
      try edits.ignore(ignoreKey)
    } catch {
      return EditOutcome(refused: [EditOutcome.Refused(id: location.root, refusal: error)])
    }
    noteNews()
    if isOpen { begin() }
    return nil
  }

  /// Keeps a filter, or a line that was typed.
  ///
  /// - Returns: why it could not be kept.
  package func keep(_ change: Kept.Change) -> EditOutcome? {
    do throws(Refusal) {
      try edits.keep(change)
    } catch {
      return EditOutcome(refused: [EditOutcome.Refused(id: location.root, refusal: error)])
    }
    return nil
  }

  /// The pieces of a desk whose status is an earlier one than we set, but for those the writer ignores.
  func statusGoneBack(_ desk: Desk) -> [Problem] {
    guard !desk.pieces.isEmpty, let records = statusRecords() else { return [] }
    if records.entries.isEmpty { return [] }
    if recordedStatuses.version != records.version {
      recordedStatuses.version = records.version
      recordedStatuses.entries = [:]
      recordedStatuses.entries.reserveCapacity(records.entries.count)
      for entry in records.entries.values {
        recordedStatuses.entries[FilePath(frame.id(entry.path.text))] = entry
      }
    }
    var problems: [Problem] = []
    for place in desk.pieces.indices {
      guard let entry = recordedStatuses.entries[desk.pieces[place].id],
        desk.pieces[place].statusWord != entry.word,
        let problem = desk.statusGoneBack(
          desk.pieces[place], from: recorded(entry, place, desk), today: today),
        !records.isBeingSet(entry.target, to: desk.pieces[place].statusWord),
        stillStands(entry, desk.pieces[place].id)
      else { continue }
      problems.append(problem)
    }
    if problems.isEmpty { return [] }
    let ignored = edits.ignored
    return problems.filter { problem in !(problem.ignoreKey.map(ignored.contains) ?? false) }
  }

  /// Where the desk and its newsletter's site disagree, but for what the writer leaves so.
  func postProblems(_ desk: Desk) -> [Problem] {
    let problems = desk.postProblems(at: now)
    if problems.isEmpty { return [] }
    let ignored = edits.ignored
    return problems.filter { problem in !(problem.ignoreKey.map(ignored.contains) ?? false) }
  }

  private var today: Day { home.day(now) }

  /// What the journal says; nothing where it cannot be read or understood.
  private func statusRecords() -> StatusRecords? {
    do throws(Refusal) {
      return try edits.statuses()
    } catch {
      return nil
    }
  }

  private func recorded(
    _ entry: StatusRecords.Entry, _ place: PieceIndex, _ desk: Desk
  ) -> RecordedStatus {
    let outlet = desk.pieces[place].outlet
    let stamp = desk.plan.status(written: entry.word, at: outlet).flatMap {
      entry.date(of: desk.plan[$0].name)
    }
    return RecordedStatus(
      word: entry.word, action: entry.action, day: home.day(entry.when), stamp: stamp,
      isRestored: entry.isRestored)
  }

  /// Whether the file of this name still is the one the journal means, and as it was read: another
  /// program may have moved it on since, and will be noticed.
  private func stillStands(_ entry: StatusRecords.Entry, _ id: FilePath) -> Bool {
    guard let stamp = sources.pieces.stamp(of: id),
      DeskLocation.resolved(entry.path.text).map({ FilePath($0) }) == entry.target
    else { return false }
    var status = stat()
    guard stat(entry.path.text, &status) == 0 else { return false }
    return stamp == FileStamp(status)
  }
}
