/// The lines of a calendar's text, each with those it is continued on (RFC 5545, 3.1).
///
/// Lines end with CR LF by the standard; feeds write LF, and old exports CR.
struct CalendarLines {
  /// A line with what continues it.
  struct Line {
    /// From 1.
    var number: Int
    /// The bytes as they stand, the breaks and blanks of its continuations within them.
    var text: UnsafeRawBufferPointer

    /// What a line begins or ends.
    enum Marker: Hashable {
      case begin(String)
      case end(String)
    }

    /// Of `BEGIN:VEVENT` and `END:VEVENT` in any case; `nil` of any other line.
    var marker: Marker? {
      guard text.count <= 64, let colon = text.firstIndex(of: UInt8(ascii: ":")),
        colon == 5 || colon == 3
      else { return nil }
      let word = String(decoding: text, as: UTF8.self).uppercased()
      let parts = word.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let name = parts[1].split(whereSeparator: \.isWhitespace).first else {
        return nil
      }
      switch parts[0] {
      case "BEGIN": return .begin(String(name))
      case "END": return .end(String(name))
      default: return nil
      }
    }

    /// How many parameters stand before its value.
    var parameters: Int {
      var count = 0
      var isQuoted = false
      for byte in text {
        switch byte {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case UInt8(ascii: ";") where !isQuoted: count += 1
        case UInt8(ascii: ":") where !isQuoted: return count
        default: break
        }
      }
      return count
    }
  }

  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  private var number = 1

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func next() -> Line? {
    guard at < bytes.count else { return nil }
    let first = number
    let start = at
    var end = passLine()
    // A blank continuation, as one Korean feed writes it, is followed by another or by a new line.
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { end = passLine() }
    return Line(number: first, text: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
  }

  /// Goes behind the break of the line; where its text ends.
  private mutating func passLine() -> Int {
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    let end = at
    if at < bytes.count {
      at += bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
      number += 1
    }
    return end
  }
}
