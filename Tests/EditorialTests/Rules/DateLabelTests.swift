import Editorial
import Oracle
import Testing

@Suite("R18: how time is shown")
struct DateLabelTests {
  private let label = DateLabel(now: at("2026-11-25 14:02"), here: Zones.tokyo)

  private func reads(_ written: String, isLate: Bool = false, from zone: Zone = Zones.tokyo)
    -> String
  {
    label.text(date(written).when(in: zone, named: { Zones.byName[$0] }), isLate: isLate)
  }

  @Test(arguments: [
    ("2026-11-23", "2d late"), ("2026-11-24 23:59", "1d late"), ("2026-11-25 09:00", "late"),
    ("2026-11-25", "late"), ("2025-11-25", "365d late"),
  ])
  func `R18 late by calendar days, earlier today just late`(written: String, shown: String) {
    #expect(reads(written, isLate: true) == shown)
  }

  @Test(arguments: [
    ("2026-11-25 18:00", "18:00"), ("2026-11-25", "today"), ("2026-11-25 00:00", "00:00"),
    ("2026-11-26 18:00", "Thu 18:00"), ("2026-11-26", "Thu"), ("2026-11-29", "Sun"),
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
    let there = DateLabel(now: at("2026-11-25 14:02"), here: Zones.london)
    #expect(there.text(due) == "17:00")
    let further = DateLabel(now: at("2026-11-25 14:02"), here: Zones.newYork)
    #expect(further.text(due) == "12:00")
    #expect(
      further.text(date("2026-11-24").when(in: Zones.tokyo, named: { _ in nil }), isLate: true)
        == "1d late")
  }

  @Test func `R14 R18 a bare day that is over there is late today here`() {
    // The 26th ends in Kiritimati when it has begun in London ten hours ago.
    let due = date("2026-11-26").when(in: Zones.kiritimati, named: { _ in nil })
    let now = at("2026-11-26 10:00", Zones.london)
    #expect(due.moment < now)
    #expect(DateLabel(now: now, here: Zones.london).text(due, isLate: true) == "late")
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
