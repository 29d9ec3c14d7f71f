import Editorial

/// One line of a pane's list: something to select, or what stands between.
struct Line: Sendable {
  enum Content: Sendable {
    case row(Row)
    /// A line of the week's agenda.
    case agenda(Agenda)
    case outlet(OutletLine)
    case target(TargetReport)
    case problem(Problem)
    /// A currency of MONEY; `nil` for the words above them.
    case currency(MoneyReport.Line?)
    case blank
  }

  var content: Content
  /// `nil` for what cannot be selected.
  var subject: Subject?

  init(_ content: Content, _ subject: Subject? = nil) {
    self.content = content
    self.subject = subject
  }
}

/// A line of the week's agenda: what a day asks for or brought.
struct Agenda: Sendable {
  enum Entry: Sendable {
    case owed(Row)
    case slot(SlotReport)
    /// A piece that came out or was filed: its place in `Desk.pieces`.
    case done(Int)
    case nothing
  }

  var day: Day
  var isToday: Bool
  /// Whether it is the day's first line, which names it.
  var isFirst: Bool
  var entry: Entry
}

/// An outlet with its figures.
struct OutletLine: Sendable {
  var outlet: OutletID
  var target: TargetReport?
  /// Live pieces.
  var open: Int
  /// Weight of this week and the three before.
  var fourWeeks: Int
  /// What it usually takes (R45).
  var turnaround: Turnaround
}
