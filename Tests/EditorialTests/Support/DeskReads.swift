import Editorial
import Oracle

/// The same, worked out at a moment: `2026-11-25 14:02` is a Wednesday of week 48.
func assessment(
  _ now: String = "2026-11-25 14:02", _ build: (inout DeskBuilder) -> Void
) -> Assessment {
  Assessment(desk(build), at: at(now))
}

func overview(
  _ now: String = "2026-11-25 14:02", week: Week? = nil, filter: String = "",
  _ build: (inout DeskBuilder) -> Void
) -> Overview {
  let desk = desk(build)
  let now = at(now)
  return Overview(
    desk,
    Overview.Request(
      now: now, week: week ?? Week(containing: desk.home.day(now)), filter: Filter(filter)))
}

extension Assessment {
  /// Where the piece of this name stands.
  subscript(_ id: String) -> PieceState { states[known(desk.index(of: FilePath(id)))] }

  /// The report of an outlet for the week of `now`, or another.
  func target(_ outlet: String, _ week: Week? = nil) -> TargetReport {
    known(target(known(desk.plan.outlet(for: outlet)), in: week ?? Week(containing: today)))
  }

  /// The row of a piece, a deadline or a slot, by title.
  func row(_ title: String) -> Row? { RowReport(self).rows.first { $0.title == title } }

  func piece(_ id: String) -> Piece { known(desk.piece(FilePath(id))) }

  /// The keys a move writes, as `key value` (`key? value` where only an old key is replaced).
  func writes(
    _ id: String, to status: String, on day: Day? = nil, at moment: String? = nil
  ) throws -> [String] {
    let index = known(desk.index(of: FilePath(id)))
    let move = move(
      index, to: known(desk.plan.status(named: status)), on: day, at: moment.map { date($0) })
    return try desk.plan.keys(for: move, of: desk.pieces[index]).map(\.reads)
  }
}

extension KeyEdit {
  /// `filed 2026-11-24`, `draft? true` where only an old key is replaced, `tried + …`, `due -`.
  var reads: String {
    switch change {
    case .set(let value): "\(key) \(value)"
    case .replace(let value): "\(key)? \(value)"
    case .append(let value): "\(key) + \(value)"
    case .remove: "\(key) -"
    case .drop: "\(key)? -"
    }
  }
}

extension TargetReport {
  /// `out 0, queued 1, planned 0 of 1`.
  var figures: String { "out \(out), queued \(queued), planned \(planned) of \(goal)" }
}

extension Overview.WeekDay {
  /// The entries of each kind, as a test asks for them.
  var owed: [Row] { entries.compactMap { if case .owed(let row) = $0 { row } else { nil } } }
  var queued: [Row] { entries.compactMap { if case .queued(let row) = $0 { row } else { nil } } }
  var done: [PieceIndex] {
    entries.compactMap { if case .done(let piece) = $0 { piece } else { nil } }
  }
}
