import Editorial

/// What became of actions that were interrupted.
package struct Mending: Hashable, Sendable {
  /// An interrupted action that stays open: how far it came cannot be told yet.
  package struct Undecided: Hashable, Sendable {
    package var number: Int
    package var kind: ActionKind
    /// The file that could not be looked at, and why.
    package var path: FilePath
    package var refusal: Refusal
  }

  /// How far those came that could be looked at: a sentence; `nil` where there were none.
  package var sentence: String?
  /// Those that are looked at again by whoever acts next.
  package var undecided: [Undecided] = []
  /// The files of those, links followed: until it is known what became of them they are left alone.
  var blocked: Set<FilePath> = []
}
