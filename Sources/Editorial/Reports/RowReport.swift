/// Every row of the desk, dated ones in order of time, undated ones behind (R13, R14).
package struct RowReport: Sendable {
  package let rows: [Row]

  package init(_ assessment: Assessment) {
    let desk = assessment.desk
    let tied = assessment.tied
    var rows: [Row] = []
    // What a deadline stands for is one row, the deadline's (R47).
    for index in desk.pieces.indices where tied.dates[index] == nil {
      if let row = assessment.row(piece: index) { rows.append(row) }
    }
    let weeks = desk.semesters.map(\.weeks)
    for (semester, weeks) in zip(desk.semesters, weeks) where !semester.isArchived {
      for deadline in semester.deadlines {
        let piece = deadline.piece.flatMap { tied.byPath[$0] }
        if let row = RowReport.row(assessment, deadline, of: semester, weeks, piece: piece) {
          rows.append(row)
        }
      }
    }
    rows += desk.calendars.deadlines.compactMap { RowReport.row(assessment, $0, in: weeks) }
    rows += RowReport.openSlots(assessment)
    rows += assessment.moneyRows()
    self.rows = Row.inOrder(rows)
  }

  /// A deadline of a term: the writer's until done, and still shown on the day it was (R47, R48).
  private static func row(
    _ assessment: Assessment, _ deadline: SemesterDeadline, of semester: Semester,
    _ weeks: TermWeeks, piece: PieceIndex?
  ) -> Row? {
    let desk = assessment.desk
    let met = piece.map { desk.pieces[$0] }.flatMap { desk.isMet(deadline, by: $0) ? $0 : nil }
    let ticked = desk.day(whenDone: deadline, of: semester)
    let doneDay =
      ticked
      ?? met.flatMap { piece in
        desk.awaitedStatus(deadline, of: piece).flatMap { desk.stampDay(of: piece, $0) }
      }
    let isDone = ticked != nil || met != nil
    if isDone, doneDay != assessment.today { return nil }
    let when = desk.when(deadline, of: semester)
    let isLate = !isDone && when.moment < assessment.now
    let daysLeft = when.day(in: desk.home) - assessment.today
    let isWarned = !isDone && !isLate && daysLeft <= deadline.warn.first ?? -1
    var row = Row(
      subject: .deadline(file: semester.path, title: deadline.title, due: deadline.dueText),
      kind: .semester, title: deadline.title, outlet: semester.outlet ?? desk.plan.onlyStudyOutlet,
      status: piece.flatMap { desk.pieces[$0].status }, ball: isDone ? nil : .you, when: when,
      isLate: isLate,
      group: Row.Group(when, isLate: isLate, today: assessment.today, home: desk.home),
      piece: piece, path: semester.path, line: deadline.line,
      wordsLeft: piece.flatMap { desk.pieces[$0].wordsLeft },
      termWeek: weeks.number(of: Week(containing: when.day(in: desk.home))), isDone: isDone,
      warned: isWarned ? daysLeft : nil, isStale: semester.isStale)
    row.alsoSaid = [deadline.notes, deadline.link].compactMap { $0 }.joined(separator: "\n")
    return row
  }

  /// A deadline in a calendar of the term: the writer's until ticked, until the calendar says that it is
  /// done, or until it is past (R48).
  ///
  /// One that comes again and again is shown in the weeks that MONTH shows and no others: the next
  /// forty of a weekly one are no news.
  private static func row(_ assessment: Assessment, _ entry: CalendarEntry, in weeks: [TermWeeks])
    -> Row?
  {
    let desk = assessment.desk
    let doneDay = assessment.calendarTicks.day(of: entry)
    if entry.isDone && doneDay == nil || doneDay != nil && doneDay != assessment.today {
      return nil
    }
    let when = desk.when(entry)
    let day = when.day(in: desk.home)
    if doneDay == nil, assessment.calendarTicks.isPast(entry, dueOn: day) { return nil }
    let week = Week(containing: day)
    let ahead = week - Overview.MonthDay.usualFirst(on: assessment.today)
    if entry.occurrence != nil, !(0..<Overview.MonthDay.weeks).contains(ahead) { return nil }
    let isLate = doneDay == nil && when.moment < assessment.now
    let daysLeft = day - assessment.today
    let isWarned = doneDay == nil && !isLate && daysLeft <= entry.warn.first ?? -1
    var row = Row(
      subject: .calendar(entry.id), kind: .calendar, title: entry.title,
      outlet: desk.plan.onlyStudyOutlet, ball: doneDay == nil ? .you : nil, when: when,
      isLate: isLate,
      group: Row.Group(when, isLate: isLate, today: assessment.today, home: desk.home),
      path: entry.path, line: entry.line,
      termWeek: weeks.lazy.compactMap { $0.number(of: week) }.first,
      isDone: doneDay != nil, warned: isWarned ? daysLeft : nil, isStale: entry.isStale)
    row.alsoSaid = [entry.course, entry.location, entry.notes, entry.link]
      .filter { !$0.isEmpty }.joined(separator: "\n")
    return row
  }

  /// What nothing fills of the slots of this week: an empty one until its target is met or bought,
  /// a missed one until it is met (R25).
  private static func openSlots(_ assessment: Assessment) -> [Row] {
    let desk = assessment.desk
    // What fills one may not be read.
    if desk.stage == .part { return [] }
    let week = Week(containing: assessment.today)
    let open = assessment.slots(in: week).filter { $0.piece == nil }
    var targets: [OutletID: TargetReport] = [:]
    for outlet in Set(open.map(\.outlet)) { targets[outlet] = assessment.target(outlet, in: week) }
    return open.compactMap { slot in
      if slot.state == .unknown { return nil }
      let isMissed = slot.state == .missed
      if let target = targets[slot.outlet] {
        if target.verdict == .met || (target.isBought && !isMissed) { return nil }
      }
      return Row(
        subject: .slot(outlet: slot.outlet, name: slot.name, day: slot.when.day(in: desk.home)),
        kind: .slot, title: slot.name, outlet: slot.outlet, ball: .you, when: slot.when,
        isLate: isMissed,
        group: Row.Group(slot.when, isLate: isMissed, today: assessment.today, home: desk.home))
    }
  }
}

extension Assessment {
  /// A piece not yet at its end, or out and still to be answered; `nil` for what is out and
  /// confirmed, ended, or unreadable.
  package func row(piece index: PieceIndex) -> Row? {
    guard let status = desk.pieces[index].status,
      !desk.plan[status].isEnd || states[index].awaitsAnswer(in: desk.plan[status])
    else { return nil }
    let piece = desk.pieces[index]
    let pieceState = states[index]
    return Row(
      subject: .piece(piece.id), kind: pieceState.next?.why == .chase ? .chase : .piece,
      title: piece.title, outlet: piece.outlet, status: status, ball: pieceState.ball,
      when: pieceState.next?.when, why: pieceState.next?.why,
      isLate: pieceState.next?.isLate ?? false,
      group: Row.Group(
        pieceState.next?.when, isLate: pieceState.next?.isLate ?? false,
        today: today, home: desk.home),
      piece: index, path: piece.hasFile ? piece.id : nil,
      line: pieceState.next?.why == .due ? piece.dueLine : piece.statusLine,
      wordsLeft: desk.plan[status].next == .due || desk.plan[status].next == .planned
        ? piece.wordsLeft : nil,
      isUnconfirmed: pieceState.isUnconfirmed)
  }
}
