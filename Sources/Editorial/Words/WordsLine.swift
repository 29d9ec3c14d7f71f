/// One line of a words log: what an observation found of one piece.
package struct WordsLine: Hashable, Sendable {
  /// What a line says of its prints.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Fresh text, and what it stands in place of; without fresh text, what was cut.
    case written = "w"
    /// Text of this day that an edit has taken.
    case gone = "o"
    /// Text that had gone this day and is back.
    case returned = "r"
    /// A first look, or what a template put in: it never counts (R52).
    case brought = "b"
    /// Fresh text that counts only when it is claimed (R53).
    case held = "h"
    /// Held text that the writer says was written.
    case claimed = "c"
    /// Text that the writer says was not written.
    case takenOff = "n"
    /// What was said last of a text, claimed or taken off, is as if it had not been said.
    case unsaid = "u"
  }

  /// A paragraph that stood where the new ones stand.
  package struct Replaced: Hashable, Sendable {
    package var paragraph: Paragraph
    /// It stands in another place still: what replaced it is measured by its words (R49).
    package var standsElsewhere: Bool

    package init(_ paragraph: Paragraph, standsElsewhere: Bool = false) {
      self.paragraph = paragraph
      self.standsElsewhere = standsElsewhere
    }
  }

  package var moment: Moment
  package var kind: Kind
  /// The day that claimed text is counted on, where the writer named one.
  package var day: Day?
  /// The key of the piece's outlet.
  package var outlet: String?
  /// What the line brought when it was written; figures are reckoned from the prints.
  package var words: Int
  package var new: [Paragraph]
  package var old: [Replaced]
  package var piece: FilePath

  package init(
    _ kind: Kind, at moment: Moment, of piece: FilePath, outlet: String? = nil, words: Int,
    new: [Paragraph] = [], old: [Replaced] = [], day: Day? = nil
  ) {
    self.kind = kind
    self.moment = moment
    self.piece = piece
    self.outlet = outlet
    self.words = words
    self.new = new
    self.old = old
    self.day = day
  }
}

/// A line and the machine whose log it stands in.
package struct WordsRecord: Hashable, Sendable {
  package var machine: String
  package var line: WordsLine
  /// It was made of a repository's commits, and tells of the days before any other log (R66).
  package var isFromGit: Bool

  package init(_ line: WordsLine, by machine: String, isFromGit: Bool = false) {
    self.line = line
    self.machine = machine
    self.isFromGit = isFromGit
  }
}
