extension TargetReport {
  /// What a verdict hangs on, for the words beside it (R21).
  package enum Reason: Hashable, Sendable {
    /// A piece that is late, or that it still needs.
    case waitsFor(WaitedFor)
    /// Its target is met: the last piece that counted, and whether it is out only by its moment.
    case brought(PieceIndex, Day, isUnconfirmed: Bool)
    /// A piece that goes out by itself.
    case goesOut(Dated)
    /// Four weeks have brought so much, their goal (R20).
    case fourWeeks(Int)
    /// The span is over, and so much was missing.
    case missing(Int)
    /// Something is missing and nothing is planned, for a slot where one is empty.
    case nothingPlanned(for: When?)
  }
}

extension Assessment {
  /// What a target's verdict hangs on; `nil` where it is not judged.
  package func reason(for target: TargetReport, in report: WeekReport) -> TargetReport.Reason? {
    guard let verdict = target.verdict else { return nil }
    if let waited = target.waitsFor { return .waitsFor(waited) }
    let span = target.per == .week ? report.week.days : month(of: report.week).days
    let brought = ledger.pieces(target.outlet, in: span).filter { $0.weight > 0 }
    if verdict == .met, let last = brought.max(by: { $0.day < $1.day }) {
      return .brought(
        last.piece, last.day, isUnconfirmed: states[last.piece].isUnconfirmed)
    }
    if let goesOut = target.goesOut { return .goesOut(goesOut) }
    switch verdict {
    case .met, .onTrack: return .fourWeeks(target.fourWeeks)
    case .missed: return .missing(target.goal.subtracting(target.out))
    case .atRisk, .behind:
      let slot = report.slots.first { $0.outlet == target.outlet && $0.state == .empty }
      return .nothingPlanned(for: slot?.when)
    }
  }
}
