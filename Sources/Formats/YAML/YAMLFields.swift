import CYAML
import Editorial

/// Reads YAML key by key without making a `String`: the path 10,000 pieces go through.
struct YAMLFields: ~Copyable {
  private var events = YAMLEvents()
  private var items: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// Visits the keys of the mapping in `part`, whose first line is line `firstLine` of its file.
  mutating func read(
    _ part: UnsafeRawBufferPointer, firstLine: Int,
    each: (_ key: UnsafeRawBufferPointer, _ value: FieldValue) -> Void
  ) throws(YAMLFailure) -> FrontMatterReader.Shape {
    try events.open(part, firstLine: firstLine)
    defer { events.close() }
    var type = try events.next()
    while type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_START_EVENT {
      type = try events.next()
    }
    if type == YAML_STREAM_END_EVENT { return .empty }
    guard type == YAML_MAPPING_START_EVENT else { return .other(events.place) }
    while true {
      type = try events.next()
      if type == YAML_MAPPING_END_EVENT { break }
      guard type == YAML_SCALAR_EVENT else {
        try skip(type)
        try skip(try events.next())
        continue
      }
      let keyPlace = events.place
      var key = events.takeEvent()
      defer { yaml_event_delete(&key) }
      let name = UnsafeRawBufferPointer(
        start: key.data.scalar.value, count: key.data.scalar.length)
      try value(of: name, keyPlace, each)
    }
    while type != YAML_STREAM_END_EVENT, type != YAML_DOCUMENT_START_EVENT {
      type = try events.next()
    }
    return .mapping
  }

  private mutating func value(
    of key: UnsafeRawBufferPointer, _ keyPlace: Place,
    _ each: (UnsafeRawBufferPointer, FieldValue) -> Void
  ) throws(YAMLFailure) {
    let type = try events.next()
    let place = events.place
    switch type {
    case YAML_SCALAR_EVENT:
      let style = ScalarStyle(events.event.pointee.data.scalar.style)
      let scalar = events.event.pointee.data.scalar
      each(
        key,
        FieldValue(
          .scalar, events.scalar, style, keyPlace: keyPlace, place: place,
          isMarked: scalar.tag != nil || scalar.anchor != nil))
    case YAML_SEQUENCE_START_EVENT:
      let style = try list()
      items.withUnsafeBytes { items in
        ranges.withUnsafeBufferPointer { ranges in
          let only = ranges.count == 1 ? items[ranges[0]] : items[0..<0]
          let value = FieldValue(
            .list, UnsafeRawBufferPointer(rebasing: only), style, keyPlace: keyPlace, place: place,
            items: items, ranges: ranges)
          each(key, value)
        }
      }
    default:
      if let text = events.placeholder {
        try skip(type)
        each(key, FieldValue(.scalar, text, .doubleQuoted, keyPlace: keyPlace, place: place))
        return
      }
      try skip(type)
      let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
      each(key, FieldValue(.other, nothing, .plain, keyPlace: keyPlace, place: place))
    }
  }

  /// Gathers the scalars of the list just begun and answers the style of the last.
  private mutating func list() throws(YAMLFailure) -> ScalarStyle {
    items.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    var style = ScalarStyle.plain
    var isFlat = true
    while true {
      let type = try events.next()
      if type == YAML_SEQUENCE_END_EVENT { break }
      guard type == YAML_SCALAR_EVENT else {
        let isLink = try takeLink(type)
        // An unquoted link is text, not nothing, even where it looks like `[[null]]`.
        if isLink { style = .doubleQuoted } else { isFlat = false }
        continue
      }
      style = ScalarStyle(events.event.pointee.data.scalar.style)
      let start = items.count
      items.append(contentsOf: events.scalar)
      ranges.append(start..<items.count)
    }
    // A list of one scalar and a nested list is not the scalar (R3).
    if !isFlat, ranges.count == 1 { ranges.append(items.count..<items.count) }
    return style
  }

  /// Takes a link without quotes, which YAML reads as lists in one another: `[[NK News|NK]]`, alone
  /// or as an item (R3); anything else is passed over.
  private mutating func takeLink(_ type: yaml_event_type_t) throws(YAMLFailure) -> Bool {
    guard type == YAML_SEQUENCE_START_EVENT,
      events.event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    else {
      try skip(type)
      return false
    }
    let start = items.count
    items.append(contentsOf: "[[".utf8)
    var depth = 1
    var scalars = 0
    var isLink = true
    while depth > 0 {
      switch try events.next() {
      case YAML_SCALAR_EVENT:
        scalars += 1
        items.append(contentsOf: events.scalar)
      case YAML_SEQUENCE_START_EVENT:
        depth += 1
        // As an item it has a list more round it: `- [[NK News]]`.
        isLink = isLink && depth == 2 && scalars == 0
      case YAML_SEQUENCE_END_EVENT: depth -= 1
      case YAML_MAPPING_START_EVENT:
        depth += 1
        isLink = false
      case YAML_MAPPING_END_EVENT: depth -= 1
      default: isLink = false
      }
    }
    guard isLink, scalars == 1 else {
      items.removeLast(items.count - start)
      return false
    }
    items.append(contentsOf: "]]".utf8)
    ranges.append(start..<items.count)
    return true
  }

  /// Reads on to the end of what the event just read begins.
  private mutating func skip(_ type: yaml_event_type_t) throws(YAMLFailure) {
    guard type == YAML_MAPPING_START_EVENT || type == YAML_SEQUENCE_START_EVENT else { return }
    var open = 1
    while open > 0 {
      switch try events.next() {
      case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: open += 1
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: open -= 1
      default: break
      }
    }
  }
}
