/// How the readers of a newsletter stand, and after which of its posts some of them came.
///
/// That they came after a post says nothing of why: it is told as what happened at one time.
package struct ReadersReport: Hashable, Sendable {
  /// Those who came on the day a post was out and on the day after it.
  package struct Post: Hashable, Sendable {
    package let piece: PieceIndex
    package let day: Day
    package let new: Int
    /// Whether both days are known.
    package let isWhole: Bool
  }

  package let readership: Readership
  /// The posts of whose two days something is known, the newest first.
  package let posts: [Post]
  /// How many come on two days running, among those of the last twelve weeks; `nil` for less than two
  /// weeks of them.
  package let usual: Int?
  package let today: Day

  /// Days that are looked back at for what is usual, and the fewest.
  private static let mostDays = 84
  private static let fewestDays = 14

  /// That of every newsletter, in the order of the outlets; none where no file counts readers.
  package static func all(_ assessment: Assessment) -> [ReadersReport] {
    guard !assessment.desk.readers.isEmpty else { return [] }
    return Readership.all(assessment.desk.readers, through: assessment.today)
      .map { ReadersReport($0, assessment) }
  }

  private init(_ readership: Readership, _ assessment: Assessment) {
    self.readership = readership
    today = assessment.today
    let plan = assessment.desk.plan
    let outlets =
      readership.outlet.map { [$0] }
      ?? plan.outlets.indices.map { OutletID($0) }.filter { plan[$0].kind == .own }
    posts = outlets.flatMap { assessment.ledger.entries[$0.index] }
      .sorted { ($1.day, $0.piece) < ($0.day, $1.piece) }
      .compactMap { entry in
        guard let first = readership.new(on: entry.day) else { return nil }
        let second = readership.new(on: entry.day + 1)
        return Post(
          piece: entry.piece, day: entry.day, new: first.adding(second ?? 0),
          isWhole: second != nil)
      }
    let end = readership.asOf
    let pairs = (1...ReadersReport.mostDays).compactMap { ago -> Int? in
      guard let first = readership.new(on: end - ago),
        let second = readership.new(on: end - ago + 1)
      else { return nil }
      return first.adding(second)
    }.sorted()
    usual = pairs.count < ReadersReport.fewestDays ? nil : pairs[(pairs.count - 1) / 2]
  }

  /// The week that what is known ends in.
  package var week: Week { Week(containing: readership.asOf) }

  /// The post of the last so many weeks that most came after; `nil` where nobody did.
  package func most(of weeks: Int) -> Post? {
    let first = (Week(containing: today) - (weeks - 1)).first
    return posts.filter { $0.day >= first && $0.new > 0 }.max {
      ($0.new, $0.day) < ($1.new, $1.day)
    }
  }
}

extension ReadersReport {
  /// `+31`, `-2`.
  package static func signed(_ count: Int) -> String {
    (count < 0 ? "" : "+") + grouped(count)
  }

  /// `2,418 readers, +31 this week, +27 last week, 112 paid`, the fullest first.
  ///
  /// What is older than yesterday says of which day it is: `2,387 readers as of 12 Nov, +27 that week`.
  /// `isNamed` has them called readers, which a title may have done.
  package func figures(isNamed: Bool) -> [String] {
    func named(_ count: Int) -> String { isNamed ? " " + "reader".plural(of: abs(count)) : "" }
    let isNow = week == Week(containing: today)
    let isOld = readership.isStale || readership.asOf < today - 1
    let age = isOld ? " as of \(day(readership.asOf))" : ""
    let new = readership.new(in: week).map { ($0, isNow ? "this week" : "that week") }
    let since =
      new ?? readership.newSince(before: week).map { ($0.new, "since \(day($0.day))") }
    var clauses: [String] = []
    if let total = readership.total {
      clauses.append("\(grouped(total))\(named(total))\(age)")
      if let since { clauses.append("\(ReadersReport.signed(since.0)) \(since.1)") }
    } else if let since {
      clauses.append("\(ReadersReport.signed(since.0))\(named(since.0)) \(since.1)\(age)")
    }
    if new != nil, let before = readership.new(in: week - 1) {
      clauses.append(
        "\(ReadersReport.signed(before)) \(isNow ? "last week" : "the week before")")
    }
    if let paid = readership.paid { clauses.append("\(grouped(paid)) paid") }
    return (0..<clauses.count).map { clauses.dropLast($0).joined(separator: ", ") }
  }

  /// `31 new within two days of "The last dabang in town", 24 Oct; usually 9`, the fullest first.
  ///
  /// The last has no title.
  package func sentences(of post: Post, in desk: Desk) -> [String] {
    let count =
      post.new < 0
      ? "\(grouped(-post.new)) fewer" : "\(post.new == 0 ? "none" : grouped(post.new)) new"
    let span = post.isWhole ? "within two days" : "so far"
    let sentence =
      "\(count) \(span) \(post.isWhole ? "of" : "since") \"\(desk.pieces[post.piece].title)\""
    let dated = sentence + ", \(day(post.day))"
    let usually = usual.map { "\(dated); usually \(grouped($0))" }
    return [usually, dated, sentence, "\(count) \(span)"].compactMap { $0 }
  }

  /// `24 Nov`, with the year where it is another one.
  private func day(_ day: Day) -> String {
    DateLabel.short(day) + (day.civil.year == today.civil.year ? "" : " \(day.civil.year)")
  }
}
