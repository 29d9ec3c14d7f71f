import Editorial
import Oracle
import Testing

@Suite("R18: how time is shown")
struct DateLabelTests {
  private let label = DateLabel(now: at("2026-11-25 14:02"), here: Zones.tokyo, home: Zones.tokyo)

  private func reads(_ written: String, isLate: Bool = false, from zone: Zone = Zones.tokyo)
    -> String
  {
    label.text(date(written).when(in: zone, named: { Zones.byName[$0] }), isLate: isLate)
  }

  @Test(arguments: [
    ("2026-11-23", "2d late"), ("2026-11-24", "1d late"), ("2026-11-25 09:00", "late"),
    ("2026-11-25 00:00", "late"), ("2026-11-24 02:02", "1d late"),
    ("2026-11-25", "late"), ("2025-11-25", "365d late"),
  ])
  func `R18 late by calendar days, earlier today just late`(written: String, shown: String) {
    #expect(reads(written, isLate: true) == shown)
  }

  @Test(arguments: [
    ("2026-11-25 18:00", "today 18:00"), ("2026-11-25", "today"),
    ("2026-11-25 00:00", "today 00:00"), ("2026-11-26 18:00", "Thu 18:00"), ("2026-11-26", "Thu"),
    ("2026-11-29", "Sun"),
    ("2026-11-30", "Mon 30 Nov"), ("2026-11-30 18:00", "Mon 30 Nov"),
    ("2026-12-04", "Fri  4 Dec"), ("2026-11-20", "Fri 20 Nov"),
  ])
  func `R18 today the time, this week the weekday, later day and month`(
    written: String, shown: String
  ) {
    #expect(reads(written) == shown)
  }

  @Test func `R18 what is far off says its year`() {
    #expect(reads("2027-02-01") == "Mon  1 Feb")
    #expect(reads("2027-11-26") == "Fri 26 Nov 2027")
  }

  @Test func `R16 R18 times are shown here: due at five in London, seen from Tokyo`() {
    #expect(reads("2026-11-25 17:00", from: Zones.london) == "Thu 02:00")
    #expect(reads("2026-11-25", from: Zones.london) == "today")
  }

  @Test func `R16 R18 the same from a laptop in transit`() {
    let due = date("2026-11-25 17:00").when(in: Zones.london, named: { Zones.byName[$0] })
    let there = DateLabel(now: at("2026-11-25 14:02"), here: Zones.london, home: Zones.tokyo)
    #expect(there.text(due) == "today 17:00")
    let further = DateLabel(now: at("2026-11-25 14:02"), here: Zones.newYork, home: Zones.tokyo)
    #expect(further.text(due) == "today 12:00")
    #expect(
      further.text(date("2026-11-24").when(in: Zones.tokyo, named: { _ in nil }), isLate: true)
        == "1d late")
  }

  @Test func `R16 R18 so many days late are days of home, wherever the writer is`() {
    // Ten in the morning of Friday at home, Thursday evening on the plane.
    let now = at("2026-11-27 10:00")
    let due = date("2026-11-25").when(in: Zones.tokyo, named: { _ in nil })
    for here in [Zones.tokyo, Zones.newYork, Zones.kiritimati] {
      let label = DateLabel(now: now, here: here, home: Zones.tokyo)
      #expect(label.text(due, isLate: true) == "2d late")
    }
  }

  @Test func `R14 R16 a day without a time is today where home's calendar says so`() {
    let now = at("2026-11-27 10:00")
    let today = date("2026-11-27").when(in: Zones.tokyo, named: { _ in nil })
    let there = DateLabel(now: now, here: Zones.newYork, home: Zones.tokyo)
    #expect(there.text(today) == "today" && there.full(today) == "today")
    // A time is by the clock of here, on which it is Thursday.
    let noon = date("2026-11-27 12:00").when(in: Zones.tokyo, named: { _ in nil })
    #expect(there.text(noon) == "today 22:00")
  }

  @Test func `R14 R18 a bare day that is over there is late today here`() {
    // The 26th ends in Kiritimati when it has begun in London ten hours ago.
    let due = date("2026-11-26").when(in: Zones.kiritimati, named: { _ in nil })
    let now = at("2026-11-26 10:00", Zones.london)
    #expect(due.moment < now)
    #expect(
      DateLabel(now: now, here: Zones.london, home: Zones.tokyo).text(due, isLate: true) == "late")
  }

  @Test(arguments: [
    ("2026-11-25 11:58", "late"), ("2026-11-25 11:59", "1d late"),
    ("2026-11-25 23:00", "1d late"),
  ])
  func `R18 what was due in the night is late, and a day late from noon`(
    now: String, shown: String
  ) {
    let due = date("2026-11-24 23:59").when(in: Zones.tokyo, named: { _ in nil })
    #expect(
      DateLabel(now: at(now), here: Zones.tokyo, home: Zones.tokyo).text(due, isLate: true) == shown
    )
  }

  @Test func `R14 a bare day that is over at a time is shown with that time, by the clock of here`()
  {
    // Five in the afternoon of Wednesday in London is two in the night of Thursday in Tokyo.
    func due(_ day: String) -> When {
      date(day).when(in: Zones.london, dueMinute: 17 * 60, named: { _ in nil })
    }
    #expect(label.text(due("2026-11-25")) == "Thu 02:00")
    #expect(label.full(due("2026-11-30")) == "Tue  1 Dec 02:00")
    // It stays a day, and in the group of its own.
    #expect(due("2026-11-25").isAllDay)
    #expect(due("2026-11-25").day(in: Zones.tokyo) == day("2026-11-25"))
    let home = Zones.tokyo
    #expect(
      Row.Group(due("2026-11-25"), isLate: false, today: day("2026-11-25"), home: home) == .today)
  }

  @Test func `in full a date has its time in another week too`() {
    func full(_ text: String) -> String {
      label.full(date(text).when(in: Zones.tokyo, named: { _ in nil }))
    }
    #expect(full("2026-11-25 18:00") == "today 18:00")
    #expect(full("2026-11-27") == "Fri")
    #expect(full("2026-11-30 18:00") == "Mon 30 Nov 18:00")
    #expect(full("2026-11-23 18:00") == "Mon 23 Nov 18:00")
  }
}
