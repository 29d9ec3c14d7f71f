import Editorial
import Oracle
import Testing

@Suite("Every figure on every screen adds up, on thousands of random desks")
struct AddsUpTests {
  @Test func `R18 headings count rows, in disjoint groups that add up`() {
    forEachDesk(0..<1000) { _, overview, _ in
      let counts = overview.dueCounts
      #expect(Row.Group.allCases.reduce(0) { $0 + counts[$1] } == overview.due.count)
      for group in Row.Group.allCases {
        #expect(counts[group] == overview.due.count { $0.group == group })
      }
      #expect(overview.due.count { $0.when == nil } == counts[.undated])
      #expect(overview.chase.allSatisfy { $0.ball == .them && $0.isLate })
      #expect(overview.rows.count { $0.ball == .them } == overview.theirCount)
    }
  }

  @Test func `R13 R18 the writer's list and theirs are what the rules say, row by row`() {
    forEachDesk(10_000..<11_500) { _, overview, plain in
      func sorted(_ lines: [PlainAssessment.Line]) -> [String] {
        lines.map { "\($0.title) \($0.group) \($0.warned ?? -1)" }.sorted()
      }
      let lines = plain.lines()
      let due = overview.due.map { PlainAssessment.Line($0) }
      #expect(sorted(due) == sorted(lines.filter { $0.ball == .you }))
      let late = lines.filter { $0.ball == .them && $0.group == .late && !$0.isAsked }
        .map(\.title).sorted()
      #expect(overview.chase.map(\.title).sorted() == late)
      #expect(overview.theirCount == lines.count { $0.ball == .them })
    }
  }

  @Test func `R48 the term's line of weeks is what the rules say, week by week`() {
    var terms = 0
    forEachDesk(60_000..<60_600) { _, overview, plain in
      let lines = overview.terms().map { term in
        PlainAssessment.TermLine(
          weeks: term.weeks.map {
            "\($0.week.first) \($0.open)\($0.isLate ? "!" : "") \($0.done)"
          },
          later: term.later.map(\.title).sorted())
      }
      #expect(lines == plain.terms(overview.week.week.first))
      terms += lines.count
    }
    #expect(terms > 30)
  }

  @Test func `R18 at home what a row says and the group it is counted in agree`() {
    forEachDesk(20_000..<20_500) { random, _, _ in
      var desk = random.desk
      desk.here = desk.home
      let overview = Overview(
        desk, Overview.Request(now: random.now, week: Week(containing: desk.home.day(random.now))))
      let label = DateLabel(overview.desk, now: overview.assessment.now)
      for row in overview.due {
        guard let when = row.when else { continue }
        let text = label.text(when, isLate: row.isLate)
        #expect((row.group == .late) == text.hasSuffix("late"))
        // A bare day that is over at a time of elsewhere has the day of that time here (R14).
        if label.shown(when).day != when.day(in: desk.home) { continue }
        if text.hasPrefix("today") { #expect(row.group == .today) }
        if row.group != .late, when.day(in: desk.home) > label.today {
          // `Thu` and `Thu 18:00` are of this week, `Mon 30 Nov` is not.
          let isShort = text.count == 3 || text.contains(":")
          #expect(isShort == (row.group == .thisWeek))
        }
      }
    }
  }

  @Test func `R16 R18 wherever the writer is, days late are counted by home`() {
    var counted = 0
    forEachDesk(25_000..<25_300) { random, _, plain in
      for here in [Zones.kiritimati, .anywhereOnEarth] {
        var desk = random.desk
        desk.here = here
        let overview = Overview(
          desk,
          Overview.Request(now: random.now, week: Week(containing: desk.home.day(random.now))))
        let label = DateLabel(desk, now: random.now)
        for row in overview.due where row.isLate {
          guard let when = row.when else { continue }
          let text = label.text(when, isLate: true)
          guard text != "late" else { continue }
          #expect(text == "\(plain.today - when.day(in: desk.home))d late")
          counted += 1
        }
      }
    }
    #expect(counted > 20)
  }

  @Test func `R14 rows stand in order of time, undated ones behind`() {
    forEachDesk(30_000..<30_500) { _, overview, _ in
      for (first, second) in zip(overview.rows, overview.rows.dropFirst()) {
        guard let later = second.when else { continue }
        #expect(first.when.map { $0.moment <= later.moment } ?? false)
      }
    }
  }

  @Test func `R19 to R26 targets are what the rules say`() {
    forEachDesk(40_000..<42_000) { _, overview, plain in
      for target in overview.week.targets {
        var plainly = plain.figures(target.outlet, overview.week.week.first)
        let figures = PlainAssessment.Figures(target, in: overview.desk)
        // A half rounds either way.
        if let mean = figures.mean, let other = plainly.mean, abs(mean - other) <= 1 {
          plainly.mean = mean
        }
        #expect(figures == plainly)
      }
      let own = overview.week.targets.filter { overview.desk.plan[$0.outlet].kind == .own }
      #expect(overview.week.verdict == own.compactMap(\.verdict).max())
    }
  }

  @Test func `R25 slots are filled as the rules say`() {
    forEachDesk(50_000..<51_500) { _, overview, plain in
      func reads(_ name: String, _ state: SlotReport.State, _ piece: String?) -> String {
        "\(name) \(state.rawValue) \(piece ?? "")"
      }
      let slots = overview.week.slots.map { slot in
        reads(slot.name, slot.state, slot.piece.map { overview.desk.pieces[$0].title })
      }
      let plainly = plain.slots(overview.week.week.first).map { reads($0.name, $0.state, $0.piece) }
      #expect(slots.sorted() == plainly.sorted())
    }
  }

  @Test func `R27 shipped words are those of what counted`() {
    forEachDesk(60_000..<60_500) { _, overview, plain in
      #expect(overview.week.shipped == plain.shipped(overview.week.week.first))
    }
  }

  @Test func `every live piece stands at one stage of the pipeline, once`() {
    forEachDesk(70_000..<70_500) { random, overview, plain in
      let listed = overview.pipeline.stages.flatMap(\.pieces)
      let live = random.desk.pieces.indices.filter { !plain.isEnded(random.desk.pieces[$0]) }
      #expect(listed.sorted() == live)
      for stage in overview.pipeline.stages {
        #expect(stage.pieces.allSatisfy { random.desk.pieces[$0].status == stage.status })
      }
      let unknown = random.desk.pieces.indices.filter { random.desk.pieces[$0].status == nil }
      #expect(overview.pipeline.unknown == unknown)
    }
  }

  @Test func `the days of a week hold its rows, each once`() {
    forEachDesk(80_000..<80_500) { random, overview, _ in
      let shown = overview.week.week
      let mine = overview.rows.filter { row in
        row.ball == .you && row.kind != .slot
          && (row.when.map { shown.days.contains($0.day(in: random.desk.home)) } ?? false)
      }
      let owed = overview.days.flatMap(\.owed)
      #expect(Set(owed.map(\.subject)).count == owed.count)
      #expect(Set(owed.map(\.subject)).isSubset(of: Set(mine.map(\.subject))))
      for row in mine where !owed.contains(where: { $0.subject == row.subject }) {
        // A piece may be said as its slot; a bill to write is no slot.
        #expect(row.kind != .bill && overview.week.slots.contains { $0.piece == row.piece })
      }
      // No piece stands twice, and what fills another day's slot stands on its own.
      let pieces = overview.days.flatMap(\.entries).compactMap { entry -> PieceIndex? in
        switch entry {
        case .owed(let row), .queued(let row):
          if case .piece = row.subject { row.piece } else { nil }
        case .slot(let slot): slot.piece
        case .done(let index): index
        }
      }
      #expect(Set(pieces).count == pieces.count)
      #expect(overview.days.count { $0.isToday } <= 1)
    }
  }
}
