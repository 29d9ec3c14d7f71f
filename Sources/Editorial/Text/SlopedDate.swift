/// A date in figures whose order is the writer's own: `30/11/2026`, `5/6`.
struct SlopedDate {
  /// What the figures can mean.
  enum Reading: Equatable {
    case one(month: Int, day: Int)
    case two, none
  }

  let reading: Reading
  let year: Int?

  /// Takes one, or nothing.
  init?(_ cursor: inout ByteCursor) {
    let start = cursor.index
    guard let first = cursor.number(digits: 1...2), [0x2F, 0x2E, 0x2D].contains(cursor.peek())
    else {
      cursor.index = start
      return nil
    }
    let mark = cursor.peek()
    cursor.index += 1
    cursor.skipSpaces()
    guard let second = cursor.number(digits: 1...2) else {
      cursor.index = start
      return nil
    }
    var year: Int?
    let end = cursor.index
    if cursor.take(mark) {
      cursor.skipSpaces()
      if let written = cursor.number(digits: 4...4) {
        year = written
      } else if let short = cursor.number(digits: 2...2) {
        // Of three figures of two digits, the first may be the year as well.
        reading = .two
        self.year = short
        return
      } else {
        cursor.index = end
      }
    }
    // `24.11` is a sum, `8-10` a length.
    var behind = cursor
    let isOver = !isDigit(cursor.peek()) && !isLetter(cursor.peek())
    guard year != nil || mark == 0x2F, isOver || (year != nil && behind.takeT()) else {
      cursor.index = start
      return nil
    }
    self.year = year
    // A leap day may be meant where no year is said.
    func isDay(month: Int, day: Int) -> Bool {
      Day(year: year ?? 2024, month: month, day: day) != nil
    }
    switch (isDay(month: second, day: first), isDay(month: first, day: second)) {
    case (true, true):
      reading = first == second ? .one(month: first, day: first) : .two
    case (true, false): reading = .one(month: second, day: first)
    case (false, true): reading = .one(month: first, day: second)
    case (false, false): reading = .none
    }
  }
}
