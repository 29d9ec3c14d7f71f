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

/// A folder of a source, and what is taken from it.
struct WalkedFolder: Hashable, Sendable {
  /// Which names a visit takes.
  enum Taking: Hashable, Sendable {
    /// Every file of the source's kind, here and below.
    case all
    /// What the pattern goes on to match.
    case matching(Glob.Position)
    /// Only this file.
    case only(String)
  }

  /// As an id: `posts`, `~/Vault`; `""` is the desk itself.
  var id: String
  /// Index into the sources walked.
  var source: Int
  var taking: Taking
  /// The outlet that this folder, or the nearest above, is named like (R1b).
  var outlet: OutletID?
  /// It lies in a `_drafts` folder (R2).
  var isDrafts: Bool
}

/// A source that is not there, or closed to us.
struct LostSource: Hashable, Sendable {
  /// As written in `desk.yaml`.
  var written: String
  /// The id of its folder.
  var id: String
  var error: FileError
}
