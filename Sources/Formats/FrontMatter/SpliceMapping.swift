import CYAML
import Editorial

/// A mapping of a text, by the indexes of its events.
struct SpliceMapping {
  struct Entry {
    var key: Int
    /// The key as read, in lower case; nothing for a key that is no scalar.
    var name: String?
    var value: Range<Int>
  }

  /// The events where the mapping begins and ends.
  var start: Int
  var end: Int
  var entries: [Entry]

  init(_ text: SpliceText, at start: Int) {
    self.start = start
    entries = []
    var index = start + 1
    while !text.events[index].closes {
      let value = text.afterNode(at: index)
      let next = text.afterNode(at: value)
      let key = text.events[index]
      let name = key.isScalar ? key.string.lowercased() : nil
      entries.append(Entry(key: index, name: name, value: value..<next))
      index = next
    }
    end = index
  }

  /// The entry of a key, whatever its case; nothing if there is none.
  func first(_ key: String) -> Entry? {
    entries.first { $0.name == key.lowercased() }
  }
}

extension SpliceText {
  /// The root's mapping; nothing when the part is empty or holds only comments.
  func root() throws(Refusal) -> SpliceMapping? {
    try mapping(explicitStart: false)
  }

  private func mapping(explicitStart: Bool) throws(Refusal) -> SpliceMapping? {
    guard events.count > 2 else { return nil }
    guard events[1].isImplicit || explicitStart else {
      throw Refusal(
        at: place(of: events[1]), reason: "take this YAML directive or `---` out (e)")
    }
    guard events[2].type == YAML_MAPPING_START_EVENT else {
      throw Refusal(
        at: place(of: events[2]),
        reason: "this is no `key: value`: is a space missing after a colon? (e opens the editor)")
    }
    let mapping = SpliceMapping(self, at: 2)
    let end = events[mapping.end + 1]
    guard end.isImplicit, mapping.end + 3 == events.count else {
      throw Refusal(
        at: place(of: end), reason: "a second YAML document begins here: take it out (e)")
    }
    return mapping
  }

  /// The item of `deadlines` with this title and this `due`, as they are written in the file.
  func deadline(title: String, due: String) throws(Refusal) -> SpliceMapping {
    let root = try mapping(explicitStart: true)
    guard let list = root?.first("deadlines")?.value, events[list.lowerBound].opens,
      events[list.lowerBound].type == YAML_SEQUENCE_START_EVENT
    else {
      throw Refusal("this file has no list of deadlines any more (e opens the editor)")
    }
    var found: [SpliceMapping] = []
    var index = list.lowerBound + 1
    while index < list.upperBound - 1 {
      if events[index].type == YAML_MAPPING_START_EVENT {
        let item = SpliceMapping(self, at: index)
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
        at: place(of: events[found[1].start]),
        reason: "the deadline \"\(title)\" due \(due) is here twice: take one out (e)")
    }
    return item
  }

  private func text(of key: String, in mapping: SpliceMapping) -> String {
    guard let value = mapping.first(key)?.value, events[value.lowerBound].isScalar else {
      return ""
    }
    return events[value.lowerBound].string
  }
}
