import Editorial
import TerminalKit

/// The whole screen as it was drawn, with what most of it was drawn from: where that is the same at the
/// next key, only what follows the selection is drawn again.
package struct Frame: Sendable {
  package let canvas: Canvas
  /// `nil` where the panes are not shown, or something is asked.
  private let backdrop: Backdrop?
  /// The selected line of the list the keys go to.
  private let selectedLine: Int?
  private let footing: Footing
  /// Whether all of it was drawn, and nothing taken over from the frame before.
  let isNew: Bool

  /// Draws the screen.
  ///
  /// - Parameters:
  ///   - dashboard: what is shown.
  ///   - last: the frame before, if there was one.
  package init(_ dashboard: borrowing Dashboard, after last: Frame? = nil) {
    let layout = dashboard.layout
    let scene = Scene(dashboard)
    backdrop = Backdrop(dashboard, layout)
    selectedLine = dashboard.selectedLine
    footing = Footing(scene)
    guard let last, let backdrop, last.backdrop == backdrop else {
      var canvas = Canvas(size: dashboard.size)
      dashboard.draw(scene, layout, on: &canvas)
      self.canvas = canvas
      isNew = true
      return
    }
    isNew = false
    var canvas = last.canvas
    canvas.placeCursor(at: nil)
    for area in layout.areas where area.pane == .item || scene.isFocused(area) {
      PaneView(scene: scene, area: area).redraw(on: &canvas, selectedBefore: last.selectedLine)
    }
    canvas.fill(layout.message)
    MessageLine(scene: scene).draw(on: &canvas, in: layout.message)
    if footing != last.footing {
      canvas.fill(layout.footer)
      FooterBar(scene: scene).draw(on: &canvas, in: layout.footer)
    }
    self.canvas = canvas
  }
}

/// All that the panes are drawn from, but the line that is selected.
private struct Backdrop: Equatable, Sendable {
  /// Of overview, lists and looks: whatever changes one of them works out something anew.
  private let assessments: Int
  private let ground: Ground
  private let layout: Layout
  /// Where the writer is, without the line the keys go to.
  private let selection: Selection
  private let marks: [FilePath: String]
  private let staying: Subject?
  /// How much is read, while that is said above.
  private let done: Int?

  /// `nil` where something else than the panes is on the screen, or over them.
  init?(_ dashboard: borrowing Dashboard, _ layout: Layout) {
    guard dashboard.showsPanes, case .normal = dashboard.mode, layout.form != .tooSmall else {
      return nil
    }
    var selection = dashboard.selection
    selection.cursor = Cursor(offset: selection.cursor.offset)
    self.selection = selection
    assessments = dashboard.assessments
    ground = dashboard.ground
    self.layout = layout
    marks = dashboard.marks
    staying = dashboard.staying?.subject
    done = dashboard.progress?.done
  }
}

/// What the footer is drawn from below the panes, beside their backdrop.
private struct Footing: Equatable, Sendable {
  private let working: [Action]
  private let results: [Action: String]
  private let namesDigits: Bool
  private let isAboutPiece: Bool
  private let askedAbout: String?
  private let stopsReading: Bool
  private let isRanging: Bool

  init(_ scene: Scene) {
    working = scene.working
    results = scene.results
    namesDigits = scene.namesDigits
    isAboutPiece = scene.selected?.index != nil
    askedAbout = scene.askedAbout
    stopsReading = scene.stopsReading
    isRanging = scene.isRanging
  }
}

extension Dashboard {
  /// Whether the panes of the desk are what is shown.
  fileprivate var showsPanes: Bool {
    trouble == nil && overview != nil && !isAway && (!isEmpty || zoom?.isOfFiles == true)
  }

  /// The selected line of the list the keys go to.
  fileprivate var selectedLine: Int? {
    let cursor = selection.cursor
    guard !cursor.isLost, list.selectable.indices.contains(cursor.position) else { return nil }
    return list.selectable[cursor.position]
  }
}
