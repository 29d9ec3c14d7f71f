import Editorial
import Glibc
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
      "marks of my pupils.txt": "A: 12\n",
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
