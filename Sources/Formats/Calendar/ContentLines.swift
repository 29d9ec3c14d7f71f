/// Lines of an iCalendar file as they are written: folded at 75 octets, ended by CR and LF (RFC 5545,
/// 3.1).
struct ContentLines {
  /// Octets of a line without its end.
  private static let longest = 75

  private(set) var bytes: [UInt8] = []

  /// A name, with its parameters, and a value that needs no escape.
  mutating func add(_ name: String, _ value: String) {
    var room = Self.longest
    // A fold is a line end and a blank; it parts no character, whose signs some readers join wrongly.
    for character in "\(name):\(value)" {
      let count = character.utf8.count
      if count > Self.longest - 1 {
        for scalar in character.unicodeScalars { write(String(scalar).utf8, &room) }
      } else {
        write(character.utf8, &room)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func write(_ text: String.UTF8View, _ room: inout Int) {
    if text.count > room {
      bytes += [0x0D, 0x0A, 0x20]
      room = Self.longest - 1
    }
    bytes += text
    room -= text.count
  }

  /// A name and a text of the writer's: what means something to a reader is escaped, and what is no text
  /// left out.
  mutating func add(_ name: String, text: String) {
    var value = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": value += "\\" + String(scalar)
      case "\n", "\u{2028}", "\u{2029}", "\u{85}": value += "\\n"
      case "\t": value += " "
      default:
        if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) {
          value.unicodeScalars.append(scalar)
        }
      }
    }
    add(name, value)
  }
}

/// What a thing is known by in other programs, made of what it is known by here: the same on every
/// machine, and telling nothing of its path (RFC 7986, 5.3).
enum StableID {
  /// A UUID of the eighth version (RFC 9562, 5.8) from 128 bits of FNV-1a.
  static func text(of id: String) -> String {
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for byte in "copydesk \(id)".utf8 {
      hash ^= UInt128(byte)
      hash = hash &* 0x0000_0000_0100_0000_0000_0000_0000_013B
    }
    hash &= ~(0xF << 76 | 0b11 << 62)
    hash |= 0x8 << 76 | 0b10 << 62
    let digits = String(hash, radix: 16)
    let all = String(repeating: "0", count: 32 - digits.utf8.count) + digits
    var text = ""
    for (place, digit) in all.enumerated() {
      if [8, 12, 16, 20].contains(place) { text += "-" }
      text.append(digit)
    }
    return text
  }
}
