import Editorial

/// What a stretch of the screen is, for the theme to say how it looks.
package enum Role: Hashable, Sendable {
  /// Words, titles and figures that are nothing special.
  case text, title
  /// Column names, a heading's digit, what is the same as above.
  case dim
  /// The heading of the pane that has the keys, with its rule; those of the others, and their rules.
  case focus, heading, rule
  /// The first and the last line of the screen, and what stands out in them.
  case header, footer, barStrong
  /// `DEMO` in the first line.
  case demo
  /// The row the next key is for, over the pane's whole width.
  case selected
  case late, soon, good, warning
  /// A verdict as a badge, a blank on either side: met or on track, at risk, behind or missed.
  case badgeGood, badgeSoon, badgeLate
  /// What of a gauge or a chart is there (its `#` has the colour of its ground), and what is not.
  case gauge, gaugeEmpty
  /// A figure that counts.
  case counter
  /// A key in help and hints.
  case key
  case message, prompt
  /// What the filter sought, and the sign of a marked row.
  case match, mark
  /// The few letters of an outlet, in its colour; of none, as text.
  case outlet(OutletID?)

  /// Every role that a theme's file can name, with its name there.
  package static let named: [(name: String, role: Role)] = [
    ("text", .text), ("title", .title), ("dim", .dim), ("focus", .focus), ("heading", .heading),
    ("rule", .rule), ("header", .header), ("footer", .footer), ("bar-strong", .barStrong),
    ("demo", .demo),
    ("selected", .selected), ("late", .late), ("soon", .soon), ("good", .good),
    ("warning", .warning), ("badge-good", .badgeGood), ("badge-soon", .badgeSoon),
    ("badge-late", .badgeLate), ("gauge", .gauge), ("gauge-empty", .gaugeEmpty),
    ("counter", .counter), ("key", .key), ("message", .message), ("prompt", .prompt),
    ("match", .match), ("mark", .mark),
  ]
}
