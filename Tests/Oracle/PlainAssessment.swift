import Editorial

/// The rules once more, slowly: every figure anew from the files, nothing shared with the reports.
///
/// Statuses are known by their names as the rules list them, zones by trying every offset.
package struct PlainAssessment {
  let desk: Desk
  let now: Moment

  /// A desk and the moment it is looked at.
  package init(desk: Desk, now: Moment) {
    self.desk = desk
    self.now = now
  }

  typealias Date = (moment: Moment, day: Day?)

  static let workflows: [OutletKind: [String]] = [
    .own: ["idea", "outline", "drafting", "editing", "scheduled", "published"],
    .client: [
      "idea", "pitched", "commissioned", "drafting", "filed", "edits", "returned", "accepted",
      "published",
    ],
    .study: ["idea", "outline", "drafting", "with-supervisor", "revising", "submitted"],
  ]
  static let exits = ["declined", "no-reply", "withdrawn", "killed", "dropped", "rejected"]

  /// The day at home.
  package var today: Day { desk.home.local(now).day }

  /// The first moment a clock shows a time; in a gap, as far behind it as the time lay in it (R15).
  func moment(_ day: Day, _ minute: Int, _ zone: Zone) -> Moment {
    let offsets = Set([zone.initial] + zone.periods.map(\.offset))
    for gap in 0...1440 {
      let wall = day.number * 86_400 + (minute - gap) * 60
      let shown = offsets.map { Moment(seconds: wall - $0) }
        .filter { $0.seconds + zone.offset(at: $0) == wall }
      if let first = shown.min() { return first + gap * 60 }
    }
    return Moment(seconds: 0)
  }

  func zone(_ piece: Piece) -> Zone {
    guard let outlet = piece.outlet, let name = desk.plan[outlet].zoneName else { return desk.home }
    return desk.zones[name] ?? desk.home
  }

  /// R14, R15.
  func meant(_ written: WrittenDate, _ zone: Zone, dueMinute: Int = 1440) -> Date {
    var own: Zone?
    switch written.mark {
    case .none: break
    case .offset(let seconds): own = .fixed(seconds)
    case .anywhereOnEarth: own = .fixed(-12 * 3600)
    case .named(let name): own = desk.zones[name]
    }
    if let minute = written.minute { return (moment(written.day, minute, own ?? zone), nil) }
    if let own { return (moment(written.day, 1439, own), nil) }
    if dueMinute == 1440 { return (moment(written.day + 1, 0, zone) + -1, written.day) }
    return (moment(written.day, dueMinute, zone), written.day)
  }

  func meant(_ written: WrittenDate, _ piece: Piece) -> Date {
    meant(written, zone(piece), dueMinute: piece.outlet.map { desk.plan[$0].dueMinute } ?? 1440)
  }

  func day(_ date: Date, _ zone: Zone) -> Day { date.day ?? zone.local(date.moment).day }

  /// The Monday of a day's week (R29).
  package func monday(_ day: Day) -> Day {
    var monday = day
    while monday.weekday != .monday { monday = monday - 1 }
    return monday
  }

  /// The name of a piece's status; empty where it is none we know.
  package func status(_ piece: Piece) -> String { piece.status.map { desk.plan[$0].name } ?? "" }

  func kind(_ piece: Piece) -> OutletKind { piece.outlet.map { desk.plan[$0].kind } ?? .own }

  /// Whether nothing more is to be done for it but money.
  package func isEnded(_ piece: Piece) -> Bool {
    (["", "published", "submitted"] + Self.exits).contains(status(piece))
  }

  /// R9: a stamp counts while the status is at or past it.
  func stamp(_ name: String, _ piece: Piece) -> Day? {
    let order = known(Self.workflows[kind(piece)])
    guard let wanted = order.firstIndex(of: name),
      let stamp = piece.stamps.first(where: { desk.plan[$0.status].name == name })
    else { return nil }
    let reached = order.firstIndex(of: status(piece))
    guard Self.exits.contains(status(piece)) || (reached.map { $0 >= wanted } ?? false) else {
      return nil
    }
    return day(meant(stamp.date, desk.home), desk.home)
  }

  /// R8b: when the newsletter's site has put it out, or is to.
  func momentThere(_ piece: Piece) -> Moment? {
    guard let post = piece.tie.post else { return nil }
    return post.state == .published || post.state == .scheduled ? post.moment : nil
  }

  /// R8b: the day its file gives, else the one on which it came out there.
  func outDay(_ piece: Piece) -> Day? {
    if let day = outDayHere(piece) { return day }
    return momentThere(piece).flatMap { $0 <= now ? desk.home.local($0).day : nil }
  }

  /// R8, R9: not before its day.
  private func outDayHere(_ piece: Piece) -> Day? {
    if ["published", "submitted"].contains(status(piece)) {
      return stamp(status(piece), piece).flatMap { $0 <= today ? $0 : nil }
    }
    guard status(piece) == "scheduled", let scheduled = piece.scheduled else { return nil }
    let date = meant(scheduled, piece)
    return date.moment <= now ? day(date, desk.home) : nil
  }

  /// R8: without a day it is out all the same.
  func isOut(_ piece: Piece) -> Bool {
    if ["published", "submitted"].contains(status(piece)) {
      return stamp(status(piece), piece).map { $0 <= today } ?? true || outDay(piece) != nil
    }
    return outDay(piece) != nil
  }

  /// R19, R9: what is filed counts that day; without it the earliest of the later stamps, and
  /// nothing that is still to come.
  func countedDay(_ piece: Piece) -> Day? {
    // R5: a translation is counted with its original.
    if piece.isTranslation { return nil }
    if kind(piece) != .client { return outDay(piece) }
    let later = ["edits", "returned", "accepted", "published"].compactMap { stamp($0, piece) }
    guard let day = stamp("filed", piece) ?? later.min(), day <= today else { return nil }
    return day
  }

  func weight(_ piece: Piece) -> Int {
    // R5: beside its original a translation is no second article.
    if piece.isTranslation { return 0 }
    return switch piece.type {
    case "in-depth": 2
    case "appearance": 0
    default: 1
    }
  }

  /// R47: the first deadline of a term that a piece has still to meet, else its own date.
  func dueDate(_ piece: Piece) -> Date? {
    var first: Date?
    for semester in desk.semesters {
      for deadline in semester.deadlines
      where deadline.piece == piece.id.text && isOpen(deadline, semester)
        && !isMet(deadline, piece)
      {
        let date = meant(deadline.due, semester.zoneName.flatMap { desk.zones[$0] } ?? desk.home)
        if let other = first, !inOrder(date, other) { continue }
        first = date
      }
    }
    return first ?? piece.due.map { meant($0, piece) }
  }

  /// R13, with R12 and R45.
  func next(_ piece: Piece) -> (ball: Ball?, date: Date?) {
    // R8b: it goes out, or went out, without anybody here.
    if let there = dateThere(piece) { return (nil, (there, nil)) }
    let due = dueDate(piece)
    switch status(piece) {
    case "idea": return (due == nil ? nil : .you, due)
    case "outline", "commissioned", "drafting", "editing", "revising": return (.you, due)
    case "pitched": return (.them, chase("pitched", .days(7), piece))
    case "filed": return (.them, chase("filed", .workingDays(3), piece))
    case "returned": return (.them, chase("returned", .workingDays(3), piece))
    case "accepted": return (.them, hasItRun(piece))
    case "with-supervisor": return (.them, chase("with-supervisor", .days(14), piece))
    case "submitted":
      // Theirs until they answer, unless nobody is to be asked (R47).
      return (
        wait("submitted", .days(60), piece) == .never ? nil : .them,
        chase("submitted", .days(60), piece)
      )
    case "edits":
      let stamped = stamp("edits", piece)
      if let written = piece.replyBy {
        let date = meant(written, piece)
        if stamped.map({ day(date, desk.home) >= $0 }) ?? true { return (.you, date) }
      }
      let wait = piece.outlet.map { desk.plan[$0].replyDays } ?? .workingDays(2)
      let last = stamped.flatMap { end(of: wait, from: $0, piece) }
      return (.you, last.map { meant(WrittenDate($0), piece) })
    case "scheduled": return (nil, piece.scheduled.map { meant($0, piece) })
    default: return (nil, nil)
    }
  }

  /// R8b: when a piece goes out as its site alone knows; where its file says so too, that is right.
  func dateThere(_ piece: Piece) -> Moment? {
    guard let there = momentThere(piece), !isEnded(piece) else { return nil }
    guard status(piece) == "scheduled", let written = piece.scheduled else { return there }
    return there <= now && meant(written, piece).moment > now ? there : nil
  }

  /// The day after it is to run, unless they were asked since.
  func hasItRun(_ piece: Piece) -> Date? {
    guard let runs = piece.runs.map({ day(meant($0, desk.home), desk.home) }) else { return nil }
    if let chased = piece.chased, day(meant(chased, desk.home), desk.home) > runs { return nil }
    return meant(WrittenDate(runs + 1), desk.home)
  }

  func chase(_ name: String, _ usual: Wait, _ piece: Piece) -> Date? {
    guard var from = stamp(name, piece) else { return nil }
    if let chased = piece.chased { from = max(from, day(meant(chased, desk.home), desk.home)) }
    let last = end(of: wait(name, usual, piece), from: from, piece)
    return last.map { meant(WrittenDate($0), desk.home) }
  }

  /// R45: the piece's own word, else the outlet's, else what is usual.
  private func wait(_ name: String, _ usual: Wait, _ piece: Piece) -> Wait {
    let outlets = piece.outlet.flatMap {
      desk.plan[$0].chaseDays[known(desk.plan.status(named: name))]
    }
    return piece.chase ?? outlets ?? usual
  }

  /// R45: the last day of a wait, counted off day by day.
  func end(of wait: Wait, from first: Day, _ piece: Piece) -> Day? {
    switch wait {
    case .never: return nil
    case .days(let days): return first + days
    case .workingDays(let days):
      let holidays = piece.outlet.map { desk.plan[$0].holidays } ?? []
      var worked = 0
      var last = first
      while worked < days {
        last = last + 1
        let isFree = holidays.contains { $0.lowerBound <= last && last <= $0.upperBound }
        if !isFree, ![.saturday, .sunday].contains(last.weekday) { worked += 1 }
      }
      return last
    }
  }

  /// R47: out, and still to be answered.
  package func awaitsAnswer(_ piece: Piece) -> Bool {
    status(piece) == "submitted" && next(piece).ball == .them
  }

  /// R47: a tied deadline is met once its piece has come to the status named, else to the supervisor.
  func isMet(_ deadline: SemesterDeadline, _ piece: Piece) -> Bool {
    let order = known(Self.workflows[kind(piece)])
    let until = deadline.until.map { desk.plan[$0].name } ?? Self.usualEnd(kind(piece))
    guard let wanted = order.firstIndex(of: until), let place = order.firstIndex(of: status(piece))
    else { return until == status(piece) }
    return place >= wanted
  }

  private static func usualEnd(_ kind: OutletKind) -> String {
    kind == .study ? "with-supervisor" : "published"
  }

  /// One thing owed.
  package struct Line: Hashable {
    package var title: String
    package var ball: Ball?
    package var group: Row.Group
    package var isAsked = false
    /// Days left to a deadline that the writer wants to be told of.
    package var warned: Int?
    /// When, as JSON has it.
    package var when: String?
    var moment: Moment?
    var day: Day?
    /// The piece it is the row of.
    var piece: String?
    /// A piece that goes out by itself later.
    var isQueued = false
    var isSlot = false

    var date: Date? { moment.map { ($0, day) } }
  }

  private func line(_ title: String, _ ball: Ball?, _ date: Date?, isLate: Bool) -> Line {
    Line(
      title: title, ball: ball, group: group(date, isLate), when: date.map(written),
      moment: date?.moment, day: date?.day)
  }

  /// Everything owed, with its group (R18).
  package func lines() -> [Line] {
    let undone = desk.semesters.flatMap { semester in
      semester.deadlines.filter { isOpen($0, semester) }
    }
    var lines: [Line] = []
    for piece in desk.pieces where !isEnded(piece) || awaitsAnswer(piece) {
      if undone.contains(where: { $0.piece == piece.id.text && !isMet($0, piece) }) { continue }
      let (ball, date) = next(piece)
      let isPast = date.map { $0.moment < now } ?? false
      let isScheduled = status(piece) == "scheduled" || dateThere(piece) != nil
      var line = line(piece.title, ball, date, isLate: isPast && !isScheduled)
      line.piece = piece.title
      line.isQueued = isScheduled && (date.map { $0.moment > now } ?? false)
      lines.append(line)
    }
    for semester in desk.semesters {
      for deadline in semester.deadlines where isOpen(deadline, semester) {
        let date = meant(deadline.due, semester.zoneName.flatMap { desk.zones[$0] } ?? desk.home)
        let tied = desk.pieces.first { $0.id.text == deadline.piece }
        if let tied, isMet(deadline, tied) {
          // What was met today is shown until tomorrow, nobody's any more (R48).
          let until = deadline.until.map { desk.plan[$0].name } ?? Self.usualEnd(kind(tied))
          if stamp(until, tied) == today {
            lines.append(line(deadline.title, nil, date, isLate: false))
          }
          continue
        }
        var line = line(deadline.title, .you, date, isLate: date.moment < now)
        line.piece = tied?.title
        line.warned = warned(deadline.warn, date)
        lines.append(line)
      }
    }
    for entry in desk.calendars.term
    where entry.meaning == .deadline || entry.meaning == .day {
      let date = date(of: entry)
      // What comes again and again has the weeks of MONTH: last week and four more.
      if entry.occurrence != nil {
        let monday = today - today.weekday.rawValue
        guard (-7..<28).contains(day(date, desk.home) - monday) else { continue }
      }
      let ticked = tickedDay(entry)
      if let ticked, ticked != today { continue }
      if ticked == nil, entry.isDone { continue }
      if ticked == nil, isPast(entry, date) { continue }
      let isLate = ticked == nil && date.moment < now
      var line = line(entry.title, ticked == nil ? .you : nil, date, isLate: isLate)
      if ticked == nil { line.warned = warned(entry.warn, date) }
      lines.append(line)
    }
    for slot in openSlots() {
      var line = line(slot.name, .you, slot.date, isLate: slot.state == .missed)
      line.isSlot = true
      lines.append(line)
    }
    return lines
      + moneyLines().map { money in
        var line = line(
          money.title, money.ball, money.when.map { ($0, money.day) }, isLate: money.isLate)
        line.group = money.group
        line.isAsked = money.isAsked
        return line
      }
  }

  func group(_ date: Date?, _ isLate: Bool) -> Row.Group {
    guard let date else { return .undated }
    if isLate { return .late }
    // R16: groups are home's.
    let day = day(date, desk.home)
    if day <= today { return .today }
    switch monday(day) - monday(today) {
    case 0: return .thisWeek
    case 7: return .nextWeek
    default: return .later
    }
  }

  /// R48, R69: neither ticked in the term's file nor by a mark of ours, and not put away.
  func isOpen(_ deadline: SemesterDeadline, _ semester: Semester) -> Bool {
    let mark = "\(semester.path)#\(deadline.title), \(deadline.dueText)"
    return !semester.isArchived && deadline.done == nil && desk.marks.done[mark] == nil
  }

  /// R23, R69: days off are those of desk.yaml and those of our marks.
  func isAway(_ day: Day) -> Bool {
    (desk.plan.away + desk.marks.away).contains { $0.contains(day) }
  }
  package func isAwayWeek(_ monday: Day) -> Bool { (0...6).count { isAway(monday + $0) } >= 4 }

  func brought(_ outlet: OutletID, _ span: ClosedRange<Day>) -> [Piece] {
    desk.pieces.filter { piece in
      piece.outlet == outlet && piece.status != nil
        && (countedDay(piece).map { span.contains($0) } ?? false)
    }
  }

  /// What is to count later: queued or planned, late or not (R21).
  func waiting(_ piece: Piece) -> (state: SlotReport.State, date: Date)? {
    if isEnded(piece) || isOut(piece) { return nil }
    if let there = dateThere(piece) { return (.queued, (there, nil)) }
    if status(piece) == "scheduled" {
      guard let written = piece.scheduled else { return nil }
      let date = meant(written, piece)
      return date.moment > now ? (.queued, date) : nil
    }
    if kind(piece) == .client, ["filed", "edits", "returned", "accepted"].contains(status(piece)) {
      return nil
    }
    return dueDate(piece).map { (.planned, $0) }
  }

  /// R21: before editing or filing, more than a tenth missing and, where the forecast speaks of it, not
  /// to be written in time; or nobody knows how much.
  func isShort(_ piece: Piece) -> Bool {
    if ["editing", "scheduled"].contains(status(piece)) { return false }
    guard let length = piece.length, let words = piece.words else { return true }
    guard (length - words) * 10 > length else { return false }
    return outlook()?.fits[piece.title].map { $0 == "no" } ?? true
  }
}
