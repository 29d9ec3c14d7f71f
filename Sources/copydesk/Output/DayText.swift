import Editorial
import TerminalKit

/// The day for a person: whether the week is on target, what is due, whom to ask, words written.
///
/// As Markdown it is a note: it is the same until something of it changes, so that it can lie in a folder
/// that is synced.
struct DayText {
  let assessment: Assessment
  let adviser: Adviser
  let week: WeekReport
  /// The writer's own rows, by when they are owed; the empty ones left out.
  let due: [(name: String, rows: [Row])]
  /// Whom to ask.
  let chase: [Row]
  /// What takes its time today, of the writer's own calendars and of timetables.
  let appointments: [Calendars.Appointment]

  init(_ assessment: Assessment) {
    self.assessment = assessment
    adviser = Adviser(assessment)
    week = WeekReport(assessment, week: Week(containing: assessment.today))
    let rows = RowReport(assessment).rows
    let mine = rows.filter { $0.ball == .you }
    let groups: [(String, (Row) -> Bool)] = [
      ("Late", { $0.group == .late }), ("Today", { $0.group == .today }),
      ("This week", { $0.group == .thisWeek }),
      // What the writer wants to be told of from here on, though it is due later.
      ("Ahead", { $0.warned != nil && ($0.group == .nextWeek || $0.group == .later) }),
    ]
    due = groups.map { name, isIn in (name, mine.filter(isIn)) }.filter { !$0.rows.isEmpty }
    chase = rows.filter(\.asksForNudge)
    appointments = assessment.desk.calendars.appointments(on: assessment.today)
  }

  private var desk: Desk { assessment.desk }

  /// `Wed 25 Nov 2026`; `Wed 25 Nov 2026, away` on a day off.
  private var title: String {
    let today = assessment.today
    return "\(today.weekday.short) \(DateLabel.short(today)) \(today.civil.year)"
      + (desk.isAway(today) ? ", away" : "")
  }

  private func time(of appointment: Calendars.Appointment) -> String {
    adviser.label.time(appointment, under: assessment.today)
  }

  /// `Seminar, Room 3`.
  private func name(of appointment: Calendars.Appointment) -> String {
    [appointment.entry.title, appointment.entry.location].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// `FP at-risk, 0 of 1: Why the DMZ tour market died, Fri 18:00, 360 words left, 180 a day`.
  private var targets: [String] {
    let text = WeekText(report: week, assessment: assessment)
    return week.targets.map { target in
      let verdict = target.verdict?.rawValue ?? target.unjudged(in: desk)
      let reason = text.reason(target, adviser.label)
      return "\(desk.plan[target.outlet].short) \(verdict), \(target.out) of \(target.goal)"
        + (reason.isEmpty ? "" : ": \(reason)")
    }
  }

  private var words: [String] {
    guard let said = WordsSentences(assessment, adviser.label) else { return [] }
    let line = said.line(of: week.week).map(\.text).joined(separator: ", ")
    return [line, said.forecasts.first ?? ""].filter { !$0.isEmpty }
  }

  // MARK: Text

  func print(to lines: inout LinePrinter) {
    lines.line(title)
    for target in targets { lines.line(target) }
    for line in words { lines.line(line) }
    let groups = due + (chase.isEmpty ? [] : [("Ask again", chase)])
    if groups.isEmpty { lines.line("nothing is due this week, and nobody is to be asked") }
    if !appointments.isEmpty {
      lines.line("")
      lines.line("Appointments")
      Table(appointments.map { [time(of: $0), name(of: $0)] }, yielding: 1).print(to: &lines)
    }
    for (name, rows) in groups {
      lines.line("")
      lines.line(name)
      Table(
        rows.map { row in
          [
            adviser.when(row), row.outlet.map { desk.plan[$0].short } ?? "",
            adviser.advice(for: row)?.words ?? "", row.title,
          ]
        }, yielding: 3
      ).print(to: &lines)
    }
  }

  // MARK: Markdown

  func printMarkdown(to lines: inout LinePrinter) {
    lines.line("# \(title)")
    let said = targets + words
    if !said.isEmpty { lines.line("") }
    for line in said { lines.line("- \(MarkdownText.escaped(line))") }
    let groups = due + (chase.isEmpty ? [] : [("Ask again", chase)])
    if !appointments.isEmpty {
      lines.line("")
      lines.line("## Appointments")
      lines.line("")
      for appointment in appointments {
        lines.line("- \(time(of: appointment)) \(MarkdownText.escaped(name(of: appointment)))")
      }
    }
    for (name, rows) in groups {
      lines.line("")
      lines.line("## \(name)")
      lines.line("")
      for row in rows { lines.line("- [ ] \(item(row))") }
    }
  }

  /// `Fri 18:00 FP [[dmz-tour-market|Why the DMZ tour market died]]: write 360w, publish`.
  private func item(_ row: Row) -> String {
    let short = row.outlet.map { desk.plan[$0].short } ?? ""
    let when = [adviser.when(row).squeezed, short].filter { !$0.isEmpty && $0 != "-" }
    let advice = adviser.advice(for: row)?.words ?? ""
    return (when + [link(row)]).joined(separator: " ")
      + (advice.isEmpty ? "" : ": \(MarkdownText.escaped(advice))")
  }

  /// The title, with a link to the piece: as Obsidian writes it for what it keeps, else by its path from
  /// the desk.
  private func link(_ row: Row) -> String {
    guard let index = row.piece else { return MarkdownText.escaped(row.title) }
    let piece = desk.pieces[index]
    guard piece.hasFile else { return MarkdownText.escaped(row.title) }
    let name = String(piece.id.name.dropLast(piece.id.ending.count))
    let isAlone =
      desk.pieces.indices.count { String(desk.pieces[$0].id.name) == String(piece.id.name) } == 1
    return desk.isInVault(piece)
      ? MarkdownText.wikiLink(isAlone ? name : piece.id.text, title: row.title)
      : MarkdownText.link(piece.id.text, title: row.title)
  }

  // MARK: JSON

  func write(to json: inout JSONWriter) {
    json.member("day", assessment.today.description)
    json.object("week") { $0.week(week, of: assessment) }
    for (key, name) in [
      ("late", "Late"), ("today", "Today"), ("thisWeek", "This week"), ("ahead", "Ahead"),
    ] {
      let rows = due.first { $0.name == name }?.rows ?? []
      json.array(key, rows) { $0.deadline($1, of: adviser) }
    }
    json.array("chase", chase) { $0.deadline($1, of: adviser) }
    json.array("appointments", appointments) { json, appointment in
      json.object {
        $0.member("title", appointment.entry.title)
        $0.member("begins", begins(appointment))
        $0.member("ends", ends(appointment))
        $0.member("location", appointment.entry.location)
        $0.member("isOwn", appointment.isOwn)
        $0.member("path", desk.path(of: appointment.entry.path))
        $0.member("line", appointment.entry.line)
      }
    }
    json.member("away", desk.isAway(assessment.today))
  }

  private func begins(_ appointment: Calendars.Appointment) -> String {
    switch appointment.entry.extent {
    case .days(let days): days.lowerBound.description
    case .moments(let moments): moments.lowerBound.text(in: desk.home)
    }
  }

  /// Of days the last one.
  private func ends(_ appointment: Calendars.Appointment) -> String {
    switch appointment.entry.extent {
    case .days(let days): days.upperBound.description
    case .moments(let moments): moments.upperBound.text(in: desk.home)
    }
  }
}

extension Desk {
  /// Whether a piece lies in a source that Obsidian keeps.
  fileprivate func isInVault(_ piece: Piece) -> Bool {
    plan.sources.contains { source in
      source.style == .obsidian && piece.id.isBelow(FilePath(source.path))
    }
  }
}

/// Texts of the writer's in Markdown.
enum MarkdownText {
  /// A text as it reads, whatever signs it holds.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }

  /// `[[dmz-tour-market|Why the DMZ tour market died]]`: what would end it stands in it as another sign.
  static func wikiLink(_ name: String, title: String) -> String {
    let title = String(
      title.map { character in
        switch character {
        case "[": "("
        case "]": ")"
        case "|": "/"
        default: character
        }
      })
    // A name that no link can hold is its title alone.
    if name.contains(where: { "[]|#^".contains($0) }) { return escaped(title) }
    return name == title ? "[[\(name)]]" : "[[\(name)|\(title)]]"
  }

  /// `[Why the DMZ tour market died](<posts/dmz tour.md>)`.
  static func link(_ path: String, title: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || "/._-~".utf8.contains(byte)
    }
    let target = path.reduce(into: "") { target, character in
      if "\\<>".contains(character) { target.append("\\") }
      target.append(character)
    }
    return "[\(escaped(title))](\(isPlain ? path : "<\(target)>"))"
  }
}
