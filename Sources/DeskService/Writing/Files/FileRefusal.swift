import Editorial
import Formats
import Glibc

/// Why a file was not written: a sentence for the writer, to stand after the file's name.
struct FileRefusal: Error, Hashable, Sendable {
  var reason: String
  /// Where in the file, when it is about something in it.
  var place: Place?

  init(_ reason: String, at place: Place? = nil) {
    self.reason = reason
    self.place = place
  }

  init(_ error: SystemError) {
    self.init("could not be saved: \(error.cause); nothing was changed, \(error.remedy)")
  }

  static let changed = FileRefusal(
    "another program saved it at this very moment; nothing was written, look at it and try again")
  static let gone = FileRefusal(
    "it is not there any more; nothing was written, look where it went")
  static let busy = FileRefusal(
    "another program is writing it; nothing was written, try again when it is done")
  static let notPlain = FileRefusal(
    "it is not a plain file; only plain files are written")
  static let linked = FileRefusal(
    "it has several names (hard links), which saving would part; make it a file of its own, "
      + "or use the editor")
  static let readOnly = FileRefusal(
    "it is read-only; make it writable (chmod u+w) and try again")
  static let folderReadOnly = FileRefusal(
    "its folder is read-only; make the folder writable and try again")
  static let foreign = FileRefusal(
    "it belongs to somebody else, and saving would make it yours; use the editor")
  static let attributes = FileRefusal(
    "its extended attributes or access list cannot be kept; use the editor")
  static let tooLarge = FileRefusal(
    "it is larger than \(Splice.largest >> 20) MB; make the change in the editor")
  static let exists = FileRefusal(
    "there is already a file of this name; choose another")
}
