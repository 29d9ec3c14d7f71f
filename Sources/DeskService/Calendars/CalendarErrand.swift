import CSystem
import Editorial
import Formats
import Glibc

/// What the second process does: reads the calendars it is told to, and answers on its output.
///
/// A library call cannot be stopped from within, and a calendar can be made to hold libical up for
/// hours. So it is called in a process that the system ends: each file has its seconds, and all of
/// them together their memory. What was answered until then holds.
package enum CalendarErrand {
  /// What the program is called with to do this and nothing else.
  package static let command = "read-calendars"
  /// Processor time for one file.
  ///
  /// A calendar of several thousand events takes a fifth of a second.
  private static let seconds = 5
  /// Bytes that are sent at a time.
  private static let part = 1 << 15

  /// Reads the order from standard input and answers it; ends when all is read.
  package static func run() {
    limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
    // The small parts of thousands of components are given back one by one: to join them takes longer.
    mallopt(M_MXFAST, 0)
    var input: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(STDIN_FILENO, &part, part.count), count > 0 {
      input += part[..<count]
    }
    guard let order = input.withUnsafeBytes(CalendarOrder.init) else { return }
    limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: order.memory)
    answer(order) { bytes in
      // Whoever asked is gone.
      if Disk.put(bytes[...], to: STDOUT_FILENO) != nil { exit(0) }
    }
  }

  /// Reads the files of an order one after another, and hands on the answers of each.
  static func answer(_ order: CalendarOrder, _ send: ([UInt8]) -> Void) {
    guard
      let reader = CalendarReader(
        days: order.days, home: order.home, zone: { ZoneMaker.zone(named: $0) })
    else { return send(CalendarAnswer.lacksLibrary.line.record) }
    var file = FileReader()
    for (index, asked) in order.files.enumerated() {
      allow(seconds)
      var bytes: [UInt8] = []
      let reading = Self.read(asked, with: reader, &file)
      for answer in CalendarAnswer.answers(reading.entries) {
        bytes += answer.line.record
        // Whoever asked takes in what is there while the rest is written.
        guard bytes.count >= part else { continue }
        send(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
      for problem in reading.problems { bytes += CalendarAnswer.problem(problem).line.record }
      send(bytes + CalendarAnswer.end(file: index, isRefused: reading.isRefused).line.record)
    }
  }

  private static func read(
    _ asked: CalendarOrder.File, with reader: CalendarReader, _ file: inout FileReader
  ) -> CalendarReading {
    defer {
      file.close()
      file.shrink()
    }
    let most = CalendarReader.largest + 1
    switch asked.absolute.withCString({ file.open($0, at: AT_FDCWD, first: most) }) {
    // What we have written ourselves is on the desk already.
    case .opened where CalendarWriter.wrote(file.bytes): return CalendarReading()
    case .opened: return reader.read(file.bytes, path: asked.id)
    case .absent, .notAFile: return CalendarReading()
    case .failed(let code):
      let sentence = "this file cannot be read: \(FileError(code: code).sentence)"
      return CalendarReading(
        problems: [Problem(path: asked.id, message: sentence)], isRefused: true)
    }
  }

  /// So many seconds of the processor more, from now.
  private static func allow(_ seconds: Int) {
    var used = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &used)
    limit(
      __rlimit_resource_t(RLIMIT_CPU.rawValue),
      to: Int(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + seconds + 1)
  }

  private static func limit(_ resource: __rlimit_resource_t, to value: Int) {
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_cur = min(rlim_t(value), limit.rlim_max)
    setrlimit(resource, &limit)
  }
}
