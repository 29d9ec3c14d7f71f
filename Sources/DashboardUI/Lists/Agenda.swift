import Editorial

/// A line of the week's agenda: what a day asks for or brought.
struct Agenda: Sendable {
  enum Entry: Sendable {
    /// A row of the writer's own, or of what goes out by itself.
    case owed(Row)
    case slot(SlotReport)
    /// A piece that came out or was filed: its place in `Desk.pieces`.
    case done(PieceIndex)
    case appointment(Calendars.Appointment)
    case nothing
  }

  var day: Day
  var isToday: Bool
  /// Whether it is the day's first line, which names it.
  var isFirst: Bool
  var entry: Entry

  /// The days of the week shown.
  @Sendable static func list(_ overview: Overview) -> [Line] { lines(overview.days, overview) }

  /// Days, each with a line for everything it has; of what has nothing one line, or none.
  static func lines(
    _ days: [Overview.WeekDay], _ overview: Overview, withEmptyDays: Bool = true
  ) -> [Line] {
    days.flatMap { day -> [Line] in
      var entries = day.entries.map { entry -> (Agenda.Entry, Subject?) in
        switch entry {
        case .owed(let row), .queued(let row): return (.owed(row), .row(row.subject))
        case .done(let index): return (.done(index), .row(.piece(overview.desk.pieces[index].id)))
        case .slot(let slot):
          return (.slot(slot), .row(slot.subject(in: overview.desk)))
        }
      }
      for (appointment, place) in zip(day.appointments, day.appointmentPlaces).reversed() {
        entries.insert((.appointment(appointment), nil), at: place)
      }
      if entries.isEmpty { entries = withEmptyDays ? [(.nothing, nil)] : [] }
      return entries.enumerated().map { index, entry in
        let agenda = Agenda(
          day: day.day, isToday: day.isToday, isFirst: index == 0, entry: entry.0)
        return Line(.agenda(agenda), entry.1)
      }
    }
  }
}
