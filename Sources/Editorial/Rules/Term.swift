/// How far the semester has come, for the header (R48).
package enum Term: Hashable, Sendable {
  case week(Int, of: Int)
  case onBreak
  case ended
  case starts(Day)

  /// `term week 9 of 15`.
  package var text: String {
    switch self {
    case .week(let number, let count): "term week \(number) of \(count)"
    case .onBreak: "term break"
    case .ended: "term ended"
    case .starts(let day): "term starts \(DateLabel.short(day))"
    }
  }

  /// `wk 9`: the same where there is little room (R48).
  package var shortText: String {
    switch self {
    case .week(let number, _): "wk \(number)"
    case .onBreak, .ended, .starts: text
    }
  }

  /// Where `today` stands among the terms; `nil` where there is nothing to say.
  package init?(_ semesters: [Semester], on today: Day) {
    let semesters = semesters.filter { !$0.isTooLong }
    let current = semesters.filter { $0.starts <= today && today <= $0.ends }
    // Of two at once the one that is not on a break.
    let week = Week(containing: today)
    if let current = current.first(where: { $0.number(of: week) != nil }) ?? current.first {
      guard let number = current.number(of: Week(containing: today)) else {
        self = .onBreak
        return
      }
      self = .week(number, of: current.weekCount)
      return
    }
    // The first week after a term says that it is over; then the next one is what matters.
    let last = semesters.filter { $0.ends < today }.map(\.ends).max()
    if let last, today - last <= 7 {
      self = .ended
    } else if let next = semesters.map(\.starts).filter({ $0 > today }).min() {
      self = .starts(next)
    } else {
      return nil
    }
  }
}

extension Semester {
  /// Whether it lasts more than four years: a slip of the pen, whose weeks nobody counts.
  package var isTooLong: Bool { ends - starts > 4 * 366 }

  /// The number of a week within the term, breaks not counted; `nil` outside it and in a break.
  package func number(of week: Week) -> Int? {
    let first = Week(containing: starts)
    guard !isTooLong, week >= first, week <= Week(containing: ends), !isBreak(week) else {
      return nil
    }
    return (0...(week - first)).count { !isBreak(first + $0) }
  }

  package var weekCount: Int {
    let first = Week(containing: starts)
    let weeks = Week(containing: ends) - first
    guard !isTooLong, weeks >= 0 else { return 0 }
    return (0...weeks).count { !isBreak(first + $0) }
  }

  private func isBreak(_ week: Week) -> Bool {
    (0..<7).count { day in breaks.contains { $0.contains(week.first + day) } } > 3
  }
}
