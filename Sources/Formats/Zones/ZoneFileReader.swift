/// Reads the parts of a zone file one after another; nothing is read past its end.
struct ZoneFileReader {
  /// How many there are of each thing in the block that follows.
  struct Header {
    var isVersion1: Bool
    var utcMarks, standardMarks, leapSeconds, times, settings, letters: Int

    /// The bytes of the block, its moments being of 4 or 8 bytes.
    func size(timeSize: Int) -> Int {
      times * (timeSize + 1) + settings * 6 + letters + leapSeconds * (timeSize + 4)
        + standardMarks + utcMarks
    }
  }

  /// The changes of the clocks: at `starts[n]` they were set to `settings[types[n]]`.
  struct Block {
    var starts: [Int]
    var types: [Int]
    /// The first holds before the first start; there is one at least.
    var settings: [ZoneRule.Setting]
  }

  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// Passes over some bytes; false where there are not so many.
  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - place else { return false }
    place += count
    return true
  }

  mutating func header() -> Header? {
    let start = place
    guard skip(44), bytes[start..<start + 4].elementsEqual("TZif".utf8) else { return nil }
    func count(_ index: Int) -> Int {
      Int(integer(UInt32.self, at: start + 20 + index * 4))
    }
    return Header(
      isVersion1: bytes[start + 4] < UInt8(ascii: "2"), utcMarks: count(0),
      standardMarks: count(1), leapSeconds: count(2), times: count(3), settings: count(4),
      letters: count(5))
  }

  /// The block that a header announces; `nil` where it is cut short or contradicts itself.
  mutating func block(_ header: Header, timeSize: Int) -> Block? {
    let start = place
    guard skip(header.size(timeSize: timeSize)), header.settings > 0 else { return nil }
    let starts = (0..<header.times).map { index in
      timeSize == 8
        ? Int(integer(Int64.self, at: start + index * 8))
        : Int(integer(Int32.self, at: start + index * 4))
    }
    let typesStart = start + header.times * timeSize
    let types = bytes[typesStart..<typesStart + header.times].map(Int.init)
    guard zip(starts, starts.dropFirst()).allSatisfy(<), types.allSatisfy({ $0 < header.settings })
    else { return nil }
    let settingsStart = typesStart + header.times
    let lettersStart = settingsStart + header.settings * 6
    let letters = bytes[lettersStart..<lettersStart + header.letters]
    var settings: [ZoneRule.Setting] = []
    for index in 0..<header.settings {
      let place = settingsStart + index * 6
      let offset = Int(integer(Int32.self, at: place))
      // What RFC 9636 says a reader need not go beyond: 25 hours west, 26 east.
      guard (-89_999...93_599).contains(offset), bytes[place + 5] < header.letters else {
        return nil
      }
      let name = letters.dropFirst(Int(bytes[place + 5])).prefix { $0 != 0 }
      settings.append(
        ZoneRule.Setting(abbreviation: String(decoding: name, as: UTF8.self), offset: offset))
    }
    return Block(starts: starts, types: types, settings: settings)
  }

  /// The line that says how the clocks go on; `nil` where it is not whole.
  mutating func footer() -> String? {
    let rest = bytes[place...]
    guard rest.first == UInt8(ascii: "\n"),
      let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self)
  }

  /// A number at a place known to be within the bytes, its highest byte first.
  private func integer<Number: FixedWidthInteger>(_ type: Number.Type, at place: Int) -> Number {
    Number(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: type))
  }
}
