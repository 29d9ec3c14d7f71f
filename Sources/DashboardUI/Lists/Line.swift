import Editorial
import TerminalKit

/// One line of a pane's list: something to select, or what stands between.
struct Line: Sendable {
  /// Draws a line of a kind that one pane alone has; given whether it is selected.
  typealias Drawing = @Sendable (Scene, Bool, inout Canvas, Rect) -> Void

  enum Content: Sendable {
    case row(Row)
    /// A line of the week's agenda.
    case agenda(Agenda)
    /// All that CHARTS shows, before its weeks.
    case charts(Charts)
    /// What its pane draws itself.
    case drawn(Drawing)
  }

  var content: Content
  /// `nil` for what cannot be selected.
  var subject: Subject?
  /// Whether it begins a part of its list: a lane, a day, a kind.
  var isHead = false
  /// Whether it stands above what follows as its heading or its column names: a view may begin with it.
  var isTitle = false

  init(_ content: Content, _ subject: Subject? = nil) {
    self.content = content
    self.subject = subject
  }

  init(row: Row) { self.init(.row(row), .row(row.subject)) }

  init(_ subject: Subject? = nil, drawing: @escaping Drawing = { _, _, _, _ in }) {
    self.init(.drawn(drawing), subject)
  }

  static let blank = Line()

  /// Whether it is a deadline that the writer wants to be told of by now.
  var isWarned: Bool {
    guard case .row(let row) = content else { return false }
    return row.warned != nil
  }

  /// The same as what stands above the lines that follow.
  var asTitle: Line {
    var line = self
    line.isTitle = true
    return line
  }
}
