/// Something that the desk and the newsletter's own site disagree on (R8b).
package struct PostDifference: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// It came out there, and its file does not say so.
    case published
    /// It goes out by itself there, and its file does not say so, or says another moment.
    case scheduled
    /// Both say that it came out, on different days.
    case date
    /// Its file says that it came out or was to; there it did not, or was taken back.
    case unpublished
    /// Its file says that it came out, and nothing there is it.
    case onlyHere = "only-here"
    /// It came out there, or is to, and no file is it.
    case onlyThere = "only-there"
    /// Two files have one number.
    case twice
    /// It may be a post or not.
    case doubt
  }

  package var kind: Kind
  /// The file it is about, and of what no file is the export.
  package var path: FilePath
  package var line: Int
  /// The piece; `nil` of what no file is.
  package var piece: FilePath?
  package var post: ExportedPost?
  /// What the file says, and what the site says: `drafting`, `published 2026-11-12`; empty for nothing.
  package var here: String
  package var there: String
  /// One sentence for a writer, without a full stop.
  package var sentence: String
  /// What mends it, where there is one right answer.
  package var remedy: EditRequest?

  /// Under which it is remembered once the writer has said to leave it.
  var ignoreKey: String {
    "post \(kind.rawValue) \(post.map { String($0.number) } ?? "") \(piece ?? path)"
  }

  /// The same as one of the desk's problems.
  var problem: Problem {
    Problem(
      path: path, place: Place(line: line), message: sentence, remedy: remedy,
      ignoreKey: ignoreKey, kind: .contradiction)
  }
}

extension Desk {
  /// `Substack as of 12 Nov`: how old is what is known of an outlet's posts.
  package func asOfWords(_ export: NewsletterExport) -> String {
    "Substack as of \(DateLabel.short(home.day(export.taken)))"
      + (export.isStale ? ", unreadable now" : "")
  }
}
