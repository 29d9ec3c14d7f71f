import Editorial

/// A row that an edit of ours took out of its list.
///
/// It stays where it stood for as long as it is selected, so that the same key moves the same thing
/// on, and is counted nowhere.
struct StayingRow: Sendable {
  let pane: Pane
  let subject: Subject
  /// Its place among the lines of the list.
  let index: Int
  private let row: Row
  private let agenda: Agenda?
  /// The pieces behind it.
  private let pieces: [FilePath]

  /// The selected line of a pane, before the desk changes; `nil` for problems and outlets.
  init?(_ selected: Selected?, _ list: PaneList, at position: Int, of pane: Pane, in desk: Desk) {
    guard let selected, case .row(let subject) = selected.subject,
      let line = list.line(at: position),
      line.subject == selected.subject
    else { return nil }
    let piece = selected.index
    guard
      let row = selected.row ?? piece.map({ Row(resting: $0, in: desk) })
    else { return nil }
    if case .slot = subject { return nil }
    self.pane = pane
    self.subject = selected.subject
    index = list.selectable[position]
    self.row = row
    if case .agenda(let agenda) = line.content { self.agenda = agenda } else { agenda = nil }
    pieces = selected.pieces.map { desk.pieces[$0].id }
  }

  /// The row as it is now; `nil` where a piece of it is gone.
  func line(in overview: Overview) -> Line? {
    let indices = pieces.compactMap { overview.desk.index(of: $0) }
    guard indices.count == pieces.count else { return nil }
    var row = row
    if case .row(.piece) = subject, let index = indices.first {
      row =
        overview.assessment.row(piece: index)
        ?? Row(resting: index, in: overview.desk)
    } else {
      row.piece = row.piece == nil ? nil : indices.first
      row.money?.pieces = indices
    }
    row.isDone = true
    guard var agenda else { return Line(.row(row), subject) }
    agenda.entry = .owed(row)
    return Line(.agenda(agenda), subject)
  }
}
