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
        start = bytes.afterEnding(at: end)
        while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D {
          start = bytes.afterEnding(at: start)
        }
        start += 1
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
    var isFolded = false
    while passToContinuation() {
      end = passLine()
      isFolded = true
    }
    return Written(
      number: first, bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<end]),
      isFolded: isFolded)
  }

  /// Goes to the line that continues the one before; whether there is one.
  ///
  /// A line with nothing or a blank in it may stand between them, as one Korean feed writes it.
  private mutating func passToContinuation() -> Bool {
    var next = at
    var breaks = 0
    while next < bytes.count, bytes[next] == 0x0A || bytes[next] == 0x0D {
      next = bytes.afterEnding(at: next)
      breaks += 1
    }
    guard next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 else { return false }
    at = next
    number += breaks
    return true
  }

  /// Goes behind the break of the line; where its text ends.
  private mutating func passLine() -> Int {
    let end = bytes.lineEnd(from: at)
    if end < bytes.count { number += 1 }
    at = bytes.afterEnding(at: end)
    return end
  }
}
