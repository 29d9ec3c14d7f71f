import Editorial
import TerminalKit

/// A line of the week, day by day: `Fri 27   18:00  FP   Why the DMZ tour market died   queued`.
struct AgendaLine {
  let scene: Scene
  let agenda: Agenda
  let isFirst: Bool
  let isSelected: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let theme = scene.theme
    func look(_ role: Role) -> Style { isSelected ? theme[.selected] : theme[role] }
    canvas.fill(rect, style: look(.text))
    if isSelected { canvas.write(">", at: rect.origin, style: theme[.selected]) }
    let day = agenda.isFirst || isFirst ? dayText : ""
    let entry = content
    canvas.write(
      entry.mark, at: Point(rect.left + 1, rect.top), style: look(.late), within: rect.width - 1)
    let isWide = rect.width >= 60
    var tracks: [Track] = [.fixed(7), .fixed(5), .fixed(4), .flexible(atLeast: 4)]
    var cells: [[Span]] = [
      [Span(day, agenda.isToday ? look(.counter) : look(.text))],
      [Span(entry.time, look(entry.mark.isEmpty ? .text : .late))],
      [Span(entry.outlet, look(.outlet))], [Span(entry.title, look(entry.role))],
    ]
    if isWide {
      tracks.append(.fixed(7))
      cells.append([Span(entry.status, look(.text))])
    }
    tracks.append(.fixed(isWide ? 15 : 6))
    cells.append([Span(isWide ? entry.detail : entry.short, look(.dim))])
    Columns(tracks.map { Column($0) }, gap: 1).draw(
      cells, on: &canvas, in: rect.split(left: 2).rest)
  }

  private var dayText: String {
    let name = agenda.day.weekday.short
    return "\(agenda.isToday ? name.uppercased() : name) \(agenda.day.civil.day)"
  }

  private struct Content {
    var mark = ""
    var time = ""
    var outlet = ""
    var title = ""
    var status = ""
    var detail = ""
    /// Status or detail, where there is room for one.
    var short = ""
    var role = Role.title
  }

  private var content: Content {
    let desk = scene.desk
    switch agenda.entry {
    case .nothing: return Content(time: "-", role: .dim)
    case .owed(let row):
      let text = RowText(row, in: scene)
      return Content(
        mark: text.mark, time: row.isLate ? "late" : clock(row.when), outlet: text.outlet,
        title: text.title,
        status: text.status, detail: text.details.fitting(15), short: text.status)
    case .done(let index):
      let piece = desk.pieces[index]
      let isClient = piece.outlet.map { desk.plan[$0].kind == .client } ?? false
      let word = isClient ? "filed" : "out"
      return Content(
        outlet: piece.outlet.map { desk.plan[$0].short } ?? "", title: piece.title, status: word,
        detail: piece.words.map { "\(grouped($0))w" } ?? "", short: word, role: .dim)
    case .slot(let slot):
      let piece = slot.piece.map { desk.pieces[$0] }
      let isUnconfirmed =
        slot.piece.map { scene.overview.assessment.states[$0].isUnconfirmed } ?? false
      let out = slot.piece.flatMap { scene.overview.assessment.states[$0].outDay }
      let isOnDay = out == nil || out == agenda.day
      let state =
        isUnconfirmed
        ? "out?" : isOnDay ? slot.state.rawValue : "out \(out?.weekday.short ?? "")"
      let label = piece?.status.map { desk.plan[$0].label } ?? ""
      let detail =
        slot.state == .planned ? piece.map { RowText.words($0).fitting(15) } ?? "" : state
      return Content(
        time: clock(slot.when), outlet: desk.plan[slot.outlet].short,
        title: piece?.title ?? "\(slot.name): \(state)", status: piece == nil ? "" : label,
        detail: piece == nil ? "" : detail,
        short: piece == nil ? "" : slot.state == .planned ? label : state,
        role: slot.state == .empty ? .warning : .title)
    }
  }

  private func clock(_ when: When?) -> String {
    guard let when, !when.isAllDay else { return "" }
    return scene.here.local(when.moment).clock
  }
}
