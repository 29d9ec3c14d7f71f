import Editorial
import Oracle
import Testing

/// What is over of calendars, which nobody can tick where it stands.
struct CalendarTicksTests {
  private static let today = day("2026-11-25")

  /// A homework for every week of the term, by its days from today.
  private func homework(
    _ file: String = "semester/canvas.ics", _ meaning: CalendarEntry.Meaning = .deadline
  ) -> [CalendarEntry] {
    stride(from: -56, through: 14, by: 7).map { ahead in
      let due = Self.today + ahead
      return CalendarEntry(
        path: FilePath(file), line: 3, uid: "event-assignment-\(ahead + 100)",
        title: "Homework \(ahead)", meaning: meaning, extent: .days(due...due))
    }
  }

  private func overview(
    _ term: [CalendarEntry], ticked: [String: String] = [:], now: String = "2026-11-25 14:02"
  ) -> Overview {
    var desk = desk { $0.semester("2026-09-28", "2027-01-22") }
    desk.calendars = Calendars(term: term, own: [], home: desk.home)
    desk.marks = Marks(ticked.map { Mark(.done($0.key, on: day($0.value)), at: at(now)) })
    return Overview(
      desk,
      Overview.Request(now: at(now), week: Week(containing: desk.home.day(at(now)))))
  }

  private func titles(_ overview: Overview) -> [String] { overview.due.map(\.title) }

  @Test func `R48 a calendar that is added in the middle of a term asks for two weeks back`() {
    #expect(
      titles(overview(homework()))
        == ["Homework -14", "Homework -7", "Homework 0", "Homework 7", "Homework 14"])
    #expect(
      titles(overview(homework(), now: "2026-11-26 14:02"))
        == ["Homework -7", "Homework 0", "Homework 7", "Homework 14"])
  }

  @Test func `R48 one that is kept by ticks asks for what is not ticked, however long ago`() {
    let kept = overview(
      homework(), ticked: ["semester/canvas.ics#event-assignment-58": "2026-10-14"])
    #expect(kept.due.map(\.title).prefix(2) == ["Homework -56", "Homework -49"])
    #expect(kept.due.count == 10)
    // A tick in another calendar says nothing of this one, and one of a thing that is gone does.
    let other = ["semester/lab.ics#event-assignment-999": "2026-10-14"]
    #expect(overview(homework(), ticked: other).due.count == 5)
    let gone = ["semester/canvas.ics#event-assignment-999": "2026-11-05"]
    #expect(titles(overview(homework(), ticked: gone)).first == "Homework -28")
  }

  @Test func `R48 what is past is behind in the term's line of weeks, and not forgotten`() {
    let weeks = overview(homework()).terms()[0].weeks
    #expect(weeks.prefix(7).map(\.done) == [1, 1, 1, 1, 1, 1, 0])
    #expect(weeks[7].isLate && weeks[7].open == 1)
  }

  @Test func `R48 a day that does not say it is due is noted, and over with itself`() {
    let overview = overview(homework("semester/registrar.ics", .day))
    #expect(titles(overview) == ["Homework 0", "Homework 7", "Homework 14"])
    #expect(overview.dueCounts[.late] == 0)
    #expect(
      Adviser(overview.assessment).advice(for: overview.due[0])?.words == "note the day")
  }

  @Test func `R69 a tick holds for the same thing in a file of another name`() {
    let tick = ["semester/canvas.ics#event-assignment-100": "2026-11-25"]
    let fetched = homework("semester/canvas (1).ics")
    let row = overview(fetched, ticked: tick).rows.first { $0.title == "Homework 0" }
    #expect(row?.isDone == true)
    // Where the ticked file is there as well, the two are not one.
    #expect(
      overview(fetched + homework().prefix(1), ticked: tick).due.contains {
        $0.title == "Homework 0"
      })
    // What a bad program counts from 1 is no name.
    var short = fetched
    for index in short.indices { short[index].uid = "\(index)" }
    let ticked = overview(short, ticked: ["a.ics#8": "2026-11-25"]).rows.filter(\.isDone)
    #expect(ticked.isEmpty)
  }

  @Test func `a row of a calendar that cannot be read now says so`() {
    var entries = homework()
    for index in entries.indices { entries[index].isStale = true }
    let overview = overview(entries)
    #expect(
      Adviser(overview.assessment).advice(for: overview.due[0])?.forms
        == [
          "hand in, as last read", "hand in, as last read", "hand in, old", "hand in, old",
          "hand in", "hand in",
        ])
  }
}
