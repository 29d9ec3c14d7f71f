/// What one or two cells show: a base and at most four combining marks, already safe.
///
/// Its width is the sum of `TextWidth.columns(of:)` over its scalars, so a back end can compare it
/// scalar by scalar with what the system believes. Only the sanitizer makes one, and what it makes
/// looks the same on terminals that think in scalars and on those that think in clusters.
package struct Cluster: Hashable, Sendable {
  // Six numbers in 16 bytes, since a canvas holds thousands: base, first and second mark, 21 bits
  // each; third and fourth mark, the width above them. No mark is U+0000.
  private var front: UInt64
  private var back: UInt64

  init(_ base: UInt32, width: Int) {
    front = UInt64(base)
    back = UInt64(width) << 42
  }

  /// A space.
  static let blank = Cluster(0x20, width: 1)
  /// What stands for anything that cannot be shown.
  static let replacement = Cluster(0xFFFD, width: 1)
  /// The second half of a wide cluster.
  static let continuation = Cluster(0, width: 0)

  private static let scalarMask: UInt64 = 0x1F_FFFF

  /// The columns it takes: 1 or 2, and 0 for the second half of a wide one.
  package var width: Int { Int(truncatingIfNeeded: back >> 42) }

  /// Its scalars: the base, and 0 for each mark that it has not.
  package var scalars: (UInt32, UInt32, UInt32, UInt32, UInt32) {
    let mask = Self.scalarMask
    return (
      base, UInt32(front >> 21 & mask), UInt32(front >> 42),
      UInt32(back & mask), UInt32(back >> 21 & mask)
    )
  }

  /// The one letter it is, where that is ASCII.
  package var ascii: UInt8? { front < 0x7F ? UInt8(front) : nil }

  var base: UInt32 { UInt32(truncatingIfNeeded: front & Self.scalarMask) }

  var hasMarks: Bool { front >> 21 != 0 }

  /// Adds a mark; one too many is left out.
  mutating func append(mark: UInt32) {
    let mark = UInt64(mark)
    if front >> 21 & Self.scalarMask == 0 {
      front |= mark << 21
    } else if front >> 42 == 0 {
      front |= mark << 42
    } else if back & Self.scalarMask == 0 {
      back |= mark
    } else if back >> 21 & Self.scalarMask == 0 {
      back |= mark << 21
    }
  }

  /// Appends the text of the cluster as UTF-8.
  func write(to bytes: inout [UInt8]) {
    guard width > 0 else { return }
    Self.write(base, to: &bytes)
    var marks = front >> 21
    while marks != 0 {
      Self.write(UInt32(truncatingIfNeeded: marks & Self.scalarMask), to: &bytes)
      marks >>= 21
    }
    marks = back & (Self.scalarMask << 21 | Self.scalarMask)
    while marks != 0 {
      Self.write(UInt32(truncatingIfNeeded: marks & Self.scalarMask), to: &bytes)
      marks >>= 21
    }
  }

  private static func write(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
    switch scalar {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
      bytes.append(tail(0))
    case ..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
      bytes.append(tail(6))
      bytes.append(tail(0))
    default:
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }
}
