/// Words written, reckoned from the lines of all logs (R49, R54, R58).
///
/// The lines are a set: in whatever order they come, and how often, the figures are the same.
package struct WordsTally: Hashable, Sendable {
  /// What was done in a day, or in a piece on that day.
  package struct Figures: Hashable, Sendable {
    package var written = 0
    /// Words that stand in place of others: the smaller of the two (R49).
    package var reworked = 0
    /// Words that are gone, with nothing in their place (R49).
    package var cut = 0

    package init(written: Int = 0, reworked: Int = 0, cut: Int = 0) {
      self.written = written
      self.reworked = reworked
      self.cut = cut
    }

    static func += (sum: inout Figures, more: Figures) {
      sum.written += more.written
      sum.reworked += more.reworked
      sum.cut += more.cut
    }
  }

  /// Where words were written.
  package struct Place: Hashable, Sendable {
    package var piece: FilePath
    /// The key of its outlet at that time.
    package var outlet: String?

    package init(piece: FilePath, outlet: String?) {
      self.piece = piece
      self.outlet = outlet
    }
  }

  /// What tells of a day.
  package enum Source: Sendable {
    /// Logs of looks at the desk.
    case looks
    /// The commits of a repository (R66).
    case git
  }

  /// Text that counts only when the writer says so (R53).
  package struct Held: Hashable, Sendable {
    package var piece: FilePath
    package var moment: Moment
    package var day: Day
    package var words: Int
    package var prints: [Paragraph]

    package init(
      piece: FilePath, moment: Moment, day: Day, words: Int, prints: [Paragraph]
    ) {
      self.piece = piece
      self.moment = moment
      self.day = day
      self.words = words
      self.prints = prints
    }
  }

  /// By day; a day with nothing is not in it.
  package let days: [Day: [Place: Figures]]
  /// Held text that nobody has claimed or taken off, in order of time.
  package let held: [Held]
  /// The same of a repository's commits, which is claimed piece by piece and not all at once (R66).
  package let heldFromGit: [Held]
  /// The day of the first line there is; nothing is known of days before.
  package let first: Day?
  /// The day of the first line of a look; days before are known from git alone, if at all (R66).
  package let firstLook: Day?
  /// The text that counts, by day and the piece it was written in.
  private let counted: [Day: [FilePath: [Paragraph]]]

  package init(_ records: [WordsRecord], days: WritingDays) {
    let looks = records.lazy.filter { !$0.isFromGit }.map(\.line.moment)
    let firstLook = looks.min().map { days.day(of: $0) }
    self.firstLook = firstLook
    let reckoning = Reckoning(
      records.filter { record in
        !record.isFromGit || firstLook.map { days.day(of: record.line.moment) < $0 } ?? true
      }, days: days)
    self.days = reckoning.days()
    held = reckoning.held(fromGit: false)
    heldFromGit = reckoning.held(fromGit: true)
    counted = reckoning.counted()
    first = reckoning.first
  }

  /// What was reckoned before; it does not tell the text that counts, nor what git has that is held.
  package init(days: [Day: [Place: Figures]], held: [Held], first: Day?, firstLook: Day?) {
    self.days = days
    self.held = held
    self.first = first
    self.firstLook = firstLook
    heldFromGit = []
    counted = [:]
  }

  private init(_ tally: WordsTally, through day: Day) {
    days = tally.days.filter { $0.key <= day }
    held = tally.held.filter { $0.day <= day }
    heldFromGit = tally.heldFromGit
    first = tally.first
    firstLook = tally.firstLook
    counted = tally.counted.filter { $0.key <= day }
  }

  /// The same without what is of days to come (R59).
  package func through(_ today: Day) -> WordsTally {
    let hasMore = days.keys.contains { $0 > today } || held.contains { $0.day > today }
    return hasMore ? WordsTally(self, through: today) : self
  }

  /// What tells of a day; `nil` where nothing does.
  package func source(of day: Day) -> Source? {
    guard let first, day >= first else { return nil }
    return firstLook.map { day >= $0 } ?? false ? .looks : .git
  }

  /// The figures of a day over all pieces, or those of one outlet.
  package func figures(_ day: Day, outlet: String? = nil) -> Figures {
    figures(day, of: outlet.map { .outlet($0) } ?? .all)
  }

  /// The figures of a day over a part of the pieces.
  package func figures(_ day: Day, of part: WordsPart) -> Figures {
    var sum = Figures()
    for (place, figures) in days[day] ?? [:] where part.contains(place.outlet) { sum += figures }
    return sum
  }

  /// Words written in some days.
  package func written(_ days: ClosedRange<Day>, outlet: String? = nil) -> Int {
    (0...(days.upperBound - days.lowerBound)).reduce(0) {
      $0 + figures(days.lowerBound + $1, outlet: outlet).written
    }
  }

  /// The text of a piece that counts on a day.
  package func counted(_ piece: FilePath, on day: Day) -> [Paragraph] {
    counted[day]?[piece] ?? []
  }

  /// Words held on a day.
  package func held(_ day: Day) -> Int {
    held.reduce(0) { $0 + ($1.day == day ? $1.words : 0) }
  }
}

/// The pieces whose words are looked at, by the keys of their outlets.
package enum WordsPart: Hashable, Sendable {
  case all
  case outlet(String)
  case others(than: Set<String>)

  func contains(_ outlet: String?) -> Bool {
    switch self {
    case .all: true
    case .outlet(let key): key == outlet
    case .others(let keys): outlet.map { !keys.contains($0) } ?? true
    }
  }
}
