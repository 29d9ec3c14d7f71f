import Editorial

/// A part of a file with its events.
struct FieldText {
  let file: [UInt8]
  /// The bytes that were parsed.
  let part: Range<Int>
  let syntax: FieldSyntax
  let events: [FieldEvent]
  /// How an inserted line ends.
  let ending: [UInt8]

  /// Parses one document.
  ///
  /// - Throws: `Refusal` with the place where that fails.
  init(
    _ file: [UInt8], part: Range<Int>, firstLine: Int, as syntax: FieldSyntax = .yaml,
    ending: FrontMatterBlock.LineEnding
  ) throws(Refusal) {
    self.file = file
    self.part = part
    self.syntax = syntax
    self.ending = ending.bytes
    let bytes = file[part]
    if let nul = bytes.firstIndex(of: 0) {
      throw Refusal("delete the NUL character here", edit: Self.place(nul, file))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw Refusal(
        "delete the invisible byte order mark at the start of this line",
        edit: Place(line: firstLine))
    }
    do throws(YAMLFailure) {
      events = try Self.events(file, part, firstLine, as: syntax)
    } catch {
      throw Refusal(error.reason, edit: error.place)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Refusal("this is not UTF-8 text: save the file as UTF-8", .edit(at: nil))
    }
  }

  static func events(
    _ file: [UInt8], _ part: Range<Int>, _ firstLine: Int, as syntax: FieldSyntax
  ) throws(YAMLFailure) -> [FieldEvent] {
    // A throwing closure would lose the error's type on its way through `withUnsafeBytes`.
    let result = file.withUnsafeBytes { bytes -> Result<[FieldEvent], YAMLFailure> in
      do throws(YAMLFailure) {
        return .success(try syntax.events(of: bytes, part, firstLine: firstLine))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The place of a byte of the file.
  func place(at offset: Int) -> Place { Self.place(offset, file) }

  /// The place where an event begins.
  func place(of event: FieldEvent) -> Place { place(at: event.bytes.lowerBound) }

  private static func place(_ offset: Int, _ file: [UInt8]) -> Place {
    file.withUnsafeBytes { Place(of: offset, in: $0) }
  }

  /// The index of the event after the node that begins at `index`.
  func afterNode(at index: Int) -> Int { events.afterNode(at: index) }

  /// Where the last thing written in a node ends; nothing if the parser does not know.
  ///
  /// It knows for scalars and for `[ ]` and `{ }`. A YAML block's end mark is the next key's line.
  func writtenEnd(of node: Range<Int>) -> Int? {
    for index in node.reversed() {
      let event = events[index]
      if event.opens { continue }
      if let style = event.scalarStyle {
        return style == .block && syntax == .yaml ? nil : event.bytes.upperBound
      }
      if event.closes, event.bytes.isEmpty || isBlock(closedBy: index) { continue }
      return event.bytes.upperBound
    }
    return nil
  }

  private func isBlock(closedBy close: Int) -> Bool {
    var depth = 0
    for index in stride(from: close, through: 0, by: -1) {
      if events[index].closes { depth += 1 }
      if events[index].opens { depth -= 1 }
      if depth == 0 {
        return events[index].kind != .list(isFlow: true) && !events[index].isFlowMapping
      }
    }
    return true
  }

  /// The end of the line that holds a byte: at its CR or LF, or the end of the part.
  func lineEnd(from offset: Int) -> Int {
    var index = offset
    while index < part.upperBound, file[index] != 0x0A, file[index] != 0x0D { index += 1 }
    return index
  }

  /// The offset of the next line.
  func nextLine(from offset: Int) -> Int {
    let end = lineEnd(from: offset)
    guard end < part.upperBound else { return end }
    let isPair = file[end] == 0x0D && end + 1 < part.upperBound && file[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// The start of the line that holds a byte.
  func lineStart(of offset: Int) -> Int {
    var index = offset
    while index > part.lowerBound, file[index - 1] != 0x0A, file[index - 1] != 0x0D { index -= 1 }
    return index
  }
}

extension [FieldEvent] {
  /// The index of the event after the node that begins at `index`.
  func afterNode(at index: Int) -> Int {
    var index = index
    var depth = 0
    repeat {
      if self[index].opens { depth += 1 }
      if self[index].closes { depth -= 1 }
      index += 1
    } while depth > 0
    return index
  }
}

extension Refusal {
  /// What the writer mends in the editor, at the place where it stands.
  init(_ cause: String, edit place: Place) {
    self.init(cause, .edit(at: place), at: place)
  }
}
