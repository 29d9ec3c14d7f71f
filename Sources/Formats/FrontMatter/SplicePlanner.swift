import CYAML
import Editorial

/// Collects what edits do to one mapping: to its bytes, and to its events.
struct SplicePlanner {
  /// One change, in both currencies.
  struct Step {
    var change: ByteChange
    /// These events give way to `with`.
    var events: Range<Int>
    var with: [SpliceEvent] = []
  }

  let text: SpliceText
  /// Nothing in a part without any keys yet.
  let mapping: SpliceMapping?
  private(set) var steps: [Step] = []
  private var keys: [KeyChange] = []
  /// What each key in the file must read as afterwards, for the proof.
  private(set) var wanted: [(name: String, value: String)] = []
  /// Where keys that this plan puts in will stand, by our name for them.
  private var inserted: [String: (offset: Int, event: Int)] = [:]
  private var edits: [KeyEdit] = []

  init(_ text: SpliceText, _ mapping: SpliceMapping?) {
    self.text = text
    self.mapping = mapping
  }

  mutating func plan(_ edits: [KeyEdit]) throws(Refusal) -> SplicePlan {
    self.edits = edits
    for edit in edits { try add(edit) }
    sortSteps()
    let changes = merged()
    guard let bytes = Splice.apply(changes, to: text.file) else { throw unproved() }
    return SplicePlan(bytes: bytes, changes: changes, keys: keys)
  }

  private mutating func add(_ edit: KeyEdit) throws(Refusal) {
    let entry = try find(edit)
    switch (edit.change, entry) {
    case (.set(let value), let entry?), (.replace(let value), let entry?):
      try replace(entry, with: value, edit)
    case (.set(let value), nil):
      let style = try style(of: value, replacing: .plain, edit.key)
      try insert(
        edit, SpliceScalar.written(Array(value.utf8), as: style),
        [SpliceEvent(scalar: Array(value.utf8), style)])
      note(edit, from: nil, to: value, name: edit.key)
    case (.append(let item), let entry?): try append(item, to: entry, edit)
    case (.append(let item), nil):
      let (bytes, events) = try list(of: item, edit)
      try insert(edit, bytes, events)
      keys.append(KeyChange(key: edit.key, from: nil, to: "[\(item)]"))
    case (.remove, let entry?): try remove(entry, edit)
    case (.replace, nil), (.remove, nil): break
    }
  }

  private func find(_ edit: KeyEdit) throws(Refusal) -> SpliceMapping.Entry? {
    let names = [edit.key.lowercased()] + edit.aliases.map { $0.lowercased() }
    let found = mapping?.entries.filter { $0.name.map(names.contains) ?? false } ?? []
    guard found.count < 2 else {
      let key = text.events[found[1].key]
      throw Refusal(
        place: text.place(of: key),
        reason: "`\(key.string)` is here a second time: leave only one (e opens the editor)")
    }
    return found.first
  }

  // MARK: replacing

  private mutating func replace(
    _ entry: SpliceMapping.Entry, with value: String, _ edit: KeyEdit
  ) throws(Refusal) {
    let (index, event) = try scalar(of: entry, edit.key)
    let name = text.events[entry.key].string
    guard event.string != value else { return }
    let isNothing = event.isNothing
    let start = text.offset(event.start)
    let end = text.offset(event.end)
    let old = Array(text.file[start..<end])
    guard isNothing ? text.file[..<start].last == UInt8(ascii: ":") : isFaithful(old, event) else {
      throw refusal(event, "`\(edit.key)` is written in a way that cannot be changed here")
    }
    let style = try style(of: value, replacing: event.scalarStyle, edit.key, old: event)
    var new = SpliceScalar.written(Array(value.utf8), as: style)
    if isNothing { new.insert(UInt8(ascii: " "), at: 0) }
    steps.append(
      Step(
        change: ByteChange(offset: start, old: old, new: new), events: index..<index + 1,
        with: [SpliceEvent(scalar: Array(value.utf8), style)]))
    note(edit, from: event.string, to: value, name: name)
  }

  /// The one scalar of a value, which stands on one line, or a refusal that says why not.
  private func scalar(
    of entry: SpliceMapping.Entry, _ key: String
  ) throws(Refusal) -> (Int, SpliceEvent) {
    var index = entry.value.lowerBound
    let whole = text.events[index]
    if whole.type == YAML_SEQUENCE_START_EVENT {
      guard entry.value.count == 3, text.events[index + 1].isScalar else {
        throw refusal(whole, "`\(key)` is a list")
      }
      guard whole.anchor.isEmpty, whole.tag.isEmpty else {
        throw refusal(whole, "`\(key)` carries an anchor or a tag")
      }
      index += 1
    }
    let event = text.events[index]
    guard event.isScalar else {
      let isAlias = event.type == YAML_ALIAS_EVENT
      throw refusal(event, "`\(key)` is \(isAlias ? "an alias" : "a group of keys")")
    }
    guard event.anchor.isEmpty, event.tag.isEmpty else {
      throw refusal(event, "`\(key)` carries an anchor or a tag")
    }
    guard event.scalarStyle != .block else { throw refusal(event, "`\(key)` is a block of text") }
    guard event.startLine == event.endLine else {
      throw refusal(event, "`\(key)` is written over several lines")
    }
    return (index, event)
  }

  /// The bytes at the marks are what was read: the marks can be trusted.
  private func isFaithful(_ bytes: [UInt8], _ event: SpliceEvent) -> Bool {
    guard !bytes.contains(0x0A), !bytes.contains(0x0D) else { return false }
    switch event.scalarStyle {
    case .plain: return bytes == event.text
    case .singleQuoted: return isQuoted(bytes, UInt8(ascii: "'"))
    case .doubleQuoted: return isQuoted(bytes, UInt8(ascii: "\""))
    case .block: return false
    }
  }

  private func isQuoted(_ bytes: [UInt8], _ quote: UInt8) -> Bool {
    bytes.count >= 2 && bytes.first == quote && bytes.last == quote
  }

  /// The style a value is written in; `true` and `false` stay booleans where a boolean stood (R7).
  private func style(
    of value: String, replacing style: ScalarStyle, _ key: String, old: SpliceEvent? = nil
  ) throws(Refusal) -> ScalarStyle {
    guard SpliceScalar.fits(value) else {
      throw Refusal(reason: "the new `\(key)` is not one line of plain text")
    }
    if value == "true" || value == "false", let old, old.isPlain {
      let wasBoolean = old.text.withUnsafeBytes {
        YAMLScalar.isNull($0) || YAMLScalar.bool($0) != nil
      }
      if wasBoolean { return .plain }
    }
    return SpliceScalar.style(of: value, replacing: style)
  }

  // MARK: putting in

  /// Puts `key: value` into the mapping, `value` being bytes and the events they make.
  private mutating func insert(
    _ edit: KeyEdit, _ value: [UInt8], _ events: [SpliceEvent]
  ) throws(Refusal) {
    let keyStyle = try style(of: edit.key, replacing: .plain, edit.key)
    let pair =
      SpliceScalar.written(Array(edit.key.utf8), as: keyStyle) + Array(": ".utf8) + value
    let with = [SpliceEvent(scalar: Array(edit.key.utf8), keyStyle)] + events
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
        return (text.offset(text.events[mapping.start].start) + 1, mapping.end)
      }
      guard let end = text.writtenEnd(of: last.value) else { throw unproved() }
      return (end, mapping.end)
    }
    if let anchor = edit.anchor?.lowercased() {
      if let site = inserted[anchor] { return site }
      let names =
        [anchor] + edits.filter { $0.key.lowercased() == anchor }.flatMap(\.aliases)
      let entry = names.lazy.compactMap { mapping.first($0) }.first
      if let entry, let end = text.writtenEnd(of: entry.value) {
        return (text.nextLine(from: end), entry.value.upperBound)
      }
    }
    // The root's keys end at the closing fence; another mapping's only where we know.
    if mapping.start == 2, text.part.upperBound < text.file.count {
      return (text.part.upperBound, mapping.end)
    }
    for entry in mapping.entries.reversed() {
      if let end = text.writtenEnd(of: entry.value) {
        return (text.nextLine(from: end), entry.value.upperBound)
      }
    }
    throw unproved()
  }

  // MARK: lists

  private func list(
    of item: String, _ edit: KeyEdit
  ) throws(Refusal) -> ([UInt8], [SpliceEvent]) {
    let (bytes, event) = try self.item(item, edit)
    return (
      Array("[".utf8) + bytes + Array("]".utf8),
      [
        SpliceEvent(YAML_SEQUENCE_START_EVENT, style: YAML_FLOW_SEQUENCE_STYLE.rawValue), event,
        SpliceEvent(YAML_SEQUENCE_END_EVENT),
      ]
    )
  }

  private func item(
    _ item: String, _ edit: KeyEdit
  ) throws(Refusal) -> ([UInt8], SpliceEvent) {
    let style = try style(of: item, replacing: .plain, edit.key)
    let bytes = Array(item.utf8)
    return (SpliceScalar.written(bytes, as: style), SpliceEvent(scalar: bytes, style))
  }

  private mutating func append(
    _ value: String, to entry: SpliceMapping.Entry, _ edit: KeyEdit
  ) throws(Refusal) {
    let start = entry.value.lowerBound
    let whole = text.events[start]
    let close = entry.value.upperBound - 1
    guard whole.anchor.isEmpty, whole.tag.isEmpty else {
      throw refusal(whole, "`\(edit.key)` carries an anchor or a tag")
    }
    if whole.isNothing {
      let (bytes, events) = try list(of: value, edit)
      let offset = text.offset(whole.start)
      let new = Array(" ".utf8) + bytes
      steps.append(
        Step(
          change: ByteChange(offset: offset, old: [], new: new), events: start..<start + 1,
          with: events))
      keys.append(KeyChange(key: edit.key, from: "", to: "[\(value)]"))
      return
    }
    guard whole.type == YAML_SEQUENCE_START_EVENT else {
      throw refusal(whole, "`\(edit.key)` is not a list on one line")
    }
    let (bytes, event) = try item(value, edit)
    let last = text.writtenEnd(of: start + 1..<close)
    let offset: Int
    let new: [UInt8]
    if whole.isFlowList, whole.startLine == text.events[close].endLine {
      offset = last ?? text.offset(whole.start) + 1
      new = last == nil ? bytes : Array(", ".utf8) + bytes
    } else if whole.isBlockList, let last {
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
    let items = text.events[start + 1..<close].filter(\.isScalar).map(\.string)
    keys.append(
      KeyChange(
        key: edit.key, from: "[\(items.joined(separator: ", "))]",
        to: "[\((items + [value]).joined(separator: ", "))]"))
  }

  // MARK: taking out

  private mutating func remove(
    _ entry: SpliceMapping.Entry, _ edit: KeyEdit
  ) throws(Refusal) {
    let key = text.events[entry.key]
    let event = text.events[entry.value.lowerBound]
    let start = text.lineStart(of: text.offset(key.start))
    let blanks: [UInt8] = [0x20, 0x09]
    guard let mapping, !text.events[mapping.start].isFlowMapping,
      text.file[start..<text.offset(key.start)].allSatisfy({ $0 == 0x20 }),
      let end = text.writtenEnd(of: entry.value), end <= text.lineEnd(from: start),
      text.file[end..<text.lineEnd(from: end)].allSatisfy(blanks.contains),
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
      KeyChange(key: edit.key, from: event.isScalar ? event.string : "[...]", to: nil))
  }

  // MARK: refusing, sorting

  private mutating func note(_ edit: KeyEdit, from: String?, to: String, name: String) {
    keys.append(KeyChange(key: edit.key, from: from, to: to))
    wanted.append((name, to))
  }

  private func refusal(_ event: SpliceEvent, _ what: String) -> Refusal {
    Refusal(place: text.place(of: event), reason: "\(what): change it in the editor (e)")
  }

  /// The refusal of a change whose proof failed.
  func unproved() -> Refusal {
    let names = edits.map { "`\($0.key)`" }.joined(separator: ", ")
    let place = mapping.map { text.place(of: text.events[$0.start]) }
    return Refusal(
      place: place,
      reason: "\(names) cannot be changed here without touching more: use the editor (e)")
  }

  private mutating func sortSteps() {
    let sorted = steps.enumerated().sorted { a, b in
      (a.element.change.offset, a.offset) < (b.element.change.offset, b.offset)
    }
    steps = sorted.map(\.element)
  }

  /// The byte changes, those at one offset made one.
  private func merged() -> [ByteChange] {
    var changes: [ByteChange] = []
    for step in steps {
      if let last = changes.last, last.offset == step.change.offset,
        last.old.isEmpty, step.change.old.isEmpty
      {
        changes[changes.count - 1].new += step.change.new
      } else {
        changes.append(step.change)
      }
    }
    return changes
  }
}
