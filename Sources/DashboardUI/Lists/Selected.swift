import Editorial

/// What the selection is on, with what is known of it.
///
/// Never changed once made; a class, so that asking twenty actions about it copies one reference.
final class Selected: Sendable {
  let subject: Subject
  /// The line as a list shows it; `nil` for problems and outlets.
  let row: Row?
  /// The piece behind it.
  let piece: Piece?
  /// Its place in `Desk.pieces`.
  let index: PieceIndex?

  /// Resolves a line; `nil` for what cannot be selected.
  init?(_ line: Line?, in overview: Overview) {
    guard let line, let subject = line.subject else { return nil }
    self.subject = subject
    var row: Row?
    var index: PieceIndex?
    switch line.content {
    case .row(let own): row = own
    case .agenda(let agenda):
      switch agenda.entry {
      case .owed(let owed): row = owed
      case .done(let done): index = done
      case .slot(let slot):
        index = slot.piece
        if slot.piece == nil {
          row = overview.rows.first { .row($0.subject) == subject } ?? slot.row(in: overview.desk)
        }
      case .appointment, .away, .nothing: break
      }
    case .drawn, .charts: break
    }
    if let row { index = row.piece }
    // What its pane draws itself may be about a piece all the same.
    if row == nil, index == nil, let id = subject.piece { index = overview.desk.index(of: id) }
    self.index = index
    piece = index.map { overview.desk.pieces[$0] }
    self.row = row ?? index.flatMap { overview.assessment.row(piece: $0) }
  }

  /// A piece that stays selected wherever its row went.
  init(piece index: PieceIndex, in overview: Overview) {
    let piece = overview.desk.pieces[index]
    subject = .row(.piece(piece.id))
    self.index = index
    self.piece = piece
    row =
      overview.rows.first { $0.subject == .piece(piece.id) } ?? overview.rows.first {
        $0.money?.pieces == [index]
      } ?? Row(resting: index, in: overview.desk)
  }

  var title: String {
    switch subject {
    case .row(let subject):
      switch subject {
      case .piece, .bill, .payment, .calendar: row?.title ?? piece?.title ?? ""
      case .deadline(_, let title, _): title
      case .slot(_, let name, _): name
      }
    case .problem(let problem): problem.path.text
    case .outlet(let key): key
    case .day(let day): "\(day.weekday.short) \(DateLabel.short(day))"
    case .week(let week): "the week of \(DateLabel.short(week.first))"
    }
  }

  /// The pieces behind it, places in `Desk.pieces`: of a bill all of them (R33).
  var pieces: [PieceIndex] { row?.money?.pieces ?? index.map { [$0] } ?? [] }

  /// The file to open and the line in it.
  var place: (path: FilePath, line: Int)? {
    if case .problem(let problem) = subject { return (problem.path, problem.place.line) }
    if case .outlet = subject { return (FilePath("desk.yaml"), 1) }
    if let path = row?.path { return (path, row?.line ?? 1) }
    return piece.flatMap { $0.hasFile ? ($0.id, $0.statusLine) : nil }
  }
}
