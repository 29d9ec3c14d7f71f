import Editorial
import TerminalKit

/// Everything the screen knows: a value that messages change and `draw` shows.
///
/// Facts are stored, and one thing that is derived: the overview, which is reckoned anew when the
/// desk, the minute, the week shown or the filter change, and for nothing else.
package struct Dashboard: Sendable {
  /// `nil` until the first load.
  package internal(set) var desk: Desk?
  package internal(set) var now: Moment
  package internal(set) var size: Size
  package internal(set) var notice: Notice?
  package internal(set) var progress: (done: Int, of: Int)?

  /// What was reckoned last; `nil` before the first load.
  package internal(set) var overview: Overview?
  /// How many lines the panes would like to have, by the overview.
  var wants: Wants?
  /// How often something was reckoned: what the speed of a key depends on.
  package internal(set) var reckonings = 0
  /// The lists made from the overview so far, each when it was first in view.
  var listings: [Listing.Kind: Listing] = [:]

  /// The pane with the selection.
  var focus = Pane.due
  /// The panes opened on the whole screen, the one in view last.
  var zoomed: [Pane] = []
  var cursors: [Pane: Cursor] = [:]
  /// Pieces the next action is for, in place of the selected one, with the status words they were
  /// marked at.
  var marks: [FilePath: String] = [:]
  /// The piece on the whole screen: it stays there wherever its row goes.
  var pinned: FilePath?
  /// The week shown; `nil` is this week, whichever that is.
  var shownWeek: Week?
  var filterText = ""
  var mode = Mode.normal {
    // A key that waits was pressed before what is asked now, and is no answer to it.
    didSet { waiting = [] }
  }

  let name: String
  let zoneNamed: @Sendable (String) -> Zone?
  var theme: Theme

  // What is under way.
  var inFlight: InFlight?
  var waiting: [Waiting] = []
  var lastMove: LastMove?
  /// The number of the action an undo is to take back; `nil` takes back whichever is last.
  var shownAction: Int?
  /// The number of the action a redo is to do again; `nil` does whichever was taken back last.
  var shownRedo: Int?
  /// What the selection goes to when it appears again: what an undo brought back.
  var followed: Subject?
  /// What each file was edited by, for an undo to find the way back.
  var edited: [FilePath: Subject] = [:]
  /// The files our last edit changed.
  var lastChanged: Set<FilePath> = []
  /// Those of them whose change no desk has shown yet: their next reload is no surprise.
  var unseen: Set<FilePath> = []
  /// What the selection was on when files changed outside; the next key that writes is asked again.
  var surprise: Surprise?
  /// The title that was selected until our own move took it out of the list.
  var departed: String?
  var preview: Preview?

  /// A dashboard before its desk is read.
  ///
  /// - Parameters:
  ///   - now: the time it is.
  ///   - size: the size of the screen.
  ///   - theme: the look.
  ///   - depth: how many colours there are.
  ///   - name: what the desk is called until it is read.
  ///   - zoneNamed: finds a zone that is typed and that no file of the desk names.
  package init(
    now: Moment, size: Size, theme: Theme = .standard, depth: ColorDepth = .full, name: String = "",
    zoneNamed: @escaping @Sendable (String) -> Zone? = { _ in nil }
  ) {
    self.now = now
    self.size = size
    self.theme = theme.reduced(to: depth)
    self.name = name
    self.zoneNamed = zoneNamed
  }

  /// The pane that fills the screen.
  package var zoom: Pane? { zoomed.last }
}

/// An edit that was asked for and has not come back.
struct InFlight: Sendable {
  /// The pieces in it; empty for an undo, which finds them itself.
  var pieces: Set<FilePath>
  var request: EditRequest?
  /// The status words the files will hold once it is done; `nil` until it came back.
  var expected: [FilePath: String]?
}

/// What happened to the selected thing outside.
struct Surprise: Hashable, Sendable {
  var sentence: String
  /// Whether a minute has begun since.
  var isOld = false
}

/// A key pressed while an edit was on its way: it is meant for what was selected then.
struct Waiting: Hashable, Sendable {
  var action: Action
  var subject: Subject?
}

/// The text of a piece, wrapped for the screen.
struct Preview: Sendable {
  var id: FilePath
  /// `nil` until it has come.
  var text: [String]?
  /// Whether it was asked for since the files last changed.
  var isAsked = false
  var width = 0
  var wrapped: [String] = []

  mutating func wrap(to width: Int) {
    guard width != self.width, let text else { return }
    self.width = width
    wrapped = text.flatMap { TextWrap(width: width).lines($0) }
  }
}
