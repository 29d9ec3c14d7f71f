/// One line of what we keep in the desk ourselves: something the writer said that no file of theirs has
/// a place for (R69).
///
/// Lines are never changed. What is taken back is said by a later line, so that the lines of two machines
/// come together in any order.
package struct Mark: Hashable, Sendable {
  /// What was said.
  package indirect enum Saying: Hashable, Sendable {
    /// A deadline, by its id, is done since a day.
    case done(String, on: Day)
    /// Days off.
    case away(ClosedRange<Day>)
    /// Days that were off are not.
    case back(ClosedRange<Day>)
    /// Exactly this was not said.
    case unsaid(Mark)
  }

  /// When it was said.
  package var moment: Moment
  package var saying: Saying

  package init(_ saying: Saying, at moment: Moment) {
    self.saying = saying
    self.moment = moment
  }

  /// The line that takes this one back; of one that takes back, what it took back, said anew.
  ///
  /// It is later than this one, whatever the clock says: of two lines about the same the later holds.
  package func takenBack(at when: Moment) -> Mark {
    let when = max(when, moment + 1)
    if case .unsaid(let mark) = saying { return Mark(mark.saying, at: when) }
    return Mark(.unsaid(self), at: when)
  }
}

/// What the lines of `marks.txt` come to (R69).
package struct Marks: Hashable, Sendable {
  /// The days on which deadlines were ticked whose files are not ours to write, by their ids.
  package let done: [String: Day]
  /// Days off, beside those of desk.yaml; apart from one another, in order.
  package let away: [ClosedRange<Day>]

  package static let none = Marks([])

  /// Where they are kept: in the desk, beside desk.yaml.
  package static let file = FilePath("marks.txt")

  /// Years of days off are a slip of the pen.
  package static let longestAway = 400

  /// Adds lines up: a set, in whatever order and however often they stand.
  package init(_ marks: some Sequence<Mark>) {
    let all = Set(marks)
    let unsaid = Set(
      all.compactMap { mark in
        if case .unsaid(let other) = mark.saying { other } else { nil }
      })
    let standing = all.filter { !unsaid.contains($0) }.sorted { a, b in
      // Of two in one second the day further on, and days off before days that are none.
      a.moment == b.moment ? a.saying.order < b.saying.order : a.moment < b.moment
    }
    var done: [String: Day] = [:]
    var days: Set<Day> = []
    for mark in standing {
      switch mark.saying {
      case .done(let id, let day): done[id] = day
      case .away(let range): days.formUnion(Marks.days(of: range))
      case .back(let range): days.subtract(Marks.days(of: range))
      case .unsaid: break
      }
    }
    self.done = done
    away = Marks.ranges(of: days)
  }

  private static func days(of range: ClosedRange<Day>) -> [Day] {
    (0...min(range.upperBound - range.lowerBound, longestAway)).map { range.lowerBound + $0 }
  }

  private static func ranges(of days: Set<Day>) -> [ClosedRange<Day>] {
    var ranges: [ClosedRange<Day>] = []
    for day in days.sorted() {
      if let last = ranges.last, last.upperBound + 1 == day {
        ranges[ranges.count - 1] = last.lowerBound...day
      } else {
        ranges.append(day...day)
      }
    }
    return ranges
  }
}

extension Mark.Saying {
  /// What tells two of one moment apart, the same on every machine.
  fileprivate var order: (Int, Int, Int, String) {
    switch self {
    case .done(let id, let day): (0, day.number, 0, id)
    case .away(let days): (1, days.lowerBound.number, days.upperBound.number, "")
    case .back(let days): (2, days.lowerBound.number, days.upperBound.number, "")
    case .unsaid: (3, 0, 0, "")
    }
  }
}
