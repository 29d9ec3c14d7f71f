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
    /// A day off.
    case away
    case nothing
  }

  var day: Day
  var isToday: Bool
  /// Whether it is the day's first line, which names it.
  var isFirst: Bool
  var entry: Entry
  /// Columns that its times and those beside it have.
  var timeColumns: Int

  /// The days of the week shown.
  @Sendable static func list(_ overview: Overview) -> [Line] {
    lines(overview.days, overview, timeColumns: timeColumns(overview.days, overview))
  }

  /// Columns of the longest time on some days: of `18:00`, and of `Sun 15:00` where the clock of here has
  /// another day than home's.
  static func timeColumns(_ days: [Overview.WeekDay], _ overview: Overview) -> Int {
    let labels = overview.labels
    return days.reduce(0) { longest, day in
      let whens = day.entries.map { entry -> When? in
        switch entry {
        case .owed(let row): row.isLate ? nil : row.when
        case .queued(let row): row.when
        case .slot(let slot): overview.assessment.when(of: slot)
        case .done: nil
        }
      }
      let times =
        whens.map { $0.flatMap { labels.clock($0, under: day.day) } ?? "" }
        + day.appointments.map { labels.time($0, under: day.day) }
      return times.reduce(longest) { max($0, $1.utf8.count) }
    }
  }

  /// Days, each with a line for everything it has; of what has nothing one line, or none.
  static func lines(
    _ days: [Overview.WeekDay], _ overview: Overview, timeColumns: Int,
    withEmptyDays: Bool = true
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
      if day.isAway { entries.insert((.away, nil), at: 0) }
      if entries.isEmpty { entries = withEmptyDays ? [(.nothing, nil)] : [] }
      return entries.enumerated().map { index, entry in
        let agenda = Agenda(
          day: day.day, isToday: day.isToday, isFirst: index == 0, entry: entry.0,
          timeColumns: timeColumns)
        return Line(.agenda(agenda), entry.1)
      }
    }
  }
}
