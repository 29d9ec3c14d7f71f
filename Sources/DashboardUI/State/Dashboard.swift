import Editorial
import TerminalKit

/// Everything the screen knows: a value that messages change and `draw` shows.
///
/// Facts are stored, and one thing that is derived: the overview, which is worked out anew when the
/// desk, the minute, the week shown or the filter change, and for nothing else.
package struct Dashboard: Sendable {
  /// `nil` until the first load.
  package internal(set) var desk: Desk?
  package internal(set) var now: Moment
  package internal(set) var size: Size
  package internal(set) var notice: Notice?
  package internal(set) var progress: (done: Int, of: Int)?

  /// What was worked out last; `nil` before the first load.
  package internal(set) var overview: Overview?
  /// How much room the panes would like to have, by the overview.
  var rooms = Rooms()
  /// Where everything stood last.
  var placed: Placed?
  /// How often something was worked out: what the speed of a key depends on.
  package internal(set) var assessments = 0
  /// The lists made from the overview so far, each when it was first in view.
  var lists: [PaneList.Key: PaneList] = [:]

  var selection = Selection()
  /// Pieces the next action is for, in place of the selected one, with the status words they were
  /// marked at.
  var marks: [FilePath: String] = [:]
  /// The range that follows the cursor; `nil` where none does.
  var range: MarkRange?
  /// What was marked last by itself: a range begins there.
  var lastMark: Subject?
  /// The week shown; `nil` is this week, whichever that is.
  var shownWeek: Week?
  /// The first week MONTH shows; `nil` is the week before this one.
  var shownMonth: Week?
  /// The month whose income MONEY shows; `nil` is this month, whichever that is.
  var shownIncome: Month?
  var filterText = ""
  /// What of the filter is not understood, and not obeyed.
  var filterDoubt: Refusal?
  /// How much the filter shows, and what it was taken for.
  var filterWords = ""
  /// The words that fit a filter; made when one begins to be typed.
  var fittingWords: FilterWords?
  var mode = Mode.normal {
    // A key that waits was pressed before what is asked now, and is no answer to it.
    didSet { pending.dropKeys() }
  }

  var pending = PendingEdit()
  var undoing = Undoing()
  var selectionGuard = SelectionGuard()
  /// The row that stays under the selection although its list goes without it.
  var staying: StayingRow?
  /// A pane was opened by its digit: the footer need not name them any more.
  var knowsDigits = false
  /// Whether the desk's folder is away: what is known of it stands, and nothing can be written.
  package internal(set) var isAway = false
  /// Why there is no desk yet, where there is none.
  package internal(set) var trouble: Trouble?
  var preview: Preview?
  /// What the palette finds in; made when it opens.
  var paletteIndex: PaletteIndex?
  /// The number of the last search.
  var searches = 0
  /// What was kept here that the desk does not show yet.
  var keptSince: [Kept.Change] = []
  /// Which of the lines typed before stands in the line, while one goes back to them.
  var past: Int?

  let name: String
  let zoneNamed: @Sendable (String) -> Zone?
  /// The look the writer asks for, and the terminal it is for.
  let look: ThemeChoice
  let depth: ColorDepth
  package internal(set) var ground: Ground
  /// What comes of them with the outlets of the desk.
  var theme: Theme
  /// Which key does what.
  package let keys: Keymap
  /// Whether the screen is to be read out: one pane at a time, without rules and bars, the cursor on
  /// the selected row.
  let isPlain: Bool
  /// Whether the desk is made up and thrown away afterwards, which the header says.
  let isDemo: Bool

  /// A dashboard before its desk is read.
  ///
  /// - Parameters:
  ///   - now: the time it is.
  ///   - size: the size of the screen.
  ///   - look: how it is to look.
  ///   - ground: the terminal's background, as far as is known.
  ///   - depth: how many colours there are.
  ///   - keys: which key does what.
  ///   - isPlain: whether the screen is to be read out.
  ///   - isDemo: whether the desk is made up.
  ///   - name: what the desk is called until it is read.
  ///   - zoneNamed: finds a zone that is typed and that no file of the desk names.
  package init(
    now: Moment, size: Size, look: ThemeChoice = ThemeChoice(), ground: Ground = .dark,
    depth: ColorDepth = .full, keys: Keymap = .standard, isPlain: Bool = false,
    isDemo: Bool = false, name: String = "",
    zoneNamed: @escaping @Sendable (String) -> Zone? = { _ in nil }
  ) {
    self.now = now
    self.size = size
    self.look = look
    self.ground = ground
    self.depth = depth
    theme = look.theme(on: ground, depth: depth)
    self.keys = keys
    self.isPlain = isPlain
    self.isDemo = isDemo
    self.name = name
    self.zoneNamed = zoneNamed
  }

  /// Whether one pane is shown at a time.
  var isSingle: Bool { isPlain || Layout.isNarrow(size) }

  /// Whether the look depends on the terminal's background.
  package var wantsGround: Bool { look.wantsGround(at: depth) }

  /// The pane that fills the screen.
  package var zoom: Pane? { selection.zoom }
}
