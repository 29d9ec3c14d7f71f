import Editorial
import Formats

/// A file of a source, and what was read from it.
struct FileEntry: Sendable {
  /// What the file turned out to be.
  enum Content: Sendable {
    case unread
    /// No piece (R1).
    case note
    case piece(Piece)
    /// A problem and nothing else: a conflict copy, a file that cannot be read (R5).
    case broken
    /// It went since it was listed.
    case gone
  }

  var file: FoundFile
  var content = Content.unread
  /// The file as it was read; `nil` before.
  var stamp: FileStamp?
  /// It may have changed since it was read.
  var isDoubtful = false
  var findings: [PieceFinding] = []
  /// A piece whose working life is not over: its words are wanted first.
  var isLive = false

  init(_ file: FoundFile) {
    self.file = file
  }

  /// Whether nothing more is to be read of it, as far as `extent` goes.
  func isRead(_ extent: LoadExtent) -> Bool {
    if isDoubtful { return false }
    switch content {
    case .unread: return false
    case .piece(let piece): return piece.words != nil || (extent == .live && !isLive)
    case .note, .broken, .gone: return true
    }
  }
}

/// How much of a desk is read.
package enum LoadExtent: Sendable {
  /// The front matter of all pieces and the words of live ones.
  case live
  /// The words of every piece as well.
  case whole
}
