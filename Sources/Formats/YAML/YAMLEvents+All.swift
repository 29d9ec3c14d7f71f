import CYAML

extension YAMLEvents {
  /// Every event of a part of a file, from the stream's start to its end.
  static func all(
    of file: UnsafeRawBufferPointer, _ part: Range<Int>, firstLine: Int
  ) throws(YAMLFailure) -> [FieldEvent] {
    var reader = YAMLEvents()
    try reader.open(UnsafeRawBufferPointer(rebasing: file[part]), firstLine: firstLine)
    defer { reader.close() }
    let marks = CodePoints(file, part)
    var events: [FieldEvent] = []
    repeat {
      _ = try reader.next()
      events.append(FieldEvent(reader.event.pointee, marks))
    } while events[events.count - 1].kind != .textEnd
    return events
  }
}

/// The way from libyaml's marks, which count code points, to bytes.
private struct CodePoints {
  private let part: Range<Int>
  /// The offset of each code point; empty when all of them are ASCII.
  private let offsets: [Int]

  init(_ file: UnsafeRawBufferPointer, _ part: Range<Int>) {
    self.part = part
    let isASCII = file[part].allSatisfy { $0 < 0x80 }
    offsets = isASCII ? [] : part.filter { file[$0] & 0xC0 != 0x80 }
  }

  subscript(mark: Int) -> Int {
    if offsets.isEmpty { return min(part.lowerBound + mark, part.upperBound) }
    return mark < offsets.count ? offsets[mark] : part.upperBound
  }
}

extension FieldEvent {
  fileprivate init(_ event: yaml_event_t, _ marks: CodePoints) {
    self.init(Self.kind(of: event))
    let start = marks[event.start_mark.index]
    bytes = start..<max(start, marks[event.end_mark.index])
    column = event.start_mark.column
    startLine = event.start_mark.line
    endLine = event.end_mark.line
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      text = Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      anchor = Self.bytes(scalar.anchor)
      tag = Self.bytes(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      anchor = Self.bytes(event.data.sequence_start.anchor)
      tag = Self.bytes(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      anchor = Self.bytes(event.data.mapping_start.anchor)
      tag = Self.bytes(event.data.mapping_start.tag)
    case YAML_ALIAS_EVENT: text = Self.bytes(event.data.alias.anchor)
    case YAML_DOCUMENT_START_EVENT: isImplicit = event.data.document_start.implicit != 0
    case YAML_DOCUMENT_END_EVENT: isImplicit = event.data.document_end.implicit != 0
    default: break
    }
  }

  private static func kind(of event: yaml_event_t) -> Kind {
    switch event.type {
    case YAML_SCALAR_EVENT: .scalar(ScalarStyle(event.data.scalar.style))
    case YAML_ALIAS_EVENT: .alias
    case YAML_SEQUENCE_START_EVENT:
      .list(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: .listEnd
    case YAML_MAPPING_START_EVENT:
      .mapping(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: .mappingEnd
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_STREAM_START_EVENT: .textStart
    // The end of the stream; libyaml gives no event of no type.
    default: .textEnd
    }
  }

  private static func bytes(_ text: UnsafeMutablePointer<UInt8>?) -> [UInt8] {
    text.map { Array(String(cString: $0).utf8) } ?? []
  }
}
