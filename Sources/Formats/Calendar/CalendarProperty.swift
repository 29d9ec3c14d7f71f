/// The lines of an event or a thing to do that are read, and those that need not be.
enum CalendarProperty {
  /// What `CalendarItemReader` and `CalendarRepetition` ask for.
  private static let read: Set<String> = [
    "CATEGORIES", "COMPLETED", "DTEND", "DTSTART", "DUE", "DURATION", "EXDATE", "EXRULE",
    "LOCATION", "RDATE", "RECURRENCE-ID", "RRULE", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID",
    "URL", "X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-CDO-BUSYSTATUS",
  ]

  /// Whether libical is to see a line of this name.
  static func isRead(_ name: String, _ line: CalendarLine) -> Bool {
    // It says at most where on earth a day ends; what is shown of it is kept beside.
    name == "DESCRIPTION" ? mayEndAnywhere(line.value) : read.contains(name)
  }

  /// Whether a text has `AoE` or the beginning of `anywhere` in it, in any case.
  private static func mayEndAnywhere(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
    var last: UInt32 = 0
    for byte in line {
      last = last << 8 | UInt32(byte | 0x20)
      if last & 0xFF_FFFF == 0x61_6F65 || last == 0x616E_7977 { return true }
    }
    return false
  }
}
