import Editorial

/// A file found in a source.
struct FoundFile: Hashable, Sendable {
  var id: FilePath
  /// Index into `SourceListing.folders`.
  var folder: Int
  /// A link; the file it leads to is elsewhere.
  var isLink = false
  /// Its name is that of a copy left by a conflict (R5).
  var isConflictCopy = false
}
