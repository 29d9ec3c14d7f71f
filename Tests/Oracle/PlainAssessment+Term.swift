import Editorial

/// The term and what calendars ask for once more (R47, R48, R69).
extension PlainAssessment {
  /// R48: the days left, from the first of the days on which the writer wants to be told until it is late.
  func warned(_ warn: [Int], _ date: Date) -> Int? {
    let left = day(date, desk.home) - today
    return date.moment >= now && warn.contains { left <= $0 } ? left : nil
  }

  /// R14: when a thing of a calendar is due.
  func date(of entry: CalendarEntry) -> Date {
    switch entry.extent {
    case .days(let days): (moment(days.upperBound + 1, 0, desk.home) + -1, days.upperBound)
    case .moments(let moments):
      (entry.isDueAtEnd ? moments.upperBound : moments.lowerBound, nil)
    }
  }

  /// R69: the day of a tick by its id, or by its name alone where the file of the tick is not there.
  func tickedDay(_ entry: CalendarEntry) -> Day? {
    if let day = desk.marks.done["\(entry.path)#\(entry.id.name)"] { return day }
    guard entry.uid.count >= 8 else { return nil }
    return desk.marks.done.filter { id, _ in
      id.hasSuffix("#\(entry.id.name)")
        && !desk.calendars.term.contains { id.hasPrefix("\($0.path)#") }
    }.map(\.value).min()
  }

  /// R48: what nobody ticked is past two weeks after it was due, or once anything of its calendar was
  /// ticked, where it was due more than two weeks before that.
  ///
  /// A day that says nothing of being due is over as it ends.
  func isPast(_ entry: CalendarEntry, _ date: Date) -> Bool {
    if entry.meaning == .day { return date.moment < now }
    let marked = desk.marks.done.filter { $0.key.hasPrefix("\(entry.path)#") }.map(\.value)
    let named = desk.calendars.term.filter { $0.path == entry.path && $0.mayAsk }
      .compactMap { tickedDay($0) }
    let kept = (marked + named).min() ?? today
    return kept - day(date, desk.home) > 14
  }

  /// A term as a line of weeks: by Monday what is open, whether any of it is late, and what is over.
  package struct TermLine: Hashable {
    package var weeks: [String]
    package var later: [String]

    package init(weeks: [String], later: [String]) {
      self.weeks = weeks
      self.later = later
    }
  }

  private func mondays(of semester: Semester) -> [Day] {
    stride(from: monday(semester.starts).number, through: monday(semester.ends).number, by: 7)
      .map { Day(number: $0) }
  }

  /// R48: the terms that a week lies in; what was put away where no other has it, and nothing of
  /// calendars.
  package func terms(_ shown: Day) -> [TermLine] {
    var lines: [TermLine] = []
    let others = desk.semesters.contains { !$0.isArchived && mondays(of: $0).contains(shown) }
    for semester in desk.semesters where !(semester.isArchived && others) {
      let mondays = mondays(of: semester)
      guard mondays.contains(shown) else { continue }
      var things: [(title: String, date: Date, isOver: Bool)] = []
      for deadline in semester.deadlines {
        let date = meant(deadline.due, semester.zoneName.flatMap { desk.zones[$0] } ?? desk.home)
        let piece = desk.pieces.first { $0.id.text == deadline.piece }
        let isTicked =
          deadline.done != nil
          || desk.marks.done["\(semester.path)#\(deadline.title), \(deadline.dueText)"] != nil
        let isOver = isTicked || piece.map { isMet(deadline, $0) } ?? false
        if isOver || !semester.isArchived { things.append((deadline.title, date, isOver)) }
      }
      if lines.isEmpty, !semester.isArchived {
        for entry in desk.calendars.term where entry.mayAsk {
          let date = date(of: entry)
          let isOver = entry.isDone || tickedDay(entry) != nil || isPast(entry, date)
          things.append((entry.title, date, isOver))
        }
      }
      let weeks = mondays.map { first in
        let inWeek = things.filter { monday(day($0.date, desk.home)) == first }
        let open = inWeek.filter { !$0.isOver }
        let late = open.contains { $0.date.moment < now } ? "!" : ""
        return "\(first) \(open.count)\(late) \(inWeek.count - open.count)"
      }
      let titles = Set(things.map(\.title))
      let later = self.lines().filter { line in
        guard let date = line.date, titles.contains(line.title) else { return false }
        let first = monday(day(date, desk.home))
        let isOfTerm = semester.deadlines.contains { $0.title == line.title }
        return first > shown + 7 && (isOfTerm || mondays.contains(first))
      }.map(\.title)
      lines.append(TermLine(weeks: weeks, later: later.sorted()))
    }
    return lines
  }
}
