import Editorial

extension [ByteChange] {
  /// The text with these changes made, or `nil` where it does not hold what they replace.
  ///
  /// The changes stand in order and do not overlap; their offsets are those of the old text.
  func applied(to text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + reduce(0) { $0 + $1.new.count })
    var done = 0
    for change in self {
      let end = change.offset.addingReportingOverflow(change.old.count)
      guard change.offset >= done, !end.overflow, end.partialValue <= text.count,
        text[change.offset..<end.partialValue].elementsEqual(change.old)
      else { return nil }
      result += text[done..<change.offset]
      result += change.new
      done = end.partialValue
    }
    return result + text[done...]
  }

  /// The changes that turn the new text into the old again.
  var reversed: [ByteChange] {
    var shift = 0
    return map { change in
      defer { shift += change.new.count - change.old.count }
      return ByteChange(offset: change.offset + shift, old: change.new, new: change.old)
    }
  }
}
