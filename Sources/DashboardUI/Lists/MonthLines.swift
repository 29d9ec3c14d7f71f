import Editorial
import TerminalKit

/// The days of MONTH on the whole screen, each with what it holds behind it.
enum MonthLines {
  @Sendable static func list(_ overview: Overview) -> [Line] {
    overview.monthShown().flatMap { day -> [Line] in
      var head = Line(.day(day.day.day)) { scene, isSelected, canvas, rect in
        MonthCell(scene: scene, day: day, isSelected: isSelected).draw(on: &canvas, in: rect)
      }
      head.isHead = true
      return [head] + rows(of: day, overview).map(Line.init(row:)) + appointments(of: day)
    }
  }

  /// The appointments of a day behind what is owed, each a line that cannot be selected: nothing is
  /// done with one here.
  private static func appointments(of day: Overview.MonthDay) -> [Line] {
    day.day.appointments.map { appointment in
      Line { scene, _, canvas, rect in
        let style = scene.theme[appointment.isOwn ? .text : .dim]
        let time = scene.labels.time(appointment, under: day.day.day)
        let words = [appointment.entry.title, appointment.entry.location].filter { !$0.isEmpty }
        let row = rect.split(left: 2).rest
        canvas.write(time, at: row.origin, style: style, within: 16)
        let rest = row.split(left: 17).rest
        canvas.write(
          TextWidth.clip(words.joined(separator: ", "), to: rest.width), at: rest.origin,
          style: style, within: rest.width)
      }
    }
  }

  /// The rows of a day: the writer's, then theirs.
  private static func rows(of day: Overview.MonthDay, _ overview: Overview) -> [Row] {
    day.day.entries.map { entry in
      switch entry {
      case .owed(let row), .queued(let row): row
      case .done(let index): done(index, on: day.day.day, overview)
      case .slot(let slot):
        slot.piece.map { piece in
          slot.state == .out
            ? done(piece, on: day.day.day, overview)
            : overview.assessment.row(piece: piece) ?? Row(resting: piece, in: overview.desk)
        } ?? slot.row(in: overview.desk)
      }
    } + day.theirs
  }

  /// What came out or was filed on a day, whatever it waits for since.
  private static func done(_ index: PieceIndex, on day: Day, _ overview: Overview) -> Row {
    var row = Row(resting: index, in: overview.desk)
    row.when = overview.desk.wholeDay(day)
    return row
  }
}
