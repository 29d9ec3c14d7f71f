import Editorial
import Oracle
import Testing

@Suite("R48, R61: what calendars have in them")
struct CalendarsTests {
  private static func entry(
    _ title: String, _ from: String, to: String? = nil, uid: String? = nil,
    _ meaning: CalendarEntry.Meaning = .deadline, categories: [String] = [],
    occurrence: String? = nil, isToDo: Bool = false, isDone: Bool = false
  ) -> CalendarEntry {
    let isDay = !from.contains(" ")
    let extent: CalendarEntry.Extent =
      isDay ? .days(day(from)...day(to ?? from)) : .moments(at(from)...at(to ?? from))
    return CalendarEntry(
      path: FilePath("semester/uni.ics"), line: 7, uid: uid ?? "\(title)@uni", title: title,
      meaning: meaning, extent: extent, categories: categories,
      occurrence: occurrence.map { day($0) }, isToDo: isToDo, isDone: isDone)
  }

  private func overview(
    _ term: [CalendarEntry] = [], own: [CalendarEntry] = [], ticks: [String: Day] = [:],
    now: String = "2026-11-25 14:02", _ build: (inout DeskBuilder) -> Void = { _ in }
  ) -> Overview {
    var desk = desk(build)
    desk.calendars = Calendars(term: term, own: own, home: desk.home)
    desk.marks = Marks(ticks.map { Mark(.done($0.key, on: $0.value), at: at(now)) })
    let now = at(now)
    return Overview(
      desk, Overview.Request(now: now, week: Week(containing: desk.home.day(now))))
  }

  @Test func `R48 what is due in a calendar is a row of the writer's, until it is ticked`() {
    let entries = [
      Self.entry("Thesis", "2026-12-04"), Self.entry("Essay", "2026-11-24 15:00"),
      Self.entry("Form", "2026-11-26 17:00", isDone: true),
      Self.entry("Seminar", "2026-11-26 10:00", to: "2026-11-26 11:30", .appointment),
      Self.entry("Quiz opens", "2026-11-26 09:00", .opening),
    ]
    let rows = overview(entries).due
    #expect(rows.map(\.title) == ["Essay", "Thesis"])
    #expect(rows.map(\.kind) == [.calendar, .calendar])
    #expect(rows.map(\.isLate) == [true, false])
    #expect(rows.map { $0.path?.text } == ["semester/uni.ics", "semester/uni.ics"])
    #expect(rows.map(\.line) == [7, 7])
    let id = "semester/uni.ics#Essay@uni"
    let ticked = overview(entries, ticks: [id: day("2026-11-25")])
    #expect(ticked.due.map(\.title) == ["Thesis"])
    #expect(ticked.rows.first { $0.title == "Essay" }?.isDone == true)
    #expect(overview(entries, ticks: [id: day("2026-11-24")]).rows.map(\.title) == ["Thesis"])
  }

  @Test func `R48 a row of a calendar has the week of the term it lies in`() {
    let row = overview([Self.entry("Thesis", "2026-12-04")]) {
      $0.semester("2026-09-28", "2027-01-22")
    }.due.first
    #expect(row?.termWeek == 10)
    #expect(row?.outlet != nil)
  }

  @Test func `R48 of what comes again and again the weeks of MONTH are shown`() {
    let weekly = (-8...20).map { week in
      let on = day("2026-11-26") + week * 7
      return Self.entry(
        "Problem set", on.description, uid: "p", occurrence: on.description)
    }
    #expect(
      overview(weekly).due.compactMap { $0.when?.day?.description } == [
        "2026-11-19", "2026-11-26", "2026-12-03", "2026-12-10", "2026-12-17",
      ])
    #expect(Set(overview(weekly).due.map(\.subject)).count == 5)
  }

  @Test func `R69 what stands in a calendar is ticked by a mark of ours`() throws {
    let overview = overview([Self.entry("Thesis", "2026-12-04")])
    let decision = try #require(overview.assessment.tick(overview.due[0]))
    guard case .edit(let request, _) = decision else {
      Issue.record("it is not ticked")
      return
    }
    #expect(
      request.edits == [
        .mark(
          file: FilePath("semester/uni.ics"),
          .done("semester/uni.ics#Thesis@uni", on: day("2026-11-25")))
      ])
  }

  @Test func `R48 a source says from when on to be told, by a category or a word of the title`() {
    let source = DatedSource(
      path: "semester", warn: Warnings(byKind: ["exam": [14, 1], "thesis": [28]], others: [2]))
    #expect(
      source.days(before: Self.entry("Korean", "2026-12-04", categories: ["Exam"])) == [14, 1])
    #expect(source.days(before: Self.entry("Thesis due", "2026-12-04")) == [28])
    #expect(source.days(before: Self.entry("Essay", "2026-12-04")) == [2])
    var entry = Self.entry("Thesis due", "2026-12-20")
    entry.warn = [28]
    #expect(overview([entry]).due.first?.warned == 25)
    entry.warn = [14]
    #expect(overview([entry]).due.first?.warned == nil)
  }

  @Test func `an id stays when a thing is moved, and no two things share one`() {
    let before = Self.entry("Essay", "2026-12-04", uid: "7")
    let after = Self.entry("Essay, moved", "2026-12-11", uid: "7")
    #expect(before.id == after.id)
    #expect(before.id.text == "semester/uni.ics#7")
    let nameless = Self.entry("Essay", "2026-12-04", uid: "")
    #expect(nameless.id.text == "semester/uni.ics#Essay@2026-12-04")
    let twice = overview([before, after, nameless, nameless]).due
    #expect(twice.map(\.title) == ["Essay", "Essay", "Essay, moved"])
    #expect(Set(twice.map(\.subject)).count == 3)
  }

  @Test func `what is not the same by its title and time is never left out, whatever its name`() {
    let entries = [
      Self.entry("Quiz due", "2026-12-03 10:00", uid: ""),
      Self.entry("Quiz due", "2026-12-03 14:00", uid: ""),
      Self.entry("Quiz due", "2026-12-03 14:00", uid: "", categories: ["KOR"]),
      Self.entry("Quiz due", "2026-12-03 14:00", uid: "", categories: ["JPN"]),
      Self.entry("Quiz due", "2026-12-03 14:00", uid: "", categories: ["JPN"]),
      Self.entry("Log", "2026-12-03 09:00", uid: "u", occurrence: "2026-12-03"),
      Self.entry("Log", "2026-12-03 13:00", uid: "u", occurrence: "2026-12-03"),
      Self.entry("Log", "2026-12-03 17:00", uid: "u", occurrence: "2026-12-03"),
      Self.entry("Log", "2026-12-03 17:00", uid: "u", occurrence: "2026-12-03"),
    ]
    let overview = overview(entries)
    #expect(overview.due.count == 7)
    #expect(
      overview.desk.calendars.deadlines.map(\.id.name) == [
        "Quiz due@2026-12-03", "Quiz due@2026-12-03T05:00Z", "Quiz due@2026-12-03T05:00Z 2",
        "Quiz due@2026-12-03T05:00Z 3", "u@2026-12-03", "Log@2026-12-03",
        "Log@2026-12-03T08:00Z",
      ])
  }

  @Test func `a deadline is handed in where its clock shows ours, however its calendar writes it`()
  {
    let zones: [(String?, String)] = [
      (nil, "hand in by 17:00"), ("UTC", "hand in by 17:00"), ("Asia/Tokyo", "hand in by 17:00"),
      ("Europe/London", "send by 17:00"),
    ]
    for (zone, words) in zones {
      var essay = Self.entry("Essay", "2026-11-26 17:00")
      essay.zoneName = zone
      let overview = overview([essay])
      #expect(Adviser(overview.assessment).advice(for: overview.due[0])?.forms.first == words)
    }
  }

  @Test func `what is due as it ends is due then, and takes its time in the writer's own days`() {
    var essay = Self.entry("Essay due", "2026-11-25 16:00", to: "2026-11-25 17:00")
    essay.isDueAtEnd = true
    let overview = overview([essay], own: [essay])
    #expect(overview.due.map { $0.when?.moment } == [at("2026-11-25 17:00")])
    #expect(overview.days[2].appointments.map(\.when.moment) == [at("2026-11-25 16:00")])
  }

  @Test(arguments: [
    ("Lecture 3: ports", true), ("lectures resume", true), ("Prelecture notes", false),
    ("Essay", false), ("강의 3주차", false), ("목요강의", false),
  ])
  func `without leaves out by a word of the title`(_ title: String, _ isOut: Bool) {
    let source = DatedSource(path: "a.ics", without: ["Lecture"])
    #expect(source.wants(Self.entry(title, "2026-12-04")) == !isOut)
  }

  @Test func `only and without go by categories too, and by words without blanks between`() {
    let lecture = Self.entry("Ports", "2026-12-04", categories: ["LECTURE", "PhD"])
    let korean = Self.entry("목요강의 3주차", "2026-12-04")
    #expect(!DatedSource(path: "", without: ["lecture"]).wants(lecture))
    #expect(DatedSource(path: "", only: ["phd"]).wants(lecture))
    #expect(!DatedSource(path: "", only: ["phd"], without: ["lecture"]).wants(lecture))
    #expect(!DatedSource(path: "", only: ["phd"]).wants(korean))
    #expect(!DatedSource(path: "", without: ["강의"]).wants(korean))
  }

  @Test func `R61 an all-day or six-hour appointment of the writer's own is a day of rest`() {
    let own = [
      Self.entry("Wedding", "2026-11-28"),
      Self.entry("Conference", "2026-12-01 20:00", to: "2026-12-04 05:59", .appointment),
      Self.entry("Half a day", "2026-12-07 09:00", to: "2026-12-07 14:59", .appointment),
      Self.entry("Move", "2026-12-08 09:00", to: "2026-12-08 15:00", .appointment),
      Self.entry("Milk", "2026-12-10", isToDo: true),
      Self.entry("Leave", "2027-02-01", to: "2027-04-30", .appointment),
    ]
    let free = overview(own, own: own).desk.freeDays
    let days = (0..<200).map { day("2026-11-20") + $0 }.filter { free.contains($0) }
    #expect(
      days.prefix(4).map(\.description) == [
        "2026-11-28", "2026-12-02", "2026-12-03", "2026-12-08",
      ])
    #expect(days.count == 4 + 89)
    #expect(overview(own).desk.freeDays.taken == [])
  }

  @Test func `R61 appointments stand on their days, by time, and are owed by nobody`() {
    let own = [
      Self.entry("Dentist", "2026-11-25 14:30", to: "2026-11-25 15:00", .appointment),
      Self.entry("Birthday", "2026-11-25"),
      Self.entry("Night train", "2026-11-25 22:00", to: "2026-11-26 07:00", .appointment),
    ]
    let term = [Self.entry("Seminar", "2026-11-25 10:00", to: "2026-11-25 11:30", .appointment)]
    let overview = overview(term, own: own)
    #expect(overview.rows.isEmpty)
    #expect(
      overview.days[2].appointments.map(\.entry.title)
        == ["Seminar", "Dentist", "Night train", "Birthday"])
    #expect(overview.days[2].appointments.map(\.isOwn) == [false, true, true, true])
    #expect(overview.days[3].appointments.map(\.entry.title) == ["Night train"])
    #expect(overview.nextAppointment?.entry.title == "Dentist")
  }

  @Test func `R61 what the calendar says takes nobody's time is no day of rest`() {
    var birthday = Self.entry("Birthday", "2026-11-26")
    birthday.isFree = true
    var away = Self.entry("Hold", "2026-12-01 09:00", to: "2026-12-04 18:00", .appointment)
    away.isFree = true
    #expect(overview(own: [birthday, away]).desk.calendars.restDays == [])
    #expect(overview(own: [birthday]).days[3].appointments.map(\.entry.title) == ["Birthday"])
  }

  @Test func `R61 what goes on over midnight is over by its end, and is no next one`() {
    let own = [
      Self.entry("Night train", "2026-11-25 22:00", to: "2026-11-26 07:00", .appointment)
    ]
    let night = overview(own: own, now: "2026-11-25 23:30")
    let label = DateLabel(night.desk, now: night.assessment.now)
    let times = night.days.map { day in
      day.appointments.map { label.time($0, under: day.day) }
    }
    #expect(times[2...3] == [["22:00"], ["to 07:00"]])
    #expect(night.nextAppointment == nil)
  }

  @Test func `R61 within the hour the next of the writer's own is said, over midnight too`() {
    let own = [
      Self.entry("Dentist", "2026-11-25 14:30", to: "2026-11-25 15:00", .appointment),
      Self.entry("Call", "2026-11-26 00:10", to: "2026-11-26 00:30", .appointment),
    ]
    let times = ["13:29", "13:30", "14:30", "14:31", "23:20"]
    #expect(
      times.map { overview(own: own, now: "2026-11-25 \($0)").nextAppointment?.entry.title }
        == [nil, "Dentist", "Dentist", nil, "Call"])
    #expect(overview(own).nextAppointment == nil)
  }
}
