/// How text looks beside its colours.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier, or brighter.
  package static let bold = Attributes(rawValue: 1)
  /// Fainter.
  package static let dim = Attributes(rawValue: 2)
  /// Slanted, where the font can.
  package static let italic = Attributes(rawValue: 4)
  /// With a line below.
  package static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 16)
}

/// How a cell looks: colours and attributes; without colours it is the look for a mono terminal.
package struct Style: Hashable, Sendable {
  /// The colour of the text.
  package var foreground: Color
  /// The colour behind the text.
  package var background: Color
  /// Bold, reverse and the like.
  package var attributes: Attributes

  package init(
    foreground: Color = .default, background: Color = .default, _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  package static let plain = Style()
  /// The terminal's own look, bold.
  package static let bold = Style(.bold)
  /// The terminal's own look, dim.
  package static let dim = Style(.dim)
  /// The terminal's own look, reversed.
  package static let reverse = Style(.reverse)
  /// The terminal's own look, underlined.
  package static let underline = Style(.underline)

  /// This style with more attributes.
  package func adding(_ more: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes.union(more))
  }

  /// The nearest style a terminal of that depth can show.
  ///
  /// Text of one of 256 colours never becomes blue, which most palettes make too dark to be read.
  package func reduced(to depth: ColorDepth) -> Style {
    let ground = background.reduced(to: depth)
    var text = foreground.reduced(to: depth)
    if text != foreground, text == .ansi(.blue), text != ground { text = .default }
    return Style(foreground: text, background: ground, attributes)
  }
}
