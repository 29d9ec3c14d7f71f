/// A term as a line of its weeks, with how much it asks for in each (R48).
package struct TermReport: Hashable, Sendable {
  /// One week of it.
  package struct Column: Hashable, Sendable {
    package let week: Week
    /// Its number; `nil` in a break.
    package let number: Int?
    /// Deadlines that are not done.
    package let open: Int
    /// Whether one of these is over.
    package let isLate: Bool
    /// Deadlines that are done, or past (R48).
    package let done: Int
  }

  package let name: String
  /// Every week from its first to its last.
  package let weeks: [Column]
  /// What it asks for after the two weeks that are shown day by day, in order of time.
  package let later: [Row]
}

extension Overview {
  /// The terms that the week shown lies in, as far as they have weeks to count.
  package func terms() -> [TermReport] {
    let found = desk.semesters.filter { term in
      let (first, last) = (Week(containing: term.starts), Week(containing: term.ends))
      return !term.isTooLong && first <= week.week && week.week <= last
    }
    // What was put away is shown where no other term has the week, and has nothing of calendars.
    let running = found.filter { !$0.isArchived }
    return (running.isEmpty ? found : running).enumerated().map { place, semester in
      let span = Week(containing: semester.starts)...Week(containing: semester.ends)
      // Of several terms at once the first has what stands in calendars.
      return term(semester, span, withCalendars: place == 0 && !semester.isArchived)
    }
  }

  private func term(
    _ semester: Semester, _ span: ClosedRange<Week>, withCalendars: Bool
  ) -> TermReport {
    var open: [Week: Int] = [:]
    var done: [Week: Int] = [:]
    var late: Set<Week> = []
    for deadline in semester.deadlines {
      let when = desk.when(deadline, of: semester)
      let week = Week(containing: when.day(in: desk.home))
      if isDone(deadline, semester) {
        done[week, default: 0] += 1
      } else if !semester.isArchived {
        open[week, default: 0] += 1
        if when.moment < assessment.now { late.insert(week) }
      }
    }
    for entry in withCalendars ? desk.calendars.deadlines : [] {
      let when = desk.when(entry)
      let day = when.day(in: desk.home)
      let week = Week(containing: day)
      let ticks = assessment.calendarTicks
      if entry.isDone || ticks.day(of: entry) != nil || ticks.isPast(entry, dueOn: day) {
        done[week, default: 0] += 1
      } else {
        open[week, default: 0] += 1
        if when.moment < assessment.now { late.insert(week) }
      }
    }
    let numbers = semester.weeks
    let weeks = (0...(span.upperBound - span.lowerBound)).map { step in
      let week = span.lowerBound + step
      return TermReport.Column(
        week: week, number: numbers.number(of: week), open: open[week] ?? 0,
        isLate: late.contains(week), done: done[week] ?? 0)
    }
    let names = Set(semester.deadlines.map { [$0.title, $0.dueText] })
    let later = rows.filter { row in
      guard let when = row.when else { return false }
      let inWeek = Week(containing: when.day(in: desk.home))
      guard inWeek > week.week + 1 else { return false }
      switch row.subject {
      case .deadline(semester.path, let title, let due): return names.contains([title, due])
      case .calendar: return withCalendars && span.contains(inWeek)
      case .deadline, .piece, .slot, .bill, .payment: return false
      }
    }
    return TermReport(name: semester.name, weeks: weeks, later: later)
  }

  private func isDone(_ deadline: SemesterDeadline, _ semester: Semester) -> Bool {
    if desk.day(whenDone: deadline, of: semester) != nil { return true }
    // A term that was put away ties no piece any more, and still has what its pieces met.
    guard let path = deadline.piece,
      let index = assessment.tied.byPath[path] ?? desk.index(of: FilePath(path))
    else { return false }
    return desk.isMet(deadline, by: desk.pieces[index])
  }
}
