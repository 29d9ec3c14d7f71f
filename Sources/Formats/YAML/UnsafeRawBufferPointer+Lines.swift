import Editorial

/// Lines of bytes: they end at LF, CR LF or a lone CR.
extension UnsafeRawBufferPointer {
  /// The offset of the end of the line that holds `start`: at its CR or LF, or the end of bytes.
  func lineEnd(from start: Int) -> Int {
    var index = start
    while index < count {
      let byte = self[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      index += 1
    }
    return index
  }

  /// The offset after the line ending that stands at `end`.
  func afterEnding(at end: Int) -> Int {
    guard end < count else { return count }
    let isPair =
      self[end] == UInt8(ascii: "\r") && end + 1 < count && self[end + 1] == UInt8(ascii: "\n")
    return end + (isPair ? 2 : 1)
  }

  /// The text of a line, numbered from 1; empty when there is no such line.
  func lineText(_ number: Int) -> String {
    var start = 0
    var line = 1
    while line < number, start < count {
      start = afterEnding(at: lineEnd(from: start))
      line += 1
    }
    guard line == number else { return "" }
    return String(decoding: self[start..<lineEnd(from: start)], as: UTF8.self)
  }
}

extension Place {
  /// The place of a byte: line from 1, column from 1 in code points, a BOM not counted.
  init(of offset: Int, in bytes: UnsafeRawBufferPointer) {
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while true {
      let end = bytes.lineEnd(from: start)
      let next = bytes.afterEnding(at: end)
      guard next <= offset, end < bytes.count else { break }
      start = next
      line += 1
    }
    var column = 1
    for index in start..<Swift.max(start, Swift.min(offset, bytes.count))
    where bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    self.init(line: line, column: column)
  }
}
