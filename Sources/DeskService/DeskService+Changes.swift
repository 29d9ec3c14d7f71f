import Editorial
import Formats
import Glibc

extension DeskService {
  /// To be polled for reading while changes are awaited; -1 if there is none.
  package var descriptor: Int32 { watcher?.descriptor ?? -1 }

  /// When `noticeChanges` has something to do even if `descriptor` stays silent, in nanoseconds of
  /// the monotonic clock.
  package var deadline: Int? { watcher?.deadline }

  /// Takes in what changed on the disk, once it has been quiet for a moment; then there may be
  /// something to `advance`.
  package func noticeChanges(at moment: Int = Watcher.now()) {
    watcher?.drain(at: moment)
    guard let changes = watcher?.take(at: moment) else { return }
    notice(changes)
  }

  /// Looks at everything again, as if any of it had changed.
  package func reload() { notice(Changes(needsListing: true)) }

  func notice(_ changes: Changes) {
    guard isOpen else {
      if changes.needsListing || changes.names.contains(PlanFile.path), rereadPlan() { list() }
      return
    }
    if !leftovers.isEmpty { findLeftovers() }
    var names = changes.names
    for name in changes.names {
      for link in listing.links[absolute(name)] ?? [] { names.insert(link) }
    }
    var listsAgain = changes.needsListing || changes.folders.contains(where: listing.concerns)
    if changes.needsListing || names.contains(PlanFile.path) {
      if rereadPlan() { listsAgain = true }
    }
    if names.contains(where: { isSemester($0) || needsListing($0) }) { listsAgain = true }
    if listsAgain {
      list()
      return
    }
    for name in names { noticeFile(name) }
    begin()
  }

  /// Puts a file on the way to be read again, or for the first time.
  func noticeFile(_ id: FilePath) {
    if let file = file(id) { shelf.doubt(file) }
  }

  /// The file of this id, known or as it would be listed; `nil` where it is of no source.
  private func file(_ id: FilePath) -> FoundFile? {
    let place = shelf.place(of: id)
    if place < shelf.entries.count, shelf.entries[place].file.id == id {
      return shelf.entries[place].file
    }
    let isConflictCopy = ConflictNames.matches(id.name)
    var name = String(id.name)
    return name.withUTF8 { name in
      shelf.visits(FilePath(String(id.folder)))
        .first { listing.pieces.takes(name, shelf.folders[$0]) }
        .map {
          FoundFile(id: id, folder: $0, isConflictCopy: isConflictCopy)
        }
    }
  }

  /// Reads `desk.yaml` again; whether the desk has to be read anew by it.
  ///
  /// A broken one is a problem, and the last good one stays in use.
  private func rereadPlan() -> Bool {
    do throws(PlanFailure) {
      let file = try PlanFile.read(location)
      let wasBroken = planFailure != nil
      let isOther = planFile?.isSame(as: file) != true
      use(file)
      if wasBroken { noteNews() }
      return isOther
    } catch {
      if planFailure != error { noteNews() }
      planFailure = error
      return false
    }
  }

  /// Whether a file's change takes more than reading it: a link has a folder of its own to watch,
  /// and a name that is a problem is found by listing alone.
  private func needsListing(_ id: FilePath) -> Bool {
    if listing.pieces.problems.contains(where: { $0.path == id }) { return true }
    guard let found = file(id) else { return false }
    return found.isLink != isLink(id)
  }

  private func isLink(_ id: FilePath) -> Bool {
    var status = stat()
    return lstat(frame.absolute(id.text), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private func isSemester(_ id: FilePath) -> Bool {
    if semesters.holds(id) { return true }
    let folder = FilePath(String(id.folder))
    var name = String(id.name)
    return name.withUTF8 { name in
      listing.semesters.folders.contains {
        FilePath($0.id) == folder && listing.semesters.takes(name, $0)
      }
    }
  }
}
