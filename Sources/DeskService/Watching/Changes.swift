import Editorial

/// What happened in the watched folders since it was last asked.
struct Changes: Hashable, Sendable {
  /// Names that came, went or were written, as `folder/name`.
  var names: Set<FilePath> = []
  /// The same, of folders.
  var folders: Set<FilePath> = []
  /// Something happened that only listing again can tell.
  var needsListing = false

  var isEmpty: Bool { names.isEmpty && folders.isEmpty && !needsListing }
}
