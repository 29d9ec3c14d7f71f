import Editorial

/// Follows fenced code through a text, line by line (CommonMark 0.31, section 4.5).
struct Fence {
  private var mark: UInt8 = 0
  private var length = 0

  /// True for a line that is code or a fence; lines are asked about in order.
  mutating func covers(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, index - start < 4, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < end, index - start < 4 else { return mark != 0 }
    let first = bytes[index]
    guard first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return mark != 0 }
    let run = index
    while index < end, bytes[index] == first { index += 1 }
    let count = index - run
    if mark == 0 {
      guard count >= 3 else { return false }
      // A backtick later in the line makes it inline code.
      if first == UInt8(ascii: "`"), bytes[index..<end].contains(first) { return false }
      mark = first
      length = count
    } else if first == mark, count >= length,
      bytes[index..<end].allSatisfy(isBlank)
    {
      mark = 0
    }
    return true
  }
}
