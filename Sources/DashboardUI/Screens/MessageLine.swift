import Editorial
import TerminalKit

/// The line for what was done, and for what is being asked.
struct MessageLine {
  let dashboard: Dashboard

  private var theme: Theme { dashboard.theme }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    switch dashboard.mode {
    case .normal: drawNotice(on: &canvas, in: rect)
    case .prompt(let prompt): draw(prompt, on: &canvas, in: rect)
    case .picker(let picker): draw(picker, on: &canvas, in: rect)
    case .help(let help):
      let used = canvas.write(" search: ", at: rect.origin, style: theme[.prompt])
      help.field.draw(on: &canvas, in: rect.split(left: used).rest, style: theme[.text])
    }
  }

  private func drawNotice(on canvas: inout Canvas, in rect: Rect) {
    guard let notice = dashboard.notice else { return }
    let hint = notice.hint ?? ""
    let role: Role =
      switch notice.kind {
      case .plain: .message
      case .good: .message
      case .warning: .warning
      }
    let mark = notice.kind == .warning ? "! " : " "
    // The hint gives way where there is no room for both.
    let room = rect.width - TextWidth.columns(of: hint) - 4
    let isWide = room >= 30 && !hint.isEmpty
    canvas.write(
      TextWidth.clip(mark + notice.text, to: isWide ? room : rect.width), at: rect.origin,
      style: theme[role], within: rect.width)
    guard isWide else { return }
    canvas.write(
      hint, at: Point(rect.right - TextWidth.columns(of: hint) - 1, rect.top), style: theme[.key])
  }

  // MARK: Prompts

  private func draw(_ prompt: Prompt, on canvas: inout Canvas, in rect: Rect) {
    let label: String =
      switch prompt.kind {
      case .filter: " /"
      case .anotherDay: " which day: "
      case .schedule: " goes out: "
      }
    let used = canvas.write(
      label, at: rect.origin, style: theme[.prompt], within: rect.width)
    let (text, role) = reading(prompt)
    let typed = TextWidth.columns(of: prompt.field.text) + 1
    let room = rect.width - used
    let width = min(max(typed, 8), max(8, room - min(TextWidth.columns(of: text) + 3, room - 8)))
    let after = Rect(
      x: rect.left + used + width + 2, y: rect.top, width: room - width - 3, height: 1)
    canvas.write(
      TextWidth.clip(text, to: after.width), at: after.origin, style: theme[role],
      within: after.width)
    prompt.field.draw(
      on: &canvas, in: Rect(x: rect.left + used, y: rect.top, width: min(width, room), height: 1),
      style: theme[.text].adding(.underline))
  }

  /// What the line means, beside it.
  private func reading(_ prompt: Prompt) -> (String, Role) {
    guard let overview = dashboard.overview else { return ("", .dim) }
    if prompt.kind == .filter {
      let all = overview.rows.count
      return prompt.field.text.isEmpty
        ? ("words, or outlet:nk status:draft due:<7d late:", .dim)
        : ("\(all) line\(all == 1 ? "" : "s")", .dim)
    }
    if prompt.field.text.isEmpty {
      return (isSchedule(prompt) ? "such as fri 18:00" : "such as tue, -2d, 24 nov", .dim)
    }
    switch dashboard.reading(of: prompt) {
    case .failure(let refusal): return (refusal.sentence, .warning)
    case .success(let date): return ("= " + words(for: date, prompt, overview), .good)
    }
  }

  private func isSchedule(_ prompt: Prompt) -> Bool {
    if case .schedule = prompt.kind { true } else { false }
  }

  /// `Fri 27 Nov 18:00 JST = 09:00 London`.
  private func words(for date: WrittenDate, _ prompt: Prompt, _ overview: Overview) -> String {
    let desk = overview.desk
    guard case .schedule(let id, _, _, _) = prompt.kind else {
      return overview.labels.long(dashboard.day(of: date, in: desk)).squeezed
    }
    let outlet = desk.piece(id)?.outlet
    let when = dashboard.when(date, for: outlet, in: desk)
    let here = desk.here
    let day = overview.labels.long(when.day(in: here)).squeezed
    guard !when.isAllDay else { return "\(day), at the end of the day" }
    let text = "\(day) \(here.local(when.moment).clock) \(here.abbreviation(at: when.moment))"
    let zone = desk.zone(of: outlet)
    let others = [zone, desk.home].filter {
      $0.offset(at: when.moment) != here.offset(at: when.moment)
    }
    guard let other = others.first else { return text }
    let there = other.local(when.moment)
    let name = there.day == here.day(when.moment) ? "" : there.day.weekday.short + " "
    return "\(text) = \(name)\(there.clock) \(other.city)"
  }

  // MARK: Picking a status

  private func draw(_ picker: Picker, on canvas: inout Canvas, in rect: Rect) {
    guard let desk = dashboard.desk else { return }
    let used = canvas.write(
      picker.areExits ? " end as: " : " move to: ", at: rect.origin, style: theme[.prompt],
      within: rect.width)
    let row = rect.split(left: used).rest
    var spans: [Span] = []
    var start = 0
    var end = 0
    for (index, status) in picker.statuses.enumerated() {
      let isChosen = index == picker.choice
      if isChosen { start = spans.columns }
      // The signs around the chosen one take the place of the blanks between two.
      let isAfter = index > 0 && index - 1 == picker.choice
      if isChosen || !isAfter { spans.append(Span(isChosen ? ">" : " ", theme[.key])) }
      spans.append(Span(desk.plan[status].name, theme[isChosen ? .selected : .text]))
      if isChosen { spans.append(Span("<", theme[.key])) }
      if isChosen { end = spans.columns }
    }
    // Where they do not all fit, the chosen one is kept in view.
    var hidden = 0
    while end - hidden > row.width || (hidden > 0 && start - hidden > row.width) {
      guard let first = spans.first, spans.count > 1 else { break }
      hidden += [first].columns
      spans.removeFirst()
    }
    canvas.write(spans, at: row.origin, within: row.width)
  }
}
