extension TargetReport {
  /// `or bring forward to Fri 18:00: Trams (Fri 11 Dec)`, where it is behind or at risk and something
  /// is spare (R24); without its own day where that is to be brief.
  package func bringForward(
    _ desk: Desk, _ label: DateLabel, isBrief: Bool = false
  ) -> String? {
    guard let spare, verdict == .atRisk || verdict == .behind else { return nil }
    let place = lastPlace.map { "to \(label.full($0).squeezed)" } ?? "into the \(per.rawValue)"
    let title = desk.pieces[spare.piece].title
    let day = isBrief ? nil : spare.when.map { " (\(label.full($0).squeezed))" }
    return "or bring forward \(place): \(title)\(day ?? "")"
  }
}

extension Assessment {
  /// The nearest piece that goes out after a span, or is in `editing` with its length reached and
  /// not planned for the span anyway (R24).
  func spare(_ outlet: OutletID, beyond span: ClosedRange<Day>) -> TargetReport.Dated? {
    let queued = waiting[outlet.index].filter {
      $0.state == .queued && $0.weight > 0 && $0.when.day(in: desk.home) > span.upperBound
    }.map { TargetReport.Dated(piece: $0.piece, when: $0.when) }
    let written = desk.pieces.indices.filter { index in
      guard desk.pieces[index].outlet == outlet, let status = desk.pieces[index].status,
        desk.plan.statuses[status.index].role == .editing,
        desk.pieces[index].tieBox?.tie.post?.isWritten != true
      else { return false }
      return desk.pieces[index].wordsLeft == 0
        && desk.plan.weight(of: desk.pieces[index]) > 0
    }.map { index in
      TargetReport.Dated(piece: index, when: dueBy(index))
    }.filter { spare in
      !(spare.when.map { span.contains($0.day(in: desk.home)) } ?? false)
    }
    let spares = queued + written
    return spares.min { a, b in
      switch (a.when, b.when) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: a.piece < b.piece
      }
    }
  }

  /// The last place of an outlet in the schedule of a week that is still ahead.
  func lastPlace(of outlet: OutletID, in week: Week) -> When? {
    desk.slots(in: week).filter { $0.slot.outlet == outlet && $0.when.moment > now }
      .map(\.when).max()
  }
}
