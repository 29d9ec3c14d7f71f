// Which pieces and rows a filter asks for.
extension Assessment {
  /// Whether a piece is one the filter asks for.
  package func matches(_ filter: Filter, piece index: PieceIndex) -> Bool {
    if filter.isEmpty { return true }
    let pieceState = states[index]
    var subject = subject(of: [index], filter)
    subject.status = desk.pieces[index].status.map { desk.plan[$0] }
    subject.statusNames = names(desk.pieces[index].status, desk.pieces[index].outlet, filter)
    subject.statusWord = desk.pieces[index].statusWord
    subject.ball = pieceState.ball
    subject.money = filter.asksForMoney ? account(index).state.rawValue : ""
    subject.due = pieceState.next.map { $0.when.day(in: desk.home) }
    subject.isLate = pieceState.next?.isLate ?? false
    return filter.matches(subject, on: calendar)
  }

  /// Whether a row is one the filter asks for.
  package func matches(_ filter: Filter, row: Row) -> Bool {
    if filter.isEmpty { return true }
    if case .piece = row.subject, let index = row.piece { return matches(filter, piece: index) }
    // A bill is found by whatever finds one of its pieces (R33).
    var subject = subject(of: row.money?.pieces ?? [], filter)
    if row.money == nil {
      let outlet = row.outlet.map { desk.plan[$0] }
      subject.outlets = outlet.map { [$0] } ?? []
      subject.type = row.kind.rawValue
      subject.text = Assessment.sought(
        row.title, row.path?.text ?? "", outlet, row.alsoSaid.isEmpty ? [] : [row.alsoSaid])
    } else {
      subject.text += "\n" + row.title.lowercased()
    }
    subject.status = row.status.map { desk.plan[$0] }
    subject.statusNames = names(row.status, row.outlet, filter)
    subject.statusWord = row.kind.rawValue
    subject.ball = row.ball
    subject.money = row.money?.state.rawValue ?? ""
    subject.due = row.when.map { $0.day(in: desk.home) }
    subject.isLate = row.isLate
    return filter.matches(subject, on: calendar)
  }

  /// The words of a filter that mean a status in pieces of an outlet, as in their files (R3).
  private func names(_ status: StatusID?, _ outlet: OutletID?, _ filter: Filter) -> [String] {
    guard let status else { return [] }
    return filter.statusWords.filter { desk.plan.status(for: $0, at: outlet) == status }
  }

  private var calendar: Filter.Calendar {
    Filter.Calendar(now: now, home: desk.home)
  }

  /// What the terms look at of some pieces taken together.
  private func subject(of pieces: [PieceIndex], _ filter: Filter) -> Filter.Subject {
    var subject = Filter.Subject()
    for index in pieces {
      let piece = desk.pieces[index]
      let outlet = piece.outlet.map { desk.plan[$0] }
      if let outlet { subject.outlets.append(outlet) }
      subject.tags += piece.tags
      if let series = piece.series { subject.series.append(series.lowercased()) }
      subject.type = piece.type ?? desk.plan.types.first?.name ?? ""
      if filter.asksForDays { subject.events += events(of: index) }
      guard filter.seeksText else { continue }
      subject.text += Assessment.sought(piece.title, piece.id.text, outlet, piece.tags) + "\n"
    }
    return subject
  }

  /// What happened to a piece, day by day; stamps as far as they count (R9), and a moment that has
  /// passed (R8).
  private func events(of index: PieceIndex) -> [Filter.Subject.Event] {
    let piece = desk.pieces[index]
    var events: [Filter.Subject.Event] = []
    for stamp in piece.stamps {
      guard let day = desk.stampDay(of: piece, stamp.status) else { continue }
      events.append(Filter.Subject.Event(desk.plan[stamp.status].eventNames, day))
    }
    if states[index].isUnconfirmed, let day = states[index].outDay {
      events.append(Filter.Subject.Event([StatusRole.published.rawValue], day))
    }
    let others: [([String], WrittenDate?)] = [
      (["paid"], piece.billing.paid), (["invoiced", "billed"], piece.billing.invoiced),
      (["chased"], piece.chased), (["scheduled"], piece.scheduled), (["runs"], piece.runs),
    ]
    for (names, date) in others {
      if let date { events.append(Filter.Subject.Event(names, desk.day(of: date))) }
    }
    return events
  }

  /// What a filter seeks words in, piece by piece.
  var soughtTexts: SoughtTexts {
    var texts = SoughtTexts()
    texts.reserve(desk.pieces.count)
    let names = desk.plan.outlets.map { [$0.name, $0.short] }
    for piece in desk.pieces {
      texts.append(
        [piece.title, piece.id.text] + (piece.outlet.map { names[$0.index] } ?? []) + piece.tags)
    }
    return texts
  }

  private static func sought(
    _ title: String, _ path: String, _ outlet: Outlet?, _ tags: [String]
  ) -> String {
    ([title, path, outlet?.name ?? "", outlet?.short ?? ""] + tags).joined(separator: "\n")
      .lowercased()
  }
}
