/// The text of a piece as it is read: what its Markdown says, without the marks.
package struct Prose: Hashable, Sendable {
  /// How a stretch of text is set apart from the rest.
  package struct Looks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let strong = Looks(rawValue: 1)
    package static let emphasis = Looks(rawValue: 2)
    package static let code = Looks(rawValue: 4)
    package static let struck = Looks(rawValue: 8)
    package static let link = Looks(rawValue: 16)
  }

  /// Text of one look.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var looks: Looks

    package init(_ text: String, _ looks: Looks = []) {
      self.text = text
      self.looks = looks
    }
  }

  /// What a block is.
  package enum Kind: Hashable, Sendable {
    case paragraph
    /// Of a level from 1 to 6.
    case heading(Int)
    /// One line of code, its blanks as written.
    case code
    /// A line across, between two parts of a text.
    case rule
  }

  /// One paragraph, heading, item or line of code.
  package struct Block: Hashable, Sendable {
    package var kind: Kind
    /// How many quotes it stands in.
    package var quotes: Int
    /// How many lists it stands in.
    package var lists: Int
    /// What an item's first block begins with: `- `, `2. `, `[x] `.
    package var marker: String
    package var runs: [Run]
    /// Whether an empty line parts it from the block before.
    package var isApart: Bool

    package init(
      _ kind: Kind = .paragraph, quotes: Int = 0, lists: Int = 0, marker: String = "",
      runs: [Run] = [], isApart: Bool = false
    ) {
      self.kind = kind
      self.quotes = quotes
      self.lists = lists
      self.marker = marker
      self.runs = runs
      self.isApart = isApart
    }

    /// Its text without looks.
    package var text: String { runs.map(\.text).joined() }
  }

  /// In the order of the text.
  package var blocks: [Block]
  /// Whether the text goes on behind them: it was too long to be read whole.
  package var isCut: Bool

  package init(_ blocks: [Block] = [], isCut: Bool = false) {
    self.blocks = blocks
    self.isCut = isCut
  }
}
