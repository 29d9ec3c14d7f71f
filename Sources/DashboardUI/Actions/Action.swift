import TerminalKit

/// What a writer can do with a key.
package enum Action: Hashable, Sendable {
  case next, previous, pick, exits, anotherDay
  case money, chased, offer
  case add, due, length, fee
  case undo, redo
  case edit, copyPath
  case rename, archive, delete
  case mark, markRange, markAll
  case mend, ignore
  /// Held words are the writer's own.
  case claim
  /// Days off.
  case away
  /// To the lane or the day beside, on a pane that has such.
  case left, right
  case down, up, top, bottom, halfDown, halfUp, pageDown, pageUp
  case nextPane, previousPane
  /// Fills the screen with a pane.
  case pane(Pane)
  case open, back
  /// In ITEM, the next thing of the list it was opened from, and the one before it.
  case nextPiece, previousPiece
  case filter, weekBack, weekForward, thisWeek
  /// In CHARTS, so many weeks or others.
  case chartSpan
  case palette, help, manual, redraw, reload, suspend, quit
}

extension Action {
  /// What belongs together in the help.
  package enum Group: String, CaseIterable, Hashable, Sendable {
    case pieces, moving, panes, looking, program
  }

  /// What must be there for an action to work.
  package enum Need: Hashable, Sendable {
    case nothing
    /// A list with something in it, or a text to scroll.
    case list
    /// A selected piece, deadline or slot.
    case row
    /// A selected piece, or marked ones.
    case piece
    /// A selected piece or bill, or marked pieces.
    case pieces
    /// A selected problem that can be mended, or left, with a key.
    case remedy, ignoreKey
    /// Something selected that lies in a file.
    case file
    /// A thing on the whole screen.
    case item
    /// Words that are held (R53).
    case heldWords
    /// CHARTS on the whole screen.
    case charts
    /// A pane that goes sideways: the board, MONTH, CHARTS.
    case sideways
    /// A last move that can be said again for another day.
    case lastMove
  }

  /// One line of the table of actions.
  package struct Entry: Hashable, Sendable {
    package let action: Action
    /// The usual ones, as `Key.parse` reads them; the first is the one shown.
    package let keys: [String]
    package let name: String
    /// One sentence for the help, without a full stop.
    package let help: String
    package let group: Group
    package let need: Need
    /// The word in the footer, where there is room for one.
    package let footer: String?
    /// The panes in which its keys do this, whatever they do elsewhere; empty for everywhere.
    package let places: [Pane]

    /// The line of a pane's digit.
    init(_ pane: Pane) {
      self.init(.pane(pane), [String(pane.digit)], pane.name, pane.help, .panes)
    }

    init(
      _ action: Action, _ keys: [String], _ name: String, _ help: String, _ group: Group,
      _ need: Need = .nothing, footer: String? = nil, in places: [Pane] = []
    ) {
      self.action = action
      self.keys = keys
      self.name = name
      self.help = help
      self.group = group
      self.need = need
      self.footer = footer
      self.places = places
    }
  }

  /// This action's line of the table.
  package var entry: Entry { Action.entries[self] ?? Entry(self, [], "", "", .program) }

  /// The table by action: a footer asks it for twenty.
  private static let entries = Dictionary(
    table.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })
}
