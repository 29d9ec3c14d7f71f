import Editorial
import TerminalKit

/// The columns of a list of rows, for one width; one that has no room is 0 wide.
struct RowColumns: Hashable, Sendable {
  enum Order: Hashable, Sendable {
    /// When, outlet, title, what next: a list of dates.
    case byDate
    /// Status, outlet, title, when, what next: the pipeline.
    case byStatus
  }

  /// What a column says.
  enum Kind: Hashable, Sendable {
    case when, outlet, title, status, written, step

    /// `next step`, as it stands above the column.
    var name: String {
      switch self {
      case .when: "when"
      case .outlet: "for"
      case .title: "piece"
      case .status: "status"
      case .written: "written"
      case .step: "next step"
      }
    }
  }

  /// From left to right.
  let kinds: [Kind]
  let columns: Columns

  /// Lays the columns out.
  ///
  /// - Parameters:
  ///   - order: what comes first.
  ///   - width: of the list.
  ///   - showsWritten: whether its pieces are still being written, and there is room to show how far
  ///     they are.
  init(_ order: Order, width: Int, showsWritten: Bool = false) {
    let isNarrow = width < 60
    let when = isNarrow ? 9 : 11
    let outlet = width < 40 ? 0 : isNarrow ? 3 : 4
    let written = showsWritten && width >= 70 ? 8 : 0
    let step = isNarrow ? 0 : width < 72 ? 17 : width < 80 ? 19 : width < 100 ? 23 : 30
    let wanted: [(Kind, Int)] =
      switch order {
      case .byDate:
        [
          (.when, when), (.outlet, outlet), (.title, -1), (.status, width >= 110 ? 15 : 0),
          (.written, written), (.step, step),
        ]
      case .byStatus:
        [
          (.status, width < 36 ? 6 : 15), (.outlet, outlet), (.title, -1),
          (.when, width < 50 ? 0 : when), (.written, width >= 110 ? written : 0),
          (.step, isNarrow ? 0 : width < 100 ? min(step, 19) : step),
        ]
      }
    let shown = wanted.filter { $0.1 != 0 }
    kinds = shown.map(\.0)
    columns = Columns(
      shown.map { Column($0.1 < 0 ? .flexible(atLeast: 4) : .fixed($0.1)) }, gap: 1)
  }

  /// The columns of a pane's list on a screen of a size.
  init(_ pane: Pane, width: Int, on size: Size) {
    self.init(
      pane.order, width: width, showsWritten: pane.showsWritten && RowColumns.isWide(size))
  }

  /// Whether a screen is so wide that lists have names above their columns.
  static func isWide(_ size: Size) -> Bool { size.width > 100 }

  /// How wide a column is in a list; 0 where it is left out.
  func width(of kind: Kind, in width: Int) -> Int {
    let row = Rect(x: 0, y: 0, width: max(0, width), height: 1).readable.split(left: 2).rest
    return zip(kinds, columns.rects(in: row)).first { $0.0 == kind }?.1.width ?? 0
  }

  /// Draws the names above the columns.
  func drawNames(_ scene: Scene, on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    columns.draw(
      kinds.map { [Span($0.name, scene.theme[.dim])] }, on: &canvas,
      in: rect.readable.split(left: 2).rest)
  }
}
