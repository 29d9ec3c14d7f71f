import Editorial
import Oracle
import Testing

@Suite("R15: zones, gaps and folds")
struct ZoneTests {
  @Test func `R15 a time the spring gap skips goes forward`() {
    let moment = Zones.london.moment(day("2026-03-29"), minute: minute("01:30"))
    #expect(moment == at("2026-03-29 01:30", .utc))
    #expect(Zones.london.local(moment).clock == "02:30")
  }

  @Test func `R15 a time the autumn fold shows twice is the first`() {
    let moment = Zones.london.moment(day("2026-10-25"), minute: minute("01:30"))
    #expect(moment == at("2026-10-25 00:30", .utc))
    #expect(Zones.london.offset(at: moment) == 3600)
  }

  @Test(arguments: [
    (Zones.newYork, "2026-03-08 02:30", "03:30"), (Zones.newYork, "2026-11-01 01:30", "01:30"),
    (Zones.lordHowe, "2026-10-04 02:10", "02:40"), (Zones.lordHowe, "2026-04-05 01:45", "01:45"),
  ])
  func `R15 gaps and folds elsewhere`(zone: Zone, written: String, shown: String) {
    let moment = at(written, zone)
    #expect(zone.local(moment).clock == shown)
    // The first of two: an hour before, the same time was not shown.
    #expect(zone.moment(zone.local(moment).day, minute: minute(shown)) == moment)
  }

  @Test func `R15 every minute a clock shows comes back as the first moment that shows it`() {
    for zone in [Zones.london, Zones.newYork, Zones.lordHowe, Zones.tokyo] {
      var shownFirst: [LocalTime: Moment] = [:]
      for start in [
        "2026-03-07", "2026-03-28", "2026-04-04", "2026-10-03", "2026-10-24", "2026-10-31",
      ] {
        let first = at("\(start) 00:00", .utc)
        for step in 0..<(2 * 1440) {
          let moment = first + step * 60
          let local = zone.local(moment)
          let expected = shownFirst[local] ?? moment
          shownFirst[local] = expected
          #expect(zone.moment(local.day, minute: local.minute) == expected)
        }
      }
    }
  }

  @Test func `R15 anywhere on Earth is twelve hours behind UTC`() {
    let due = date("2026-12-04 AoE").when(in: Zones.tokyo, named: { Zones.byName[$0] })
    #expect(due.moment == at("2026-12-05 11:59", .utc))
    #expect(due.moment == at("2026-12-05 20:59"))
    #expect(!due.isAllDay)
  }

  @Test func `R15 an offset or a name behind the date wins over the outlet's zone`() {
    let assessment = assessment {
      $0.piece("named", "spe", "drafting", due: "2026-11-27 18:00 Seoul")
      $0.piece("offset", "spe", "drafting", due: "2026-11-27 18:00 Z")
      $0.piece("plain", "spe", "drafting", due: "2026-11-27 18:00")
      $0.piece("home", nil, "drafting", due: "2026-11-27 18:00")
      $0.piece("unknown", "spe", "drafting", due: "2026-11-27 18:00 Atlantis")
    }
    #expect(assessment["named"].next?.when.moment == at("2026-11-27 18:00"))
    #expect(assessment["offset"].next?.when.moment == at("2026-11-28 03:00"))
    #expect(assessment["plain"].next?.when.moment == at("2026-11-28 03:00"))
    #expect(assessment["home"].next?.when.moment == at("2026-11-27 18:00"))
    #expect(assessment["unknown"].next?.when.moment == assessment["plain"].next?.when.moment)
  }

  @Test func `R15 semester dates are meant in the semester's zone, else at home`() {
    let assessment = assessment {
      $0.semester(
        "2026-09-01", "2026-12-20", zone: "London", [deadline("form", "2026-11-27 17:00")])
      $0.semester("2026-09-01", "2026-12-20", [deadline("essay", "2026-11-27 17:00")])
    }
    #expect(assessment.row("form")?.when?.moment == at("2026-11-28 02:00"))
    #expect(assessment.row("essay")?.when?.moment == at("2026-11-27 17:00"))
  }

  @Test func `moments before the epoch have a day and a minute too`() {
    #expect(Zone.utc.local(Moment(seconds: -1)).day == day("1969-12-31"))
    #expect(Zone.utc.local(Moment(seconds: -1)).clock == "23:59")
    #expect(
      Zone.utc.local(Moment(seconds: -86_400)) == LocalTime(day: day("1969-12-31"), minute: 0))
  }

  @Test func `moments read as RFC 3339`() {
    #expect(at("2026-11-25 14:02").text(in: Zones.tokyo) == "2026-11-25T14:02:00+09:00")
    #expect(at("2026-11-25 14:02").text(in: Zones.newYork) == "2026-11-25T00:02:00-05:00")
    #expect(at("2026-11-25 14:02").text(in: Zones.lordHowe) == "2026-11-25T16:02:00+11:00")
    #expect(Moment(seconds: -1).text(in: .utc) == "1969-12-31T23:59:59+00:00")
  }

  @Test func `what stands twelve hours behind is Anywhere on Earth, whatever its name's sign`() {
    func city(_ name: String, _ hours: Int) -> String {
      Zone(name: name, initial: hours * 3600).city
    }
    #expect(city("Etc/GMT+12", -12) == "AoE")
    #expect(city("Etc/GMT-9", 9) == "UTC+09:00")
    #expect(city("Etc/UTC", 0) == "UTC" && city("Europe/London", 0) == "London")
  }
}
