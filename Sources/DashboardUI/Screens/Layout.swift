import TerminalKit

/// Which pane is drawn where, for one size of the screen.
struct Layout: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// Below 30 by 6: only a sentence fits.
    case tooSmall
    /// One pane fills the screen because the writer asked for it.
    case zoomed
    /// One pane and a line of tabs.
    case single
    /// Panes below one another.
    case stacked
    /// Two columns of them.
    case columns
  }

  /// What a pane shows in its rectangle.
  enum Part: Hashable, Sendable {
    /// A heading and a few lines in words.
    case summary
    /// A heading and a list to select in.
    case list
    /// A heading alone, with its counts.
    case heading
    /// Seven days in two rows, below another part of the pane.
    case days
    /// What closes it, below all its other parts.
    case closing
  }

  struct Area: Hashable, Sendable {
    var pane: Pane
    var part: Part
    var rect: Rect
    /// Rows above the list that are not part of it.
    var head = 1

    /// How many lines of the list fit.
    var lines: Int { max(0, rect.height - head) }
    var listRect: Rect { rect.split(top: head).rest }
  }

  var form: Form
  var header = Rect(size: .zero)
  var tabs: Rect?
  /// Everything between header (and tabs) and idle line.
  var body = Rect(size: .zero)
  var areas: [Area] = []
  /// The idle line, in whose place stands what was done or is asked.
  var message = Rect(size: .zero)
  var footer = Rect(size: .zero)

  /// The area a pane is in; where it has two, the one with its list.
  func area(_ pane: Pane) -> Area? {
    areas.first { $0.pane == pane && $0.part == .list } ?? areas.first { $0.pane == pane }
  }
}

extension Layout {
  static let least = Size(30, 6)

  /// Lays out the panes.
  ///
  /// - Parameters:
  ///   - size: of the screen.
  ///   - zoom: the pane that fills it.
  ///   - focus: the pane that is shown where there is room for one.
  ///   - rooms: how much room the panes would like to have.
  ///   - isSingle: whether one pane is shown at a time.
  init(_ size: Size, zoom: Pane?, focus: Pane, rooms: Rooms, isSingle: Bool) {
    let screen = Rect(size: size)
    guard size.width >= Layout.least.width, size.height >= Layout.least.height else {
      self.init(form: .tooSmall)
      body = screen
      return
    }
    let form: Form =
      zoom != nil
      ? .zoomed
      : isSingle
        ? .single : size.width >= 110 && size.height >= 30 ? .columns : .stacked
    self.init(form: form)
    var rest: Rect
    (header, rest) = screen.split(top: 1)
    (footer, rest) = rest.split(bottom: 1)
    (message, rest) = rest.split(bottom: 1)
    if form == .single {
      let (line, below) = rest.split(top: 1)
      tabs = line
      rest = below
    }
    body = rest
    switch form {
    case .tooSmall: break
    case .zoomed: areas = [Layout.whole(zoom ?? .due, rest, on: size)]
    case .single:
      var area = Layout.whole(focus, rest, on: size)
      // The tabs name the pane already.
      area.head = 0
      areas = [area]
    case .stacked: areas = Layout.stack(rest, rooms)
    case .columns: areas = Layout.columns(rest, rooms)
    }
  }

  /// Whether there is room for one pane only.
  static func isNarrow(_ size: Size) -> Bool { size.width < 60 || size.height < 16 }

  private static func whole(_ pane: Pane, _ rect: Rect, on size: Size) -> Area {
    Area(
      pane: pane, part: pane.list == nil ? .summary : .list, rect: rect,
      head: min(pane.wholeHead?(rect) ?? pane.headRows(on: size), max(1, rect.height - 1)))
  }

  /// Gives each its least in order, then what is left in order up to what it wants.
  static func share(_ length: Int, _ parts: [(want: Int, least: Int)]) -> [Int] {
    var left = max(0, length)
    var shares = parts.map { part in
      let share = min(part.least, part.want, left)
      left -= share
      return share
    }
    for (index, part) in parts.enumerated() where left > 0 {
      let more = min(max(0, part.want - shares[index]), left)
      shares[index] += more
      left -= more
    }
    return shares
  }
}

extension Pane {
  /// Rows of its heading: the line itself, and the names of columns where the screen is wide.
  func headRows(on size: Size) -> Int {
    self.columnNames != .nowhere && RowColumns.isWide(size) ? 2 : 1
  }
}
