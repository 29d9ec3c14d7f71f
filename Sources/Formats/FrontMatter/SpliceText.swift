import CYAML
import Editorial

/// A part of a file with its events, and the way from their marks to bytes.
struct SpliceText {
  let file: [UInt8]
  /// The bytes that were parsed.
  let part: Range<Int>
  let events: [SpliceEvent]
  /// How an inserted line ends.
  let ending: [UInt8]
  /// The offset of each code point in the part; empty when all of it is ASCII.
  private let offsets: [Int]

  /// Parses one document, or refuses with the place where that fails.
  init(
    _ file: [UInt8], part: Range<Int>, firstLine: Int, ending: FrontMatterCut.LineEnding
  ) throws(Refusal) {
    self.file = file
    self.part = part
    self.ending = ending.bytes
    let bytes = file[part]
    if let nul = bytes.firstIndex(of: 0) {
      throw Refusal(at: Self.place(nul, file), reason: "delete the NUL character here (e)")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw Refusal(
        at: Place(line: firstLine),
        reason: "delete the invisible byte order mark at the start of this line (e)")
    }
    do throws(YAMLFailure) {
      events = try Self.events(file, part, firstLine)
    } catch {
      throw Refusal(at: error.place, reason: error.reason + " (e opens the editor)")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Refusal("this is not UTF-8 text: save the file as UTF-8 (e)")
    }
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    offsets = isASCII ? [] : part.filter { file[$0] & 0xC0 != 0x80 }
  }

  static func events(
    _ file: [UInt8], _ part: Range<Int>, _ firstLine: Int
  ) throws(YAMLFailure) -> [SpliceEvent] {
    // A throwing closure would lose the error's type on its way through `withUnsafeBytes`.
    let result = file.withUnsafeBytes { bytes -> Result<[SpliceEvent], YAMLFailure> in
      do throws(YAMLFailure) {
        let slice = UnsafeRawBufferPointer(rebasing: bytes[part])
        return .success(try SpliceEvent.all(of: slice, firstLine: firstLine))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The byte offset in the file of a mark, which counts code points.
  func offset(_ mark: Int) -> Int {
    if offsets.isEmpty { return min(part.lowerBound + mark, part.upperBound) }
    return mark < offsets.count ? offsets[mark] : part.upperBound
  }

  /// The place of a byte of the file.
  func place(at offset: Int) -> Place { Self.place(offset, file) }

  /// The place where an event begins.
  func place(of event: SpliceEvent) -> Place { place(at: offset(event.start)) }

  private static func place(_ offset: Int, _ file: [UInt8]) -> Place {
    file.withUnsafeBytes { Place(of: offset, in: $0) }
  }

  /// The index of the event after the node that begins at `index`.
  func afterNode(at index: Int) -> Int {
    var index = index
    var depth = 0
    repeat {
      if events[index].opens { depth += 1 }
      if events[index].closes { depth -= 1 }
      index += 1
    } while depth > 0
    return index
  }

  /// Where the last thing written in a node ends; nothing if libyaml does not know.
  ///
  /// It knows for scalars and for `[ ]` and `{ }`. A block's end mark is the next key's line.
  func writtenEnd(of node: Range<Int>) -> Int? {
    for index in node.reversed() {
      let event = events[index]
      if event.opens { continue }
      if event.isScalar { return event.scalarStyle == .block ? nil : offset(event.end) }
      if event.closes, event.start == event.end || isBlock(closedBy: index) { continue }
      return offset(event.end)
    }
    return nil
  }

  private func isBlock(closedBy close: Int) -> Bool {
    var depth = 0
    for index in stride(from: close, through: 0, by: -1) {
      if events[index].closes { depth += 1 }
      if events[index].opens { depth -= 1 }
      if depth == 0 { return !events[index].isFlowList && !events[index].isFlowMapping }
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
