import Editorial

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
  /// How many folders it lies below the one that its source names, or that the source's pattern ends in.
  var depth = 0
  /// Where the walk stands in what its source leaves out (R1).
  var excluding: [Glob.Position] = []

  /// Whether it stands for a file that is a source by itself.
  var isOfOneFile: Bool {
    switch taking {
    case .only: true
    case .all, .matching: false
    }
  }
}
