import Editorial

/// Keys that are put in, and keys that are taken out.
extension SplicePlanner {
  /// Puts `key: value` into the mapping, `value` being bytes and the events they make.
  mutating func insert(
    _ edit: KeyEdit, _ value: [UInt8], _ events: [FieldEvent]
  ) throws(Refusal) {
    let keyStyle = text.syntax.keyStyle(of: edit.key)
    let pair =
      text.syntax.bytes(edit.key, as: keyStyle) + Array(text.syntax.separator.utf8) + value
    let with = [FieldEvent(scalar: Array(edit.key.utf8), keyStyle)] + events
    let site = try site(for: edit)
    var new = pair
    if let mapping, text.events[mapping.start].isFlowMapping {
      let isFirst = mapping.entries.isEmpty && inserted.isEmpty
      if !isFirst { new = Array(", ".utf8) + pair }
    } else {
      let column = mapping.map { text.events[$0.start].column } ?? 0
      new = Array(repeating: UInt8(ascii: " "), count: column) + pair
      let endsInLine = site.offset > text.part.lowerBound && site.offset == text.part.upperBound
      let hasEnding = [0x0A, 0x0D].contains(text.file[..<site.offset].last ?? 0x0A)
      // A file's last line may lack its ending; the line put in below it then lacks it instead.
      new = endsInLine && !hasEnding ? text.ending + new : new + text.ending
    }
    steps.append(
      Step(
        change: ByteChange(offset: site.offset, old: [], new: new),
        events: site.event..<site.event, with: with))
    inserted[edit.key.lowercased()] = site
  }

  /// The byte and the event before which a missing key goes.
  private func site(for edit: KeyEdit) throws(Refusal) -> (offset: Int, event: Int) {
    guard let mapping else { return (text.part.upperBound, 1) }
    if text.events[mapping.start].isFlowMapping {
      guard let last = mapping.entries.last else {
        return (text.events[mapping.start].bytes.lowerBound + 1, mapping.end)
      }
      guard let end = text.writtenEnd(of: last.value) else { throw unproved() }
      return (end, mapping.end)
    }
    if putsFirst { return (text.lineStart(of: mapping.firstByte(in: text)), mapping.start + 1) }
    if let anchor = edit.anchor?.lowercased() {
      if let site = inserted[anchor] { return site }
      let names =
        [anchor] + edits.filter { $0.key.lowercased() == anchor }.flatMap(\.aliases)
      let entry = names.lazy.compactMap { mapping.first($0) }.first
      if let entry, let end = text.writtenEnd(of: entry.value) {
        return (text.nextLine(from: end), entry.value.upperBound)
      }
    }
    // The root's keys end at the closing fence; another mapping's only where we know. In TOML they end
    // with the last of them: a comment below it may be that of a table.
    let isYAML = text.syntax == .yaml
    if mapping.start == 2, isYAML, text.part.upperBound < text.file.count {
      return (text.part.upperBound, mapping.end)
    }
    for entry in mapping.entries.reversed() {
      if let end = text.writtenEnd(of: entry.value) {
        return (text.nextLine(from: end), entry.value.upperBound)
      }
    }
    throw unproved()
  }

  /// Takes a key out that may as well stay.
  mutating func drop(_ entry: FieldMapping.Entry, _ edit: KeyEdit) {
    do throws(Refusal) {
      try remove(entry, edit)
    } catch {
    }
  }

  mutating func remove(
    _ entry: FieldMapping.Entry, _ edit: KeyEdit
  ) throws(Refusal) {
    let key = text.events[entry.key]
    let event = text.events[entry.value.lowerBound]
    let start = text.lineStart(of: key.bytes.lowerBound)
    guard let mapping, !text.events[mapping.start].isFlowMapping,
      text.file[start..<key.bytes.lowerBound].allSatisfy({ $0 == 0x20 }),
      let end = text.writtenEnd(of: entry.value), end <= text.lineEnd(from: start),
      text.file[end..<text.lineEnd(from: end)].allSatisfy(isBlank),
      text.events[entry.key..<entry.value.upperBound].allSatisfy({ $0.anchor.isEmpty })
    else { throw refusal(key, "`\(edit.key)` is not alone on its line") }
    guard mapping.start == 2 || mapping.entries.count > 1 else {
      throw refusal(key, "`\(edit.key)` is the only key here")
    }
    let old = Array(text.file[start..<text.nextLine(from: end)])
    steps.append(
      Step(
        change: ByteChange(offset: start, old: old, new: []),
        events: entry.key..<entry.value.upperBound))
    keys.append(
      KeyChange(key: edit.key, from: event.isScalar ? event.string : written(entry), to: nil))
  }
}
