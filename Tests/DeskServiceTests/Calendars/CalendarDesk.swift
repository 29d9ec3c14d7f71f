import Editorial
import Glibc

@testable import DeskService

/// A desk with calendars, and the built program that reads them.
struct CalendarDesk {
  /// The built `copydesk`, beside the tests.
  static let program: String = {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &bytes, Int(PATH_MAX))
    let path = String(
      decoding: bytes.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/copydesk"
  }()

  /// Wednesday, 25 November 2026, 14:02 in Tokyo.
  static let now = Moment(seconds: 1_795_582_920)

  static let plan = """
    time_zone: Asia/Tokyo
    sources:
      semester: [semester, {path: canvas.ics, without: [quiz]}]
      calendars: ["own/*.ics"]
    outlets:
      phd: {name: PhD, kind: study}

    """

  let scratch: ScratchDesk
  let service: DeskService

  init(_ files: KeyValuePairs<String, String>, plan: String = plan, program: String? = program) {
    scratch = ScratchDesk(files)
    scratch.write("desk.yaml", plan)
    service = DeskService(
      scratch.location, environment: ["TZ": "Asia/Tokyo"], now: CalendarDesk.now,
      calendars: program.map { .all(program: $0) } ?? .none)
  }

  /// A program that does something before it does what `copydesk` does: `$0.ran` tells the first
  /// run from the next.
  func program(_ lines: String) -> String {
    scratch.write("reader", "#!/bin/sh\n\(lines)\nexec \(CalendarDesk.program) \"$@\"\n")
    chmod(scratch.path("reader"), 0o755)
    return scratch.path("reader")
  }

  /// Makes a file an hour older than it is.
  func age(_ file: String) {
    let hour = timespec(tv_sec: time(nil) - 3600, tv_nsec: 0)
    utimensat(AT_FDCWD, scratch.path(file), [hour, hour], 0)
  }

  func load() throws -> Desk { try service.load() }

  /// Reads on until nothing is left to do; every desk on the way.
  func advance() -> [Desk] { service.desksToTheEnd() }

  /// Events of one calendar, each a title and its other lines.
  static func events(_ events: (String, String)...) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN"]
    for (index, (title, rest)) in events.enumerated() {
      lines += ["BEGIN:VEVENT", "UID:\(index)@uni", "SUMMARY:\(title)", rest, "END:VEVENT"]
    }
    return (lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  /// One event of one day.
  static func day(_ title: String, _ day: String = "20261204") -> String {
    events((title, "DTSTART;VALUE=DATE:\(day)"))
  }
}

extension Desk {
  /// The titles of what the calendars of the term have due, those of files that cannot be read now
  /// marked.
  var dueTitles: [String] { calendars.deadlines.map { ($0.isStale ? "~" : "") + $0.title } }

  var problemLines: [String] { problems.map(\.line) }
}
