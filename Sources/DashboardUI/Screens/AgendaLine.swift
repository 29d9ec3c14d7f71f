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
    func look(_ role: Role) -> Style { theme.look(role, isSelected: isSelected) }
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
      [Span(entry.outlet, look(.outlet(entry.outletID)))], [Span(entry.title, look(entry.role))],
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
    var outletID: OutletID?
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
        outletID: row.outlet, title: text.title,
        status: text.status(within: 7), detail: text.steps.fitting(15),
        short: text.status(within: 6))
    case .done(let index):
      let piece = desk.pieces[index]
      let isClient = piece.outlet.map { desk.plan[$0].kind == .client } ?? false
      let isUnconfirmed = scene.overview.assessment.states[index].isUnconfirmed
      let word = isClient ? "filed" : isUnconfirmed ? "out?" : "out"
      return Content(
        outlet: piece.outlet.map { desk.plan[$0].short } ?? "", outletID: piece.outlet,
        title: piece.title, status: word,
        detail: isUnconfirmed ? step(index) : piece.words.map { "\(grouped($0))w" } ?? "",
        short: word, role: isUnconfirmed ? .warning : .dim)
    case .slot(let slot): return content(of: slot)
    }
  }

  private func content(of slot: SlotReport) -> Content {
    let desk = scene.desk
    guard let index = slot.piece else {
      return Content(
        mark: slot.state == .missed ? "!" : "", time: clock(slot.when),
        outlet: desk.plan[slot.outlet].short, outletID: slot.outlet,
        title: "\(slot.name): \(slot.state.rawValue)",
        role: .warning)
    }
    let piece = desk.pieces[index]
    let isUnconfirmed = scene.overview.assessment.states[index].isUnconfirmed
    let label = piece.status.map { desk.plan[$0].label } ?? ""
    let state = isUnconfirmed ? "out?" : slot.state.rawValue
    let detail = slot.state == .planned || isUnconfirmed ? step(index) : state
    return Content(
      time: clock(scene.overview.assessment.when(of: slot)),
      outlet: desk.plan[slot.outlet].short, outletID: slot.outlet, title: piece.title,
      status: isUnconfirmed ? state : label, detail: detail,
      short: slot.state == .planned ? label : state, role: isUnconfirmed ? .warning : .title)
  }

  private func step(_ index: PieceIndex) -> String {
    scene.overview.adviser.advice(piece: index)?.forms.fitting(15) ?? ""
  }

  private func clock(_ when: When?) -> String {
    when.flatMap { scene.labels.shown($0).clock } ?? ""
  }
}
