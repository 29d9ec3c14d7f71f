import Editorial
import TerminalKit

/// The text of a piece, wrapped for the screen.
struct Preview: Sendable {
  var id: FilePath
  /// `nil` until it has come.
  var text: [String]?
  /// Whether it was asked for since the files last changed.
  var isAsked = false
  var width = 0
  var wrapped: [String] = []

  mutating func wrap(to width: Int) {
    guard width != self.width, let text else { return }
    self.width = width
    wrapped = text.flatMap { TextWrap(width: width).lines($0) }
  }
}
