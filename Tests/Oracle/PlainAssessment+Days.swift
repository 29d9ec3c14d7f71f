import Editorial

/// The days of a week once more (R14, R16, R25).
extension PlainAssessment {
  /// What the line of days says of one.
  package struct DayFigures: Hashable {
    /// States of the slots listed on it, in order of time.
    package var slots: [SlotReport.State] = []
    /// Pieces that go out by themselves, their slot being on another day or none.
    package var queued = 0
    /// Rows of the writer's own.
    package var owed = 0
    package var hasLate = false
    /// Whether anything counted on it, slots aside.
    package var hasDone = false
  }

  /// Monday to Sunday: each thing once, a piece in another day's slot on its own day.
  package func days(_ monday: Day) -> [DayFigures] {
    let lines = lines()
    let places = slots(monday)
    return (0..<7).map { ahead in
      let today = monday + ahead
      let listed = places.filter { place in
        guard day(place.date, desk.home) == today else { return false }
        guard let piece = desk.pieces.first(where: { $0.title == place.piece }) else { return true }
        return ![.missed, .unknown].contains(place.state) && ownDay(piece) == today
      }
      let inSlots = listed.compactMap(\.piece)
      var figures = DayFigures(slots: listed.map(\.state))
      for line in lines where line.date.map({ day($0, desk.home) }) == today && !line.isSlot {
        if let piece = line.piece, inSlots.contains(piece) { continue }
        if line.isQueued { figures.queued += 1 }
        guard line.ball == .you else { continue }
        figures.owed += 1
        if line.group == .late { figures.hasLate = true }
      }
      figures.hasDone = desk.pieces.contains { piece in
        piece.outlet != nil && piece.status != nil && countedDay(piece) == today
          && !inSlots.contains(piece.title)
      }
      return figures
    }
  }

  /// How many of the writer's own rows lie in a week.
  package func owed(_ monday: Day) -> Int {
    lines().count { line in
      line.ball == .you && line.date.map { (0..<7).contains(day($0, desk.home) - monday) } == true
    }
  }

  /// The day a piece is listed on: that on which it counted, else the one it is meant for.
  private func ownDay(_ piece: Piece) -> Day? {
    if let day = countedDay(piece) { return day }
    return next(piece).date.map { day($0, desk.home) }
  }

  /// How many live pieces stand at each status, by its label; words that stand for none aside.
  package func stages() -> [String: Int] {
    desk.pieces.filter { !isEnded($0) }.reduce(into: [:]) { counts, piece in
      counts[known(piece.status.map { desk.plan[$0].label }), default: 0] += 1
    }
  }

  /// R13: whose move a piece is and its next date, money aside; R8: whether it is out.
  package func standing(_ piece: Piece) -> (ball: Ball?, when: String?, isOut: Bool) {
    if isEnded(piece) { return (nil, nil, isOut(piece)) }
    let (ball, date) = next(piece)
    return (ball, date.map(written), isOut(piece))
  }

  /// A day, or a moment by home's clock.
  func written(_ date: (moment: Moment, day: Day?)) -> String {
    date.day?.description ?? date.moment.text(in: desk.home)
  }
}
