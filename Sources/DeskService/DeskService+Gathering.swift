import Editorial
import Formats

extension DeskService {
  /// The desk as it was read so far.
  func gather(stage: Desk.Stage) -> Desk {
    guard let planFile else {
      return Desk(root: location.root, plan: Plan(), home: home)
    }
    var pieces: [Piece] = []
    pieces.reserveCapacity(shelf.entries.count)
    var counts = planFile.plan.sources.map {
      Desk.SourceCount(path: $0.path, pieces: 0, notes: 0)
    }
    var problems = planFile.problems + (planFailure?.problems ?? [])
    // What cannot be read of a file may be what it seems to lack.
    var broken: Set<FilePath> = []
    var words = UnknownWords()
    var mentions = planFile.zones.map { (path: PlanFile.path, mention: $0) } + semesters.zones
    for entry in shelf.entries {
      let source = shelf.folders[entry.file.folder].source
      switch entry.content {
      case .piece(let piece):
        pieces.append(piece)
        counts[source].pieces += 1
      case .note: counts[source].notes += 1
      case .unread, .broken, .gone: break
      }
      if entry.findings.isEmpty { continue }
      words.add(DeskService.words(among: entry.findings), in: entry.file.id)
      for finding in entry.findings {
        if let problem = finding.problem(in: entry.file.id) {
          problems.append(problem)
          broken.insert(entry.file.id)
        }
        if case .zone(let name) = finding.kind {
          mentions.append((entry.file.id, ZoneMention(name: name, place: finding.place)))
        }
      }
    }
    let (named, unknown) = zones.gather(mentions)
    problems += words.problems(planFile.plan) + unknown
    problems += listing.pieces.problems + listing.semesters.problems + semesters.problems
    problems += (listing.pieces.lost + listing.semesters.lost).compactMap(planFile.problem)
    problems += unwatched + leftovers + settingsProblems
    var desk = Desk(
      root: location.root, userHome: location.userHome, plan: planFile.plan, home: home,
      here: here, zones: named, pieces: pieces, semesters: semesters.semesters, sources: counts,
      stage: stage)
    // The first look at a large desk does not wait for these: the whole of it follows at once.
    if stage == .whole || extent == .live {
      problems += desk.contradictions(at: now, unreadable: broken) + setBack(desk)
    }
    problems.sort { ($0.path, $0.place) < ($1.path, $1.place) }
    desk.problems = problems
    return desk
  }

  /// The findings without words that are a problem already: a control character is no status.
  private static func words(among findings: [PieceFinding]) -> [PieceFinding] {
    let broken = findings.filter { if case .problem = $0.kind { true } else { false } }
    if broken.isEmpty { return findings }
    return findings.filter { finding in !broken.contains { $0.place == finding.place } }
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
