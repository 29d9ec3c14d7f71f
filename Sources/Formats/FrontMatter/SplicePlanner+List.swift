import Editorial

/// Items put at the end of a list (R44).
extension SplicePlanner {
  func list(
    of item: String, _ edit: KeyEdit
  ) throws(Refusal) -> ([UInt8], [FieldEvent]) {
    let (bytes, event) = try self.item(item, edit)
    return (
      Array("[".utf8) + bytes + Array("]".utf8),
      [
        FieldEvent(.list(isFlow: true)), event, FieldEvent(.listEnd),
      ]
    )
  }

  private func item(
    _ item: String, _ edit: KeyEdit
  ) throws(Refusal) -> ([UInt8], FieldEvent) {
    let style = try style(of: item, replacing: .plain, edit.key)
    return (text.syntax.bytes(item, as: style), FieldEvent(scalar: Array(item.utf8), style))
  }

  mutating func append(
    _ value: String, to entry: FieldMapping.Entry, _ edit: KeyEdit
  ) throws(Refusal) {
    let start = entry.value.lowerBound
    let whole = text.events[start]
    let close = entry.value.upperBound - 1
    guard whole.anchor.isEmpty, whole.tag.isEmpty else {
      throw refusal(whole, "`\(edit.key)` carries an anchor or a tag")
    }
    if whole.isNothing {
      let (bytes, events) = try list(of: value, edit)
      let offset = whole.bytes.lowerBound
      let new = Array(" ".utf8) + bytes
      steps.append(
        Step(
          change: ByteChange(offset: offset, old: [], new: new), events: start..<start + 1,
          with: events))
      keys.append(KeyChange(key: edit.key, from: "", to: "[\(value)]"))
      return
    }
    guard whole.isList else {
      throw refusal(whole, "`\(edit.key)` is not a list on one line")
    }
    let (bytes, event) = try item(value, edit)
    let last = text.writtenEnd(of: start + 1..<close)
    let offset: Int
    let new: [UInt8]
    if whole.kind == .list(isFlow: true), whole.startLine == text.events[close].endLine {
      offset = last ?? whole.bytes.lowerBound + 1
      new = last == nil ? bytes : Array(", ".utf8) + bytes
    } else if whole.kind == .list(isFlow: false), let last {
      offset = text.nextLine(from: last)
      let indent = Array(repeating: UInt8(ascii: " "), count: whole.column)
      new = indent + Array("- ".utf8) + bytes + text.ending
    } else {
      throw refusal(whole, "`\(edit.key)` is not a list on one line")
    }
    steps.append(
      Step(
        change: ByteChange(offset: offset, old: [], new: new), events: close..<close,
        with: [event]))
    let before = written(entry)
    let items = last == nil ? [value] : [String(before.dropFirst().dropLast()), value]
    keys.append(
      KeyChange(key: edit.key, from: before, to: "[\(items.joined(separator: ", "))]"))
  }

  /// A list as the journal has it: `[one, two]`.
  func written(_ entry: FieldMapping.Entry) -> String {
    let items = text.events[entry.value].filter(\.isScalar).map(\.string)
    return "[\(items.joined(separator: ", "))]"
  }
}
