import CYAML
import Editorial

/// A YAML text read into a tree, with everything that was wrong with it.
package struct YAMLTree: Hashable, Sendable {
  /// The document; nothing if it is empty or could not be read to its end.
  package var root: YAMLNode? { isWhole ? documents.first : nil }
  /// The documents that stand behind one another in it, as far as they could be read.
  package var documents: [YAMLNode]
  /// Whether it could be read to its end.
  package var isWhole: Bool
  /// A text that stops making sense, keys given twice: each with its place in the file.
  package var failures: [YAMLFailure]

  /// Reads `bytes` (UTF-8, with or without BOM).
  package init(_ bytes: UnsafeRawBufferPointer) {
    var builder = YAMLTreeBuilder()
    do {
      try builder.build(bytes)
      isWhole = true
    } catch {
      isWhole = false
      builder.failures.append(error)
    }
    documents = builder.documents
    failures = builder.failures
  }

  /// Reads `bytes` (UTF-8, with or without BOM).
  package init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { YAMLTree($0) }
  }
}

private struct YAMLTreeBuilder: ~Copyable {
  var documents: [YAMLNode] = []
  var failures: [YAMLFailure] = []
  private var events = YAMLEvents()

  mutating func build(_ bytes: UnsafeRawBufferPointer) throws(YAMLFailure) {
    let bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try events.open(UnsafeRawBufferPointer(rebasing: bytes[bom...]), firstLine: 1)
    defer { events.close() }
    while true {
      let type = try events.next()
      switch type {
      case YAML_STREAM_END_EVENT: return
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: break
      default: documents.append(try node(type))
      }
    }
  }

  /// The node that begins with the event just read; depth is limited by the event reader.
  private mutating func node(_ type: yaml_event_type_t) throws(YAMLFailure) -> YAMLNode {
    let place = events.place
    switch type {
    case YAML_SCALAR_EVENT:
      let style = ScalarStyle(events.event.pointee.data.scalar.style)
      return YAMLNode(.scalar(String(decoding: events.scalar, as: UTF8.self), style), at: place)
    case YAML_SEQUENCE_START_EVENT: return YAMLNode(.list(try list()), at: place)
    case YAML_MAPPING_START_EVENT: return YAMLNode(.mapping(try mapping()), at: place)
    default:
      let name = events.event.pointee.data.alias.anchor.map { String(cString: $0) } ?? ""
      return YAMLNode(.alias(name), at: place)
    }
  }

  private mutating func list() throws(YAMLFailure) -> [YAMLNode] {
    var items: [YAMLNode] = []
    var type = try events.next()
    while type != YAML_SEQUENCE_END_EVENT {
      items.append(try node(type))
      type = try events.next()
    }
    return items
  }

  private mutating func mapping() throws(YAMLFailure) -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    var seen: Set<String> = []
    var type = try events.next()
    while type != YAML_MAPPING_END_EVENT {
      let key = try node(type)
      let value = try node(try events.next())
      type = try events.next()
      guard case .scalar(let text, _) = key.content else {
        failures.append(YAMLFailure(place: key.place, reason: "a key must be one word or text"))
        continue
      }
      guard seen.insert(text).inserted else {
        failures.append(
          YAMLFailure(place: key.place, reason: "`\(text)` is here twice; the first one is used"))
        continue
      }
      pairs.append(YAMLPair(key: text, keyPlace: key.place, value: value))
    }
    return pairs
  }
}
