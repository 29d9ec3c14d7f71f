import Editorial

/// What a line of a list is about: the same before and after a reload.
package enum Subject: Hashable, Sendable {
  case row(Row.Subject)
  case problem(Problem)
  /// By its key in `desk.yaml`.
  case outlet(String)
  /// A day of MONTH.
  case day(Day)
  /// A week of CHARTS.
  case week(Week)

  /// The piece meant, if it is one.
  var piece: FilePath? {
    switch self {
    case .row(.piece(let id)), .row(.bill(let id)), .row(.payment(.piece(let id))): id
    case .row(.payment(.numbered)), .row(.deadline), .row(.calendar), .row(.slot), .problem,
      .outlet, .day,
      .week:
      nil
    }
  }

  /// The file it is changed in, if it can be.
  var file: FilePath? {
    switch self {
    case .row(.piece(let id)), .row(.bill(let id)), .row(.payment(.piece(let id))): id
    case .row(.deadline(let file, _, _)): file
    case .row(.calendar(let id)): id.file
    case .row(.payment(.numbered)), .row(.slot), .problem, .outlet, .day, .week:
      nil
    }
  }
}
