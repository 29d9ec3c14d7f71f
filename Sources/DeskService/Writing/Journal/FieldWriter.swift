import Editorial

/// Builds one line of the journal: fields with a space between, a checksum in front.
///
/// A text begins with `=`, and spaces, control characters and `%` in it are written `%20`; so any
/// bytes survive, a line is one line, and most of it can be read by eye. An absent value is `-`.
struct FieldWriter {
  private var line: [UInt8] = []

  mutating func word(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { line += $0 }
  }

  /// A word, and behind a colon a number in octal digits if there is one: `remove:644`.
  mutating func word(_ word: StaticString, octal number: UInt32?) {
    self.word(word)
    if let number { line += (":" + String(number, radix: 8)).utf8 }
  }

  mutating func number(_ number: Int) {
    separate()
    line += String(number).utf8
  }

  mutating func number(_ number: Int?) {
    guard let number else { return word("-") }
    self.number(number)
  }

  mutating func text(_ text: String) {
    bytes(Array(text.utf8))
  }

  mutating func text(_ text: String?) {
    guard let text else { return word("-") }
    self.text(text)
  }

  mutating func bytes(_ bytes: [UInt8]) {
    separate()
    line.append(UInt8(ascii: "="))
    for byte in bytes {
      guard byte <= 0x20 || byte == 0x7f || byte == UInt8(ascii: "%") else {
        line.append(byte)
        continue
      }
      line.append(UInt8(ascii: "%"))
      line.append(Self.digit(byte >> 4))
      line.append(Self.digit(byte & 15))
    }
  }

  mutating func checksum(_ checksum: Checksum?) {
    guard let checksum else { return word("-") }
    separate()
    line += checksum.digits
  }

  /// `v2`.
  mutating func version(_ version: Int) {
    separate()
    line += "v\(version)".utf8
  }

  /// `12:5`, line and column.
  mutating func place(_ place: Place?) {
    guard let place else { return word("-") }
    separate()
    line += "\(place.line):\(place.column)".utf8
  }

  mutating func reference(_ reference: EditReference?) {
    guard let reference else { return word("-") }
    separate()
    line += "\(reference.action).\(reference.edit)".utf8
  }

  /// The line with its checksum and a line break on either side: the one before ends whatever a
  /// crash has left torn.
  var record: [UInt8] {
    [0x0A] + Checksum(line).digits + [0x20] + line + [0x0A]
  }

  private mutating func separate() {
    if !line.isEmpty { line.append(0x20) }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
