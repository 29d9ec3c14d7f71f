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
      role = .counter
      count = ""
      let slots = week.slots.count
      title = week.shipped > 0 ? "\(grouped(week.shipped)) words shipped" : ""
      tails = [slots > 0 ? slots.counted("slot") : ""]
      return
    }
    let month = main.per == .month ? scene.overview.assessment.month(of: week.week).short : nil
    let figures = month.map { "\($0) \(main.out)/\(main.goal)" } ?? "\(main.out) of \(main.goal)"
    guard let judged = main.verdict else {
      if main.hasNoPiecesYet {
        verdict = "NO PIECES YET"
        role = .counter
        count = figures
        title = ""
        tails = []
        return
      }
      verdict = "AWAY"
      role = .counter
      count = "no target"
      title = ""
      tails = ["deadlines stay"]
      return
    }
    verdict = judged.words
    role = judged.badge
    count = figures
    (title, tails) = WeekWords.pieceWords(main, scene)
  }

  private static func pieceWords(
    _ target: TargetReport, _ scene: Scene
  ) -> (String, [String]) {
    let desk = scene.desk
    if let waited = target.waitsFor {
      if waited.isLate { return lateWords(waited, scene) }
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
    if let queued = target.goesOut {
      let when = queued.when.map { scene.labels.full($0).squeezed } ?? ""
      return (desk.pieces[queued.piece].title, ["goes out \(when)", when])
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

  /// `360w left, 1d late`.
  private static func lateWords(
    _ waited: TargetReport.WaitedFor, _ scene: Scene
  ) -> (String, [String]) {
    let title = scene.desk.pieces[waited.piece].title
    let late = scene.labels.text(waited.when, isLate: true)
    guard let left = waited.wordsLeft else { return (title, [late]) }
    return (title, [left > 0 ? "\(grouped(left))w left, \(late)" : "written, \(late)", late])
  }

  private static func lastOut(_ target: TargetReport, _ scene: Scene) -> Ledger.Entry? {
    let week = scene.overview.week.week
    let span = target.per == .week ? week.days : scene.overview.assessment.month(of: week).days
    return scene.overview.assessment.ledger.pieces(target.outlet, in: span)
      .filter { $0.weight > 0 }.max { $0.day < $1.day }
  }
}
