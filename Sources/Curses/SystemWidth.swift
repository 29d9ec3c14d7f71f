import CCurses
import TerminalKit

/// Where the C library's idea of a character's width, which ncurses goes by, is not ours.
enum SystemWidth {
  /// The text as ncurses will take it to be as wide as we do: what it measures otherwise (a newer
  /// emoji than its tables know) gives way to a stand-in of our width.
  static func fitted(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7e ~= $0 }) || text.unicodeScalars.allSatisfy(agrees) {
      return text
    }
    var fitted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if agrees(scalar) {
        fitted.append(scalar)
        continue
      }
      let columns = TextWidth.columns(of: scalar)
      if columns > 0 { fitted.append(agrees("\u{fffd}") ? "\u{fffd}" : "?") }
      if columns > 1 { fitted.append(" ") }
    }
    return String(fitted)
  }

  private static func agrees(_ scalar: Unicode.Scalar) -> Bool {
    Int(ccurses_width(scalar.value)) == TextWidth.columns(of: scalar)
  }
}
