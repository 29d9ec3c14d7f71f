import Editorial

/// Which mapping of a file an edit is for.
package enum SpliceTarget: Hashable, Sendable {
  /// A piece's front matter.
  case frontMatter
  /// The item of a semester file's `deadlines` with this title and this `due`, as written there.
  case deadline(title: String, due: String)
  /// The keys of a semester file that holds one semester.
  case semester

  /// Where a date of a semester file stands: at a deadline, or at the semester itself.
  package init(_ deadline: Mend.Deadline?) {
    self = deadline.map { .deadline(title: $0.title, due: $0.due) } ?? .semester
  }
}
