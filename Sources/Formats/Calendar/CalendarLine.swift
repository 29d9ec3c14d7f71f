/// A line of a calendar's text, whole: its continuations joined, without a NUL (RFC 5545, 3.1).
///
/// libical is given these very bytes, so that what is seen here is what it sees.
struct CalendarLine {
  /// From 1, where it begins.
  let number: Int
  let text: UnsafeRawBufferPointer
  /// Where its name ends, and where its value begins; without the one or the other it is no line.
  private let nameEnd: Int
  private let valueStart: Int?
  /// How many parameters stand before its value.
  let parameters: Int

  /// What a line begins or ends.
  enum Marker: Hashable {
    case begin(String)
    case end(String)
    /// It begins or ends something, and does not say what.
    case nothing
  }

  init(number: Int, text: UnsafeRawBufferPointer) {
    self.number = number
    self.text = UnsafeRawBufferPointer(rebasing: text.drop { $0 <= 0x20 })
    var nameEnd: Int?
    var valueStart: Int?
    var parameters = 0
    var isQuoted = false
    scan: for (index, byte) in self.text.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";"):
        nameEnd = nameEnd ?? index
        if !isQuoted { parameters += 1 }
      case UInt8(ascii: ":"):
        nameEnd = nameEnd ?? index
        guard !isQuoted else { continue }
        valueStart = index + 1
        break scan
      default: break
      }
    }
    self.nameEnd = nameEnd ?? self.text.count
    self.valueStart = valueStart
    self.parameters = parameters
  }

  /// In capitals; empty where it has signs that no name has.
  var name: String {
    let name = text[..<nameEnd]
    return name.allSatisfy(Self.isName) ? String(decoding: name, as: UTF8.self).uppercased() : ""
  }

  /// What stands behind its name; empty where that is all there is.
  var value: Slice<UnsafeRawBufferPointer> { text[(valueStart ?? text.count)...] }

  /// Of `BEGIN:VEVENT` and `END:VEVENT` in any case; `nil` of any other line.
  var marker: Marker? {
    let begins = isNamed("BEGIN")
    guard begins || isNamed("END") else { return nil }
    let value = value.drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
    guard (1...64).contains(value.count), value.allSatisfy(Self.isName) else { return .nothing }
    let word = String(decoding: value, as: UTF8.self).uppercased()
    return begins ? .begin(word) : .end(word)
  }

  private func isNamed(_ word: StaticString) -> Bool {
    guard nameEnd == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { text[$0] == word[$0] || text[$0] == word[$0] | 0x20 }
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
