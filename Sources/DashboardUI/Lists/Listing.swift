import Editorial

/// The lines of a pane, and which of them can be selected.
struct Listing: Sendable {
  let lines: [Line]
  /// Places in `lines`.
  let selectable: [Int]

  init(_ lines: [Line]) {
    self.lines = lines
    selectable = lines.indices.filter { lines[$0].subject != nil }
  }

  static let empty = Listing([])

  func line(at position: Int) -> Line? {
    selectable.indices.contains(position) ? lines[selectable[position]] : nil
  }

  func subject(at position: Int) -> Subject? { line(at: position)?.subject }

  /// Where a thing stands among what can be selected; of several places the one at hand, else the
  /// first.
  func position(of subject: Subject, near position: Int = 0) -> Int? {
    if self.subject(at: position) == subject { return position }
    return selectable.firstIndex { lines[$0].subject == subject }
  }

  /// Which list a pane shows.
  enum Kind: Hashable, Sendable {
    case due, everything, chase, theirs, pipe, money, agenda, week, outlets, problems
  }
}

extension Listing {
  /// Makes a list from what was reckoned; once for each overview, and only for what is in view.
  init(_ kind: Kind, _ overview: Overview) {
    switch kind {
    case .due: self.init(overview.due.map(Line.init(row:)))
    case .everything: self.init(overview.rows.map(Line.init(row:)))
    case .chase: self.init(overview.chase.map(Line.init(row:)))
    case .theirs: self.init(overview.rows.filter { $0.ball == .them }.map(Line.init(row:)))
    case .pipe: self.init(Listing.pipe(overview))
    case .money: self.init(Listing.money(overview))
    case .agenda: self.init(Listing.agenda(overview))
    case .week: self.init(Listing.week(overview))
    case .outlets: self.init(Listing.outlets(overview))
    case .problems:
      self.init(overview.desk.problems.map { Line(.problem($0), .problem($0)) })
    }
  }

  private static func pipe(_ overview: Overview) -> [Line] {
    let reckoning = overview.reckoning
    var lines: [Line] = []
    for stage in overview.pipeline.stages {
      lines += stage.pieces.compactMap { reckoning.row(piece: $0).map(Line.init(row:)) }
    }
    return lines
      + (overview.pipeline.unknown + overview.ended).map {
        Line(row: Row(resting: overview.desk.pieces[$0], at: $0))
      }
  }

  /// The figures by currency, then the bills to write and the payments to come behind them.
  private static func money(_ overview: Overview) -> [Line] {
    guard !overview.accounts.isEmpty else { return [] }
    let table = ([nil] + overview.money.lines).map { Line(.currency($0)) }
    return table + [Line(.blank)] + overview.accounts.map(Line.init(row:))
  }

  private static func agenda(_ overview: Overview) -> [Line] {
    overview.days.flatMap { day -> [Line] in
      var entries: [(Agenda.Entry, Subject?)] = day.done.map { index in
        (.done(index), .row(.piece(overview.desk.pieces[index].id)))
      }
      entries += day.owed.map { (.owed($0), .row($0.subject)) }
      entries += day.slots.map { index in
        let slot = overview.week.slots[index]
        return (.slot(slot), .row(slot.subject(in: overview.desk)))
      }
      if entries.isEmpty { entries = [(.nothing, nil)] }
      return entries.enumerated().map { index, entry in
        Line(
          .agenda(
            Agenda(
              day: day.day, isToday: day.isToday, isFirst: index == 0, entry: entry.0)), entry.1)
      }
    }
  }

  /// The whole week: every target, then the agenda.
  private static func week(_ overview: Overview) -> [Line] {
    let targets = overview.week.targets.map { Line(.target($0)) }
    return targets + (targets.isEmpty ? [] : [Line(.blank)]) + agenda(overview)
  }

  private static func outlets(_ overview: Overview) -> [Line] {
    let desk = overview.desk
    var open = [Int](repeating: 0, count: desk.plan.outlets.count)
    for stage in overview.pipeline.stages {
      for index in stage.pieces {
        if let outlet = desk.pieces[index].outlet { open[outlet.index] += 1 }
      }
    }
    let first = (overview.week.week - 3).first
    let span = first...overview.week.week.last
    return desk.plan.outlets.indices.map { index in
      let outlet = OutletID(index)
      let line = OutletLine(
        outlet: outlet, target: overview.week.targets.first { $0.outlet == outlet },
        open: open[index], fourWeeks: overview.reckoning.ledger.weight(outlet, in: span),
        turnaround: overview.turnarounds[index])
      return Line(.outlet(line), .outlet(desk.plan[outlet].key))
    }
  }
}

extension Line {
  init(row: Row) { self.init(.row(row), .row(row.subject)) }
}

extension SlotReport {
  /// The piece in it, or where there is none the slot itself.
  func subject(in desk: Desk) -> Row.Subject {
    if let piece { return .piece(desk.pieces[piece].id) }
    return .slot(outlet: outlet, name: name, day: when.day(in: desk.home))
  }
}

extension Row {
  /// A piece that waits for nothing: at its end, or with a word that stands for no status, which is
  /// listed with that word and counted nowhere (R3).
  init(resting piece: Piece, at index: Int) {
    self.init(
      subject: .piece(piece.id), kind: .piece, title: piece.title, outlet: piece.outlet,
      status: piece.status, piece: index, path: piece.id, line: piece.statusLine)
  }
}
