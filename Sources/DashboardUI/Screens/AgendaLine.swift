import Editorial
import TerminalKit

/// The columns of the week's agenda, for one width; one that has no room is left out.
struct AgendaColumns {
  enum Kind: Hashable {
    case day, when, outlet, title, status, written, step

    var name: String {
      switch self {
      case .day: "day"
      case .when: "when"
      case .outlet: "for"
      case .title: "piece"
      case .status: "status"
      case .written: "written"
      case .step: "next step"
      }
    }
  }

  let kinds: [Kind]
  let columns: Columns

  init(width: Int, timeColumns: Int) {
    let wanted: [(Kind, Int)] = [
      (.day, width < 50 ? 6 : 8), (.when, max(width < 50 ? 5 : 7, timeColumns)),
      (.outlet, width < 40 ? 0 : 4),
      (.title, -1), (.status, width >= 100 ? 15 : 0), (.written, width >= 110 ? 10 : 0),
      (.step, width < 60 ? 0 : width < 72 ? 18 : 23),
    ]
    let shown = wanted.filter { $0.1 != 0 }
    kinds = shown.map(\.0)
    columns = Columns(
      shown.map { Column($0.1 < 0 ? .flexible(atLeast: 4) : .fixed($0.1)) }, gap: 1)
  }

  func drawNames(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    columns.draw(
      kinds.map { [Span($0.name, scene.theme[.dim])] }, on: &canvas,
      in: rect.readable.split(left: 2).rest)
  }
}

/// A line of the week, day by day: `Fri 27   18:00  FP   Why the DMZ tour market died   queued`.
struct AgendaLine {
  let scene: Scene
  let agenda: Agenda
  let isFirst: Bool
  let isSelected: Bool

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.fill(rect, style: look(.text))
    if isSelected { canvas.write(">", at: rect.origin, style: scene.theme[.selected]) }
    let entry = content
    let isMarked = entry.row.map(scene.isMarked) ?? false
    canvas.write(
      isMarked ? Scene.markSign : entry.mark, at: Point(rect.left + 1, rect.top),
      style: look(isMarked ? .mark : .late), within: rect.width - 1)
    let columns = AgendaColumns(width: rect.width, timeColumns: agenda.timeColumns)
    for (kind, cell) in zip(
      columns.kinds, columns.columns.rects(in: rect.readable.split(left: 2).rest))
    where !cell.isEmpty {
      if kind == .written, let written = entry.written {
        scene.gauge(written.words, of: written.length, isSelected: isSelected)
          .draw(on: &canvas, in: cell)
        continue
      }
      let line = spans(kind, entry, cell.width).clipped(to: cell.width)
      canvas.write(line, at: cell.origin, within: cell.width)
    }
  }

  private func look(_ role: Role) -> Style { scene.theme.look(role, isSelected: isSelected) }

  private func spans(_ kind: AgendaColumns.Kind, _ entry: Content, _ width: Int) -> [Span] {
    switch kind {
    case .day:
      let isNamed = agenda.isFirst || isFirst
      return [Span(isNamed ? dayText : "", look(agenda.isToday ? .counter : .text))]
    case .when: return [Span(entry.time, look(entry.mark.isEmpty ? .text : .late))]
    case .outlet:
      let short = entry.outlet.map { scene.desk.plan[$0].short } ?? ""
      return [Span(short + entry.sign, look(.outlet(entry.outlet)))]
    case .title: return [Span(entry.title, look(entry.role))]
    case .status: return [Span(entry.statuses.fitting(width), look(.text))]
    case .written: return []
    case .step: return [Span(entry.steps.fitting(width), look(entry.isDone ? .dim : .text))]
    }
  }

  private var dayText: String {
    let name = agenda.day.weekday.short
    return "\(agenda.isToday ? name.uppercased() : name) \(agenda.day.civil.day)"
  }

  /// What a line says, column by column.
  private struct Content {
    var mark = ""
    var time = ""
    var outlet: OutletID?
    /// `*` for a place in the schedule.
    var sign = ""
    var title = ""
    var statuses: [String] = []
    var written: (words: Int, length: Int)?
    var steps: [String] = []
    var role = Role.title
    var isDone = false
    var row: Row?
  }

  private var content: Content {
    switch agenda.entry {
    case .nothing: return Content(time: "-", role: .dim)
    case .away: return Content(time: "away", title: "day off", role: .dim, isDone: true)
    case .owed(let row):
      let text = RowText(row, in: scene)
      return Content(
        mark: text.mark, time: row.isLate ? "late" : clock(row.when), outlet: text.outletID,
        title: text.title, statuses: text.statuses, written: text.written, steps: text.steps,
        row: row)
    case .done(let index): return done(index)
    case .appointment(let appointment):
      return Content(
        time: scene.labels.time(appointment, under: agenda.day), title: appointment.entry.title,
        steps: [appointment.entry.location], role: appointment.isOwn ? .text : .dim, isDone: true)
    case .slot(let slot):
      guard let index = slot.piece else {
        let isMissed = slot.state == .missed
        return Content(
          mark: isMissed ? "!" : "", time: clock(slot.when), outlet: slot.outlet, sign: "*",
          title: "\(slot.name): \(scene.words(of: slot))",
          steps: slot.state == .unknown
            ? ["not known yet"]
            : isMissed ? ["missed"] : ["\(scene.keys[.open]) gives it a piece", "fill it"],
          role: .warning)
      }
      var content = slot.state == .out ? done(index) : filled(slot, by: index)
      content.sign = "*"
      return content
    }
  }

  /// A place in the schedule with the piece in it.
  private func filled(_ slot: SlotReport, by index: PieceIndex) -> Content {
    let row =
      scene.overview.assessment.row(piece: index) ?? Row(resting: index, in: scene.desk)
    let text = RowText(row, in: scene)
    return Content(
      mark: text.mark, time: clock(scene.overview.assessment.when(of: slot)), outlet: slot.outlet,
      title: text.title, statuses: slot.state == .queued ? ["queued"] : text.statuses,
      written: text.written, steps: text.steps, row: row)
  }

  /// What came out or was filed.
  private func done(_ index: PieceIndex) -> Content {
    let piece = scene.desk.pieces[index]
    let isClient = piece.outlet.map { scene.desk.plan[$0].kind == .client } ?? false
    let isUnconfirmed = scene.overview.assessment.states[index].isUnconfirmed
    let word = isClient ? "filed" : isUnconfirmed ? "out?" : "out"
    let next = scene.overview.adviser.advice(piece: index)?.forms ?? []
    let words = piece.words.map { "\(word), \(grouped($0))w" } ?? word
    return Content(
      outlet: piece.outlet, title: piece.title, statuses: [word],
      steps: next.isEmpty ? [words, word] : next, role: isUnconfirmed ? .warning : .dim,
      isDone: !isUnconfirmed, row: Row(resting: index, in: scene.desk))
  }

  private func clock(_ when: When?) -> String {
    when.flatMap { scene.labels.clock($0, under: agenda.day) } ?? ""
  }
}
