import Editorial
import Oracle
import Testing

@Suite("R25: slots")
struct SlotTests {
  /// The slots of week 48: `Fri 18:00 queued a`.
  private func slots(
    _ now: String = "2026-11-25 14:02", week shown: String = "2026-W48",
    _ build: (inout DeskBuilder) -> Void
  ) -> [String] {
    let assessment = assessment(now, build)
    // Written as on the Monday of week 48, so that its days have short names.
    let label = DateLabel(assessment.desk, now: at("2026-11-23 00:00"))
    return WeekReport(assessment, week: week(shown)).slots.map { slot in
      let piece = slot.piece.map { " " + assessment.desk.pieces[$0].title } ?? ""
      return "\(label.full(slot.when)) \(slot.state.rawValue)\(piece)"
    }
  }

  private static func friday(_ builder: inout DeskBuilder) { builder.slot("fp", .friday, "18:00") }

  @Test func `R25 an empty slot is a row of the writer's, in its own week only`() {
    let overview = overview(week: week("2026-W49"), Self.friday)
    #expect(overview.due.map(\.title) == ["slot"])
    #expect(overview.due[0].kind == .slot && overview.due[0].when?.moment == at("2026-11-27 18:00"))
    #expect(overview.week.slots.map(\.state) == [.empty])
  }

  @Test(arguments: [
    ("drafting", "planned"), ("idea", "planned"), ("scheduled", "queued"), ("published", "out"),
  ])
  func `R25 a slot is planned, queued or out with its piece`(status: String, state: String) {
    let found = slots {
      Self.friday(&$0)
      $0.piece(
        "a", "fp", status, due: "2026-11-27", scheduled: "2026-11-27 18:00",
        ["published": "2026-11-24"])
    }
    #expect(found == ["Fri 18:00 \(state) a"])
  }

  @Test func `R25 a filled slot is no row`() {
    let overview = overview {
      Self.friday(&$0)
      $0.piece("a", "fp", "drafting", due: "2026-11-27")
    }
    #expect(overview.due.map(\.title) == ["a"])
  }

  @Test func `R25 a slot that has passed with nothing in it is missed, and a row until Monday`() {
    #expect(slots("2026-11-27 18:00", Self.friday) == ["Fri 18:00 empty"])
    #expect(slots("2026-11-27 18:01", Self.friday) == ["Fri 18:00 missed"])
    let missed = overview("2026-11-29 12:00", Self.friday)
    #expect(missed.due.map(\.title) == ["slot"] && missed.dueCounts[.late] == 1)
    // It stays on its day in WEEK.
    #expect(missed.days.map(\.slots.count) == [0, 0, 0, 0, 1, 0, 0])
    // On Monday only the next one asks.
    #expect(
      overview("2026-11-30 00:00", Self.friday).due.map { $0.when?.moment } == [
        at("2026-12-04 18:00")
      ])
  }

  @Test(arguments: [
    // Nothing came out; the target was met otherwise; four weeks brought four goals.
    ("2026-11-28 09:00", 0, 0, ["slot"]), ("2026-11-25 09:00", 0, 0, ["slot"]),
    ("2026-11-28 09:00", 1, 0, []), ("2026-11-25 09:00", 1, 0, []),
    ("2026-11-28 09:00", 0, 4, ["slot"]), ("2026-11-25 09:00", 0, 4, []),
  ])
  func `R25 an empty slot asks until its target is met or bought, a missed one until it is met`(
    now: String, thisWeek: Int, before: Int, rows: [String]
  ) {
    let overview = overview(now) {
      $0.target("fp", 1)
      Self.friday(&$0)
      $0.slot("fp", .tuesday, "18:00", "Tuesday")
      for number in 0..<thisWeek {
        $0.piece("a\(number)", "fp", "published", ["published": "2026-11-24"])
      }
      for number in 0..<before {
        $0.piece("b\(number)", "fp", "published", ["published": "2026-11-18"])
      }
    }
    #expect(overview.due.map(\.title).filter { $0 == "slot" } == rows)
  }

  @Test func `R25 a missed slot with an unfinished piece is that piece's row and no other`() {
    let build: (inout DeskBuilder) -> Void = {
      Self.friday(&$0)
      $0.piece("a", "fp", "drafting", due: "2026-11-27")
    }
    #expect(slots("2026-11-28 09:00", build) == ["Fri 18:00 missed a"])
    let overview = overview("2026-11-28 09:00", build)
    #expect(overview.due.map(\.title) == ["a"])
    #expect(overview.days[4].entries.count == 1 && overview.days[4].owed.map(\.title) == ["a"])
  }

  @Test func `R25 a piece late before its slot leaves that slot planned`() {
    let found = slots("2026-11-26 09:00") {
      Self.friday(&$0)
      $0.piece("a", "fp", "drafting", due: "2026-11-25")
    }
    #expect(found == ["Fri 18:00 planned a"])
  }

  @Test func `R25 out comes first, then queued, then planned, then late`() {
    func filled(_ count: Int) -> [String] {
      slots("2026-11-26 09:00") {
        for day in [Weekday.thursday, .friday, .saturday, .sunday].prefix(count) {
          $0.slot("fp", day, "18:00")
        }
        $0.piece("late", "fp", "drafting", due: "2026-11-24")
        $0.piece("planned", "fp", "drafting", due: "2026-11-26 17:00")
        $0.piece("queued", "fp", "scheduled", scheduled: "2026-11-29 09:00")
        $0.piece("out", "fp", "published", ["published": "2026-11-23"])
      }.map { String($0.split(separator: " ").last ?? "") }
    }
    #expect(filled(1) == ["out"])
    #expect(filled(2) == ["out", "queued"])
    #expect(filled(3) == ["out", "queued", "planned"])
    // Of each those of the same day first: the queued one has Sunday.
    #expect(filled(4) == ["out", "planned", "late", "queued"])
  }

  @Test func `R25 a piece that fills another day's slot is listed once, on its own day`() {
    let overview = overview("2026-11-29 12:00") {
      Self.friday(&$0)
      $0.slot("fp", .wednesday, "18:00")
      $0.piece("out", "fp", "published", ["published": "2026-11-28"])
      $0.piece("queued", "fp", "scheduled", scheduled: "2026-11-29 18:00")
    }
    #expect(overview.week.slots.map(\.state) == [.out, .queued])
    #expect(overview.days.map(\.entries.count) == [0, 0, 0, 0, 0, 1, 1])
    #expect(overview.days[5].done.count == 1 && overview.days[6].queued.map(\.title) == ["queued"])
  }

  @Test func `R14 what a day of WEEK holds stands in order of time`() {
    let overview = overview {
      $0.slot("fp", .friday, "12:00")
      $0.piece("evening", "nkn", "drafting", due: "2026-11-27 18:00")
      $0.piece("all day", "spe", "drafting", due: "2026-11-27 AoE")
      $0.piece("morning", "nkn", "drafting", due: "2026-11-27 09:00")
      $0.piece("any time", "nkn", "drafting", due: "2026-11-27")
    }
    let titles = overview.days[4].entries.map { entry in
      switch entry {
      case .owed(let row), .queued(let row): row.title
      case .slot: "slot"
      case .done: "done"
      }
    }
    // Anywhere on Earth the 27th ends on Saturday evening in Tokyo.
    #expect(titles == ["morning", "slot", "evening", "any time"])
    #expect(overview.days[5].owed.map(\.title) == ["all day"])
  }

  @Test func `R25 a piece out on Saturday fills Friday's slot, late`() {
    let found = slots("2026-11-28 20:00") {
      Self.friday(&$0)
      $0.piece("a", "fp", "published", ["published": "2026-11-28"])
    }
    #expect(found == ["Fri 18:00 out a"])
  }

  @Test func `R25 a piece queued for Saturday fills Friday's slot too`() {
    let found = slots("2026-11-27 20:00") {
      Self.friday(&$0)
      $0.piece("a", "fp", "scheduled", scheduled: "2026-11-28 09:00")
    }
    #expect(found == ["Fri 18:00 queued a"])
  }

  @Test func `R25 the same day comes first, the rest in order of time`() {
    let found = slots {
      $0.slot("fp", .tuesday, "18:00")
      $0.slot("fp", .friday, "18:00")
      $0.slot("fp", .saturday, "18:00")
      $0.piece("monday", "fp", "published", ["published": "2026-11-23"])
      $0.piece("friday", "fp", "scheduled", scheduled: "2026-11-27 09:00")
      $0.piece("thursday", "fp", "drafting", due: "2026-11-26")
    }
    #expect(
      found == [
        "Tue 18:00 out monday", "Fri 18:00 queued friday", "Sat 18:00 planned thursday",
      ])
  }

  @Test func `R25 silent: of two pieces on the day of one slot the readier one fills it`() {
    let found = slots {
      Self.friday(&$0)
      $0.piece("a", "fp", "drafting", due: "2026-11-27 09:00")
      $0.piece("b", "fp", "scheduled", scheduled: "2026-11-27 18:00")
    }
    #expect(found == ["Fri 18:00 queued b"])
  }

  @Test func `R25 silent: two slots of a day are filled in order of time`() {
    let found = slots {
      $0.slot("fp", .friday, "18:00")
      $0.slot("fp", .friday, "09:00")
      $0.piece("early", "fp", "drafting", due: "2026-11-27 09:00")
      $0.piece("late", "fp", "scheduled", scheduled: "2026-11-27 18:00")
    }
    #expect(found == ["Fri 09:00 planned early", "Fri 18:00 queued late"])
  }

  @Test func `R25 pieces of weight 0 fill no slot`() {
    let found = slots {
      Self.friday(&$0)
      $0.piece("a", "fp", "published", type: "appearance", ["published": "2026-11-24"])
    }
    #expect(found == ["Fri 18:00 empty"])
  }

  @Test func `R25 each outlet fills its own slots`() {
    let found = slots {
      Self.friday(&$0)
      $0.slot("nkn", .friday, "09:00")
      $0.piece("gig", "nkn", "drafting", due: "2026-11-27")
    }
    #expect(found == ["Fri 09:00 planned gig", "Fri 18:00 empty"])
  }

  @Test func `R25 pieces of another week fill no slot of this one`() {
    let found = slots {
      Self.friday(&$0)
      $0.piece("last", "fp", "published", ["published": "2026-11-22"])
      $0.piece("next", "fp", "scheduled", scheduled: "2026-11-30 09:00")
    }
    #expect(found == ["Fri 18:00 empty"])
  }

  @Test func `R19 R25 a client's slot is filled by what is filed`() {
    let found = slots {
      $0.slot("nkn", .tuesday, "18:00")
      $0.piece("a", "nkn", "filed", ["filed": "2026-11-24"])
      $0.piece("b", "nkn", "published", ["filed": "2026-11-10", "published": "2026-11-24"])
    }
    #expect(found.map { $0.suffix(5) } == ["out a"])
  }

  @Test func `R16 R25 a slot is of the week it falls in at home`() {
    // Eight on Sunday evening in London is five on Monday morning in Tokyo.
    let build: (inout DeskBuilder) -> Void = {
      $0.set("fp") { $0.zoneName = "London" }
      $0.slot("fp", .sunday, "20:00")
      $0.piece("a", "fp", "scheduled", scheduled: "2026-11-29 20:00")
    }
    #expect(slots { build(&$0) } == ["today 05:00 missed"])
    #expect(slots(week: "2026-W49", build) == ["Mon 30 Nov 05:00 queued a"])
  }

  @Test func `R25 a slot without a time is over when its day is`() {
    let build: (inout DeskBuilder) -> Void = { $0.slot("fp", .wednesday) }
    #expect(slots("2026-11-25 23:59", build) == ["Wed empty"])
    #expect(slots("2026-11-26 00:00", build) == ["Wed missed"])
  }
}
