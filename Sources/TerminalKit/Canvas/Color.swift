/// A colour as a terminal names it.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case `default`
  /// One of the sixteen colours the terminal's palette defines.
  case ansi(ANSI)
  /// One of 256: 16 to 231 the cube of six levels, 232 to 255 the greys.
  case indexed(UInt8)

  /// The sixteen colours of a terminal's palette, in their order.
  package enum ANSI: UInt8, CaseIterable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow
    case brightBlue, brightMagenta, brightCyan, brightWhite
  }

  /// One of 256 by its number.
  package init(index: UInt8) {
    self = ANSI(rawValue: index).map(Color.ansi) ?? .indexed(index)
  }

  /// The number of the colour among 256, or nothing for the terminal's own.
  package var index: UInt8? {
    switch self {
    case .default: nil
    case .ansi(let color): color.rawValue
    case .indexed(let index): index
    }
  }
}
