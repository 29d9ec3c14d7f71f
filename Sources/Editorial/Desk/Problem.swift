/// Where something stands in a file: line and column from 1, the column in code points.
package struct Place: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  package static func < (a: Place, b: Place) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// Something in the writer's files that could not be read or does not add up.
///
/// A problem is data with a place; it never hides other input. `message` is one sentence for a
/// writer: what is wrong and how to mend it in the file. The edit that mends it with a key or a
/// command is its `remedy`, which each front end words.
package struct Problem: Hashable, Sendable {
  /// What kind of thing is wrong: what a list of problems is grouped by, in this order.
  package enum Kind: Int, CaseIterable, Hashable, Sendable {
    /// A word that stands for no status, outlet or type.
    case word
    /// What cannot be read in a piece.
    case piece
    /// What cannot be read in `desk.yaml`, a term or the writer's settings.
    case settings
    /// What can be read and does not add up.
    case contradiction
    /// What was changed elsewhere, against what was done here (R6).
    case changed
    /// A copy that lies beside its original (R5).
    case copy
    /// A file or folder that cannot be read.
    case file
  }

  /// The file as commands show it: within the desk, else from home, else absolute.
  package var path: FilePath
  package var place: Place
  package var message: String
  /// What mends it, where there is one right answer.
  package var remedy: EditRequest?
  /// Under which it is remembered once the writer has said to leave it (R6); `nil` where it stays
  /// until it is mended.
  package var ignoreKey: String?
  package var kind: Kind

  package init(
    path: FilePath, place: Place = Place(line: 1), message: String, remedy: EditRequest? = nil,
    ignoreKey: String? = nil, kind: Kind? = nil
  ) {
    self.path = path
    self.place = place
    self.message = message
    self.remedy = remedy
    self.ignoreKey = ignoreKey
    self.kind = kind ?? (path.text.hasSuffix(".yaml") ? .settings : .piece)
  }

  /// Where it stands, as an editor reads it: `posts/rason.md:4:9`.
  package var location: String { "\(path):\(place.line):\(place.column)" }

  /// `posts/rason.md:4:9: unknown status "fild" …`, without its remedy.
  package var line: String { "\(location): \(message)" }
}
