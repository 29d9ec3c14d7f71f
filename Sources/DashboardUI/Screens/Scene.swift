import Editorial
import TerminalKit

/// What every view draws from: what was worked out, and what the writer looks at and is asked.
///
/// Made once a frame and never changed; a class, so that handing it to every row of a list copies one
/// reference.
final class Scene {
  /// What was worked out last; of an empty desk until one is read.
  let overview: Overview
  /// Whether a desk is read.
  let isRead: Bool
  /// What the desk is called until it is read.
  let name: String
  /// How many files of how many have been read, while they are.
  let progress: (done: Int, of: Int)?
  /// Whether Escape ends that.
  let stopsReading: Bool

  let size: Size
  let theme: Theme
  /// Whether the screen is to be read out, whether the desk is made up, and whether one pane is shown
  /// at a time.
  let isPlain: Bool
  let isDemo: Bool
  let isSingle: Bool
  /// Which key does what.
  let keys: Keymap
  /// The filter as typed.
  let filter: String
  /// The word that is marked in titles.
  let soughtWord: String?
  /// Pieces the next key is for.
  let marks: Set<FilePath>
  /// Whether a range of them follows the cursor.
  let isRanging: Bool
  /// What `>` does to them, where that is known without looking at too many.
  let markedWords: String?
  let selection: Selection
  /// What the selection is on.
  let selected: Selected?
  /// The lists made so far: every one in view.
  let lists: [PaneList.Key: PaneList]
  /// The text of the piece that fills the screen.
  let preview: Preview?

  let mode: Mode
  let notice: Notice?
  /// Whether the desk's folder is away.
  let isAway: Bool
  /// Why there is no desk to show.
  let trouble: Trouble?
  /// The actions that work here, as far as the screen tells of them.
  let working: [Action]
  /// What comes of some of them, in a word for the footer: the status that `>` leads to.
  let results: [Action: String]
  /// Whether the footer names the digits of the panes: until one was pressed.
  let namesDigits: Bool
  /// What is being typed means, where a line is asked for.
  let meaning: Meant?
  /// What a line or a choice is about.
  let askedAbout: String?

  /// What lies over the panes.
  let overlay: Overlay?
  /// Rows at the foot of the body that a sheet covers.
  let sheetRows: Int

  /// What lies over the panes.
  enum Overlay {
    case help(HelpPage)
    /// Lines of the palette, and which of them is chosen.
    case palette([PaletteSheet.Row], chosen: Int)
    /// Words that fit the filter, and which of them stands in the line.
    case words([FilterWords.Candidate], chosen: Int?)
  }

  /// What a line means as far as it is typed.
  struct Meant {
    var text: String
    var role: Role
  }

  init(_ dashboard: borrowing Dashboard) {
    overview = dashboard.overview ?? .ofNothing(at: dashboard.now)
    isRead = dashboard.overview != nil
    name = dashboard.name
    progress = dashboard.progress
    stopsReading = dashboard.stopsReading
    size = dashboard.size
    theme = dashboard.theme
    isPlain = dashboard.isPlain
    isDemo = dashboard.isDemo
    isSingle = dashboard.isSingle
    keys = dashboard.keys
    filter = dashboard.filterText
    soughtWord =
      overview.request.filter.terms.lazy.compactMap { term in
        if case .text(let word) = term { word } else { nil }
      }.first
    marks = Set(dashboard.marks.keys)
    isRanging = dashboard.range != nil
    markedWords = dashboard.notice == nil ? dashboard.markedWords : nil
    selection = dashboard.selection
    let selected = dashboard.selected
    self.selected = selected
    lists = dashboard.lists
    preview = dashboard.preview
    mode = dashboard.mode
    notice = dashboard.notice
    isAway = dashboard.isAway
    trouble = dashboard.trouble
    working = dashboard.listedActions(for: selected)
    results = dashboard.results(for: selected)
    namesDigits = !dashboard.knowsDigits
    meaning = dashboard.meant
    askedAbout = dashboard.askedAbout
    overlay = dashboard.overlay
    sheetRows = dashboard.sheetRows
  }

  var desk: Desk { overview.desk }
  var labels: DateLabel { overview.labels }
  var here: Zone { desk.here }
  var zoom: Pane? { selection.zoom }

  /// What is said of a place in the schedule without a piece: where not all is read, one may fill it.
  func words(of slot: SlotReport) -> String {
    desk.stage == .part ? "not all is read" : slot.state.rawValue
  }

  /// `NK News` of `nk-news`.
  func outletName(_ key: String) -> String {
    desk.plan.outlets.first { $0.key == key }?.name ?? key
  }

  /// Whether an area has the list the keys go to.
  func isFocused(_ area: Layout.Area) -> Bool {
    area.pane == selection.focus && area.part == .list
  }

  /// Which of what can be selected is, if the keys go to this area.
  func selectedPosition(in area: Layout.Area) -> Int? {
    isFocused(area) && !selection.cursor.isLost ? selection.cursor.position : nil
  }

  /// The list a pane shows at this size.
  func list(of pane: Pane) -> PaneList {
    lists[selection.list(of: pane, isSingle: isSingle)] ?? .empty
  }

  /// A line of a sign that ends a heading; read out, it would be that sign over and over.
  func rule(_ sign: String, _ width: Int) -> String {
    String(repeating: isPlain ? " " : sign, count: max(0, width))
  }

  /// How much of something there is, as a bar; on a screen that is read out, in words.
  func gauge(_ value: Int, of total: Int, isSelected: Bool = false) -> Gauge {
    Gauge(
      value, of: total,
      filled: theme.look(.gauge, isSelected: isSelected),
      rest: theme.look(isPlain ? .text : .gaugeEmpty, isSelected: isSelected), isSaid: isPlain)
  }

  /// What stands before a marked row; no outlet's letters ever have it.
  static let markSign = "x"

  /// Whether a row is about marked pieces and no others.
  func isMarked(_ row: Row) -> Bool {
    guard !marks.isEmpty else { return false }
    let pieces = row.money?.pieces ?? row.piece.map { [$0] } ?? []
    return !pieces.isEmpty && pieces.allSatisfy { marks.contains(desk.pieces[$0].id) }
  }
}

extension Overview {
  /// Of a desk with nothing in it: what is drawn from before one is read.
  static func ofNothing(at now: Moment) -> Overview {
    let desk = Desk(root: FilePath(""), plan: .builtIn, home: .utc)
    return Overview(desk, Request(now: now, week: Week(containing: desk.home.day(now))))
  }
}
