import Editorial
import TerminalKit

/// What there is to say of a week in one line: the verdict, the count, and what it hangs on.
struct WeekWords {
  /// The target spoken of: the worst of the own outlets', else the worst there is.
  let main: TargetReport?
  let verdict: String
  let role: Role
  /// `0 of 1`.
  let count: String
  /// The piece it hangs on.
  let title: String
  /// What that piece still needs, at its fullest first.
  let tails: [String]

  init(_ scene: Scene) {
    let week = scene.overview.week
    let own = week.targets.filter { scene.desk.plan[$0.outlet].kind == .own }
    main = (own.isEmpty ? week.targets : own).max {
      ($0.verdict ?? .met) < ($1.verdict ?? .met)
    }
    guard let main else {
      verdict = "no target"
      role = .text
      count = ""
      let slots = week.slots.count
      title = week.shipped > 0 ? "\(grouped(week.shipped)) words shipped" : ""
      tails = [slots > 0 ? slots.counted("slot") : ""]
      return
    }
    guard let judged = main.verdict else {
      verdict = "AWAY"
      role = .text
      count = "no target"
      title = ""
      tails = ["deadlines stay"]
      return
    }
    verdict = judged.words
    role = judged.role
    count = "\(main.out) of \(main.goal)" + (main.per == .month ? " this month" : "")
    (title, tails) = WeekWords.pieceWords(main, scene)
  }

  private static func pieceWords(
    _ target: TargetReport, _ scene: Scene
  ) -> (String, [String]) {
    let desk = scene.desk
    if let waited = target.waitsFor {
      let when = scene.labels.full(waited.when).squeezed
      let title = desk.pieces[waited.piece].title
      guard let left = waited.wordsLeft else { return (title, ["for \(when)", when]) }
      if left == 0 { return (title, ["written, for \(when)", "written, \(when)", when]) }
      let words = "\(grouped(left))w"
      guard let day = waited.perDay, day < left else {
        return (title, ["\(words) left to \(when)", "\(words) to \(when)"])
      }
      return (
        title,
        [
          "\(words) left to \(when), \(grouped(day)) a day",
          "\(words) left to \(when)", "\(words) to \(when)",
        ]
      )
    }
    if let done = lastOut(target, scene), target.verdict == .met {
      let piece = desk.pieces[done.piece]
      let word = desk.plan[target.outlet].kind == .client ? "filed" : "out"
      let mark = scene.overview.assessment.states[done.piece].isUnconfirmed ? "?" : ""
      return (piece.title, ["\(word)\(mark) \(scene.labels.long(done.day).squeezed)"])
    }
    if let queued = queued(target, scene) {
      let when = queued.when.map { scene.labels.full($0).squeezed } ?? ""
      return (queued.title, ["goes out \(when)", when])
    }
    if target.verdict == .met || target.verdict == .onTrack {
      return ("", ["four weeks brought \(target.fourWeeks)"])
    }
    let missing = target.goal - target.out
    if target.verdict == .missed { return ("", ["\(missing) short"]) }
    let slot = scene.overview.week.slots.first {
      $0.outlet == target.outlet && $0.state == .empty
    }
    let place = slot.map { " for \(scene.labels.full($0.when).squeezed)" } ?? ""
    return ("", ["nothing planned\(place)", "nothing planned"])
  }

  private static func lastOut(_ target: TargetReport, _ scene: Scene) -> Ledger.Entry? {
    let week = scene.overview.week.week
    let span = target.per == .week ? week.days : (week.first + 3).month.days
    return scene.overview.assessment.ledger.pieces(target.outlet, in: span)
      .filter { $0.weight > 0 }.max { $0.day < $1.day }
  }

  private static func queued(
    _ target: TargetReport, _ scene: Scene
  ) -> (title: String, when: When?)? {
    let overview = scene.overview
    let pieces = overview.pipeline.stages.filter { scene.desk.plan[$0.status].next == .goesOut }
      .flatMap(\.pieces)
    let queued = pieces.first { index in
      guard scene.desk.pieces[index].outlet == target.outlet,
        let when = overview.assessment.states[index].next?.when
      else { return false }
      return overview.week.week.days.contains(when.day(in: scene.desk.home))
    }
    return queued.map {
      (scene.desk.pieces[$0].title, overview.assessment.states[$0].next?.when)
    }
  }
}
