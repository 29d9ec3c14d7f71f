/// How much of a piece is written, and what that asks of each day (R4, R28).
extension Piece {
  /// Words still to write; `nil` without a length or before the words are counted.
  package var wordsLeft: Int? {
    guard let length, let words else { return nil }
    return max(0, length - words)
  }
}

extension Desk {
  /// Words a day to be done by `due`: words left over the days for writing from today up to but not
  /// including the due day, at least one day (R28).
  package func wordsPerDay(left: Int, today: Day, due: Day) -> Int {
    // A due date decades away needs no exact count.
    let days = freeDays.writingDays(from: today, through: min(due, today + 3660) - 1)
    let divisor = max(1, days)
    return left / divisor + (left % divisor > 0 ? 1 : 0)
  }

  /// Whether a day is among those away: by desk.yaml, or by a mark of ours (R23, R69).
  package func isAway(_ day: Day) -> Bool {
    plan.away.contains { $0.contains(day) } || marks.away.contains { $0.contains(day) }
  }

  /// Whether more than half of a week is away, so that its goal is 0 (R23).
  package func isAway(_ week: Week) -> Bool {
    (0..<7).count { isAway(week.first + $0) } > 3
  }
}

extension Assessment {
  /// Whether a piece is short: before `editing` or filing, more than a tenth of its length missing,
  /// and not said to be written in time; without a length, or before its words are counted, until then
  /// (R21, R65).
  package func isShort(_ index: PieceIndex) -> Bool {
    let piece = desk.pieces[index]
    let isWritten = [StatusRole.editing, .filed].contains { role in
      desk.plan.status(like: role, at: piece.outlet).map { desk.isAtOrPast(piece, $0) } ?? false
    }
    if isWritten { return false }
    guard let left = piece.wordsLeft, let length = piece.length else { return true }
    return left > length / 10 && forecast?.fit(of: index) ?? .no == .no
  }
}
