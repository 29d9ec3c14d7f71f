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
    let weeks = current.map(\.weeks)
    if let weeks = weeks.first(where: { $0.number(of: week) != nil }) ?? weeks.first {
      self = weeks.number(of: week).map { .week($0, of: weeks.count) } ?? .onBreak
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

  /// Its weeks with their numbers: counted once by whoever asks for many.
  package var weeks: TermWeeks { TermWeeks(self) }
}

/// The weeks of a term and their numbers, breaks not counted.
package struct TermWeeks: Sendable {
  private let first: Week
  /// By week from the first: its number, `nil` in a break.
  private let numbers: [Int?]
  /// The weeks that have a number, in order.
  private let numbered: [Week]

  fileprivate init(_ term: Semester) {
    let first = Week(containing: term.starts)
    self.first = first
    let count = Week(containing: term.ends) - first
    guard !term.isTooLong, count >= 0 else {
      (numbers, numbered) = ([], [])
      return
    }
    var numbers: [Int?] = []
    var numbered: [Week] = []
    for week in (0...count).map({ first + $0 }) {
      let days = (0..<7).count { day in term.breaks.contains { $0.contains(week.first + day) } }
      if days <= 3 { numbered.append(week) }
      numbers.append(days > 3 ? nil : numbered.count)
    }
    (self.numbers, self.numbered) = (numbers, numbered)
  }

  /// How many have a number.
  package var count: Int { numbered.count }

  /// The number of a week; `nil` outside of the term and in a break.
  package func number(of week: Week) -> Int? {
    let place = week - first
    return numbers.indices.contains(place) ? numbers[place] : nil
  }

  /// The week of a number; `nil` where the term has none of it.
  package func week(numbered number: Int) -> Week? {
    numbered.indices.contains(number - 1) ? numbered[number - 1] : nil
  }
}
