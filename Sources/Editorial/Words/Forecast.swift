/// Whether what is to be written by a date will be, at the pace there really is (R65).
package struct Forecast: Sendable {
  /// Whether it fits.
  package enum Fit: String, Sendable {
    case yes
    /// At the usual pace, not in a lean week.
    case tight
    case no
  }

  /// A piece with a date and a length, or the rest of a goal by a date.
  package struct Load: Hashable, Sendable {
    /// `nil` for the rest of a goal.
    package var piece: PieceIndex?
    package var when: When
    package var left: Int
    /// Words left of all until then, and how many will be written.
    package var load: Int
    package var capacity: Int
    package var fit: Fit
  }

  /// In order of their dates.
  package let loads: [Load]
  package let fit: Fit
  /// The first that fails, and by how many words.
  package let first: Load?
  package let short: Int?
  /// Words a day that all of it needs; `nil` where a day is not enough of a measure.
  package let perDay: Int?
  /// On how many of the days known so many were written.
  package let daysReached: (count: Int, of: Int)
  /// Pieces with a date and no length, of which nothing can be said.
  package let noLength: Int

  /// `nil` where nothing can be said: no pace, nothing left, no words for seven days of writing, more
  /// dated pieces without a length than with one.
  package init?(_ assessment: Assessment, _ report: WordsReport) {
    guard let pace = report.pace, pace.silence < 7 else { return nil }
    let desk = assessment.desk
    let dated = Forecast.dated(assessment)
    noLength = dated.count { desk.pieces[$0.piece].length == nil }
    guard noLength * 2 <= dated.count else { return nil }
    var items: [(piece: PieceIndex?, when: When, left: Int)] = dated.compactMap { item in
      desk.pieces[item.piece].wordsLeft.map { (item.piece, item.when, $0) }
    }
    for goal in report.goals {
      guard case .by(let day) = goal.goal.per else { continue }
      let held = items.reduce(0) { sum, item in
        let key = item.piece.flatMap { desk.pieces[$0].outlet }.map { desk.plan[$0].key }
        return goal.outlet == nil || key == goal.outlet ? sum + item.left : sum
      }
      items.append((nil, desk.wholeDay(day), max(0, goal.left - held)))
    }
    items = items.filter { $0.left > 0 }
    guard !items.isEmpty else { return nil }
    items.sort { $0.when.moment < $1.when.moment }
    let days = report.days
    let written = days.tally.figures(days.today).written
    var load = 0
    var loads: [Load] = []
    var need: Int?
    for item in items {
      load += item.left
      let due = item.when.day ?? desk.home.day(item.when.moment)
      let today = due > days.today && days.isForWriting(days.today) ? 1 : 0
      let ahead = days.writingDays(from: days.today + 1, through: due - 1)
      func capacity(_ pace: Int) -> Int { today * max(0, pace - written) + pace * ahead }
      let fit: Fit =
        load > capacity(pace.perDay) ? .no : load > capacity(pace.lean) ? .tight : .yes
      if today + ahead > 0 {
        let whole = load + written
        need = max(need ?? 0, (whole + today + ahead - 1) / (today + ahead))
      }
      loads.append(
        Load(
          piece: item.piece, when: item.when, left: item.left, load: load,
          capacity: capacity(pace.perDay), fit: fit))
    }
    self.loads = loads
    first = loads.first { $0.fit == .no }
    fit = first != nil ? .no : loads.contains { $0.fit == .tight } ? .tight : .yes
    short = first.map { $0.load - $0.capacity }
    perDay = need
    let known = (1...28).map { days.today - $0 }
      .filter { day in days.tally.first.map { day >= $0 } ?? false }
    daysReached = (
      known.count { days.tally.figures($0).written >= need ?? .max }, known.count
    )
  }

  /// Pieces that are yours to write and have a date, chapters by the date of their deadline (R47).
  private static func dated(_ assessment: Assessment) -> [(piece: PieceIndex, when: When)] {
    let desk = assessment.desk
    return desk.pieces.indices.compactMap { index in
      let piece = desk.pieces[index]
      guard let status = piece.status, !piece.isTranslation, !desk.plan[status].isEnd else {
        return nil
      }
      switch desk.plan[status].like {
      case .idea, .outline, .commissioned, .drafting, .editing, .revising: break
      // A status like none is one of writing where the move is the writer's.
      case nil where desk.plan[status].ball == .you: break
      case nil, .pitched, .scheduled, .filed, .edits, .returned, .accepted, .published,
        .withSupervisor, .submitted, .declined, .noReply, .withdrawn, .killed, .dropped, .rejected:
        return nil
      }
      return (assessment.tied.dates[index] ?? desk.due(piece)).map { (index, $0) }
    }
  }

  /// How a piece fits; `nil` for one that nothing is said of.
  package func fit(of piece: PieceIndex) -> Fit? { loads.first { $0.piece == piece }?.fit }
}
