import TerminalKit

/// How each part of the screen looks.
///
/// Colour adds to a letter or a mark and never stands for one: without colours nothing is lost.
package struct Theme: Hashable, Sendable {
  private var styles: [Style]

  package subscript(role: Role) -> Style {
    get { styles[Theme.places[role] ?? 0] }
    set { styles[Theme.places[role] ?? 0] = newValue }
  }

  private static let places = Dictionary(
    uniqueKeysWithValues: Role.allCases.enumerated().map { ($1, $0) })

  /// A look without any colour.
  package static let plain: Theme = {
    var theme = Theme(styles: Array(repeating: .plain, count: Role.allCases.count))
    for role in [Role.heading, .late, .warning, .key, .counter, .prompt, .mark] {
      theme[role] = .bold
    }
    for role in [Role.header, .footer, .selected, .bar] { theme[role] = .reverse }
    theme[.match] = .underline
    return theme
  }()

  /// The terminal's own foreground and background, and a few accents.
  package static let standard: Theme = {
    var theme = Theme.plain
    theme[.dim] = .dim
    theme[.late] = Style(foreground: .ansi(.red), .bold)
    theme[.soon] = Style(foreground: .ansi(.magenta))
    theme[.good] = Style(foreground: .ansi(.green))
    theme[.warning] = Style(foreground: .ansi(.red))
    theme[.bar] = Style(background: .ansi(.blue))
    theme[.outlet] = Style(foreground: .ansi(.blue))
    theme[.mark] = Style(foreground: .ansi(.magenta), .bold)
    return theme
  }()

  /// The same for a terminal of that many colours.
  package func reduced(to depth: ColorDepth) -> Theme {
    Theme(styles: styles.map { $0.reduced(to: depth) })
  }
}
