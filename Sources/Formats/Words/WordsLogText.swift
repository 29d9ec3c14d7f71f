import Editorial

/// A words log as text: a line each, with a checksum in front (R56).
package enum WordsLogText {
  /// What was read of a log.
  package struct Reading: Sendable {
    package var lines: [WordsLine] = []
    /// Lines, from 1, whose checksum is not theirs or that cannot be read.
    package var bad: [Int] = []
    /// The latest moment any line is of, and that line, from 1.
    package private(set) var latest: Moment?
    package private(set) var latestLine = 0

    package init() {}

    fileprivate mutating func add(_ line: WordsLine, at number: Int) {
      lines.append(line)
      guard latest.map({ line.moment > $0 }) ?? true else { return }
      (latest, latestLine) = (line.moment, number)
    }
  }

  /// Reads a log; a line that is torn or damaged is passed over (R59).
  package static func read(_ bytes: UnsafeRawBufferPointer) -> Reading {
    var reading = Reading()
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      // What merged files by hand leave between lines.
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty { continue }
      if let line = self.line(UnsafeRawBufferPointer(rebasing: line)) {
        reading.add(line, at: number)
      } else {
        reading.bad.append(number)
      }
    }
    return reading
  }

  /// Reads a log.
  package static func read(_ bytes: [UInt8]) -> Reading { bytes.withUnsafeBytes { read($0) } }

  /// A line with its line end; moments carry the zone's offset.
  package static func bytes(of line: WordsLine, in zone: Zone) -> [UInt8] {
    var text = line.moment.text(in: zone)
    text += " " + line.kind.rawValue + (line.day?.description ?? "")
    text += " \(LogPath.field(line.outlet)) \(line.words) "
    text += list(line.new.map { "\($0.print)=\($0.words)" })
    text += "<"
    text += list(
      line.old.map {
        "\($0.paragraph.print)=\($0.paragraph.words)" + ($0.standsElsewhere ? "!" : "")
      })
    text += " "
    let body = Array(text.utf8) + LogPath.escaped(line.piece)
    let crc = String(CRC32.of(body), radix: 16)
    return Array((String(repeating: "0", count: 8 - crc.utf8.count) + crc + " ").utf8) + body
      + [0x0A]
  }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "-" : items.joined(separator: ",")
  }

  private static func line(_ bytes: UnsafeRawBufferPointer) -> WordsLine? {
    guard bytes.count > 9, bytes[8] == 0x20,
      let crc = UInt32(String(decoding: bytes[..<8], as: UTF8.self), radix: 16),
      CRC32.of(bytes[9...]) == crc
    else { return nil }
    var rest = bytes[9...]
    guard let moment = rest.popField(before: 0x20).flatMap(LogMoment.read),
      let (kind, day) = rest.popText().flatMap(kind), let outlet = rest.popText(),
      let words = rest.popNumber(), var new = rest.popField(before: 0x20),
      let piece = rest.popPath() ?? (bytes.last == 0x20 ? FilePath("") : nil)
    else { return nil }
    guard let sign = new.firstIndex(of: UInt8(ascii: "<")) else { return nil }
    let old = new[(sign + 1)...]
    new = new[..<sign]
    guard let new = new.paragraphs, let old = old.items(replaced) else { return nil }
    return WordsLine(
      kind, at: moment, of: piece, outlet: LogPath.outlet(outlet), words: words,
      new: new, old: old, day: day)
  }

  private static func kind(_ field: String) -> (WordsLine.Kind, Day?)? {
    guard let kind = WordsLine.Kind(rawValue: String(field.prefix(1))) else { return nil }
    if field.utf8.count == 1 { return (kind, nil) }
    guard kind == .claimed, let day = LogMoment.day(field.dropFirst()) else { return nil }
    return (kind, day)
  }

  private static func replaced(_ item: Slice<UnsafeRawBufferPointer>) -> WordsLine.Replaced? {
    let isElsewhere = item.last == UInt8(ascii: "!")
    return (isElsewhere ? item.dropLast() : item).paragraph.map {
      WordsLine.Replaced($0, standsElsewhere: isElsewhere)
    }
  }

  /// `4f1c09ab2e77=38`.
  static func paragraph(_ item: Substring) -> Paragraph? {
    var item = item
    return item.withUTF8 { UnsafeRawBufferPointer($0)[...].paragraph }
  }
}

/// A path in a file of ours: `%XX` for what would end or hide a line.
enum LogPath {
  static func escaped(_ path: FilePath) -> [UInt8] {
    path.text.utf8.flatMap { byte -> [UInt8] in
      guard byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") else { return [byte] }
      let digits = String(byte, radix: 16, uppercase: true)
      return Array(("%" + (byte < 16 ? "0" : "") + digits).utf8)
    }
  }

  /// An outlet's key, which may hold spaces; `-` for none.
  static func field(_ outlet: String?) -> String {
    guard let outlet else { return "-" }
    return String(decoding: escaped(FilePath(outlet)), as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20")
  }

  static func outlet(_ field: String) -> String? { field == "-" ? nil : read(field)?.text }

  static func read(_ text: String) -> FilePath? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return FilePath(text) }
    var bytes: [UInt8] = []
    var rest = Substring(text).utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return FilePath(String(decoding: bytes, as: UTF8.self))
  }
}

/// A moment as a log has it: `2026-11-25T23:41:07+09:00`.
enum LogMoment {
  /// By the places of its digits, as each line of ours has them.
  static func read(_ field: Slice<UnsafeRawBufferPointer>) -> Moment? {
    func digits(_ from: Int, _ count: Int) -> Int? {
      field.dropFirst(from).prefix(count).number
    }
    guard field.count == 25, let year = digits(0, 4), let month = digits(5, 2),
      let day = digits(8, 2), let hour = digits(11, 2), let minute = digits(14, 2),
      let second = digits(17, 2), let hours = digits(20, 2), let minutes = digits(23, 2),
      let date = Day(year: year, month: month, day: day), 0..<24 ~= hour, 0..<60 ~= minute,
      0..<61 ~= second, 0..<24 ~= hours, 0..<60 ~= minutes
    else { return read(String(decoding: field, as: UTF8.self)) }
    func sign(_ place: Int) -> UInt8 { field[field.startIndex + place] }
    guard sign(4) == UInt8(ascii: "-"), sign(7) == UInt8(ascii: "-"), sign(10) == UInt8(ascii: "T"),
      sign(13) == UInt8(ascii: ":"), sign(16) == UInt8(ascii: ":"), sign(22) == UInt8(ascii: ":"),
      sign(19) == UInt8(ascii: "+") || sign(19) == UInt8(ascii: "-")
    else { return nil }
    let offset = (hours * 60 + minutes) * (sign(19) == UInt8(ascii: "-") ? -60 : 60)
    return Moment(
      seconds: date.number * 86_400 + hour * 3600 + minute * 60 + second - offset)
  }

  static func read(_ text: String) -> Moment? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let day = day(parts[0]), parts[1].utf8.count >= 9 else { return nil }
    let clock = parts[1].prefix(8).split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3, 0..<24 ~= clock[0], 0..<60 ~= clock[1], 0..<61 ~= clock[2],
      let offset = offset(parts[1].dropFirst(8))
    else { return nil }
    return Moment(
      seconds: day.number * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2] - offset)
  }

  static func day(_ text: Substring) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    return Day(year: parts[0], month: parts[1], day: parts[2])
  }

  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    let parts = text.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard text.first == "+" || text.first == "-", parts.count == 2, 0..<24 ~= parts[0],
      0..<60 ~= parts[1]
    else { return nil }
    return (text.first == "-" ? -1 : 1) * (parts[0] * 3600 + parts[1] * 60)
  }
}
