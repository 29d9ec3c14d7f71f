import Editorial

/// A mapping of a text, by the indexes of its events.
struct FieldMapping {
  struct Entry {
    var key: Int
    /// The key as keys are compared; nothing for one that is no scalar.
    var name: String?
    var value: Range<Int>
  }

  /// The events where the mapping begins and ends.
  var start: Int
  var end: Int
  var entries: [Entry]

  init(_ text: FieldText, at start: Int) {
    self.init(text.events, at: start)
  }

  /// The mapping that begins with one of a text's events.
  init(_ events: [FieldEvent], at start: Int) {
    self.start = start
    entries = []
    var index = start + 1
    while !events[index].closes {
      let value = events.afterNode(at: index)
      let next = events.afterNode(at: value)
      let key = events[index]
      let name = key.isScalar ? PieceKey.fold(key.string) : nil
      entries.append(Entry(key: index, name: name, value: value..<next))
      index = next
    }
    end = index
  }

  /// Where its first key is written; for one without keys, where it begins.
  func firstByte(in text: FieldText) -> Int {
    text.events[entries.first?.key ?? start].bytes.lowerBound
  }

  /// The entry of a key, whatever its case; nothing if there is none.
  func first(_ key: String) -> Entry? {
    entries.first { $0.name == key.lowercased() }
  }
}

extension FieldText {
  /// The root's mapping; nothing when the part is empty or holds only comments.
  func root() throws(Refusal) -> FieldMapping? {
    try mapping(explicitStart: false)
  }

  private func mapping(explicitStart: Bool) throws(Refusal) -> FieldMapping? {
    guard events.count > 2 else { return nil }
    guard events[1].isImplicit || explicitStart else {
      throw Refusal("take this YAML directive or `---` out", edit: place(of: events[1]))
    }
    guard events[2].isMapping else {
      throw Refusal(
        "this is no `key: value`: is a space missing after a colon?", edit: place(of: events[2]))
    }
    let mapping = FieldMapping(self, at: 2)
    let end = events[mapping.end + 1]
    guard end.isImplicit, mapping.end + 3 == events.count else {
      throw Refusal(
        "a second YAML document begins here: take it out", edit: place(of: end))
    }
    return mapping
  }

  /// The keys of the only semester of a file.
  func semester() throws(Refusal) -> FieldMapping? { try mapping(explicitStart: true) }

  /// The item of `deadlines` with this title and this `due`, as they are written in the file.
  func deadline(title: String, due: String) throws(Refusal) -> FieldMapping {
    let root = try mapping(explicitStart: true)
    guard let list = root?.first("deadlines")?.value, events[list.lowerBound].isList
    else {
      throw Refusal("this file has no list of deadlines any more", .edit(at: nil))
    }
    var found: [FieldMapping] = []
    var index = list.lowerBound + 1
    while index < list.upperBound - 1 {
      if events[index].isMapping {
        let item = FieldMapping(self, at: index)
        if text(of: "title", in: item) == title, text(of: "due", in: item) == due {
          found.append(item)
        }
      }
      index = afterNode(at: index)
    }
    guard let item = found.first else {
      throw Refusal("there is no deadline \"\(title)\" due \(due) here any more")
    }
    guard found.count == 1 else {
      throw Refusal(
        "the deadline \"\(title)\" due \(due) is here twice: take one out",
        edit: place(of: events[found[1].start]))
    }
    return item
  }

  private func text(of key: String, in mapping: FieldMapping) -> String {
    guard let value = mapping.first(key)?.value, events[value.lowerBound].isScalar else {
      return ""
    }
    return events[value.lowerBound].string
  }
}
