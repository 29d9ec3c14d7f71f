/// What a stretch of the screen is, for the theme to say how it looks.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case text, dim, heading, header, footer, selected
  case late, soon, good, warning
  case key, bar
  case barEmpty = "bar-empty"
  case outlet, title, counter, message, prompt, match, mark
}
