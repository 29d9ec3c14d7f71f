import Editorial
import Glibc

/// The statuses set here, by the ids of their files: made once for each new state of the journal.
struct StatusesSet {
  fileprivate var version = -1
  fileprivate var entries: [FilePath: StatusRecords.Entry] = [:]
}

// Statuses gone backwards (R6): what the files say is held against what the journal says we set.
extension DeskService {
  /// Leaves a problem for good, by its waiver; the next desk lacks it.
  ///
  /// - Returns: why it could not be remembered, so that the problem stays.
  @discardableResult
  package func waive(_ waiver: String) -> EditOutcome? {
    do throws(EditFailure) {
      try edits.waive(waiver)
    } catch {
      return EditOutcome(
        verb: "ignore",
        refused: [EditOutcome.Refused(id: location.root, refusal: Refusal(error.message))])
    }
    noteNews()
    if isOpen { begin() }
    return nil
  }

  /// The pieces of a desk whose status is an earlier one than we set, but for those the writer left.
  func setBack(_ desk: Desk) -> [Problem] {
    guard !desk.pieces.isEmpty, let records = statusRecords() else { return [] }
    if records.entries.isEmpty { return [] }
    if statusesSet.version != records.version {
      statusesSet.version = records.version
      statusesSet.entries = [:]
      statusesSet.entries.reserveCapacity(records.entries.count)
      for entry in records.entries.values {
        statusesSet.entries[FilePath(frame.id(entry.path.text))] = entry
      }
    }
    var problems: [Problem] = []
    for place in desk.pieces.indices {
      guard let entry = statusesSet.entries[desk.pieces[place].id],
        desk.pieces[place].statusWord != entry.word,
        let problem = desk.setBack(desk.pieces[place], from: recorded(entry, desk), today: today),
        !records.isBeingSet(entry.target, to: desk.pieces[place].statusWord),
        stillStands(entry, desk.pieces[place].id)
      else { continue }
      problems.append(problem)
    }
    if problems.isEmpty { return [] }
    let waived = edits.waived
    return problems.filter { problem in !(problem.waiver.map(waived.contains) ?? false) }
  }

  private var today: Day { home.day(now) }

  /// What the journal says; nothing where it cannot be read or understood.
  private func statusRecords() -> StatusRecords? {
    do throws(EditFailure) {
      return try edits.statuses()
    } catch {
      return nil
    }
  }

  private func recorded(_ entry: StatusRecords.Entry, _ desk: Desk) -> RecordedStatus {
    let stamp = desk.plan.status(written: entry.word).flatMap {
      entry.date(of: desk.plan[$0].name)
    }
    return RecordedStatus(
      word: entry.word, action: entry.action, day: home.day(entry.when), stamp: stamp,
      isRestored: entry.isRestored)
  }

  /// Whether the file of this name still is the one the journal means, and as it was read: another
  /// program may have moved it on since, and will be noticed.
  private func stillStands(_ entry: StatusRecords.Entry, _ id: FilePath) -> Bool {
    let place = shelf.place(of: id)
    guard place < shelf.entries.count, shelf.entries[place].file.id == id,
      DeskLocation.resolved(entry.path.text).map({ FilePath($0) }) == entry.target
    else { return false }
    var status = stat()
    guard stat(entry.path.text, &status) == 0 else { return false }
    return shelf.entries[place].stamp == FileStamp(status)
  }
}
