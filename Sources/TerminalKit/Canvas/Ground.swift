/// What the background of a terminal is, as far as a look depends on it.
package enum Ground: Hashable, Sendable {
  case dark, light

  /// What the environment says of it: `COLORFGBG`, which ends in the number of the background's
  /// colour.
  package init?(environment: [String: String]) {
    guard let last = environment["COLORFGBG"]?.split(separator: ";").last,
      let color = UInt8(last), color < 16
    else { return nil }
    self = color == 7 || color > 8 ? .light : .dark
  }

  /// What a terminal says of its background, `11;rgb:ffff/ffff/ffff`: its answer to OSC 11 (xterm's
  /// ctlseqs), or nothing for an answer to anything else.
  package init?(answer: some Sequence<UInt8>) {
    let text = String(decoding: Array(answer), as: UTF8.self)
    guard text.hasPrefix("11;rgb") else { return nil }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let parts = text[text.index(after: colon)...].split(
      separator: "/", omittingEmptySubsequences: false)
    // With `rgba:` how much of it shows through follows.
    guard parts.count == 3 || parts.count == 4 else { return nil }
    let shades = parts.prefix(3).map(Self.shade)
    guard let red = shades[0], let green = shades[1], let blue = shades[2] else { return nil }
    // How bright a colour looks (Rec. 601), in thousandths.
    self = (299 * red + 587 * green + 114 * blue) / 1000 > 500 ? .light : .dark
  }

  /// A shade in thousandths; it is written in one to four hexadecimal digits.
  private static func shade(_ digits: Substring) -> Int? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    return value * 1000 / ((1 << (4 * digits.utf8.count)) - 1)
  }
}
