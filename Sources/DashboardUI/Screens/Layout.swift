import Editorial
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
    /// A few lines in words.
    case summary
    /// A heading and a list to select in.
    case list
    /// A heading alone, with its counts.
    case heading
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
  /// Everything between header (and tabs) and message line.
  var body = Rect(size: .zero)
  var areas: [Area] = []
  var message = Rect(size: .zero)
  var footer = Rect(size: .zero)

  /// The area a pane is in; where it has two, the one with its list.
  func area(_ pane: Pane) -> Area? {
    areas.first { $0.pane == pane && $0.part == .list } ?? areas.first { $0.pane == pane }
  }
}

/// How many lines each pane would like to have.
struct Wants: Hashable, Sendable {
  var due = 0
  var chase = 0
  var pipe = 0
  /// Columns its counts take on one line.
  var pipeColumns = 0
  /// Lines its counts take in the width there is.
  var pipeHead = 1
  /// Currencies in which something is open.
  var currencies = 0
  /// Whether MONEY has anything to say on this desk.
  var hasMoney = false
  var agenda = 0
  var outlets = 0
  var problems = 0
}

extension Wants {
  init(_ overview: Overview) {
    due = overview.due.count
    chase = overview.chase.count
    pipe =
      overview.pipeline.stages.reduce(0) { $0 + $1.pieces.count }
      + overview.pipeline.unknown.count + overview.ended.count
    pipeColumns = PipeCounts(overview).columns
    currencies = overview.money.lines.count
    hasMoney =
      !overview.reckoning.accounts.isEmpty
      || overview.desk.plan.outlets.contains { $0.kind == .client }
    agenda = overview.days.reduce(0) {
      $0 + max(1, $1.owed.count + $1.slots.count + $1.done.count)
    }
    outlets = overview.desk.plan.outlets.count
    problems = overview.desk.problems.count
  }
}

extension Layout {
  static let least = Size(30, 6)
  static let headRowsOfWeek = 4

  /// Lays out the panes.
  ///
  /// - Parameters:
  ///   - size: of the screen.
  ///   - zoom: the pane that fills it.
  ///   - focus: the pane that is shown where there is room for one.
  ///   - wants: how many lines the panes have.
  init(_ size: Size, zoom: Pane?, focus: Pane, wants: Wants) {
    let screen = Rect(size: size)
    guard size.width >= Layout.least.width, size.height >= Layout.least.height else {
      self.init(form: .tooSmall)
      body = screen
      return
    }
    let form: Form =
      zoom != nil
      ? .zoomed
      : Layout.isNarrow(size)
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
    case .zoomed: areas = [Layout.whole(zoom ?? .due, rest, wants)]
    case .single:
      var area = Layout.whole(focus, rest, wants)
      // The tabs name the pane already.
      if focus != .week { area.head = 0 }
      areas = [area]
    case .stacked: areas = Layout.stack(rest, wants)
    case .columns: areas = Layout.columns(rest, wants)
    }
  }

  /// Whether there is room for one pane only.
  static func isNarrow(_ size: Size) -> Bool { size.width < 60 || size.height < 16 }

  private static func whole(_ pane: Pane, _ rect: Rect, _ wants: Wants) -> Area {
    let weekRows = rect.width < 60 ? 3 : headRowsOfWeek
    return Area(
      pane: pane, part: pane == .item ? .summary : .list, rect: rect,
      head: pane == .week
        ? min(weekRows, max(1, rect.height - 3)) : pane == .pipe ? wants.pipeHead : 1)
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
