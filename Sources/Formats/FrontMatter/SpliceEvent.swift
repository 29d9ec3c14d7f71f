import CYAML
import Editorial

/// One event of libyaml kept with its marks, which count code points from the part's start.
struct SpliceEvent {
  /// What the event is; collections say so by their libyaml type.
  var type: yaml_event_type_t
  /// The scalar's text, or the alias's name.
  var text: [UInt8] = []
  /// libyaml's number for the scalar's or collection's style.
  var style: UInt32 = 0
  var anchor: [UInt8] = []
  var tag: [UInt8] = []
  /// False for `---`, `...` and directives.
  var isImplicit = true
  var start = 0
  var end = 0
  var column = 0
  var startLine = 0
  var endLine = 0

  init(_ type: yaml_event_type_t, style: UInt32 = 0) {
    self.type = type
    self.style = style
  }

  /// A scalar that a splice puts in.
  init(scalar text: [UInt8], _ style: ScalarStyle) {
    type = YAML_SCALAR_EVENT
    self.text = text
    switch style {
    case .singleQuoted: self.style = YAML_SINGLE_QUOTED_SCALAR_STYLE.rawValue
    case .doubleQuoted: self.style = YAML_DOUBLE_QUOTED_SCALAR_STYLE.rawValue
    case .plain, .block: self.style = YAML_PLAIN_SCALAR_STYLE.rawValue
    }
  }

  init(_ event: yaml_event_t) {
    type = event.type
    start = event.start_mark.index
    end = event.end_mark.index
    column = event.start_mark.column
    startLine = event.start_mark.line
    endLine = event.end_mark.line
    switch type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      text = Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      style = scalar.style.rawValue
      anchor = Self.bytes(scalar.anchor)
      tag = Self.bytes(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      style = event.data.sequence_start.style.rawValue
      anchor = Self.bytes(event.data.sequence_start.anchor)
      tag = Self.bytes(event.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      style = event.data.mapping_start.style.rawValue
      anchor = Self.bytes(event.data.mapping_start.anchor)
      tag = Self.bytes(event.data.mapping_start.tag)
    case YAML_ALIAS_EVENT: text = Self.bytes(event.data.alias.anchor)
    case YAML_DOCUMENT_START_EVENT: isImplicit = event.data.document_start.implicit != 0
    case YAML_DOCUMENT_END_EVENT: isImplicit = event.data.document_end.implicit != 0
    default: break
    }
  }

  private static func bytes(_ text: UnsafeMutablePointer<UInt8>?) -> [UInt8] {
    text.map { Array(String(cString: $0).utf8) } ?? []
  }

  var isScalar: Bool { type == YAML_SCALAR_EVENT }
  var opens: Bool { type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT }
  var closes: Bool { type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT }
  var scalarStyle: ScalarStyle { ScalarStyle(yaml_scalar_style_t(rawValue: style)) }
  var isPlain: Bool { isScalar && scalarStyle == .plain }
  /// Nothing after the colon.
  var isNothing: Bool { isPlain && text.isEmpty && start == end }
  var isFlowList: Bool {
    type == YAML_SEQUENCE_START_EVENT && style == YAML_FLOW_SEQUENCE_STYLE.rawValue
  }
  var isBlockList: Bool {
    type == YAML_SEQUENCE_START_EVENT && style == YAML_BLOCK_SEQUENCE_STYLE.rawValue
  }
  var isFlowMapping: Bool {
    type == YAML_MAPPING_START_EVENT && style == YAML_FLOW_MAPPING_STYLE.rawValue
  }
  /// The text as it is read.
  var string: String { String(decoding: text, as: UTF8.self) }

  /// True if both events say the same, wherever they stand.
  func reads(like other: SpliceEvent) -> Bool {
    type == other.type && style == other.style && isImplicit == other.isImplicit
      && text == other.text && anchor == other.anchor && tag == other.tag
  }
}

extension SpliceEvent {
  /// Every event of a part of a file, from the stream's start to its end.
  static func all(
    of bytes: UnsafeRawBufferPointer, firstLine: Int
  ) throws(YAMLFailure) -> [SpliceEvent] {
    var reader = YAMLEvents()
    try reader.open(bytes, firstLine: firstLine)
    defer { reader.close() }
    var events: [SpliceEvent] = []
    repeat {
      _ = try reader.next()
      events.append(SpliceEvent(reader.event.pointee))
    } while events[events.count - 1].type != YAML_STREAM_END_EVENT
    return events
  }
}
