import Editorial
import TerminalKit

/// The text of a piece, wrapped for the screen.
struct Preview: Sendable {
  var id: FilePath
  /// `nil` until it has come.
  var prose: Prose?
  /// Whether it was asked for since the files last changed.
  var isAsked = false
  private(set) var width = 0
  private(set) var lines: [[Span]] = []

  init(id: FilePath, prose: Prose? = nil, isAsked: Bool = false) {
    self.id = id
    self.prose = prose
    self.isAsked = isAsked
  }

  /// Wraps the text, once for each width.
  mutating func wrap(to width: Int, _ theme: Theme, _ keys: Keymap) {
    guard width != self.width, let prose else { return }
    self.width = width
    lines = ProseLines(width: width, theme: theme, keys: keys).lines(prose)
  }
}
