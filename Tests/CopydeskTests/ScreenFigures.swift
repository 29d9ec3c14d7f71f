import Editorial
import Foundation
import Oracle

/// The figures a screen shows, each by a name, read from its text.
struct ScreenFigures {
  private var figures: [String: String] = [:]

  subscript(name: String) -> String? { figures[name] }

  init(_ rows: [String]) {
    figures["week"] = rows.first?.firstMatch(of: /^ W(\d+)/).map { String($0.1) }
    if let row = rows.first(where: { $0.hasPrefix("WEEK") }),
      let match = row.firstMatch(
        of:
          /(MET|ON TRACK|AT RISK|BEHIND|MISSED|NO PIECES YET)  ((?:[A-Z][a-z]{2} )?\d+(?: of |\/)\d+)/
      )
    {
      figures["verdict"] = "\(match.1) \(match.2)"
    }
    for row in rows.prefix(8) {
      note("8 wk", row.firstMatch(of: /8 wk ([0-9a-]+(?: [0-9a-]+){7})/)?.1)
      note("4 wk", row.firstMatch(of: /4 wk (\d+\/\d+)/)?.1)
      note("in hand", row.firstMatch(of: /in hand (\d+) wk/)?.1)
      note("shipped", row.firstMatch(of: /shipped ([0-9,]+)w/)?.1)
      note("next week", row.firstMatch(of: /next wk (\d+)/)?.1)
      let days = row.firstMatch(
        of: /(?i)\bMon (\S+) +Tue (\S+) +Wed (\S+) +Thu (\S+) +Fri (\S+) +Sat (\S+) +Sun (\S+)/)
      if let days {
        note("days", "\(days.1) \(days.2) \(days.3) \(days.4) \(days.5) \(days.6) \(days.7)"[...])
      }
    }
    for row in rows {
      if row.hasPrefix("DUE") { readCounts(row, "due", ["you"]) }
      if let place = row.range(of: "CHASE ") {
        readCounts(String(row[place.lowerBound...]), "chase", ["them"])
      }
    }
  }

  private mutating func note(_ name: String, _ text: Substring?) {
    if let text, figures[name] == nil { figures[name] = String(text.replacing(",", with: "")) }
  }

  /// `DUE    you 14   late 1  today 1  this week 4  after 5`.
  private mutating func readCounts(_ row: String, _ pane: String, _ whole: [String]) {
    let names = [
      "you": "you", "them": "them", "late": "late", "today": "today", "this week": "this week",
      "week": "this week", "next week": "next week", "next": "next week", "later": "later",
      "undated": "undated", "no date": "undated", "after": "after",
      "overdue": "overdue", "to nudge": "to nudge", "waiting": "waiting",
    ]
    // Another pane may stand beside it.
    let heading = row.replacing(#/ (MONTH|WEEK|CHASE|W\d+) .*/#, with: "")
    let counted = pane == "chase" ? row : heading
    for match in counted.matches(
      of:
        /(?<name>[a-z]+( [a-z]+)?) (?<count>\d+)/
    ) {
      if let name = names[String(match.name)] { note("\(pane) \(name)", match.count) }
    }
  }
}

/// The same figures by the plain assessment.
struct ExpectedFigures {
  private(set) var all: [String: String] = [:]
  private let days: [PlainAssessment.DayFigures]

  /// Whether a screen so wide may leave a figure out; all others it has to show.
  func mayBeLeftOut(_ name: String, at width: Int, of screen: ScreenFigures) -> Bool {
    let parts = ["due next week", "due later", "due undated"]
    // A heading speaks of no empty group.
    let isEmptyGroup = all[name] == "0" && (name.hasPrefix("due ") || name.hasPrefix("chase "))
    if isEmptyGroup, name != "due you", name != "chase them" { return true }
    switch name {
    // From 100 columns on the days are a list of their own.
    case "days": return width >= 100
    case "next week": return true
    // Where there is no room for each of these groups they are counted as one, else each by itself.
    case "due after": return parts.contains { screen[$0] != nil }
    case _ where parts.contains(name): return screen["due after"] == all["due after"]
    // The last of their line: where a pane has half the screen they may have no room.
    case "shipped", "in hand", "4 wk", "chase waiting": return width < 200
    default: return false
    }
  }

  init(_ plain: PlainAssessment, _ desk: Desk, _ now: Moment) {
    let monday = plain.monday(plain.today)
    days = plain.days(monday)
    all["week"] = padded(Week(containing: monday).number, to: 2)
    let targets = desk.plan.outlets.indices.map { OutletID($0) }
      .filter { desk.plan[$0].target != nil }
      .map { ($0, plain.figures($0, monday)) }
    let own = targets.filter { desk.plan[$0.0].kind == .own }
    let spoken = own.isEmpty ? targets : own
    // Only where there is no doubt which of several is meant.
    if spoken.count == 1, let (outlet, figures) = spoken.first,
      let target = desk.plan[outlet].target, target.per == .month || !plain.isAwayWeek(monday)
    {
      let count = "\(figures.out)"
      let of =
        target.per == .month
        ? "\(plain.today.month.short) \(count)/\(target.goal)" : "\(count) of \(target.goal)"
      all["verdict"] = "\(words(figures.verdict)) \(of)"
      if !own.isEmpty {
        all["8 wk"] = figures.strip.map { week in
          switch week {
          case .brought(let weight): "\(weight)"
          case .appearance: "a"
          case .away: "-"
          }
        }.joined(separator: " ")
        if target.per == .week { all["4 wk"] = "\(figures.fourWeeks)/\(figures.fourWeeksGoal)" }
        all["in hand"] = "\(figures.inHand)"
      }
    }
    let shipped = plain.shipped(monday)
    if shipped > 0 { all["shipped"] = "\(shipped)" }
    all["next week"] = "\(plain.owed(monday + 7))"
    all["days"] = days.map { ExpectedFigures.text($0, isFull: true) }.joined(separator: " ")
    let lines = plain.lines()
    let yours = lines.filter { $0.ball == .you }
    let theirs = lines.filter { $0.ball == .them }
    if !yours.isEmpty {
      all["due you"] = "\(yours.count)"
      let names: [(Row.Group, String)] = [
        (.late, "late"), (.today, "today"), (.thisWeek, "this week"), (.nextWeek, "next week"),
        (.later, "later"), (.undated, "undated"),
      ]
      for (group, name) in names { all["due \(name)"] = "\(yours.count { $0.group == group })" }
      let after: [Row.Group] = [.nextWeek, .later, .undated]
      all["due after"] = "\(yours.count { after.contains($0.group) })"
    }
    if !theirs.isEmpty {
      all["chase them"] = "\(theirs.count)"
      // Bills past their day, and silence that has lasted; what was asked about waits again (R45).
      let overdue = plain.moneyLines().count { $0.kind == "payment" && $0.isLate && !$0.isAsked }
      let asked = theirs.count { $0.group == .late && !$0.isAsked }
      all["chase overdue"] = "\(overdue)"
      all["chase to nudge"] = "\(asked - overdue)"
      all["chase waiting"] = "\(theirs.count - asked)"
    }
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

  /// Whether the line of days says the same, in words, or where those are too long in signs; a day
  /// that has more than its share of the line is cut.
  func agrees(days shown: String) -> Bool {
    func parts(_ day: some StringProtocol) -> [String] {
      day.split(separator: "+").map { String($0) }.sorted()
    }
    let cells = shown.split(separator: " ")
    for isFull in [true, false] {
      let wanted = days.map { ExpectedFigures.text($0, isFull: isFull) }
      if zip(cells, wanted).allSatisfy({ parts($0) == parts($1) }) { return true }
      let isCut = zip(cells, wanted).allSatisfy { cell, day in
        parts(cell) == parts(day)
          || (cell.hasSuffix("..") && day.count > cell.count && cell.count >= 5)
      }
      if isCut, !isFull { return true }
    }
    return false
  }

  /// `POST+1!` in words, `*+1!` in signs.
  private static func text(_ day: PlainAssessment.DayFigures, isFull: Bool) -> String {
    var parts = day.slots.map { state in
      switch state {
      case .empty: isFull ? "POST?" : "?"
      case .planned: isFull ? "POST" : "*"
      case .queued: isFull ? "QUEUED" : "q"
      case .out: isFull ? "OUT" : "ok"
      case .missed: isFull ? "missed" : "x"
      }
    }
    if day.queued > 0 { parts.append("\(day.queued)q") }
    if day.owed > 0 { parts.append("\(day.owed)\(day.hasLate ? "!" : "")") }
    if parts.isEmpty { return day.hasDone ? "ok" : "-" }
    return parts.joined(separator: "+")
  }
}
