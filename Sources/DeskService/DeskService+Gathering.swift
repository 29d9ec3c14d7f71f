import Editorial
import Formats

extension DeskService {
  /// The desk as it was read so far.
  func gather(stage: Desk.Stage) -> Desk {
    guard let planFile else {
      return Desk(root: location.root, plan: Plan(), home: home)
    }
    let left = sources.left
    let stage = min(stage, left.stage)
    var assembly = DeskAssembly(
      desk: Desk(
        root: location.root, userHome: location.userHome, plan: planFile.plan, home: home,
        here: here,
        sources: planFile.plan.sources.map {
          Desk.SourceCount(path: $0.path, pieces: 0, notes: 0)
        }, stage: stage))
    assembly.problems = planFile.problems + (planFailure?.problems ?? [])
    assembly.zones = planFile.zones.map { (PlanFile.path, $0) }
    sources.gather(into: &assembly)
    var desk = assembly.desk
    desk.joinPosts()
    desk.marks = Marks(assembly.marks)
    var problems = assembly.problems
    let (named, unknown) = zones.gather(assembly.zones)
    desk.zones = named
    for name in Set(desk.calendars.deadlines.compactMap(\.zoneName)) where named[name] == nil {
      desk.zones[name] = zones.zone(name)
    }
    problems += assembly.words.problems(planFile.plan) + unknown
    problems += assembly.copies.all
    problems += sources.lost.compactMap(planFile.problem)
    problems += unwatched + leftovers + settingsProblems
    // The first look at a large desk does not wait for these: the whole of it follows at once.
    if stage == .whole || sources.extent == .live {
      problems +=
        desk.contradictions(at: now, unreadable: assembly.unreadable) + statusGoneBack(desk)
        + wordsProblems(desk) + postProblems(desk)
    }
    let known = planFile.plan.known
    problems.removeAll { $0.path != PlanFile.path && known.covers($0.path) }
    problems.sort { ($0.path, $0.place) < ($1.path, $1.place) }
    desk.problems = problems
    desk.unread = assembly.unread.first
    desk.left = left.files
    desk.kept = edits.kept
    return desk
  }

  /// That changes are only looked for from time to time.
  private var unwatched: [Problem] {
    (watcher?.pollingReasons ?? []).map {
      Problem(
        path: PlanFile.path,
        message:
          "\($0): changes made elsewhere are seen within \(Watcher.pollEvery / 1_000_000_000) s"
      )
    }
  }
}
