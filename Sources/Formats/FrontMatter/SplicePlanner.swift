import Editorial

/// Collects what edits do to one mapping: to its bytes, and to its events.
struct SplicePlanner {
  /// One change, of the bytes and of the events they are read as.
  struct Step {
    var change: ByteChange
    /// These events give way to `with`.
    var events: Range<Int>
    var with: [FieldEvent] = []
  }

  let text: FieldText
  /// Nothing in a part without any keys yet.
  let mapping: FieldMapping?
  /// Missing keys go before the others, not behind them.
  let putsFirst: Bool
  /// Missing keys whose values are put in between quotes, needed or not.
  var quoted: Set<String> = []
  var steps: [Step] = []
  var keys: [KeyChange] = []
  /// What each key in the file must read as afterwards, for the proof.
  private(set) var wanted: [(name: String, value: String)] = []
  /// Where keys that this plan puts in will stand, by our name for them.
  var inserted: [String: (offset: Int, event: Int)] = [:]
  private(set) var edits: [KeyEdit] = []

  init(_ text: FieldText, _ mapping: FieldMapping?, putsFirst: Bool = false) {
    self.text = text
    self.mapping = mapping
    self.putsFirst = putsFirst
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
    if let entry, let foreign = foreign(entry, edit) {
      switch edit.change {
      // What is written only where the key is ours leaves another's alone.
      case .replace, .drop: return
      case .set, .append, .remove:
        throw refusal(
          foreign,
          "`\(edit.key)` holds \"\(foreign.string)\", which is none of ours: call that key otherwise"
        )
      }
    }
    switch (edit.change, entry) {
    case (.set(let value), let entry?), (.replace(let value), let entry?):
      try replace(entry, with: value, edit)
    case (.set(let value), nil):
      let usual = quoted.contains(edit.key) ? ScalarStyle.doubleQuoted : .plain
      let style = try style(of: value, replacing: usual, edit.key)
      try insert(
        edit, text.syntax.bytes(value, as: style),
        [FieldEvent(scalar: Array(value.utf8), style)])
      note(edit, from: nil, to: value, name: edit.key)
    case (.append(let item), let entry?): try append(item, to: entry, edit)
    case (.append(let item), nil):
      let (bytes, events) = try list(of: item, edit)
      try insert(edit, bytes, events)
      keys.append(KeyChange(key: edit.key, from: nil, to: "[\(item)]"))
    case (.remove, let entry?): try remove(entry, edit)
    case (.drop, let entry?): drop(entry, edit)
    case (.replace, nil), (.remove, nil), (.drop, nil): break
    }
  }

  private func find(_ edit: KeyEdit) throws(Refusal) -> FieldMapping.Entry? {
    let names = [edit.key.lowercased()] + edit.aliases.map { $0.lowercased() }
    let found = (mapping?.entries ?? []).filter { entry in
      guard let name = entry.name, names.contains(name) else { return false }
      // Another program's word for the same thing, where it says something else.
      return name == names[0] || foreign(entry, edit) == nil
    }
    guard found.count < 2 else {
      let key = text.events[found[1].key]
      throw Refusal(
        "`\(key.string)` is here a second time: leave only one", edit: text.place(of: key))
    }
    return found.first
  }

  private mutating func replace(
    _ entry: FieldMapping.Entry, with value: String, _ edit: KeyEdit
  ) throws(Refusal) {
    let (index, event) = try scalar(of: entry, edit.key)
    try requireWhole(event, before: index + 1, edit.key)
    let name = text.events[entry.key].string
    let isBareLink = entry.value.count > 3
    let link = isBareLink ? "[[\(event.string)]]" : event.string
    let old = WikiLink.followed(link)
    guard (old ?? event.string) != value else { return }
    let isNothing = event.isNothing
    let start = event.bytes.lowerBound
    let oldBytes = Array(text.file[event.bytes])
    guard isNothing ? text.file[..<start].last == UInt8(ascii: ":") : isFaithful(oldBytes, event)
    else {
      throw refusal(event, "`\(edit.key)` is written in a way that cannot be changed here")
    }
    var written = value
    if old != nil {
      guard let other = WikiLink.text(event.string, leadingTo: value) else {
        throw refusal(event, "`\(edit.key)` is a link, and \"\(value)\" cannot be one")
      }
      written = other
    }
    let style = try style(
      of: written, replacing: event.scalarStyle ?? .plain, edit.key, old: event)
    guard !isBareLink || style == event.scalarStyle else { throw unproved() }
    var new = text.syntax.bytes(written, as: style)
    if isNothing { new.insert(UInt8(ascii: " "), at: 0) }
    steps.append(
      Step(
        change: ByteChange(offset: start, old: oldBytes, new: new), events: index..<index + 1,
        with: [FieldEvent(scalar: Array(written.utf8), style)]))
    keys.append(KeyChange(key: edit.key, from: old ?? event.string, to: value))
    wanted.append((name, isBareLink ? "[[\(written)]]" : written))
  }

  /// The one scalar of a value, which stands on one line, or a refusal that says why not.
  ///
  /// A link without quotes is a scalar in two lists, or as an item in three: `[[Drafting]]` (R3).
  private func scalar(
    of entry: FieldMapping.Entry, _ key: String
  ) throws(Refusal) -> (Int, FieldEvent) {
    var index = entry.value.lowerBound
    let whole = text.events[index]
    if whole.isList {
      let lists = (entry.value.count - 1) / 2
      let opening = text.events[entry.value].prefix(lists)
      guard entry.value.count % 2 == 1, (1...3).contains(lists), opening.allSatisfy(\.isList),
        text.events[index + lists].isScalar,
        lists < 2 || opening.suffix(2).allSatisfy({ $0.kind == .list(isFlow: true) })
      else {
        throw refusal(whole, "`\(key)` is a list")
      }
      guard opening.allSatisfy({ $0.anchor.isEmpty && $0.tag.isEmpty }) else {
        throw refusal(whole, "`\(key)` carries an anchor or a tag")
      }
      index += lists
    }
    let event = text.events[index]
    guard event.isScalar else {
      let what = event.kind == .alias ? "an alias" : "a group of keys"
      throw refusal(event, "`\(key)` is \(what)")
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
  private func isFaithful(_ bytes: [UInt8], _ event: FieldEvent) -> Bool {
    guard !bytes.contains(0x0A), !bytes.contains(0x0D) else { return false }
    switch event.scalarStyle {
    case .plain: return bytes == event.text
    case .singleQuoted: return isQuoted(bytes, UInt8(ascii: "'"))
    case .doubleQuoted: return isQuoted(bytes, UInt8(ascii: "\""))
    case .block, nil: return false
    }
  }

  private func isQuoted(_ bytes: [UInt8], _ quote: UInt8) -> Bool {
    bytes.count >= 2 && bytes.first == quote && bytes.last == quote
  }

  /// The style a value is written in; `true` and `false` stay booleans where a boolean stood (R7).
  func style(
    of value: String, replacing style: ScalarStyle, _ key: String, old: FieldEvent? = nil
  ) throws(Refusal) -> ScalarStyle {
    guard WrittenScalar.fits(value) else {
      throw Refusal("the new `\(key)` is not one line of plain text")
    }
    if value == "true" || value == "false", let old, old.isPlain {
      let wasBoolean = old.text.withUnsafeBytes {
        YAMLScalar.isNull($0) || YAMLScalar.bool($0) != nil
          || $0.elementsEqual([UInt8(ascii: "0")]) || $0.elementsEqual([UInt8(ascii: "1")])
      }
      if wasBoolean { return .plain }
    }
    return text.syntax.style(of: value, replacing: style)
  }

  private mutating func note(_ edit: KeyEdit, from: String?, to: String, name: String) {
    keys.append(KeyChange(key: edit.key, from: from, to: to))
    wanted.append((name, to))
  }

  func refusal(_ event: FieldEvent, _ what: String) -> Refusal {
    Refusal(what, edit: text.place(of: event))
  }

  /// The refusal of a change whose proof failed.
  func unproved() -> Refusal {
    let names = edits.map { "`\($0.key)`" }.joined(separator: ", ")
    let place = mapping.map { text.place(of: text.events[$0.start]) }
    return Refusal(
      "\(names) cannot be changed here without touching more", .edit(at: place), at: place)
  }

  /// Puts the steps in the order of bytes and events: what is put in where a line is taken out comes
  /// before that line, whichever was asked for first.
  private mutating func sortSteps() {
    let sorted = steps.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      return (one.change.offset, one.events.lowerBound, one.events.upperBound, a.offset)
        < (other.change.offset, other.events.lowerBound, other.events.upperBound, b.offset)
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
