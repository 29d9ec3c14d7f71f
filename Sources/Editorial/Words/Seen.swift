/// The texts of a desk as they stood when the last step was closed, and every print ever met (R49, R52).
package struct Seen: Sendable {
  /// A piece's text as it was seen.
  package struct Text: Hashable, Sendable {
    package var paragraphs: [Paragraph]
    /// When it last was found to be another than before.
    package var changed: Moment
    /// The file's number on its file system, by which a renamed piece is known again.
    package var file: UInt64?
    /// The key of the piece's outlet.
    package var outlet: String?

    package init(
      _ paragraphs: [Paragraph], changed: Moment, file: UInt64? = nil, outlet: String? = nil
    ) {
      self.paragraphs = paragraphs
      self.changed = changed
      self.file = file
      self.outlet = outlet
    }
  }

  /// By piece.
  package var texts: [FilePath: Text] = [:]
  /// Of pieces that are no more: what comes back, or under another name, is compared with them.
  package var departed: [FilePath: Text] = [:]
  /// Prints that are known though no text of now has them.
  package var known: Set<Print> = []
  /// Files of the sources that are no pieces: text that was written as a note was not written as a
  /// piece (R53).
  package var notes: Set<FilePath> = []
  /// Sources that have been looked at; a new one is a first look (R52).
  package var sources: Set<String> = []
  /// The last look at the desk; `nil` before the first.
  package var looked: Moment?

  package init() {}
}

/// A body that has been read (R51).
package struct Look: Hashable, Sendable {
  package var piece: FilePath
  /// The source the piece is read from.
  package var source: String
  package var outlet: String?
  package var paragraphs: [Paragraph]
  /// When the file was changed last, as its file system says.
  package var changed: Moment
  /// The file's number on its file system.
  package var file: UInt64?

  package init(
    piece: FilePath, source: String = "", outlet: String? = nil, paragraphs: [Paragraph],
    changed: Moment, file: UInt64? = nil
  ) {
    self.piece = piece
    self.source = source
    self.outlet = outlet
    self.paragraphs = paragraphs
    self.changed = changed
    self.file = file
  }
}

/// Bodies read at one moment, and pieces found to be no more.
package struct Observation: Sendable {
  package var moment: Moment
  package var looks: [Look]
  /// Not those that are damaged: such a piece goes on from its last sound text (R50).
  package var departed: [FilePath]
  /// Files that are no pieces now; `nil` where nobody looked.
  package var notes: Set<FilePath>?
  /// The sources that were looked at, those with nothing in them too.
  package var sources: Set<String>

  package init(
    at moment: Moment, _ looks: [Look], departed: [FilePath] = [], notes: Set<FilePath>? = nil,
    sources: Set<String> = []
  ) {
    self.moment = moment
    self.looks = looks
    self.departed = departed
    self.notes = notes
    self.sources = sources
  }
}
