import Editorial
import Formats

/// Calendars: whatever one says, it is read or refused, and says why; what comes of it can be sorted
/// out by day.
enum CalendarNoise {
  static func take(_ input: [UInt8]) {
    let today = Zone.utc.day(TypedNoise.now)
    guard
      let reader = CalendarReader(days: today + -70...today + 400, home: .utc, zone: { _ in nil })
    else { return }
    let path = FilePath("a.ics")
    let reading = reader.read(input, path: path)
    hold(!reading.isRefused || !reading.problems.isEmpty, "refused, and no word why")
    for problem in reading.problems {
      hold(!problem.message.isEmpty, "a problem without a sentence")
      FrontMatterNoise.checkPlace(problem.place, in: input, problem.message)
    }
    let calendars = Calendars(term: reading.entries, own: reading.entries, home: .utc)
    hold(Set(calendars.deadlines.map(\.id)).count == calendars.deadlines.count, "two of one id")
  }
}
