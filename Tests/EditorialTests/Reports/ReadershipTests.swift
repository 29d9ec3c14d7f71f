import Editorial
import Oracle
import Testing

/// How many readers there are and came, by the files that count them.
struct ReadershipTests {
  private func file(
    named name: String = "readers.csv", gapless: Bool = false, stale: Bool = false,
    _ days: (String, total: Int?, new: Int?)...
  ) -> ReaderCounts {
    ReaderCounts(
      path: FilePath(name),
      days: days.map { ReaderCounts.Entry(day($0.0), total: $0.total, new: $0.new) },
      isGapless: gapless, isStale: stale)
  }

  private func report(
    _ files: ReaderCounts..., now: String = "2026-11-25 14:02",
    _ build: (inout DeskBuilder) -> Void = { _ in }
  ) -> (ReadersReport?, Desk) {
    var desk = desk(build)
    desk.readers = files
    return (ReadersReport.all(Assessment(desk, at: at(now))).first, desk)
  }

  private func figures(_ files: ReaderCounts..., now: String = "2026-11-25 14:02") -> String? {
    var desk = desk { _ in }
    desk.readers = files
    return ReadersReport.all(Assessment(desk, at: at(now))).first?.figures(isNamed: true).first
  }

  @Test func `counts of two weeks give the total and what came`() {
    #expect(
      figures(file(("2026-11-15", 2360, nil), ("2026-11-22", 2387, nil), ("2026-11-24", 2418, nil)))
        == "2,418 readers, +31 this week, +27 last week")
  }

  @Test func `who came alone is told without a total`() {
    let growth = file(
      gapless: true, ("2026-11-16", nil, 20), ("2026-11-19", nil, 7), ("2026-11-24", nil, 31))
    #expect(figures(growth) == "+31 readers this week, +27 last week")
    #expect(
      figures(growth, now: "2026-12-03 09:00")
        == "+31 readers that week as of 24 Nov, +27 the week before")
  }

  @Test func `the last count goes on with who came since`() {
    let counted = file(named: "a.csv", ("2026-11-22", 2387, nil))
    let growth = file(
      named: "g.csv", gapless: true, ("2026-11-20", nil, 9), ("2026-11-24", nil, 31))
    #expect(figures(counted, growth) == "2,418 readers, +31 this week")
    // Nobody unlearns a count for a sum.
    let late = file(named: "a.csv", ("2026-11-22", 2387, nil), ("2026-11-24", 2400, nil))
    #expect(figures(late, growth) == "2,400 readers, +31 this week")
  }

  @Test func `an old count says its day, and since when it has grown where a week is not known`() {
    let counts = file(("2026-10-29", 2200, nil), ("2026-11-12", 2387, nil))
    #expect(figures(counts) == "2,387 readers as of 12 Nov, +187 since 29 Oct")
    #expect(
      figures(file(stale: true, ("2026-11-24", 1, nil))) == "1 reader as of 24 Nov")
    // Yesterday is as new as a count can be; what is ahead is not known yet.
    #expect(figures(file(("2026-11-24", 2418, nil), ("2026-11-26", 9999, nil))) == "2,418 readers")
    #expect(figures(file(("2026-11-26", 9999, nil))) == nil)
  }

  @Test func `who came on the day of a post and the day after is told beside it`() throws {
    let growth = file(
      gapless: true, ("2026-10-01", nil, 1), ("2026-11-20", nil, 20), ("2026-11-21", nil, 12),
      ("2026-11-24", nil, 4))
    let (found, desk) = report(growth) {
      $0.piece("posts/tram.md", "fp", "published", ["published": "2026-11-20"])
      $0.piece("posts/new.md", "fp", "published", ["published": "2026-11-24"])
      $0.piece("posts/old.md", "fp", "published", ["published": "2026-09-01"])
      $0.piece("posts/draft.md", "fp", "drafting")
      $0.piece("gigs/rason.md", "nkn", "published", ["published": "2026-11-20"])
    }
    let report = try #require(found)
    #expect(
      report.posts.map { desk.pieces[$0.piece].id.text } == ["posts/new.md", "posts/tram.md"])
    #expect(report.usual == 0)
    #expect(
      report.posts.map { report.sentences(of: $0, in: desk)[0] } == [
        "4 new so far since \"posts/new.md\", 24 Nov; usually 0",
        "32 new within two days of \"posts/tram.md\", 20 Nov; usually 0",
      ])
    #expect(report.most(of: 12)?.day == day("2026-11-20"))
    #expect(report.most(of: 1)?.day == day("2026-11-24"))
  }

  @Test func `each newsletter has its own readers and posts`() {
    var desk = desk {
      $0.outlet("two", .own)
      $0.piece("a.md", "fp", "published", ["published": "2026-11-20"])
      $0.piece("b.md", "two", "published", ["published": "2026-11-20"])
    }
    for (place, outlet) in ["two", "fp"].enumerated() {
      var counts = file(named: "\(outlet).csv", gapless: true, ("2026-11-20", nil, place + 1))
      counts.outlet = desk.plan.outlet(for: outlet)
      desk.readers.append(counts)
    }
    let reports = ReadersReport.all(Assessment(desk, at: at("2026-11-25 14:02")))
    #expect(reports.map { $0.posts.map(\.new) } == [[2], [1]])
    #expect(
      reports.map { $0.posts.map { desk.pieces[$0.piece].id.text } } == [["a.md"], ["b.md"]])
  }

  // MARK: A slow reckoning

  /// What files say, asked day by day.
  private struct Plain {
    /// The one that reaches furthest first.
    var files: [ReaderCounts]
    var today: Day

    private func said(_ day: Day, _ what: (ReaderCounts, ReaderCounts.Entry?) -> Int?) -> Int? {
      if day > today { return nil }
      for file in files {
        if let value = what(file, file.days.first { $0.day == day }) { return value }
      }
      return nil
    }

    func came(_ day: Day) -> Int? {
      said(day) { file, entry in
        if let new = entry?.new { return new }
        let days = file.days.map(\.day).filter { $0 <= today }
        guard file.isGapless, let first = days.first, let last = days.last else { return nil }
        return day >= first && day <= last ? 0 : nil
      }
    }

    /// The counts day by day, each where nobody counted the one before it and who came.
    func counts(from first: Day) -> [Day: Int] {
      var counts: [Day: Int] = [:]
      var last: Int?
      for day in (0...(today - first)).map({ first + $0 }) {
        let counted = said(day) { _, entry in entry?.total }
        let carried = came(day).flatMap { came in last.map { max(0, $0 + came) } }
        counts[day] = counted ?? carried
        last = counts[day] ?? last
      }
      return counts
    }
  }

  @Test func `totals and gains of any files are what a slow reckoning makes of them`() {
    for seed in tried(0..<1500) {
      var random = Seeded(seed)
      let today = day("2026-11-25")
      let start = today - 40
      let files = (0..<Int.random(in: 1...3, using: &random)).map { number in
        let isGrowth = random.chance(50)
        let hasBoth = random.chance(25)
        let days = Set(
          (0..<Int.random(in: 1...12, using: &random)).map { _ in
            Int.random(in: 0...44, using: &random)
          }
        ).sorted()
        return ReaderCounts(
          path: FilePath("\(number).csv"),
          days: days.map { place in
            ReaderCounts.Entry(
              start + place,
              total: isGrowth ? nil : Int.random(in: 0...60, using: &random),
              new: isGrowth || hasBoth ? Int.random(in: -9...20, using: &random) : nil)
          }, isGapless: isGrowth)
      }
      let plain = Plain(
        files: files.sorted { a, b in
          let (x, y) = (a.days.last?.day ?? today, b.days.last?.day ?? today)
          return x == y ? a.path > b.path : x > y
        }, today: today)
      let known = files.flatMap(\.days).map(\.day).filter { $0 <= today }
      guard let readership = Readership.all(files, through: today).first else {
        #expect(known.isEmpty)
        continue
      }
      let counts = plain.counts(from: start)
      func standing(_ day: Day) -> Int? {
        counts.filter { $0.key <= day }.max { $0.key < $1.key }?.value
      }
      func new(_ day: Day) -> Int? {
        plain.came(day) ?? counts[day].flatMap { now in counts[day - 1].map { now - $0 } }
      }
      #expect(readership.asOf == known.max())
      #expect(readership.total == standing(readership.asOf), "seed \(seed)")
      for place in -8...48 {
        let day = start + place
        let isKnown = day >= (known.min() ?? today) && day <= readership.asOf
        #expect(
          readership.total(on: day) == (isKnown ? standing(day) : nil),
          "seed \(seed) \(day)")
        #expect(
          readership.new(on: day) == (isKnown ? new(day) : nil),
          "seed \(seed) \(day)")
      }
      for week in (-1...7).map({ Week(containing: start) + $0 }) where week.first <= readership.asOf
      {
        let days = (0..<7).map { week.first + $0 }.filter { $0 <= readership.asOf }
        let news = days.map { readership.new(on: $0) }
        if !news.contains(nil) {
          #expect(readership.new(in: week) == news.reduce(0) { $0 + ($1 ?? 0) }, "seed \(seed)")
          continue
        }
        let lasts = [week, week - 1].map { week in
          (0..<7).map { week.first + $0 }.filter { $0 <= readership.asOf }
            .compactMap { counts[$0] }.last
        }
        let grown = lasts[0].flatMap { now in lasts[1].map { now - $0 } }
        #expect(readership.new(in: week) == grown, "seed \(seed) \(week)")
      }
    }
  }
}
