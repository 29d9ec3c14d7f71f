import Editorial

/// What a repository told of words written (R66).
package struct GitHistory: Hashable, Sendable {
  /// The first of its commits that has none before it.
  package var root: String
  /// Commits that changed a piece, and the writer's own of them.
  package var commits = 0
  package var own = 0
  /// The lines of the log.
  package var lines: [WordsLine] = []

  /// When the first and the last of its lines was written.
  package var first: Moment? { lines.map(\.moment).min() }
  package var last: Moment? { lines.map(\.moment).max() }
  /// Words that are held: those of the first commit, and of imports.
  package var held: Int {
    lines.reduce(0) { $0 + ($1.kind == .held ? $1.words : 0) }
  }
}
