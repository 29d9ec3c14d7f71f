/// The lines of a calendar's text, each with those it is continued on (RFC 5545, 3.1).
///
/// Lines end with CR LF by the standard; feeds write LF, and old exports CR.
struct CalendarLines {
  /// A line with what continues it, as the file has it.
  struct Written {
    /// From 1.
    var number: Int
    /// The breaks and blanks of its continuations within them.
    var bytes: UnsafeRawBufferPointer
    /// Whether other lines continue it.
    var isFolded: Bool

    /// Its continuations joined, which may be in the middle of a character, and what is NUL left out.
    func join(into text: inout [UInt8]) {
      text.removeAll(keepingCapacity: true)
      var start = 0
      while start < bytes.count {
        let end = bytes.lineEnd(from: start)
        for byte in bytes[start..<end] where byte != 0 { text.append(byte) }
        start = bytes.afterEnding(at: end) + 1
      }
    }
  }

  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  private var number = 1

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func next() -> Written? {
    guard at < bytes.count else { return nil }
    let first = number
    let start = at
    var end = passLine()
    let isFolded = isContinued
    // A blank continuation, as one Korean feed writes it, is followed by another or by a new line.
    while isContinued { end = passLine() }
    return Written(
      number: first, bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]),
      isFolded: isFolded)
  }

  private var isContinued: Bool { at < bytes.count && (bytes[at] == 0x20 || bytes[at] == 0x09) }

  /// Goes behind the break of the line; where its text ends.
  private mutating func passLine() -> Int {
    let end = bytes.lineEnd(from: at)
    if end < bytes.count { number += 1 }
    at = bytes.afterEnding(at: end)
    return end
  }
}
