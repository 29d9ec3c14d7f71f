import ArgumentParser
import Editorial
import TerminalKit

/// `copydesk week`: is the week on target.
struct WeekCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: "Says whether the week is on target.",
    usage: "copydesk week [--week <week>] [--check] [--json]",
    discussion: """
      met, on-track, at-risk, behind or missed, for every outlet with a target, and what fills the \
      slots of the schedule. With --check the exit code says it: 1 when an outlet is behind or has \
      missed its target.

      Examples:
        copydesk week --week last
        copydesk week --week 2026-W49
        copydesk week --check || notify-send "behind this week"
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Another week: last, next, -3, W49, 2026-W49.", valueName: "week"))
  var week: String?
  @Flag(help: "Exits with 1 when an outlet is behind or has missed its target.")
  var check = false

  func run() throws {
    let session = try open(words: .read, calendars: .own)
    let assessment = Assessment(session.desk, at: session.now)
    var shown = Week(containing: assessment.today)
    if let week {
      guard let named = Week(typed: week, today: assessment.today) else {
        throw Failure("no week \"\(week)\"; write it as last, next, -3, W49 or 2026-W49")
      }
      shown = named
    }
    let report = WeekReport(assessment, week: shown)
    Answer.print(session, json: answer.json) { json in
      json.week(report, of: assessment)
    } lines: { lines in
      WeekText(report: report, assessment: assessment).print(to: &lines)
    }
    if check, report.isBehind { throw Exit.negative }
  }
}

/// A week in lines for a person.
struct WeekText {
  let report: WeekReport
  let assessment: Assessment

  private var desk: Desk { assessment.desk }

  func print(to lines: inout LinePrinter) {
    let label = DateLabel(desk, now: assessment.now)
    let week = report.week
    lines.line(
      "\(week)  \(label.long(week.first)) to \(label.long(week.last))"
        + (desk.isAway(week) ? "  away" : ""))
    if report.targets.isEmpty {
      lines.line("no outlet has a target; write one in desk.yaml, as in target: 1 piece a week")
    }
    Table(
      report.targets.map { target in
        [
          desk.plan[target.outlet].short,
          target.verdict?.rawValue ?? target.unjudged(in: desk),
          "\(target.out) of \(target.goal)",
          [
            target.queued > 0 ? "\(target.queued) queued" : nil,
            target.planned > 0 ? "\(target.planned) planned" : nil,
            target.late > 0 ? "\(target.late) late" : nil,
            target.extras > 0 ? "+" + target.extras.counted("appearance") : nil,
          ].compactMap { $0 }.joined(separator: ", "),
          target.per == .week
            ? "4 weeks \(target.fourWeeks) of \(target.fourWeeksGoal)"
            : "\(assessment.month(of: report.week).short) \(target.out)/\(target.goal)",
          reason(target, label),
        ]
      }, yielding: 5
    ).print(to: &lines)
    for target in report.targets {
      guard let sentence = target.bringForward(desk, label) else { continue }
      lines.line("\(desk.plan[target.outlet].short) \(sentence)")
    }
    Table(
      report.slots.map { slot in
        [
          label.full(slot.when), desk.plan[slot.outlet].short, slot.name, slot.state.rawValue,
          slot.piece.map { desk.pieces[$0].title } ?? "",
        ]
      }, yielding: 4
    ).print(to: &lines)
    lines.line("\(report.shipped.counted("word")) shipped")
    printWords(to: &lines, label)
  }

  /// Words written, and whether what is due will be.
  private func printWords(to lines: inout LinePrinter, _ label: DateLabel) {
    guard let said = WordsSentences(assessment, label) else { return }
    let written = [said.line(of: report.week), said.outlets(in: report.week)]
    for clauses in written where !clauses.isEmpty {
      lines.line(clauses.map(\.text).joined(separator: "  "))
    }
    guard said.isNow(report.week) else { return }
    if let held = said.held { lines.line("\(held): copydesk words --count counts them") }
    if said.hasGoals {
      for line in [said.beginning, said.paceToCome].compactMap({ $0 }) { lines.line(line) }
    }
    if let forecast = said.forecasts.first { lines.line(forecast) }
  }

  /// What the verdict hangs on, as the screen has it.
  func reason(_ target: TargetReport, _ label: DateLabel) -> String {
    switch assessment.reason(for: target, in: report) {
    case .waitsFor(let waited)?: return waitedFor(waited, label)
    case .brought(let piece, let day, let isUnconfirmed)?:
      let word = desk.plan[target.outlet].kind == .client ? "filed" : "out"
      return "\(desk.pieces[piece].title), \(word)\(isUnconfirmed ? "?" : "") \(label.long(day))"
    case .goesOut(let queued)?:
      let when = queued.when.map { ", goes out \(label.full($0))" } ?? ""
      return desk.pieces[queued.piece].title + when
    case .fourWeeks(let brought)?: return "four weeks brought \(brought)"
    case .missing(let count)?: return "\(count) short"
    case .nothingPlanned(let slot)?:
      return "nothing planned" + (slot.map { " for \(label.full($0))" } ?? "")
    case nil: return ""
    }
  }

  private func waitedFor(_ waited: TargetReport.WaitedFor, _ label: DateLabel) -> String {
    let title = desk.pieces[waited.piece].title
    if waited.isLate {
      let left = waited.wordsLeft.map { $0 > 0 ? "\($0.counted("word")) left, " : "" } ?? ""
      return "\(title), \(left)\(label.text(waited.when, isLate: true))"
    }
    let words = waited.wordsLeft.map { left in
      left > 0
        ? ", \(left.counted("word")) left, \(waited.perDay ?? left) a day" : ""
    }
    return "\(title), \(label.full(waited.when))\(words ?? "")"
  }
}
