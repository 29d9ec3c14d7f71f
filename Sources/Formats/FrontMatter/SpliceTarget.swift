/// Which mapping of a file an edit is for.
package enum SpliceTarget: Hashable, Sendable {
  /// A piece's front matter.
  case frontMatter
  /// The item of a semester file's `deadlines` with this title and this `due`, as written there.
  case deadline(title: String, due: String)
}
