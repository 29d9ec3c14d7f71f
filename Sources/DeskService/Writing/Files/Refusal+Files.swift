import Editorial
import Formats
import Glibc

// Why a file is not written: causes to stand after the file's name.
extension Refusal {
  static let savedMeanwhile = Refusal(
    "another program saved it at this very moment; nothing was written",
    .advice("look at it and try again"), persistence: .passing)
  static let removed = Refusal(
    "it is not there any more; nothing was written", .advice("look where it went"))
  /// Its folder is gone with it: a disk that is not mounted, another branch checked out.
  static let away = Refusal(
    "its folder is not there now", .advice("look where it went"),
    persistence: .passing)
  static let inUse = Refusal(
    "another program is writing it; nothing was written", .retry, persistence: .passing)
  static let notPlain = Refusal("it is not a plain file; only plain files are written")
  static let linked = Refusal(
    "it has several names (hard links), which saving would part",
    .advice("make it a file of its own, or use the editor"))
  static let severalNames = Refusal(
    "it has several names (hard links), of which only this one would go",
    .advice("see to its names yourself"))
  static let isLink = Refusal(
    "it is a link; the file it leads to would stay where it is", .advice("see to the link yourself")
  )
  static let otherDisk = Refusal(
    "it would go to another disk, which is no single step", .advice("move it yourself"))
  static let folderIsFile = Refusal(
    "the folder it would go to is a file", .advice("rename that file"))
  static let tooLargeToKeep = Refusal(
    "it is larger than \(Edits.largestKept >> 20) MB, too large to be kept for undo",
    .advice("rm removes it for good"))
  static let readOnly = Refusal(
    "it is read-only", .advice("make it writable (chmod u+w) and try again"),
    persistence: .passing)
  static let folderReadOnly = Refusal(
    "its folder is read-only", .advice("make the folder writable and try again"),
    persistence: .passing)
  static let foreign = Refusal(
    "it belongs to somebody else, and saving would make it yours", .edit(at: nil))
  static let foreignGroup = Refusal(
    "its group is one you are not in, and saving would give it to yours", .edit(at: nil))
  static let attributes = Refusal(
    "its extended attributes or access list cannot be kept", .edit(at: nil))
  static let tooLarge = Refusal("it is larger than \(Splice.largest >> 20) MB", .edit(at: nil))
  static let exists = Refusal(
    "there is already a file of this name", .advice("choose another"))
  static let unproved = Refusal("this change could not be proved safe", .edit(at: nil))
  static let circular = Refusal("it is a link that leads in a circle", .advice("mend the link"))
  static let notUTF8 = Refusal(
    "it is a link to a name that is not UTF-8", .advice("rename that file"))
  static let changedSince = Refusal("it was changed since")
  static let interrupted = Refusal(
    "interrupted before it was written", persistence: .passing)
  /// An action on it was interrupted, and how far that came nobody could find out yet.
  static let undecided = Refusal(
    "an earlier change of it was interrupted and cannot be looked at yet; nothing was written",
    .retry, persistence: .passing)
  /// Looked at after an interruption, and there is nothing left by which to tell.
  static let unknowable = Refusal(
    "interrupted, and whether it was written cannot be told: it was changed or removed since")
  /// The journal has no record of it that could be read.
  static let unrecorded = Refusal(
    "what was done to it cannot be read in the journal", .retry, persistence: .passing)
}

extension Refusal {
  /// A file of the writer's that could not be saved.
  init(_ error: SystemError) {
    self.init(
      "could not be saved: \(error.cause); nothing was changed", error.remedy,
      persistence: error.persistence)
  }

  /// A file of the writer's that could not be looked at, before anything was tried.
  init(unreadable error: SystemError) {
    self.init(
      "it cannot be read now: \(error.cause)", error.remedy,
      persistence: error.persistence)
  }

  /// A file of our own that could not be used, so that nothing at all was changed.
  ///
  /// Its path stands last: a line of the screen is soon full, and the cause comes first.
  init(_ error: SystemError, ours name: String, at path: String) {
    // Ours are opened without following a link: there need be no circle.
    if error.code == ELOOP {
      self.init(
        "\(name): it is a link, and what is ours is never written through one; "
          + "nothing was changed (\(path))",
        .advice("put the file itself there"), persistence: error.persistence)
      return
    }
    self.init(
      "\(name): \(error.cause); nothing was changed (\(path))", error.remedy,
      persistence: error.persistence)
  }
}
