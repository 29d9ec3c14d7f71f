import Editorial

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

  func notice(_ changes: Changes) {
    var names = changes.names
    for name in changes.names {
      for link in listing.links[absolute(name)] ?? [] { names.insert(link) }
    }
    var listsAgain = changes.needsListing || changes.folders.contains(where: listing.concerns)
    if changes.needsListing || names.contains(PlanFile.path) {
      if rereadPlan() { listsAgain = true }
    }
    if names.contains(where: isSemester) { listsAgain = true }
    if listsAgain {
      list()
      return
    }
    for name in names { noticeFile(name) }
    begin()
  }

  /// Puts a file on the way to be read again, or for the first time.
  func noticeFile(_ id: FilePath) {
    let place = shelf.place(of: id)
    if place < shelf.entries.count, shelf.entries[place].file.id == id {
      let file = shelf.entries[place].file
      shelf.doubt(id, in: file.folder, isLink: file.isLink)
      return
    }
    var name = String(id.name)
    name.withUTF8 { name in
      for visit in shelf.visits(FilePath(String(id.folder)))
      where listing.pieces.takes(name, shelf.folders[visit]) {
        shelf.doubt(id, in: visit, isLink: false)
        return
      }
    }
  }

  /// Reads `desk.yaml` again; whether the desk has to be read anew by it. A broken one is a problem,
  /// and the last good one stays in use.
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

  private func absolute(_ id: FilePath) -> FilePath { FilePath(frame.absolute(id.text)) }
}
