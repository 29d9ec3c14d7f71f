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
    event.deallocate()
    parser.deallocate()
  }

  /// Begins with `bytes`, whose first line has the number `firstLine` in its file.
  mutating func open(_ bytes: UnsafeRawBufferPointer, firstLine: Int) throws(YAMLFailure) {
    close()
    self.bytes = bytes
    self.firstLine = firstLine
    depth = 0
    count = 0
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLFailure(place: Place(line: firstLine), reason: "out of memory")
    }
    isOpen = true
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    yaml_parser_set_input_string(parser, start, start == nil ? 0 : bytes.count)
  }

  /// Frees what the parser holds; the bytes may go afterwards.
  mutating func close() {
    dropEvent()
    if isOpen {
      yaml_parser_delete(parser)
      isOpen = false
    }
  }

  /// Reads one event into `event` and says what it is.
  mutating func next() throws(YAMLFailure) -> yaml_event_type_t {
    dropEvent()
    guard yaml_parser_parse(parser, event) == 1 else { throw failure() }
    hasEvent = true
    count += 1
    let type = event.pointee.type
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
    let error = parser.pointee
    let problem = error.problem.map { String(cString: $0) } ?? "out of memory"
    let context = error.context.map { String(cString: $0) } ?? ""
    // Reader errors leave the mark at 0 and give the byte instead.
    let atByte = error.error == YAML_READER_ERROR
    // A quote that is never closed is noticed at the end; the writer needs its beginning.
    let unclosed = context.contains("quoted") && problem.hasPrefix("found unexpected")
    let mark = unclosed ? error.context_mark : error.problem_mark
    var place =
      atByte
      ? Place(of: error.problem_offset, in: bytes)
      : Place(line: mark.line + 1, column: mark.column + 1)
    let sentence = YAMLSentence(
      problem: problem, context: context, line: bytes.lineText(place.line),
      column: place.column - 1)
    place.line += firstLine - 1
    return YAMLFailure(place: place, reason: sentence.text)
  }
}
