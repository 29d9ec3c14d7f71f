extension Overview {
  /// One day of the week shown: what the writer owes on it, and what appears.
  package struct WeekDay: Hashable, Sendable {
    /// One thing of a day.
    package enum Entry: Hashable, Sendable {
      /// One of the writer's own rows, but for a piece that is listed as the day's slot.
      case owed(Row)
      /// A piece that goes out by itself, its slot being on another day or none.
      case queued(Row)
      /// A place in the schedule, with the piece in it if there is one.
      case slot(SlotReport)
      /// A piece that came out or was filed, its slot being on another day or none: its place in
      /// `Desk.pieces`.
      case done(PieceIndex)
    }

    package let day: Day
    /// In order of time (R14).
    package let entries: [Entry]
    /// Appointments, which nobody waits for: in order of time, and in no count.
    package let appointments: [Calendars.Appointment]
    /// How many of the entries come before each of these.
    package let appointmentPlaces: [Int]
    package let isToday: Bool
    /// A day off (R23, R69).
    package let isAway: Bool
    /// How many of its entries are of each kind; counted once, since every frame shows them.
    package private(set) var owedCount = 0
    package private(set) var queuedCount = 0
    package private(set) var doneCount = 0
    /// Its places in the schedule.
    package private(set) var slots: [SlotReport] = []
    /// One of the writer's own rows is late.
    package private(set) var hasLate = false

    init(
      day: Day, entries: [Entry], appointments: [Calendars.Appointment] = [],
      appointmentPlaces: [Int] = [], isToday: Bool, isAway: Bool
    ) {
      self.day = day
      self.appointments = appointments
      self.appointmentPlaces = appointmentPlaces
      self.entries = entries
      self.isToday = isToday
      self.isAway = isAway
      for entry in entries {
        switch entry {
        case .owed(let row):
          owedCount += 1
          hasLate = hasLate || row.isLate
        case .queued: queuedCount += 1
        case .slot(let slot): slots.append(slot)
        case .done: doneCount += 1
        }
      }
    }
  }

  /// One day of the month: what a day of the week shown has, and what is theirs.
  package struct MonthDay: Hashable, Sendable {
    package let day: WeekDay
    /// Rows of theirs whose day it is: when to ask again, when payment falls due.
    package let theirs: [Row]

    /// How many weeks are shown.
    package static let weeks = 5

    /// Five weeks, from the one before this or another.
    static func all(
      _ rows: [Row], _ assessment: Assessment, from first: Week? = nil
    ) -> [MonthDay] {
      let first = first ?? usualFirst(on: assessment.today)
      let weeks = (0..<MonthDay.weeks).map { first + $0 }
      let facts = DayFacts(rows, in: first.first...(first + (MonthDay.weeks - 1)).last, assessment)
      return weeks.flatMap { week in
        facts.days(assessment.slots(in: week), of: week).map {
          MonthDay(day: $0, theirs: facts.theirs[$0.day] ?? [])
        }
      }
    }

    /// The week they begin with where none is asked for: the last one, so that what is just over is
    /// seen.
    package static func usualFirst(on today: Day) -> Week { Week(containing: today) - 1 }

    /// The same with nothing but what a filter asks for.
    fileprivate func narrowed(to filter: Filter, _ assessment: Assessment) -> MonthDay {
      let entries = day.entries.filter { entry in
        switch entry {
        case .owed(let row), .queued(let row): assessment.matches(filter, row: row)
        case .done(let index): assessment.matches(filter, piece: index)
        case .slot(let slot):
          slot.piece.map { assessment.matches(filter, piece: $0) }
            ?? assessment.matches(filter, row: slot.row(in: assessment.desk))
        }
      }
      return MonthDay(
        day: WeekDay(day: day.day, entries: entries, isToday: day.isToday, isAway: day.isAway),
        theirs: theirs.filter { assessment.matches(filter, row: $0) })
    }
  }

  /// The five weeks that MONTH shows on the whole screen, with what the filter asks for.
  package func monthShown() -> [MonthDay] {
    let days = MonthDay.all(allRows, assessment, from: request.month)
    return request.filter.isEmpty
      ? days : days.map { $0.narrowed(to: request.filter, assessment) }
  }
}

/// What falls on the days of a span, sorted out once for all of them.
struct DayFacts {
  private let assessment: Assessment
  private let span: ClosedRange<Day>
  private var mine: [Day: [Row]] = [:]
  private(set) var theirs: [Day: [Row]] = [:]
  private var queued: [Day: [Row]] = [:]
  private var counted: [Day: [Ledger.Entry]] = [:]

  init(_ rows: [Row], in span: ClosedRange<Day>, _ assessment: Assessment) {
    self.assessment = assessment
    self.span = span
    let desk = assessment.desk
    for row in rows {
      guard let day = row.when?.day(in: desk.home), span.contains(day) else { continue }
      if row.ball == .you, row.kind != .slot { mine[day, default: []].append(row) }
      if row.ball == .them { theirs[day, default: []].append(row) }
      if row.why == .out, !row.isUnconfirmed { queued[day, default: []].append(row) }
    }
    for outlet in desk.plan.outlets.indices {
      for entry in assessment.ledger.pieces(OutletID(outlet), in: span) {
        counted[entry.day, default: []].append(entry)
      }
    }
  }

  /// The days of one week, or of a span that is one, with its slots.
  func days(_ slots: [SlotReport], of week: Week? = nil) -> [Overview.WeekDay] {
    let first = week?.first ?? span.lowerBound
    return (0..<7).map { day(first + $0, slots) }
  }

  private func day(_ day: Day, _ all: [SlotReport]) -> Overview.WeekDay {
    // A piece that fills another day's slot is listed once, on its own day; so is one that a missed
    // slot waited for (R25).
    let slots = all.filter { slot in
      let isHere = slot.when.day(in: assessment.desk.home) == day
      guard isHere, let piece = slot.piece else { return isHere }
      return !slot.state.isOver && assessment.ownDay(of: piece) == day
    }
    let inSlots = Set(slots.compactMap(\.piece))
    func isSlot(_ row: Row) -> Bool {
      row.money == nil && row.piece.map { inSlots.contains($0) } ?? false
    }
    var entries = slots.map { (assessment.when(of: $0), Overview.WeekDay.Entry.slot($0)) }
    for row in mine[day] ?? [] where !isSlot(row) {
      if let when = row.when { entries.append((when, .owed(row))) }
    }
    for row in queued[day] ?? [] where !isSlot(row) {
      if let when = row.when { entries.append((when, .queued(row))) }
    }
    for entry in counted[day] ?? [] where !inSlots.contains(entry.piece) {
      entries.append((assessment.countedWhen(entry), .done(entry.piece)))
    }
    let order = entries.indices.sorted { (entries[$0].0, $0) < (entries[$1].0, $1) }
    let appointments = assessment.desk.calendars.appointments(on: day)
    return Overview.WeekDay(
      day: day, entries: order.map { entries[$0].1 }, appointments: appointments,
      appointmentPlaces: appointments.map { appointment in
        order.prefix { entries[$0].0 < appointment.when }.count
      },
      isToday: day == assessment.today, isAway: assessment.desk.isAway(day))
  }
}
