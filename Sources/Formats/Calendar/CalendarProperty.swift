/// The lines of an event or a thing to do that are read, and those that need not be.
enum CalendarProperty {
  /// What `CalendarItemReader` and `CalendarRepetition` ask for.
  private static let read: Set<String> = [
    "CATEGORIES", "COMPLETED", "DTEND", "DTSTART", "DUE", "DURATION", "EXDATE", "LOCATION", "RDATE",
    "RECURRENCE-ID", "RRULE", "SEQUENCE", "STATUS", "SUMMARY", "UID", "X-MICROSOFT-CDO-ALLDAYEVENT",
  ]

  /// Whether a line is one of these, or none that libical would understand: of that a word is said.
  static func isRead(_ line: UnsafeRawBufferPointer) -> Bool {
    var end = 0
    while end < line.count, isName(line[end]) { end += 1 }
    guard end > 0, end < line.count,
      line[end] == UInt8(ascii: ":") || line[end] == UInt8(ascii: ";")
    else { return true }
    let name = String(decoding: line[..<end], as: UTF8.self).uppercased()
    // It says at most where on earth a day ends.
    return name == "DESCRIPTION" ? mayEndAnywhere(line) : read.contains(name)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether a text has `AoE` or the beginning of `anywhere` in it, in any case and over folds.
  private static func mayEndAnywhere(_ line: UnsafeRawBufferPointer) -> Bool {
    var last: UInt32 = 0
    var isFold = false
    for byte in line {
      switch byte {
      case 0x0A, 0x0D: isFold = true
      case 0x20 where isFold, 0x09 where isFold: isFold = false
      default:
        isFold = false
        last = last << 8 | UInt32(byte | 0x20)
        if last & 0xFF_FFFF == 0x61_6F65 || last == 0x616E_7977 { return true }
      }
    }
    return false
  }
}
