import Editorial

/// What the caller knows of a file before it is read.
package struct PieceHints: Sendable {
  /// The nearest folder above it that is named like an outlet (R1b).
  package var folderOutlet: OutletID?
  /// The day in a Jekyll file's name (R2).
  package var fileDate: Day?
  /// It lies in a folder `_drafts` (R2).
  package var isInDrafts: Bool
  /// The bytes given are all there are.
  package var isWholeFile: Bool

  package init(
    folderOutlet: OutletID? = nil, fileDate: Day? = nil, isInDrafts: Bool = false,
    isWholeFile: Bool = true
  ) {
    self.folderOutlet = folderOutlet
    self.fileDate = fileDate
    self.isInDrafts = isInDrafts
    self.isWholeFile = isWholeFile
  }
}

/// Something noticed in a piece's front matter.
package struct PieceFinding: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A word that stands for no status; reported once for all files (R3).
    case unknownStatus(String)
    /// A status of several words, or of keys and values, as written; reported once for all (R1).
    case severalStatuses(String)
    /// The word for a status that a note has, and that is none of ours (R1).
    case wordOfNote(String)
    /// A word that names no outlet; reported once for all files (R1b).
    case unknownOutlet(String)
    /// A word that is no type of the desk's; reported once for all files (R4b).
    case unknownType(String)
    /// A zone named behind a date.
    case zone(String)
    /// A problem of this file alone, in a sentence.
    case problem(String)
  }

  package var kind: Kind
  package var place: Place
  /// What mends it, where there is one right answer.
  package var mend: Mend?
  /// Whether no key of this file can be written as it is, so that no word in it can be mended.
  package var isLocked = false

  package init(_ kind: Kind, at place: Place, mend: Mend? = nil) {
    self.kind = kind
    self.place = place
    self.mend = mend
  }

  /// The problem this is by itself; words and zones are counted up instead.
  package func problem(in path: FilePath) -> Problem? {
    guard case .problem(let message) = kind else { return nil }
    let remedy = mend.map { EditRequest(mending: [(file: path, mend: $0)]) }
    return Problem(path: path, place: place, message: message, remedy: remedy)
  }
}

/// What a Markdown file turned out to be.
package enum PieceReading: Sendable {
  /// No piece (R1).
  case note([PieceFinding])
  /// `bodyOffset` is where the text to count begins.
  case piece(Piece, bodyOffset: Int, findings: [PieceFinding])
  /// A piece whose front matter nobody else sees: `text` is the file as it was meant (R1).
  case meant(Piece, text: [UInt8], findings: [PieceFinding])
  /// A problem and nothing else (R5).
  case broken([PieceFinding])
  /// The front matter is longer than the bytes given: read on.
  case needsMore
}
