/// The readers of one newsletter over time: what all its files say together.
///
/// Where one file counts readers and another those who came, the last count goes on with who came
/// since. Of days that two files speak of, the one that reaches further is right.
package struct Readership: Hashable, Sendable {
  /// The newsletter; `nil` where nobody said which.
  package let outlet: OutletID?
  /// The last day of which anything is known.
  package let asOf: Day
  /// How many of the readers pay, when that was last said.
  package let paid: Int?
  /// Whether a file could not be read again since.
  package let isStale: Bool

  /// The first day of which anything is known: the place 0 of the lists.
  package let first: Day
  private let totals: [Int?]
  private let paying: [Int?]
  private let gains: [Int?]
  /// How many there were when they were last known, on each of the days.
  private let lastTotals: [Int?]

  /// Those of every newsletter by what the files say, in the order of the outlets.
  ///
  /// Nothing is known of days after `today`, whatever a file says.
  package static func all(_ counts: [ReaderCounts], through today: Day) -> [Readership] {
    Dictionary(grouping: counts, by: \.outlet)
      .compactMap { Readership($0.key, $0.value, through: today) }
      .sorted { ($0.outlet?.index ?? .max) < ($1.outlet?.index ?? .max) }
  }

  private init?(_ outlet: OutletID?, _ counts: [ReaderCounts], through today: Day) {
    func end(_ file: ReaderCounts) -> Day { file.days.last?.day ?? today }
    let files = counts.sorted { (end($0), $0.path) < (end($1), $1.path) }
    let days = files.flatMap { $0.days.map(\.day) }.filter { $0 <= today }
    guard let first = days.min(), let last = days.max() else { return nil }
    var totals = [Int?](repeating: nil, count: last - first + 1)
    var paying = totals
    var gains = totals
    for file in files {
      let known = file.days.filter { $0.day <= today }
      if file.isGapless, let from = known.first?.day, let to = known.last?.day {
        for day in (from - first)...(to - first) { gains[day] = 0 }
      }
      for entry in known {
        let place = entry.day - first
        totals[place] = entry.total ?? totals[place]
        paying[place] = entry.paid ?? paying[place]
        gains[place] = entry.new ?? gains[place]
      }
    }
    var lastTotal: Int?
    var lastTotals = totals
    for place in totals.indices {
      if let before = lastTotal, totals[place] == nil, let gain = gains[place] {
        totals[place] = max(0, before.adding(gain))
      }
      lastTotal = totals[place] ?? lastTotal
      lastTotals[place] = lastTotal
    }
    self.outlet = outlet
    self.first = first
    asOf = last
    self.totals = totals
    self.paying = paying
    self.gains = gains
    self.lastTotals = lastTotals
    paid = paying.last { $0 != nil } ?? nil
    isStale = counts.contains(where: \.isStale)
  }

  /// How many readers there are, as far as is known; `nil` where they were never counted.
  package var total: Int? { lastTotals.last ?? nil }

  /// How many there were at the end of a day; `nil` before they were counted and after `asOf`.
  package func total(on day: Day) -> Int? { place(day).flatMap { lastTotals[$0] } }

  /// How many of them paid on a day on which that was counted.
  package func paid(on day: Day) -> Int? { place(day).flatMap { paying[$0] } }

  /// How many came on a day: as a file says, else by two counts.
  package func new(on day: Day) -> Int? {
    guard let place = place(day) else { return nil }
    if let gain = gains[place] { return gain }
    guard place > 0, let before = totals[place - 1], let now = totals[place] else { return nil }
    return now.subtracting(before)
  }

  /// How many came in a week as far as it is known: day by day, else from its last count to that of
  /// the week before.
  package func new(in week: Week) -> Int? {
    guard asOf >= week.first else { return nil }
    let days = (0...(min(asOf, week.last) - week.first)).map { new(on: week.first + $0) }
    if !days.contains(nil) { return days.compactMap(\.self).sum }
    guard let now = lastCount(in: week), let before = lastCount(in: week - 1) else { return nil }
    return now.total.subtracting(before.total)
  }

  /// How many came since the day a week cannot be told from: the count before it, else the first day
  /// of which it is known who came.
  package func newSince(before week: Week) -> (day: Day, new: Int)? {
    if let total, let place = place(week.first - 1),
      let before = (0...place).last(where: { totals[$0] != nil }), let old = totals[before]
    {
      return (first + before, total.subtracting(old))
    }
    guard let from = gains.firstIndex(where: { $0 != nil }) else { return nil }
    return (first + from, gains.compactMap(\.self).sum)
  }

  /// The last day of a week on which there is a count, and the count.
  private func lastCount(in week: Week) -> (day: Day, total: Int)? {
    for day in (0..<7).reversed().map({ week.first + $0 }) {
      if let place = place(day), let total = totals[place] { return (day, total) }
    }
    return nil
  }

  private func place(_ day: Day) -> Int? {
    day >= first && day <= asOf ? day - first : nil
  }
}
