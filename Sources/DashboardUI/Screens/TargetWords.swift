import Editorial
import TerminalKit

/// How an outlet stands against its target, in words: the verdict, the count, and the piece it hangs
/// on with what that still needs.
struct TargetWords {
  /// `AT RISK`.
  let verdict: String
  /// The same in no more than eight columns.
  let shortVerdict: String
  let role: Role
  /// The same as a badge.
  let badge: Role
  /// Pieces that count, and how many should: `0/1`, `Nov 2/2`.
  let count: String
  /// `0 of 1 published`.
  let sentence: String
  /// The piece it hangs on; empty where there is none.
  let title: String
  /// What that piece still needs, or what there is to say without one, the fullest first.
  let tails: [String]
  /// How much of the target is there, in hundredths of all of it, words written counted in.
  let hundredths: Int

  init(_ target: TargetReport, in scene: Scene) {
    let desk = scene.desk
    let isClient = desk.plan[target.outlet].kind == .client
    let month =
      target.per == .month
      ? scene.overview.assessment.month(of: scene.overview.week.week).short + " " : ""
    let isNew = target.hasNoPiecesYet
    let isPart = target.isPartlyRead
    let isUnknown = target.isUnknown
    let isAway = target.verdict == nil && !isNew && !isPart && !isUnknown
    count = isAway ? "-" : "\(month)\(target.out)/\(target.goal)"
    let extras = target.extras > 0 ? ", " + target.extras.counted("appearance") : ""
    sentence =
      (isAway
        ? "no target"
        : "\(month)\(target.out) of \(target.goal) \(isClient ? "filed" : "published")")
      + extras + (isPart || isUnknown ? ", as far as is \(isPart ? "read" : "known")" : "")
    guard let judged = target.verdict else {
      role = .text
      badge = .counter
      title = ""
      hundredths = 0
      if isNew {
        (verdict, shortVerdict) = ("NO PIECES YET", "NEW")
        tails = ["no pieces yet", "none yet"]
      } else if isPart {
        (verdict, shortVerdict) = ("NOT ALL READ", "UNREAD")
        tails = ["not all files are read", "not all read"]
      } else if isUnknown {
        (verdict, shortVerdict) = ("UNKNOWN", "UNKNOWN")
        tails = [target.asOfWords(desk), target.asOfWords(desk, isShort: true)].compactMap { $0 }
      } else {
        (verdict, shortVerdict) = ("AWAY", "AWAY")
        tails = ["away, no target", "away"]
      }
      return
    }
    verdict = judged.words
    shortVerdict = verdict
    role = judged.role
    badge = judged.badge
    (title, tails) = TargetWords.piece(target, scene)
    hundredths = TargetWords.hundredths(target, desk)
  }

  /// What is out or goes out by itself is there whole; of the piece it hangs on, what is written.
  private static func hundredths(_ target: TargetReport, _ desk: Desk) -> Int {
    guard target.goal > 0 else { return 0 }
    var parts = target.out.adding(target.queued).times(100)
    if let waited = target.waitsFor, let length = desk.pieces[waited.piece].length, length > 0 {
      parts = parts.adding(min(100, (desk.pieces[waited.piece].words ?? 0).times(100) / length))
    }
    return min(100, parts / target.goal)
  }

  private static func piece(_ target: TargetReport, _ scene: Scene) -> (String, [String]) {
    let desk = scene.desk
    if let waited = target.waitsFor {
      return (desk.pieces[waited.piece].title, needs(waited, scene))
    }
    if let done = target.latest, target.verdict == .met {
      let word = desk.plan[target.outlet].kind == .client ? "filed" : "out"
      let isUnconfirmed = scene.overview.assessment.states[done.piece].isUnconfirmed
      let day = "\(done.day.weekday.short) \(done.day.civil.day)"
      return (desk.pieces[done.piece].title, ["\(word)\(isUnconfirmed ? "?" : "") \(day)"])
    }
    if let queued = target.goesOut {
      let when = queued.when.map { scene.labels.full($0).squeezed } ?? ""
      return (desk.pieces[queued.piece].title, ["goes out \(when)", when])
    }
    if target.verdict == .met || target.verdict == .onTrack {
      return ("", ["four weeks brought \(target.fourWeeks)", "4 weeks: \(target.fourWeeks)"])
    }
    let missing = target.goal - target.out
    if target.verdict == .missed { return ("", ["\(missing) short"]) }
    let slot = scene.overview.week.slots.first {
      $0.outlet == target.outlet && $0.state == .empty
    }
    let place = slot.map { " for \(scene.labels.full($0.when).squeezed)" } ?? ""
    return ("", ["nothing planned\(place)", "nothing planned"])
  }

  /// `360w left to Fri 18:00`, `360w left, 1d late`, `written, for Fri 18:00`.
  private static func needs(_ waited: TargetReport.WaitedFor, _ scene: Scene) -> [String] {
    let left = waited.wordsLeft
    let words = left.map { $0 == 0 ? "written" : "\(grouped($0))w left" }
    if waited.isLate {
      let late = scene.labels.text(waited.when, isLate: true)
      return [words.map { "\($0), \(late)" }, late].compactMap { $0 }
    }
    let when = scene.labels.full(waited.when).squeezed
    guard let words, let left else { return ["for \(when)", when] }
    if left == 0 { return ["\(words), for \(when)", "\(words), \(when)", when] }
    return ["\(words) to \(when)", "\(grouped(left))w to \(when)", when]
  }
}

extension Scene {
  /// The target that speaks for the week: the worst of the own outlets', else the worst there is.
  var mainTarget: TargetReport? {
    overview.week.main(in: desk)
  }
}

extension TargetReport {
  /// `Substack as of 12 Nov`, or shorter `as of 12 Nov`: how old what is known of it is.
  func asOfWords(_ desk: Desk, isShort: Bool = false) -> String? {
    asOf.map { "\(isShort ? "" : "Substack ")as of \(DateLabel.short(desk.home.day($0)))" }
  }
}

/// What stands in a strip of weeks beside figures, in words.
enum StripSigns {
  /// `a = only appearances, - = away`, as far as there are such; `nil` where all are figures.
  static func words(of weeks: [TargetReport.StripWeek]) -> String? {
    let signs = [
      weeks.contains(.appearance) ? "a = only appearances" : nil,
      weeks.contains(.away) ? "- = away" : nil,
      weeks.contains(.unknown) ? "? = not known yet" : nil,
    ].compactMap { $0 }
    return signs.isEmpty ? nil : signs.joined(separator: ", ")
  }
}

extension TargetReport {
  /// `1 1 0 1 1 2 a 1`: the eight finished weeks before this.
  var strip: String {
    recent.map(\.sign).joined(separator: " ")
  }
}
