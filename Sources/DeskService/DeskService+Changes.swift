import Editorial
import Formats
import Glibc

extension DeskService {
  /// To be polled for reading while changes are awaited; -1 if there is none.
  package var descriptor: Int32 { watcher?.descriptor ?? -1 }

  /// When `noticeChanges` has something to do even if `descriptor` stays silent, in nanoseconds of
  /// the monotonic clock.
  package var deadline: Int? {
    [watcher?.deadline, ground.nextLook, nextPlanLook].compactMap { $0 }.min()
  }

  /// Takes in what changed on the disk, once it has been quiet for a moment; then there may be
  /// something to `advance`.
  package func noticeChanges(at moment: Int = MonotonicClock.now()) {
    watcher?.drain(at: moment)
    let changes = watcher?.take(at: moment)
    if let next = nextPlanLook, moment >= next {
      nextPlanLook = moment + DeskService.planLookEvery
      notice(Changes(needsListing: true))
    } else if let nextLook = ground.nextLook, moment >= nextLook {
      notice(changes ?? Changes())
    } else if let changes {
      notice(changes)
    }
  }

  /// Looks at everything again, as if any of it had changed, and reads on where that was stopped.
  package func reload() {
    sources.resume()
    notice(Changes(needsListing: true))
  }

  func notice(_ changes: Changes) {
    var changes = changes
    if isOpen {
      switch ground.look() {
      case .away: return
      // Another folder may have come back, and the watches are of the one that went.
      case .back:
        changes.needsListing = true
        noteNews()
      case .there: break
      }
    }
    guard isOpen else {
      if changes.needsListing || changes.names.contains(PlanFile.path), rereadPlan() { list() }
      return
    }
    if !leftovers.isEmpty { findLeftovers() }
    var names = changes.names
    for name in changes.names { names.formUnion(sources.links[absolute(name)] ?? []) }
    var listsAgain = changes.needsListing || changes.folders.contains(where: sources.concerns)
    if changes.needsListing || names.contains(PlanFile.path), rereadPlan() { listsAgain = true }
    if listsAgain || names.contains(where: { sources.needsListing($0, found($0)) }) {
      list()
      return
    }
    for name in names { sources.notice(name) }
    begin()
  }

  /// Reads `desk.yaml` again; whether the desk has to be read anew by it.
  ///
  /// A broken one is a problem, and the last good one stays in use.
  private func rereadPlan() -> Bool {
    do throws(PlanFailure) {
      let file = try PlanFile.read(location, known: planFile)
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

  private func found(_ id: FilePath) -> Sources.Found {
    var status = stat()
    guard lstat(frame.absolute(id.text), &status) == 0 else { return .nothing }
    return status.st_mode & S_IFMT == S_IFLNK ? .link : .other
  }
}
