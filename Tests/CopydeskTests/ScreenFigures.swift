import Editorial
import Foundation
import Oracle

/// The figures the home screen shows, each by a name, read from its text.
struct ScreenFigures {
  private var figures: [String: String] = [:]
  /// What the line of days has below each of its names; empty where there is none.
  private(set) var days: [String] = []

  subscript(name: String) -> String? { figures[name] }

  init(_ rows: [String], main outlet: String?) {
    for (index, row) in rows.enumerated() {
      readWeek(row)
      readWords(row)
      readDays(row, below: index + 1 < rows.count ? rows[index + 1] : "")
      if let outlet, row.hasPrefix("  \(outlet) ") || row.hasPrefix(" !\(outlet) ") {
        note("last 8 weeks", row.firstMatch(of: /\s{2,}([0-9a?-]+(?: [0-9a?-]+){7})$/)?.1)
      }
      if row.hasPrefix("2 DUE") { readCounts(row, "due") }
      if row.hasPrefix("3 CHASE") { readCounts(row, "chase") }
      readPipe(row)
    }
  }

  private mutating func readWeek(_ row: String) {
    guard row.hasPrefix("1 WEEK") else { return }
    note("week", row.firstMatch(of: /^1 WEEK (\S+(?: [A-Z][a-z]{2}-\d+)? [A-Z][a-z]{2})/)?.1)
    note("last 8 weeks", row.firstMatch(of: /last 8 weeks ([0-9a?-]+(?: [0-9a?-]+){7})/)?.1)
    let verdict = row.firstMatch(
      of:
        /(MET|ON TRACK|AT RISK|BEHIND|MISSED|NO PIECES YET|UNKNOWN) +((?:[A-Z][a-z]{2} )?\d+ of \d+) (published|filed)/
    )
    if let verdict { figures["verdict"] = "\(verdict.1) \(verdict.2)" }
  }

  /// `words 340/500 today  1,850/3,000 wk on-track`.
  private mutating func readWords(_ row: String) {
    guard row.hasPrefix("  words ") else { return }
    note("words today", row.firstMatch(of: #/words ([0-9,]+)(?:\/[0-9,]+)? today/#)?.1)
    note("words this week", row.firstMatch(of: #/ {2}([0-9,]+)(?:\/[0-9,]+)? wk/#)?.1)
  }

  private mutating func readDays(_ row: String, below: String) {
    let names = row.matches(of: /(?i)\(?(mon|tue|wed|thu|fri|sat|sun) \d+/)
    guard days.isEmpty, names.count == 7, row.hasPrefix("  ") else { return }
    let starts = names.map { row.distance(from: row.startIndex, to: $0.range.lowerBound) }
    let letters = Array(below)
    let width = starts[1] - starts[0]
    days = starts.map { start in
      String(letters.dropFirst(start).prefix(width)).trimmingCharacters(in: .whitespaces)
    }
    note("next week", below.firstMatch(of: /([0-9,]+) due$/)?.1)
  }

  /// `4 PIPE 28   ideas 7  pitched 3`, or a lane on a row of its own.
  private mutating func readPipe(_ row: String) {
    note("pipe", row.firstMatch(of: /(?:^|  )4 PIPE ([0-9,]+)/)?.1)
    let lanes = ["editor": "with editor", "out": "going out"]
    let pattern =
      #/(?:^| {2})(?<lane>ideas|pitched|to write|drafting|(?:with )?editor|edits|(?:going )?out) +(?<count>[0-9,]+)(?= |$)/#
    // On one line it may be cut; a row of another pane may say that a piece is to be drafted.
    if row.hasPrefix("4 PIPE") {
      note("pipe drafting", row.firstMatch(of: /\s{2}draft ([0-9,]+)/)?.1)
    }
    for match in row.matches(of: pattern) {
      let lane = String(match.lane)
      note("pipe \(lanes[lane] ?? lane)", match.count)
    }
  }

  private mutating func note(_ name: String, _ text: Substring?) {
    if let text, figures[name] == nil { figures[name] = String(text.replacing(",", with: "")) }
  }

  /// `2 DUE 14   1 late  1 today  4 this week  11 later  2 undated ==== 5 more: 2`.
  private mutating func readCounts(_ row: String, _ pane: String) {
    // Another pane may stand beside it, and a rule ends the counts.
    let heading = row.replacing(#/(?: [=-]{2,}|   +\d [A-Z]{3,}).*/#, with: "")
    note("\(pane) all", heading.firstMatch(of: /^\d [A-Z]+ ([0-9,]+)/)?.1)
    let names = [
      "late", "today", "this week", "week", "next week", "later", "undated", "after", "overdue",
      "to nudge", "waiting",
    ]
    for match in heading.matches(of: /(?<count>[0-9,]+) (?<name>[a-z]+( [a-z]+)?)/)
    where names.contains(String(match.name)) {
      note("\(pane) \(match.name == "week" ? "this week" : match.name)", match.count)
    }
  }
}

/// The same figures by the plain assessment.
struct ExpectedFigures {
  private(set) var all: [String: String] = [:]
  /// The letters of the outlet whose target speaks for the week, where there is no doubt which.
  private(set) var main: String?
  private let days: [PlainAssessment.DayFigures]

  /// Whether a home screen so wide may leave a figure out; all others it has to show.
  func mayBeLeftOut(_ name: String, at width: Int) -> Bool {
    // A heading speaks of no empty group.
    let isGroup = name.hasPrefix("due ") || name.hasPrefix("chase ")
    if isGroup, !name.hasSuffix(" all"), all[name] == "0" { return true }
    switch name {
    // Where there are columns, or no room, its days say it.
    case "next week": return width >= 100
    // Counted with what is later where there is no room for both.
    case "due next week": return width < 200
    // Beside a second column all that is behind the week may be one figure.
    case "due undated": return (100..<120).contains(width)
    case "last 8 weeks": return width < 100
    // Lists go before them where rows are few.
    case "words today", "words this week": return width < 100
    default: return false
    }
  }

  init(_ plain: PlainAssessment, _ desk: Desk, _ now: Moment) {
    let monday = plain.monday(plain.today)
    days = plain.days(monday)
    let sunday = monday + 6
    let start =
      monday.month == sunday.month
      ? "\(monday.civil.day)" : "\(monday.civil.day) \(monday.month.short)"
    all["week"] = "\(start)-\(sunday.civil.day) \(sunday.month.short)"
    let targets = desk.plan.outlets.indices.map { OutletID($0) }
      .filter { desk.plan[$0].target != nil }
      .map { ($0, plain.figures($0, monday)) }
    let own = targets.filter { desk.plan[$0.0].kind == .own }
    let spoken = own.isEmpty ? targets : own
    // Only where there is no doubt which of several is meant.
    if spoken.count == 1, let (outlet, figures) = spoken.first,
      let target = desk.plan[outlet].target, target.per == .month || !plain.isAwayWeek(monday)
    {
      main = desk.plan[outlet].short
      let month = target.per == .month ? "\(plain.today.month.short) " : ""
      let verdict = figures.isUnknown ? "UNKNOWN" : words(figures.verdict)
      all["verdict"] = "\(verdict) \(month)\(figures.out) of \(target.goal)"
      all["last 8 weeks"] = figures.strip.map { week in
        switch week {
        case .brought(let weight): "\(weight)"
        case .appearance: "a"
        case .away: "-"
        case .unknown: "?"
        }
      }.joined(separator: " ")
    }
    let asksForWords =
      !desk.plan.words.goals.isEmpty || desk.plan.outlets.contains { $0.words != nil }
    if asksForWords, plain.knowsWords, monday == plain.monday(plain.wordsToday) {
      all["words today"] = "\(plain.words(plain.wordsToday))"
      all["words this week"] = plain.wordsOfWeek(monday).words.map { "\($0)" }
    }
    all["next week"] = "\(plain.owed(monday + 7))"
    all["pipe"] =
      "\(desk.pieces.count { piece in piece.status.map { !desk.plan[$0].isEnd } ?? true })"
    for (lane, roles) in ExpectedFigures.lanes {
      let count = desk.pieces.count { piece in
        piece.status.map { !desk.plan[$0].isEnd && roles.contains(desk.plan[$0].role) } ?? false
      }
      if count > 0 { all["pipe \(lane)"] = "\(count)" }
    }
    let lines = plain.lines()
    let yours = lines.filter { $0.ball == .you }
    let theirs = lines.filter { $0.ball == .them }
    all["due all"] = "\(yours.count)"
    func due(_ groups: Row.Group...) -> String { "\(yours.count { groups.contains($0.group) })" }
    all["due late"] = due(.late)
    all["due today"] = due(.today)
    all["due this week"] = due(.thisWeek)
    all["due next week"] = due(.nextWeek)
    all["due undated"] = due(.undated)
    all["chase all"] = "\(theirs.count)"
    // Bills past their day, and silence that has lasted; what was asked about waits again (R45).
    let overdue = plain.moneyLines().count { $0.kind == "payment" && $0.isLate && !$0.isAsked }
    let asked = theirs.count { $0.group == .late && !$0.isAsked }
    all["chase overdue"] = "\(overdue)"
    all["chase to nudge"] = "\(asked - overdue)"
    all["chase waiting"] = "\(theirs.count - asked)"
  }

  /// What happens next at each status, as the screens' page has it.
  private static let lanes: [(String, [StatusRole])] = [
    ("ideas", [.idea]), ("pitched", [.pitched]), ("to write", [.outline, .commissioned]),
    ("drafting", [.drafting]), ("with editor", [.filed, .returned, .withSupervisor, .submitted]),
    ("edits", [.editing, .edits, .revising]), ("going out", [.accepted, .scheduled]),
  ]

  /// Whether what a heading shows of DUE adds up: what is later may be next week's as well, and where
  /// there is no room all of it that is not late or of today.
  func addsUp(_ screen: ScreenFigures) -> Bool {
    let names = ["late", "today", "this week", "next week", "later", "undated", "after"]
    let sum = names.compactMap { screen["due \($0)"].flatMap { Int($0) } }.reduce(0, +)
    return screen["due all"] == "\(sum)"
  }

  private func words(_ verdict: Verdict?) -> String {
    switch verdict {
    case .met: "MET"
    case .onTrack: "ON TRACK"
    case .atRisk: "AT RISK"
    case .behind: "BEHIND"
    case .missed: "MISSED"
    case nil: "NO PIECES YET"
    }
  }

  /// Whether the codes below the days are as many as the day has, late and done ones among them.
  func agrees(days shown: [String]) -> Bool {
    zip(shown, days).allSatisfy { cell, day in
      let codes = cell.split(separator: " ")
      let isCut = codes.last?.firstMatch(of: /^\+\d+$/) != nil
      let done = codes.filter { $0.hasSuffix("+") }
      let open = codes.filter { !$0.hasSuffix("+") && $0 != "-" }
      let out = day.slots.count { $0 == .out }
      let expected = day.slots.count - out + day.queued + day.owed
      if isCut {
        let more = codes.last.flatMap { Int($0.dropFirst()) } ?? 0
        return codes.count - 1 + more >= expected + out
      }
      let hasLate = open.contains { $0.hasSuffix("!") }
      let isLate = day.hasLate || day.slots.contains(.missed)
      return open.count == expected && hasLate == isLate
        && done.isEmpty == (out == 0 && !day.hasDone)
    }
  }
}
