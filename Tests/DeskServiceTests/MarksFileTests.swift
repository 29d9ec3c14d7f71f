import Editorial
import Testing

@testable import DeskService

/// `marks.txt` of a desk, and terms that were put away.
@Suite struct MarksFileTests {
  private static let plan = """
    outlets: {fp: {kind: own}, phd: {kind: study}}
    time_zone: UTC
    sources: {semester: [{path: semester, warn: {exam: [7, 1 days]}}]}

    """

  private func load(_ scratch: ScratchDesk) throws -> Desk {
    let service = DeskService(
      scratch.location, environment: [:], here: .utc,
      now: Moment(seconds: day("2026-11-25").number * 86_400))
    return try service.load()
  }

  private func day(_ text: String) -> Day {
    guard let day = WrittenDate(reading: text)?.day else { fatalError(text) }
    return day
  }

  @Test func `R69 marks and what synchronisers left of them are read as one set`() throws {
    let scratch = ScratchDesk([
      "desk.yaml": MarksFileTests.plan,
      "marks.txt": "2026-11-20T12:00:00Z away 2026-12-03..2026-12-04\nx\n",
      "marks.sync-conflict-20261120-120000-ABCDEFG.txt":
        "2026-11-20T12:00:00Z away 2026-12-03..2026-12-04\n2026-11-21T12:00:00Z away 2026-12-05\n",
      "marks of my pupils.txt": "A: 12\n", "semester/none.txt": "",
    ])
    let desk = try load(scratch)
    #expect(desk.marks.away == [day("2026-12-03")...day("2026-12-05")])
    #expect(desk.problems.map(\.location) == ["marks.txt:2:1"])
  }

  @Test func `a desk without marks has none, and no problem`() throws {
    let desk = try load(ScratchDesk(["desk.yaml": MarksFileTests.plan, "semester/a.txt": ""]))
    #expect(desk.marks == .none)
    #expect(desk.problems == [])
  }

  @Test(arguments: ["semester/archive/2025.yaml", "archive/semester/2025.yaml"])
  func `R48 a term in an archive is read without a word of what is wrong in it`(
    _ path: String
  ) throws {
    let scratch = ScratchDesk([
      "desk.yaml": MarksFileTests.plan,
      path: """
      starts: 2025-09-29
      ends: 2026-01-30
      nots: x
      deadlines: [{title: Old, due: 2025-12-04}, {title: Lost, due: 2025-12-04, piece: gone.md}]
      """,
      "semester/2026.yaml": """
      starts: 2026-09-28
      ends: 2027-01-29
      deadlines: [{title: Final exam, due: week 10 fri}]
      """,
    ])
    let desk = try load(scratch)
    #expect(desk.problems == [])
    #expect(desk.semesters.map(\.isArchived).sorted { $0 && !$1 } == [true, false])
    let rows = RowReport(Assessment(desk, at: Moment(seconds: day("2026-11-30").number * 86_400)))
      .rows
    #expect(rows.map(\.title) == ["Final exam"])
    #expect(rows[0].warned == 4)
  }

  @Test func `R69 a file of several terms is not ours to write`() throws {
    let scratch = ScratchDesk([
      "desk.yaml": MarksFileTests.plan,
      "semester/all.yaml": "- {starts: 2026-04-01, ends: 2026-07-31}\n",
    ])
    #expect(try load(scratch).semesters.map(\.isReadOnly) == [true])
  }
}

/// Marks that are written: one line each, taken back by another.
@Suite struct MarksWritingTests {
  private let scratch = ScratchDesk([
    "desk.yaml": "outlets: {fp: {kind: own}, phd: {kind: study}}\ntime_zone: UTC\n",
    "semester/all.yaml": """
    - starts: 2026-09-28
      ends: 2027-01-29
      deadlines: [{title: Form, due: 2026-12-04}]
    - {starts: 2027-04-01, ends: 2027-07-31}

    """,
  ])
  private let now = Moment(seconds: 1_795_600_000)

  private func service() throws -> (DeskService, Desk) {
    let service = DeskService(scratch.location, environment: [:], here: .utc, now: now)
    return (service, try service.load())
  }

  private func lines(_ service: DeskService) -> [String] {
    service.text(of: Marks.file)?.split(separator: "\n").map(String.init) ?? []
  }

  private func mark(_ assessment: Assessment, _ days: ClosedRange<Day>) throws -> EditRequest {
    guard case .edit(let request, _) = assessment.takeOff(days) else {
      throw Refusal("not asked for")
    }
    return request
  }

  @Test func `R69 days off are a line, undo says they were not said, and redo says them again`()
    throws
  {
    let (service, desk) = try service()
    let assessment = Assessment(desk, at: now)
    let days = (assessment.today + 3)...(assessment.today + 4)
    let outcome = service.perform(try mark(assessment, days), at: now)
    #expect(outcome.number != nil && outcome.refused.isEmpty)
    #expect(lines(service).count == 1)
    #expect(try service.load().marks.away == [days])
    _ = service.undo(at: now)
    #expect(lines(service).count == 2)
    #expect(try service.load().marks.away == [])
    _ = service.redo(at: now)
    #expect(lines(service).count == 3)
    #expect(try service.load().marks.away == [days])
    // Another program that knows nothing of it says the same.
    #expect(try self.service().1.marks.away == [days])
    #expect(try service.log().map(\.kind.verb) == ["redo", "undo", "away"])
  }

  @Test func `R69 of two marks in one second the one said last holds`() throws {
    let (service, desk) = try service()
    let days = Assessment(desk, at: now).today...(Assessment(desk, at: now).today + 2)
    for round in 0..<3 {
      let assessment = Assessment(try service.load(), at: now)
      let step = round == 1 ? assessment.comeBack(days) : assessment.takeOff(days)
      guard case .edit(let request, _) = step else {
        Issue.record("round \(round) is refused")
        return
      }
      _ = service.perform(request, at: now)
      #expect(try service.load().marks.away == (round == 1 ? [] : [days]))
    }
  }

  @Test func `R69 a deadline of a file with several terms is ticked, and undo brings it back`()
    throws
  {
    let (service, desk) = try service()
    let before = service.text(of: FilePath("semester/all.yaml"))
    func row(_ desk: Desk) -> Row? {
      RowReport(Assessment(desk, at: now)).rows.first { $0.title == "Form" }
    }
    let open = try #require(row(desk))
    guard case .edit(let request, _)? = Assessment(desk, at: now).tick(open) else {
      Issue.record("it is not ticked")
      return
    }
    let outcome = service.perform(request, at: now)
    #expect(outcome.changed.map(\.id.text) == ["semester/all.yaml"])
    #expect(outcome.changed.first?.keys.map(\.key) == ["done"])
    #expect(row(try service.load())?.isDone == true)
    _ = service.undo(at: now)
    #expect(row(try service.load())?.isDone == false)
    #expect(service.text(of: FilePath("semester/all.yaml")) == before)
  }

  @Test func `R69 what others wrote stays, and a torn line ends before ours begins`() throws {
    scratch.write("marks.txt", "# mine\nsomething else")
    let (service, desk) = try service()
    let assessment = Assessment(desk, at: now)
    _ = service.perform(try mark(assessment, assessment.today...assessment.today), at: now)
    #expect(lines(service).prefix(2) == ["# mine", "something else"])
    #expect(lines(service).count == 3)
    #expect(try service.load().marks.away.count == 1)
  }

  @Test func `R69 marks that are a link are refused, and nothing is lost`() throws {
    scratch.write("elsewhere.txt", "x\n")
    scratch.link("marks.txt", to: scratch.path("elsewhere.txt"))
    let (service, desk) = try service()
    let assessment = Assessment(desk, at: now)
    let outcome = service.perform(
      try mark(assessment, assessment.today...assessment.today), at: now)
    #expect(outcome.changed.isEmpty)
    #expect(outcome.refused.count == 1)
    #expect(lines(service) == ["x"])
  }
}
