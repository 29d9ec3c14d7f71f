import CYAML
import Editorial

/// libyaml's events over bytes that stay where they are until the reader is closed.
///
/// Depth and number of events are counted while parsing: libyaml is quadratic in open brackets, and
/// 60 KB of `[` would take more than a second. Aliases are events like others, never expanded, so
/// an alias bomb stays as small as its text.
struct YAMLEvents: ~Copyable {
  static let deepest = 64
  static let most = 20_000

  /// The event last read; its texts live until the next call of `next()` or `close()`.
  let event: UnsafeMutablePointer<yaml_event_t>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var bytes = UnsafeRawBufferPointer(start: nil, count: 0)
  private var firstLine = 1
  /// Only for a text that has what libyaml alone takes for the end of a line.
  private var standIns: StandIns?
  private var isOpen = false
  private var hasEvent = false
  private var depth = 0
  private var count = 0

  init() {
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
  }

  deinit {
    if hasEvent { yaml_event_delete(event) }
    if isOpen { yaml_parser_delete(parser) }
    standIns?.free()
    event.deallocate()
    parser.deallocate()
  }

  /// Begins with `bytes`, whose first line has the number `firstLine` in its file.
  mutating func open(_ bytes: UnsafeRawBufferPointer, firstLine: Int) throws(YAMLFailure) {
    close()
    self.bytes = bytes
    self.firstLine = firstLine
    standIns = StandIns(for: bytes)
    depth = 0
    count = 0
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLFailure(place: Place(line: firstLine), reason: "out of memory")
    }
    isOpen = true
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let input = standIns?.bytes ?? bytes
    let start = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    yaml_parser_set_input_string(parser, start, start == nil ? 0 : input.count)
  }

  /// Frees what the parser holds; the bytes may go afterwards.
  mutating func close() {
    dropEvent()
    if isOpen {
      yaml_parser_delete(parser)
      isOpen = false
    }
    standIns?.free()
    standIns = nil
  }

  /// Reads one event into `event` and says what it is.
  mutating func next() throws(YAMLFailure) -> yaml_event_type_t {
    dropEvent()
    guard yaml_parser_parse(parser, event) == 1 else { throw failure() }
    hasEvent = true
    count += 1
    let type = event.pointee.type
    if type == YAML_SCALAR_EVENT, let standIns {
      standIns.restore(event.pointee.data.scalar.value, event.pointee.data.scalar.length)
    }
    switch type {
    case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: depth += 1
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: depth -= 1
    default: break
    }
    if depth > Self.deepest {
      throw YAMLFailure(place: place, reason: "nested deeper than \(Self.deepest) levels")
    }
    if count > Self.most {
      throw YAMLFailure(place: place, reason: "more than 20,000 entries: too much to read")
    }
    return type
  }

  /// Where the event begins.
  var place: Place { place(of: event.pointee.start_mark) }

  /// The text of a scalar event.
  var scalar: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
  }

  /// What a template left where the event begins, `{{date}}`: to YAML keys and values.
  var placeholder: UnsafeRawBufferPointer? {
    guard event.pointee.type == YAML_MAPPING_START_EVENT,
      event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    else { return nil }
    var start = 0
    for _ in 0..<event.pointee.start_mark.line {
      start = bytes.afterEnding(at: bytes.lineEnd(from: start))
    }
    let line = start..<bytes.lineEnd(from: start)
    // A mark counts code points.
    let begins = line.filter { bytes[$0] & 0xC0 != 0x80 }.dropFirst(event.pointee.start_mark.column)
    guard let first = begins.first else { return nil }
    return Placeholder.leading(UnsafeRawBufferPointer(rebasing: bytes[first..<line.upperBound]))
  }

  /// Takes the event out, so that its texts outlive the next one; the caller deletes it.
  mutating func takeEvent() -> yaml_event_t {
    hasEvent = false
    return event.pointee
  }

  func place(of mark: yaml_mark_t) -> Place {
    Place(line: firstLine + mark.line, column: mark.column + 1)
  }

  private mutating func dropEvent() {
    if hasEvent {
      yaml_event_delete(event)
      hasEvent = false
    }
  }

  private func failure() -> YAMLFailure {
    let fault = YAMLFault(parser.pointee, in: bytes)
    var place = fault.place
    let sentence = YAMLSentence(
      problem: fault.problem, context: fault.context, line: bytes.lineText(place.line),
      column: place.column - 1)
    place.line += firstLine - 1
    return YAMLFailure(place: place, reason: sentence.text)
  }
}
