import CSystem
import Editorial
import Formats
import Glibc

/// A second process of ours that reads calendars, as who asked for them sees it.
///
/// What it answers is taken as it comes. Where it ends in the middle of a file, that file is said to
/// be the one, and another process goes on behind it.
struct CalendarProcess: ~Copyable {
  /// What became of one file of the order.
  struct Result {
    var file: Int
    var reading: CalendarReading
  }

  /// Bytes of an answer that are kept while no line of it ends: no calendar has such lines.
  private static let longest = 1 << 22
  /// Bytes of an answer about one file: `CalendarReader` stops long before.
  private let most: Int

  private let program: String
  private let order: CalendarOrder
  private var process: pid_t = 0
  private var output: Int32 = -1
  private var bytes: [UInt8] = []
  /// Bytes that were answered of the file at hand.
  private var answered = 0
  private var reading = CalendarReading()
  /// The first file that is not answered, and the first of those the running process was asked.
  private var next = 0
  private var first = 0
  private var finished: [Result] = []

  /// Has a program of ours, by its path, answer an order; of one that answers more than `most` bytes
  /// about a file nothing is kept.
  init(_ program: String, _ order: CalendarOrder, most: Int = 1 << 26) {
    self.program = program
    self.order = order
    self.most = most
  }

  deinit {
    guard process > 0 else { return }
    kill(process, SIGKILL)
    _ = terminal_wait(process)
    if output >= 0 { close(output) }
  }

  /// Whether every file is answered.
  var isDone: Bool { next == order.files.count }

  /// Waits for answers until a moment of the monotonic clock, or until all are there; those that
  /// came.
  mutating func results(until deadline: Int) -> [Result] {
    finished = []
    while !isDone {
      if process == 0 { start() }
      guard process > 0 else { break }
      var descriptor = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, MonotonicClock.pollTimeout(until: deadline)) > 0 else {
        if MonotonicClock.now() >= deadline { break }
        continue
      }
      var part = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(output, &part, part.count)
      if count > 0 {
        bytes += part[..<count]
        answered += count
        // Only what ends a line is worth a look at all that came before it.
        if memchr(&part, 0x0A, count) != nil { takeLines() }
        if bytes.count > CalendarProcess.longest || answered > most { kill(process, SIGKILL) }
      } else if count == 0 || errno != EINTR && errno != EAGAIN {
        end()
      }
      if MonotonicClock.now() >= deadline { break }
    }
    return finished
  }

  private mutating func start() {
    first = next
    var rest = order
    rest.files = Array(order.files[next...])
    let input = Self.file(holding: rest.bytes)
    defer { if input >= 0 { close(input) } }
    var ends: [Int32] = [-1, -1]
    guard input >= 0, files_pipe(&ends) == 0 else { return refuseRest(errno) }
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let words: [UnsafeMutablePointer<CChar>?] = [
      strdup(program), strdup(CalendarErrand.command), nil,
    ]
    defer { words.forEach { free($0) } }
    let started = terminal_spawn(words, nil, [input, ends[1], nowhere])
    close(ends[1])
    if nowhere >= 0 { close(nowhere) }
    guard started > 0 else {
      close(ends[0])
      return refuseRest(-started)
    }
    process = started
    output = ends[0]
  }

  /// A file without a name that holds these bytes, to be read from its beginning: a pipe could fill
  /// before anybody reads it.
  private static func file(holding bytes: [UInt8]) -> Int32 {
    let file = files_unnamed()
    guard file >= 0 else { return -1 }
    guard Disk.put(bytes[...], to: file) == nil else {
      close(file)
      return -1
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  private mutating func takeLines() {
    var used = 0
    bytes.withUnsafeBytes { bytes in
      var lines = RecordLines(bytes)
      while next < order.files.count, var line = lines.next() {
        guard let answer = CalendarAnswer(&line, path: order.files[next].id) else { continue }
        take(answer)
      }
      used = lines.used
    }
    bytes.removeSubrange(..<used)
  }

  private mutating func take(_ answer: CalendarAnswer) {
    switch answer {
    case .entries(let entries): reading.entries += entries
    case .problem(let problem): reading.problems.append(problem)
    case .end(let file, let isRefused):
      guard first + file == next else { return }
      reading.isRefused = isRefused
      finish()
    case .lacksLibrary:
      refuseRest("calendars are read by libical, which is not installed: install libical3")
    }
  }

  /// The process is at its end: whatever it was reading is what it ended by.
  private mutating func end() {
    close(output)
    output = -1
    let status = terminal_wait(process)
    process = 0
    bytes = []
    guard !isDone else { return }
    refuse(
      status == 256 + SIGXCPU
        ? "this calendar takes too long to read; have it sent or exported again"
        : "this calendar cannot be read: it brings its reader down; have it sent or exported again")
  }

  private mutating func refuse(_ sentence: String) {
    reading = CalendarReading(
      problems: [Problem(path: order.files[next].id, message: sentence, kind: .file)],
      isRefused: true)
    finish()
  }

  /// What is wrong with none of them is said once.
  private mutating func refuseRest(_ sentence: String) {
    if !isDone { refuse(sentence) }
    while !isDone {
      reading = CalendarReading(isRefused: true)
      finish()
    }
  }

  private mutating func refuseRest(_ code: Int32) {
    refuseRest("the reader of calendars cannot be started: \(FileError(code: code).sentence)")
  }

  private mutating func finish() {
    finished.append(Result(file: next, reading: reading))
    reading = CalendarReading()
    answered = 0
    next += 1
  }
}
