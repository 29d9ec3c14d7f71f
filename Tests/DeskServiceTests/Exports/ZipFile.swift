@testable import Formats

/// A zip as it lies on the disk, made byte by byte: also such as no program would write.
struct ZipFile {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  init(_ members: KeyValuePairs<String, String> = [:]) {
    for (name, text) in members { add(name, Array(text.utf8)) }
  }

  /// Puts a member in as it is; `isDamaged`: its checksum is that of another.
  mutating func add(_ name: String, _ content: [UInt8], isDamaged: Bool = false) {
    let sum = CRC32.of(content) ^ (isDamaged ? 1 : 0)
    add(name, packed: content, sum: sum, size: content.count, method: 0)
  }

  /// Puts in a member that unpacks to so many blanks, with a checksum that is not theirs.
  mutating func addBomb(_ name: String, bytes size: Int) {
    var bits = Bits()
    bits.add(0b011, 3)
    bits.add(code: 0x30 + 0x20, 8)
    // As often as may be: 258 bytes again of what is one byte back.
    for _ in 0..<(size / 258) {
      bits.add(code: 0b1100_0101, 8)
      bits.add(0, 5)
    }
    bits.add(0, 7)
    add(name, packed: bits.bytes, sum: 0, size: size, method: 8)
  }

  private mutating func add(
    _ name: String, packed: [UInt8], sum: UInt32, size: Int, method: Int
  ) {
    let start = bytes.count
    // 12 November 2026, 09:00, as DOS counts.
    let common =
      number(20, 2) + number(0x800, 2) + number(method, 2) + number(9 << 11, 2)
      + number(46 << 9 | 11 << 5 | 12, 2) + number(Int(sum), 4) + number(packed.count, 4)
      + number(size, 4) + number(name.utf8.count, 2) + number(0, 2)
    bytes += [0x50, 0x4B, 3, 4] + common + name.utf8 + packed
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 6) + number(0, 4)
    directory += number(start, 4) + name.utf8
    count += 1
  }

  /// The whole file.
  var file: [UInt8] {
    bytes + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// Bits as Deflate packs them (RFC 1951, section 3.1.1).
  private struct Bits {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    mutating func add(_ value: Int, _ size: Int) {
      for place in 0..<size {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> place & 1) << used
        used += 1
      }
    }

    /// Of a code the highest bit comes first.
    mutating func add(code: Int, _ size: Int) {
      for place in (0..<size).reversed() { add(code >> place & 1, 1) }
    }
  }
}
