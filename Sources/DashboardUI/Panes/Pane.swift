import Editorial
import TerminalKit

/// A part of the screen: all there is to say of it, as one value.
///
/// Layout, keys, help, tabs and `frame --pane` read the table of panes. A new pane is a file of its
/// own, with its view and its value, and a line in `Pane.all`.
///
/// Never changed once made; a class, so that a layout or a key that names one copies one reference.
@dynamicMemberLookup
package final class Pane: Sendable {
  /// Makes the lines of a list from what was worked out.
  typealias Lister = @Sendable (Overview) -> [Line]
  /// Draws a part of a pane into a rectangle of its area.
  typealias Drawing = @Sendable (Scene, Layout.Area, inout Canvas, Rect) -> Void

  /// Where a pane stands on a screen of two columns.
  struct Place: Sendable {
    enum Side: Hashable, Sendable {
      /// What the writer does.
      case left
      /// What happens around it.
      case right
    }

    var side: Side
    /// Its place in that column, from the top.
    var rank: Int
    var part = Layout.Part.list
    /// The rows it is given before any other grows, in a column of so many rows.
    var least: @Sendable (Int) -> Int
  }

  /// What `frame --pane` calls it; in capitals the word by which the eye finds it.
  package let name: String
  /// The key that fills the screen with it.
  package let digit: Character
  /// What that key does, for the help: a sentence without a full stop.
  let help: String

  private let traits: Traits

  /// A pane with what makes it other than the rest.
  init(
    _ name: String, _ digit: Character, help: String,
    _ describe: (inout Traits) -> Void = { _ in }
  ) {
    self.name = name
    self.digit = digit
    self.help = help
    var traits = Traits()
    describe(&traits)
    self.traits = traits
  }

  /// What a pane is or does, by its name in `Traits`.
  package subscript<Trait>(dynamicMember trait: KeyPath<Traits, Trait>) -> Trait {
    traits[keyPath: trait]
  }
}

extension Pane {
  /// What makes a pane other than the rest.
  package struct Traits: Sendable {
    /// Its lines among other panes; `nil` for one that has none to select.
    var list: Lister?
    /// Its lines where it fills the screen, if those are others.
    var wholeList: Lister?
    /// Whether it shows the list of the whole screen also where there is room for one pane only.
    var isWholeWhenNarrow = false
    /// Whether its lines are about the files around the pieces: shown on an empty desk and under any
    /// filter.
    var isOfFiles = false
    /// Whether deadlines that the writer wants to be told of stay in view among other panes (`warn:`).
    var keepsWarned = false
    /// Whether it says which of its lines are in view where it fills the screen and has more.
    var saysPosition = false
    /// The columns of its rows.
    var order = RowColumns.Order.byDate
    /// Which of what can be selected is where it fills the screen first; `nil` is the first of them.
    var opening: @Sendable (PaneList, Overview) -> Int? = { _, _ in nil }
    /// What it says where it has no lines; given whether it fills the screen.
    var empty: @Sendable (Bool) -> String = { _ in "" }

    /// How much room it would like to have.
    var room: @Sendable (Overview) -> PaneRoom = { _ in PaneRoom() }
    /// Where it stands in two columns.
    ///
    /// `nil` where that is a rule of the layout, or it only fills the screen. Panes below one another
    /// are named by `Layout.stack`: 24 rows have no room for others.
    var place: Place?
    /// Rows above its list where it fills so much of the screen; `nil` for those its counts take.
    var wholeHead: (@Sendable (Rect) -> Int)?

    /// How many rows or pieces it is about, those the filter asks for and all; `nil` for what is not
    /// counted.
    var count: @Sendable (Overview) -> PaneCount? = { _ in nil }
    /// Where a line of column names stands below its heading, on a wide screen.
    var columnNames = ColumnNames.nowhere

    /// Where a pane names its columns: two lists below one another have the same.
    enum ColumnNames {
      case nowhere, alone, everywhere
    }

    /// Whether its rows show how much is written, where there is room.
    var showsWritten = false
    /// The count beside its name in the line of tabs; `nil` for a pane that has no tab.
    var tab: (@Sendable (Scene) -> String)?
    /// Ways to say what is in it, for its heading, the fullest first.
    var counts: @Sendable (Scene, Layout.Area) -> [[Span]] = { _, _ in [[]] }
    /// Draws the rows above its list.
    var drawHeading: Drawing = { scene, area, canvas, rect in
      Heading(scene, area, forms: area.pane.counts(scene, area)).draw(on: &canvas, in: rect.row(0))
      RowColumns(area.pane, width: rect.width, on: scene.size).drawNames(
        scene, on: &canvas, in: rect.row(1))
    }
    /// Draws its list; `nil` where that is lines below one another, each by itself.
    var drawLines: Drawing?
    /// The line of its list that stands under a cell, given the rectangle of the list.
    var lineUnder: @Sendable (Scene, Layout.Area, Rect, Point) -> Int? = {
      scene, area, rect, point in
      ListView(scene: scene, area: area).line(at: point, in: rect)
    }
    /// Draws what closes it.
    var drawClosing: Drawing = { _, _, _, _ in }
    /// Draws it in words, without a list.
    var drawSummary: Drawing = { _, _, _, _ in }
  }
}

extension Pane: Hashable {
  package static func == (a: Pane, b: Pane) -> Bool { a === b }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Pane {
  /// Every pane, in the order in which they are read.
  package static let all: [Pane] = [
    week, due, chase, pipe, money, item, outlets, problems, month, charts,
    board,
  ]

  /// The panes on which keys go left and right as well as up and down.
  static let sideways: [Pane] = [month, board, charts]

  /// The panes of a screen that has room for one.
  static let tabs = all.filter { $0.tab != nil }

  /// The pane of a name as `frame --pane` takes it.
  package static func named(_ name: String) -> Pane? { all.first { $0.name == name } }

  /// The word in column 0 by which the eye finds it.
  package var heading: String { name.uppercased() }

  var position: Int { Pane.all.firstIndex(of: self) ?? 0 }
}
