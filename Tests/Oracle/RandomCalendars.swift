import Editorial

/// What a university and a busy life may put into calendars; numbers of its own, so that the rest of
/// a desk stays what its seed has made it.
struct RandomCalendars {
  private var random: Seeded

  init(seed: Int) { random = Seeded(seed) }

  /// Adds calendars to every second desk, and ticks some of what they ask for.
  mutating func add(to desk: inout Desk, on today: Day) {
    guard random.chance(50) else { return }
    let term = (0..<Int.random(in: 0...6, using: &random)).map { entry("event \($0)", today, desk) }
    let own = (0..<Int.random(in: 0...4, using: &random)).map { entry("own \($0)", today, desk) }
    desk.calendars = Calendars(term: term, own: own, home: desk.home)
    var done = desk.marks.done
    for entry in term where random.chance(20) {
      // Some were ticked when their file was called otherwise.
      let name = random.chance(30) ? "semester/old.ics#\(entry.id.name)" : entry.id.text
      done[name] = today + Int.random(in: -1...0, using: &random)
    }
    if random.chance(20) { done["semester/uni.ics#gone before@uni"] = today - 9 }
    let moment = Moment(seconds: 1_700_000_000)
    let days = desk.marks.away.map { Mark(.away($0), at: moment) }
    desk.marks = Marks(days + done.map { Mark(.done($0.key, on: $0.value), at: moment) })
  }

  private mutating func entry(_ name: String, _ today: Day, _ desk: Desk) -> CalendarEntry {
    let first = today + Int.random(in: -20...40, using: &random)
    let extent: CalendarEntry.Extent
    if random.chance(40) {
      extent = .days(first...(first + random.one(of: [0, 0, 0, 2, 20])))
    } else {
      let start = desk.home.moment(first, minute: Int.random(in: 0..<1440, using: &random))
      extent = .moments(start...(start + random.one(of: [0, 0, 3600, 21_600, 36_000, 200_000])))
    }
    var entry = CalendarEntry(
      path: FilePath(random.chance(70) ? "semester/uni.ics" : "semester/lab.ics"), line: 7,
      uid: random.chance(80) ? "\(name)@uni" : "",
      title: name, meaning: random.one(of: [.deadline, .deadline, .day, .appointment, .opening]),
      extent: extent, occurrence: random.chance(30) ? first : nil, isToDo: random.chance(10),
      isDone: random.chance(10))
    entry.isFree = random.chance(20)
    // A day is one without a clock.
    if entry.meaning == .day, case .moments = entry.extent { entry.meaning = .deadline }
    entry.isDueAtEnd = random.chance(20)
    entry.warn = random.one(of: [[], [], [7], [28, 14, 1]])
    return entry
  }
}
