/// How much of a piece is written, and what that asks of each day (R4, R28).
extension Piece {
  /// Words still to write; `nil` without a length or before the words are counted.
  package var wordsLeft: Int? {
    guard let length, let words else { return nil }
    return max(0, length - words)
  }
}

extension Desk {
  /// Whether a piece is short: before `editing` or filing, and more than a tenth of its length
  /// missing; without a length, or before its words are counted, until then (R21).
  package func isShort(_ piece: Piece) -> Bool {
    let isWritten = [StatusRole.editing, .filed].contains { role in
      plan.status(like: role, at: piece.outlet).map { isAtOrPast(piece, $0) } ?? false
    }
    if isWritten { return false }
    guard let left = piece.wordsLeft, let length = piece.length else { return true }
    return left > length / 10
  }

  /// Words a day to be done by `due`: words left over the days from today up to but not including
  /// the due day, days away left out, at least one day (R28).
  package func wordsPerDay(left: Int, today: Day, due: Day) -> Int {
    var days = 0
    if today < due {
      // A due date decades away needs no exact count.
      let end = min(due, today + 3660)
      days = (today.number..<end.number).count { !isAway(Day(number: $0)) }
    }
    let divisor = max(1, days)
    return left / divisor + (left % divisor > 0 ? 1 : 0)
  }

  /// Whether a day is among those away (R23).
  package func isAway(_ day: Day) -> Bool { plan.away.contains { $0.contains(day) } }

  /// Whether more than half of a week is away, so that its goal is 0 (R23).
  package func isAway(_ week: Week) -> Bool {
    (0..<7).count { isAway(week.first + $0) } > 3
  }
}
