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
      let begins = Self.begins(text, "BEGIN:")
      guard text.count <= 64, begins || Self.begins(text, "END:") else { return nil }
      let name = text[(begins ? 6 : 4)...].drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
      guard !name.isEmpty else { return nil }
      let word = String(decoding: name, as: UTF8.self).uppercased()
      return begins ? .begin(word) : .end(word)
    }

    private static func begins(_ text: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
      guard text.count >= word.utf8CodeUnitCount else { return false }
      return word.withUTF8Buffer { word in
        word.indices.allSatisfy { text[$0] == word[$0] || text[$0] == word[$0] | 0x20 }
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
    let end = bytes.lineEnd(from: at)
    if end < bytes.count { number += 1 }
    at = bytes.afterEnding(at: end)
    return end
  }
}
