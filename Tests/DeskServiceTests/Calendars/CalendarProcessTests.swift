import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// The second process that reads calendars, and what becomes of it.
struct CalendarProcessTests {
  private let desk = CalendarDesk([
    "a.ics": CalendarDesk.day("one"), "b.ics": CalendarDesk.day("two"),
    "c.ics": CalendarDesk.day("three"),
  ])

  /// What is answered of the three files: their titles, and their problems.
  private func answers(
    _ program: String, _ names: [String] = ["a.ics", "b.ics", "c.ics"], most: Int = 1 << 26
  ) throws -> [String] {
    let today = Zone.utc.day(CalendarDesk.now)
    var process = CalendarProcess(
      program,
      CalendarOrder(
        days: today + -70...today + 400, home: .utc,
        files: names.map { .init(absolute: desk.scratch.path($0), id: FilePath($0)) }), most: most)
    let limit = MonotonicClock.now() + 20_000_000_000
    var answers: [String] = []
    while !process.isDone {
      try #require(MonotonicClock.now() < limit)
      for result in process.results(until: MonotonicClock.now() + 5_000_000) {
        let said = result.reading.entries.map(\.title) + result.reading.problems.map(\.line)
        answers.append("\(result.file) " + said.joined(separator: ", "))
      }
    }
    return answers
  }

  private static let broken =
    "this calendar cannot be read: it brings its reader down; have it sent or exported again"

  @Test func `every file is answered in its order`() throws {
    #expect(try answers(CalendarDesk.program) == ["0 one", "1 two", "2 three"])
  }

  @Test func `a file that brings its reader down is said, and the next ones are read`() throws {
    let program = desk.program("[ -e $0.ran ] || { touch $0.ran; kill -SEGV $$; }")
    #expect(
      try answers(program) == ["0 a.ics:1:1: \(Self.broken)", "1 two", "2 three"])
  }

  @Test func `a file that takes too long is said, and the next ones are read`() throws {
    let program = desk.program("[ -e $0.ran ] || { touch $0.ran; kill -XCPU $$; }")
    #expect(
      try answers(program) == [
        "0 a.ics:1:1: this calendar takes too long to read; have it sent or exported again",
        "1 two", "2 three",
      ])
  }

  @Test func `noise without end, and lines that are none of ours, are no answers`() throws {
    let noise = desk.program(
      "[ -e $0.ran ] || { touch $0.ran; exec head -c 20000000 /dev/zero; }; echo entry")
    #expect(try answers(noise) == ["0 a.ics:1:1: \(Self.broken)", "1 two", "2 three"])
  }

  @Test func `of a reader that answers without end nothing is kept`() throws {
    let day = Day(number: 20_000)
    let entry = CalendarEntry(
      path: FilePath("a.ics"), line: 1, title: String(repeating: "x", count: 1000),
      meaning: .day, extent: .days(day...day))
    desk.scratch.write(
      "record", String(decoding: CalendarAnswer.entries([entry]).line.record, as: UTF8.self))
    let record = desk.scratch.path("record")
    let endless = desk.program("[ -e $0.ran ] || { touch $0.ran; exec yes \"$(cat \(record))\"; }")
    #expect(
      try answers(endless, most: 1 << 18) == ["0 a.ics:1:1: \(Self.broken)", "1 two", "2 three"])
  }

  @Test func `a program that is not there is said once`() throws {
    let program = desk.scratch.path("nowhere")
    let answers = try answers(program)
    #expect(answers.count == 3)
    #expect(answers[0].hasPrefix("0 a.ics:1:1: "))
    #expect(answers[1...] == ["1 ", "2 "])
  }

  @Test func `what is sent of entries is what comes, and one that repeats is sent once`() {
    var entry = CalendarEntry(
      path: FilePath("a.ics"), line: 7, uid: "u\n 1", title: "논문 제출\t\u{1B}[0m", meaning: .opening,
      extent: .moments(Moment(seconds: 5)...Moment(seconds: 9)), zoneName: "Asia/Seoul",
      location: "", categories: ["a b", ""], occurrence: Day(number: -3), isToDo: true, isDone: true
    )
    entry.isFree = true
    entry.isDueAtEnd = true
    (entry.link, entry.notes, entry.course) = ("https://x.example", "말 1\n2", "KOR 501")
    var entries: [CalendarEntry] = []
    for number in 0..<600 {
      entry.occurrence = number % 7 == 0 ? nil : Day(number: number - 300)
      entry.extent = .moments(Moment(seconds: number)...Moment(seconds: 2 * number))
      entries.append(entry)
    }
    entry.extent = .days(Day(number: -1)...Day(number: 4))
    entry.zoneName = nil
    entries.append(entry)
    entry.title = "another"
    entries.append(entry)
    let answers = Array(CalendarAnswer.answers(entries))
    #expect(answers.count == 4)
    let record = answers.flatMap(\.line.record)
    var came: [CalendarEntry] = []
    record.withUnsafeBytes { bytes in
      var lines = RecordLines(bytes)
      while var line = lines.next() {
        guard case .entries(let some) = CalendarAnswer(&line, path: FilePath("a.ics")) else {
          break
        }
        came += some
      }
    }
    #expect(came == entries)
  }
}
