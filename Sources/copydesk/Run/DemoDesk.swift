import DeskService
import Editorial
import Formats
import Glibc

/// The demo: a busy writer's desk in a temporary folder, its dates moved to the week it is seen in.
struct DemoDesk {
  /// The Monday of the week the embedded files are written for.
  static let monday = Day(number: 20_780)  // 2026-11-23
  /// When it opens, as typed for `--now`: the Wednesday of that week, in Tokyo.
  static let opening = "2026-11-25T14:02"

  /// The folder: the desk itself and, beside it, the journal.
  let folder: String
  var desk: String { "\(folder)/desk" }

  /// Lays the desk out in a new folder under `$TMPDIR`, else in memory (`/dev/shm`), else in `/tmp`.
  ///
  /// The files are new and ours, so they are written plainly and not flushed to the disk.
  ///
  /// - Throws: `Failure` where no folder or file can be made.
  init(today: Day, environment: [String: String]) throws(Failure) {
    // Fifty new files cost a disk more than all the rest of the start; memory takes them at once.
    let memory = access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
    let parent = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? memory
    var template = Array("\(parent)/copydesk-demo.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(
        "no folder for the demo in \(parent): \(String(cString: strerror(errno)))",
        code: Exit.refused)
    }
    folder = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? parent
    }
    let writer = FolderWriter(root: "\(folder)/desk")
    try writer.makeFolder()
    let shift = Week(containing: today).first - DemoDesk.monday
    for (path, bytes) in Embedded.files(under: "demo/") {
      var moved = DemoDesk.moved(bytes, path: path, by: shift)
      // Seen earlier in its week, the log has nothing of days to come.
      if path.hasSuffix(".words") { moved = DemoDesk.log(moved, through: today) }
      _ = try writer.write(moved, to: path)
    }
  }

  /// Removes the folder again.
  func remove() {
    FolderWriter(root: folder).removeAll()
  }

  /// A demo file with every date of its front matter, of the whole of a YAML file, calendar or table, or
  /// of a log of words, `days` later.
  static func moved(_ bytes: [UInt8], path: String, by days: Int) -> [UInt8] {
    guard days != 0 else { return bytes }
    if path.hasSuffix(".words") { return moved(log: bytes, by: days) }
    if path.hasSuffix(".ics") { return moved(calendar: bytes, by: days) }
    var moved = bytes
    var index = 0
    var fences = 0
    let isWhole = path.hasSuffix(".yaml") || path.hasSuffix(".csv")
    while index + 10 <= moved.count {
      if isFence(moved, at: index) {
        fences += 1
        if fences == 2, !isWhole { break }
      }
      if let day = date(moved, at: index) {
        moved.replaceSubrange(index..<index + 10, with: (day + days).description.utf8)
        index += 10
      } else {
        index += 1
      }
    }
    return moved
  }

  /// A calendar with every day `days` later: its days are written as `20261125`, and nothing else in it
  /// has eight figures.
  private static func moved(calendar bytes: [UInt8], by days: Int) -> [UInt8] {
    var moved: [UInt8] = []
    var figures: [UInt8] = []
    for byte in bytes + [0] {
      if isDigit(byte) {
        figures.append(byte)
        continue
      }
      if figures.count == 8, let number = Int(String(decoding: figures, as: UTF8.self)),
        let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      {
        figures = (day + days).description.utf8.filter { $0 != UInt8(ascii: "-") }
      }
      moved += figures + [byte]
      figures = []
    }
    return moved.dropLast()
  }

  /// A log with every moment `days` later, at the same time of Tokyo, whose clocks are never changed;
  /// each line has a checksum, and so is written anew.
  private static func moved(log bytes: [UInt8], by days: Int) -> [UInt8] {
    let tokyo = ZoneMaker.zone(named: "Asia/Tokyo") ?? .utc
    return WordsLogText.read(bytes).lines.flatMap { line in
      var line = line
      line.moment = line.moment + days * 86_400
      line.day = line.day.map { $0 + days }
      return WordsLogText.bytes(of: line, in: tokyo)
    }
  }

  /// The lines of a log up to a day.
  private static func log(_ bytes: [UInt8], through today: Day) -> [UInt8] {
    let tokyo = ZoneMaker.zone(named: "Asia/Tokyo") ?? .utc
    let days = WritingDays(home: tokyo)
    return WordsLogText.read(bytes).lines.filter { days.day(of: $0.moment) <= today }
      .flatMap { WordsLogText.bytes(of: $0, in: tokyo) }
  }

  private static func isFence(_ bytes: [UInt8], at index: Int) -> Bool {
    (index == 0 || bytes[index - 1] == UInt8(ascii: "\n"))
      && bytes[index..<index + 4].elementsEqual("---\n".utf8)
  }

  /// The day written as `YYYY-MM-DD` at a place that no digit touches.
  private static func date(_ bytes: [UInt8], at index: Int) -> Day? {
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard isDigit(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    func hasDigit(_ place: Int) -> Bool {
      bytes.indices.contains(place) && isDigit(bytes[place])
    }
    guard bytes[index + 4] == UInt8(ascii: "-"), bytes[index + 7] == UInt8(ascii: "-"),
      !hasDigit(index - 1), !hasDigit(index + 10),
      let year = digits(index..<index + 4), let month = digits(index + 5..<index + 7),
      let day = digits(index + 8..<index + 10)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
