import Editorial
import Testing

@testable import Formats

@Suite struct SemesterReaderTests {
  private func reading(_ text: String) -> SemesterReading {
    let desk = "outlets: {fp: {kind: own}, phd: {kind: study}}"
    let plan = PlanReader.read(Array(desk.utf8), path: FilePath("desk.yaml")).plan ?? .builtIn
    return SemesterReader.read(
      Array(text.utf8), path: FilePath("semester/2026.yaml"), plan: plan)
  }

  private let whole = """
    name: Autumn 2026
    starts: 2026-09-28
    ends: 2027-01-29
    time_zone: Asia/Tokyo
    breaks: [2026-12-24..2027-01-04, 2026-11-03]
    deadlines:
      - title: Ethics amendment form
        due: 2026-12-04
      - {title: ISA abstract, due: 2026-12-04 AoE, kind: abstract, done: 2026-11-20}
      - {title: Chapter 3, due: 2026-12-15 17:00 London, piece: thesis/ch3.md}
    """

  @Test func `R47: a semester is read whole`() throws {
    let reading = reading(whole)
    #expect(reading.problems == [])
    let semester = try #require(reading.semesters.first)
    #expect(semester.name == "Autumn 2026")
    #expect("\(semester.starts) \(semester.ends)" == "2026-09-28 2027-01-29")
    #expect(semester.breaks.map(\.lowerBound.description) == ["2026-12-24", "2026-11-03"])
    #expect(semester.zoneName == "Asia/Tokyo")
    #expect(semester.outlet == OutletID(1))
    #expect(
      semester.deadlines.map(\.title) == ["Ethics amendment form", "ISA abstract", "Chapter 3"])
    #expect(semester.deadlines.map(\.line) == [7, 9, 10])
    #expect(semester.deadlines[1].due.text == "2026-12-04 AoE")
    #expect(semester.deadlines[1].dueText == "2026-12-04 AoE")
    #expect(semester.deadlines[1].kind == "abstract")
    #expect(semester.deadlines[1].done?.text == "2026-11-20")
    #expect(semester.deadlines[2].piece == "thesis/ch3.md")
    #expect(reading.zones.map(\.name) == ["London", "Asia/Tokyo"])
  }

  @Test func `a semester of more than four years is a slip, and its deadlines count`() {
    let reading = reading(
      "starts: 2026-09-28\nends: 9999-01-29\ndeadlines: [{title: Form, due: 2026-12-04}]\n")
    #expect(
      reading.problems.map(\.line) == [
        "semester/2026.yaml:2:7: the semester lasts more than four years; "
          + "see its `starts:` and `ends:`"
      ])
    #expect(reading.semesters.first?.deadlines.count == 1)
  }

  @Test func `a file may hold several semesters`() {
    let text =
      "- {name: A, starts: 2026-04-01, ends: 2026-07-31}\n- {starts: 2026-09-28, ends: 2027-01-29}\n"
    #expect(reading(text).semesters.map(\.name) == ["A", "Sep 2026"])
    #expect(reading(text).problems == [])
  }

  @Test(arguments: [
    ("strats: 1\n", "4:1: unknown key \"strats\"; did you mean \"starts\"?"),
    ("deadlines: [{title: A}]\n", "4:13: \"A\" has no day; write `due: 2026-12-04`"),
    (
      "deadlines: [{due: 2026-12-04}]\n",
      "4:13: this deadline has no title; write `title: Chapter 3`"
    ),
    (
      "deadlines: [{title: A, due: soon}]\n",
      "4:29: due \"soon\" cannot be read; write it as `2026-12-04 18:00`"
    ),
    (
      "deadlines: [{title: A, deu: 2026-12-04, due: 2026-12-04}]\n",
      "4:24: unknown key \"deu\"; did you mean \"due\"?"
    ),
    (
      "deadlines: [Chapter 3]\n",
      "4:13: a deadline is written as `{title: Chapter 3, due: 2026-12-04}`"
    ),
    (
      "breaks: [2027-01-04..2026-12-24]\n",
      "4:10: breaks \"2027-01-04..2026-12-24\" cannot be read; write it as `2026-08-03..2026-08-23`"
    ),
    ("outlet: pdh\n", "4:9: unknown outlet \"pdh\"; did you mean \"phd\"?"),
  ])
  func `each mistake has its place and costs itself only`(_ text: String, _ line: String) {
    let reading = reading("name: A\nstarts: 2026-09-28\nends: 2027-01-29\n" + text)
    #expect(reading.semesters.count == 1)
    #expect(reading.problems.map(\.line) == ["semester/2026.yaml:" + line])
  }

  @Test func `deadlines count even where the term's days are missing`() {
    let reading = reading("deadlines: [{title: A, due: 2026-12-04}, {title: B, due: 2026-12-18}]\n")
    #expect(
      reading.problems.map(\.line) == [
        "semester/2026.yaml:1:1: this semester has no `starts:`; write `starts: 2026-09-28`",
        "semester/2026.yaml:1:1: this semester has no `ends:`; write `ends: 2027-01-29`",
      ])
    #expect(reading.semesters.first?.deadlines.count == 2)
    #expect(reading.semesters.first?.ends.description == "2026-12-18")
  }

  @Test(arguments: [
    "", "x", "[]", "- x", "deadlines: 3", "starts: 2027-01-01\nends: 2026-01-01", "a: [", "*x",
  ])
  func `what is no semester is a problem, never a crash`(_ text: String) {
    #expect(!reading(text).problems.isEmpty || text == "[]")
  }

  @Test(arguments: ["", "# soon\n", "~", "&a", "[]", "- ~\n"])
  func `a semester file that says nothing is told of`(_ text: String) {
    let reading = reading(text)
    #expect(reading.semesters.isEmpty)
    #expect(reading.problems.count == 1)
  }

  @Test func `R48: dates count the weeks of the term they stand in, and keep their words`() throws {
    let reading = reading(
      """
      deadlines:
        - {title: Draft, due: week 10 friday 17:00 London}
        - {title: Form, due: 3주차 금요일}
      starts: 2026-09-28
      ends: 2027-01-29
      breaks: 2026-11-02..2026-11-08
      """)
    #expect(reading.problems == [])
    let deadlines = try #require(reading.semesters.first).deadlines
    #expect(deadlines.map(\.due.text) == ["2026-12-11 17:00 London", "2026-10-16"])
    #expect(deadlines[0].dueText == "week 10 friday 17:00 London")
    #expect(reading.zones.map(\.name) == ["London"])
  }

  @Test(arguments: [
    (
      "starts: 2026-09-28\nends: 2026-12-06\n", "week 11 fri",
      "\"week 11 fri\": the term has weeks 1 to 10, breaks not counted"
    ),
    (
      "starts: 2026-09-28\nends: 9999-12-06\n", "week 11 fri",
      "\"week 11 fri\" counts the weeks of a term that has none"
    ),
    (
      "starts: 2026-09-28\n", "week 2",
      "\"week 2\" counts the weeks of a term, which has no `starts:` and `ends:` here"
    ),
  ])
  func `R48: a week that the term has not is a problem of that deadline alone`(
    _ term: String, _ due: String, _ message: String
  ) {
    let reading = reading(
      term + "deadlines: [{title: A, due: \(due)}, {title: B, due: 2026-10-01}]\n")
    #expect(reading.problems.contains { $0.message == message })
    #expect(reading.semesters.first?.deadlines.map(\.title) == ["B"])
  }

  @Test func `R48: a weekday that is none is told of as one`() {
    let reading = reading(
      "starts: 2026-09-28\nends: 2027-01-29\n"
        + "deadlines: [{title: A, due: week 12 friyay}, {title: B, due: week 2 London}]\n")
    #expect(
      reading.problems.map(\.message) == [
        "\"week 12 friyay\" names no day of the week; write `week 12 friday`"
      ])
    #expect(reading.zones.map(\.name) == ["London"])
  }

  @Test func `R48: terms may be documents one behind the other, each deadline with its own name`() {
    let reading = reading(
      """
      ---
      name: Spring
      starts: 2026-03-02
      ends: 2026-06-19
      deadlines: [{title: Quiz, due: week 2 fri}]
      ---
      name: Autumn
      starts: 2026-09-28
      ends: 2027-01-29
      deadlines: [{title: Quiz, due: week 2 fri}, {title: Form, due: 2026-12-04}]
      ---
      """)
    #expect(reading.problems == [])
    #expect(reading.semesters.map(\.name) == ["Spring", "Autumn"])
    #expect(reading.semesters.allSatisfy { $0.isReadOnly })
    #expect(
      reading.semesters.flatMap { term in term.deadlines.map { term.id(of: $0) } } == [
        "semester/2026.yaml#Quiz, week 2 fri (2026-03-13)",
        "semester/2026.yaml#Quiz, week 2 fri (2026-10-09)",
        "semester/2026.yaml#Form, 2026-12-04",
      ])
  }

  @Test func `a term that is followed by dashes alone is one, and ours to write`() {
    let reading = reading("starts: 2026-09-28\nends: 2027-01-29\n---\n")
    #expect(reading.problems == [])
    #expect(reading.semesters.map(\.isReadOnly) == [false])
  }

  @Test func `a deadline has its page and what was noted of it`() throws {
    let reading = reading(
      """
      starts: 2026-09-28
      ends: 2027-01-29
      deadlines:
        - {title: A, due: 2026-12-04, url: "https://uni.example/a", notes: two copies}
        - {title: B, due: 2026-12-05, link: "https://uni.example/b"}
      """)
    #expect(reading.problems == [])
    let deadlines = try #require(reading.semesters.first).deadlines
    #expect(deadlines.map(\.link) == ["https://uni.example/a", "https://uni.example/b"])
    #expect(deadlines.map(\.notes) == ["two copies", nil])
  }

  @Test func `R48: a hundred breaks and hundreds of deadlines by weeks are read at once`() {
    let breaks = (0..<100).map { place in
      let day = WrittenDate(reading: "2023-09-04").map { $0.day + place * 14 }
      return "\(day.map(\.description) ?? "")"
    }
    let deadlines = (0..<300).map { "  - {title: A\($0), due: week 99 fri}\n" }
    let text =
      "starts: 2023-09-04\nends: 2027-08-29\nbreaks: [\(breaks.joined(separator: ", "))]\n"
      + "deadlines:\n" + deadlines.joined()
    let clock = ContinuousClock()
    let start = clock.now
    #expect(reading(text).semesters.first?.deadlines.count == 300)
    // Counted anew for each it takes minutes.
    #expect(clock.now - start < .seconds(5))
  }

  @Test func `R48: warnings are read by kind, of the file before its source's`() throws {
    let text = """
      starts: 2026-09-28
      ends: 2027-01-29
      warn: {thesis: [28, 14, 7, 1 days], exam: 2 weeks}
      deadlines:
        - {title: Submission, kind: thesis, due: 2026-12-04}
        - {title: Final exam, due: 2026-12-05}
        - {title: Form, due: 2026-12-06}
        - {title: Talk, due: 2026-12-07, warn: [1, 2 weeks, 3 days]}
      """
    let reading = SemesterReader.read(
      Array(text.utf8), path: FilePath("semester/2026.yaml"), plan: .builtIn,
      warn: Warnings(byKind: ["exam": [3]], others: [5]))
    #expect(reading.problems == [])
    let deadlines = try #require(reading.semesters.first).deadlines
    #expect(deadlines.map(\.warn) == [[28, 14, 7, 1], [14], [5], [14, 7, 3]])
  }

  @Test func `a day that is none is a problem, and the others hold`() throws {
    let reading = reading(
      "starts: 2026-09-28\nends: 2027-01-29\nwarn: [28, soon, 1 day]\n"
        + "deadlines: [{title: A, due: 2026-12-04}]\n")
    #expect(
      reading.problems.map(\.line) == [
        "semester/2026.yaml:3:12: \"soon\" is no number of days; write it as "
          + "`warn: {thesis: [28, 14, 7, 1 days]}`"
      ])
    #expect(reading.semesters.first?.deadlines.first?.warn == [28, 1])
  }
}
