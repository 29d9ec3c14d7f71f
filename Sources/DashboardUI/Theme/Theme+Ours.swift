import TerminalKit

// The terminal's own foreground and background, and a few accents.
extension Theme {
  /// For 256 colours on a dark background.
  package static let dark = Theme(
    [
      .dim: ink(244), .focus: ink(110, .bold), .heading: .bold, .rule: ink(238),
      .header: ink(252, on: 237), .footer: ink(252, on: 237), .barStrong: ink(231, on: 237, .bold),
      .demo: ink(222, on: 237, .bold),
      .selected: ink(231, on: 24), .late: ink(210, .bold), .soon: ink(222), .good: ink(114),
      .warning: ink(215), .badgeGood: ink(231, on: 28, .bold), .badgeSoon: ink(16, on: 214, .bold),
      .badgeLate: ink(231, on: 160, .bold), .gauge: .solid(67), .gaugeEmpty: .solid(237),
      .counter: .bold, .key: ink(110, .bold), .message: ink(222), .prompt: .bold,
      .match: ink(222, .underline), .mark: ink(215, .bold),
    ], outlets: [116, 150, 147, 180, 181, 146, 176, 72, 187, 141, 137, 111])

  /// For 256 colours on a light background.
  package static let light = Theme(
    [
      .dim: ink(241), .focus: ink(24, .bold), .heading: .bold, .rule: ink(250),
      .header: ink(252, on: 237), .footer: ink(252, on: 237), .barStrong: ink(231, on: 237, .bold),
      .demo: ink(222, on: 237, .bold),
      .selected: ink(231, on: 24), .late: ink(124, .bold), .soon: ink(94), .good: ink(22),
      .warning: ink(130), .badgeGood: ink(231, on: 28, .bold), .badgeSoon: ink(16, on: 214, .bold),
      .badgeLate: ink(231, on: 160, .bold), .gauge: .solid(67), .gaugeEmpty: .solid(253),
      .counter: .bold, .key: ink(24, .bold), .message: ink(24), .prompt: .bold,
      .match: ink(94, .underline), .mark: ink(130, .bold),
    ], outlets: [24, 22, 55, 58, 90, 25, 95, 61, 52, 96, 23, 89])

  /// For the 8 or 16 colours of a terminal's palette, whatever its background.
  ///
  /// Never blue, which many terminals make too dark to be read.
  package static let few = Theme([
    .dim: .dim, .focus: .bold, .heading: .bold, .rule: .dim, .header: .reverse, .footer: .reverse,
    .barStrong: Style([.reverse, .bold]), .demo: Style([.reverse, .bold]), .selected: .reverse,
    .late: red.adding(.bold),
    .soon: magenta, .good: green, .warning: red, .badgeGood: green.adding(.bold),
    .badgeSoon: magenta.adding(.bold), .badgeLate: red.adding(.bold), .gauge: .solid(6),
    .counter: .bold, .key: .bold, .prompt: .bold, .match: .underline, .mark: magenta.adding(.bold),
  ])

  /// Without any colour: headings and what is late are bold, and nothing else is.
  package static let mono = Theme([
    .focus: .bold, .heading: .bold, .header: .reverse, .footer: .reverse, .barStrong: .reverse,
    .demo: .reverse,
    .selected: .reverse, .late: .bold, .badgeLate: .bold, .match: .underline,
  ])

  private static let red = Style(foreground: .ansi(.red))
  private static let magenta = Style(foreground: .ansi(.magenta))
  private static let green = Style(foreground: .ansi(.green))

  private static func ink(
    _ index: UInt8, on ground: UInt8? = nil, _ attributes: Attributes = []
  ) -> Style {
    Style(
      foreground: Color(index: index), background: ground.map { Color(index: $0) } ?? .default,
      attributes)
  }
}
