import Editorial
import Formats

/// A file found in a source.
struct FoundFile: Hashable, Sendable {
  var id: FilePath
  /// Index into `SourceListing.folders`.
  var folder: Int
  /// A link; the file it leads to is elsewhere.
  var isLink = false
  /// Its name may be that of a copy or a translation of another beside it (R5).
  var mayBeKin = false

  /// An editor or a merge left it beside a file.
  var isLeftover: Bool { mayBeKin && CopyName.isLeftover(id.name) }

  init(id: FilePath, folder: Int, isLink: Bool = false) {
    self.id = id
    self.folder = folder
    self.isLink = isLink
    var name = id.name
    mayBeKin = name.withUTF8 { CopyName.mayBe($0) || TranslationName.mayBe($0) }
  }
}
