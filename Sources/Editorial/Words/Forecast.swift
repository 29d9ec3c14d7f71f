/// Whether what is to be written by a date will be, at the pace there really is (R65).
package struct Forecast: Sendable {
  /// Whether it fits.
  package enum Fit: String, Sendable {
    case yes
    /// At the usual pace, not in a lean week.
    case tight
    case no
  }

  /// A piece with a date and a length, or the rest of a goal by a date.
  package struct Load: Hashable, Sendable {
    /// `nil` for the rest of a goal.
    package var piece: PieceIndex?
    /// The key of the outlet whose goal it is.
    package var outlet: String?
    package var when: When
    package var left: Int
    /// Words left of all until then, and how many will be written.
    package var load: Int
    package var capacity: Int
    package var fit: Fit

    /// How many words of its own will be missing then; 0 where it fits.
    package var short: Int { min(left, max(0, load.subtracting(capacity))) }
  }

  /// In order of their dates.
  package let loads: [Load]
  /// Where in them a piece is.
  private let places: [PieceIndex: Int]
  package let fit: Fit
  /// The first that fails, and by how many words.
  package let first: Load?
  package var short: Int? { first?.short }
  /// The pace that the first that fails is reckoned with, else that of most of what is due.
  package let pace: Pace
  /// Words a day that all of it needs; `nil` where a day is not enough of a measure.
  package let perDay: Int?
  /// On how many of the days known so many were written.
  package let daysReached: (count: Int, of: Int)
  /// Pieces with a date and no length, of which nothing can be said.
  package let noLength: Int
  /// The piece whose deadline breaks first, to be written today; `nil` where none does, and on a day of
  /// rest or away.
  package let breaking: PieceIndex?
  /// There are edits to answer, whose words nobody can count.
  package let leavesOutEdits: Bool

  /// `nil` where nothing can be said: no pace, nothing left, no words for seven days of writing, more
  /// dated pieces without a length than with one.
  package init?(_ desk: Desk, _ tied: TiedPieces, _ report: WordsReport) {
    let dated = DatedPieces(desk, tied)
    // Study whose words are a goal of its own is written beside the rest, at a pace of its own.
    let own = desk.plan.outlets.filter { $0.kind == .study && $0.words != nil }.map(\.key)
    let parts = [own.isEmpty ? .all : .others(than: Set(own))] + own.map { WordsPart.outlet($0) }
    let tracks = parts.compactMap { part in
      Track(desk, dated.pieces, report, part)
    }
    guard let most = tracks.max(by: { $0.loads.count < $1.loads.count }) else { return nil }
    loads = tracks.flatMap(\.loads).sorted(by: Load.isBefore)
    places = Dictionary(
      uniqueKeysWithValues: loads.enumerated().compactMap { place, load in
        load.piece.map { ($0, place) }
      })
    first = loads.first { $0.fit == .no }
    fit = first != nil ? .no : loads.contains { $0.fit == .tight } ? .tight : .yes
    let failing = first.flatMap { first in tracks.first { $0.loads.contains(first) } }
    let track =
      failing ?? tracks.max { ($0.perDay ?? 0) < ($1.perDay ?? 0) } ?? most
    pace = (failing ?? most).pace
    let need = track.perDay
    perDay = need
    let known = report.days.known
    daysReached = (
      known.count { report.tally.figures($0, of: track.part).written >= need ?? .max },
      known.count
    )
    noLength = tracks.map(\.noLength).sum
    breaking =
      report.days.isForWriting(report.today)
      ? loads.first { $0.fit == .no && $0.piece != nil }?.piece : nil
    leavesOutEdits = dated.hasEdits
  }

  /// How a piece fits; `nil` for one that nothing is said of.
  package func fit(of piece: PieceIndex) -> Fit? { load(of: piece)?.fit }

  /// What is said of a piece.
  package func load(of piece: PieceIndex) -> Load? { places[piece].map { loads[$0] } }
}

extension Forecast.Load {
  /// In order of time; of what is due together, first what can still be written.
  fileprivate static func isBefore(_ a: Self, _ b: Self) -> Bool {
    if a.when != b.when { return a.when < b.when }
    return (a.left, a.piece?.index ?? .max) < (b.left, b.piece?.index ?? .max)
  }
}

/// Pieces that are yours to write and have a date, chapters by the date of their deadline (R47).
private struct DatedPieces {
  var pieces: [(piece: PieceIndex, when: When)] = []
  /// Whether edits are to be answered by a date.
  var hasEdits = false

  init(_ desk: Desk, _ tied: TiedPieces) {
    for index in desk.pieces.indices {
      guard let status = desk.pieces[index].status, !desk.plan[status].isEnd,
        !desk.pieces[index].isTranslation,
        desk.pieces[index].tieBox?.tie.post?.isWritten != true
      else { continue }
      switch desk.plan[status].like {
      case .idea, .outline, .commissioned, .drafting, .editing, .revising: break
      // A status like none is one of writing where the move is the writer's.
      case nil where desk.plan[status].ball == .you: break
      case .edits:
        hasEdits = true
        continue
      case nil, .pitched, .scheduled, .filed, .returned, .accepted, .published, .withSupervisor,
        .submitted, .declined, .noReply, .withdrawn, .killed, .dropped, .rejected:
        continue
      }
      if let when = tied.dates[index] ?? desk.due(desk.pieces[index]) {
        pieces.append((index, when))
      }
    }
  }
}

/// What is written at one pace: all of it, study alone, or the rest.
private struct Track {
  let part: WordsPart
  let pace: Pace
  private(set) var loads: [Forecast.Load] = []
  private(set) var perDay: Int?
  let noLength: Int

  init?(
    _ desk: Desk, _ dated: [(piece: PieceIndex, when: When)], _ report: WordsReport,
    _ part: WordsPart
  ) {
    let days = report.days
    guard let pace = part == .all ? report.pace : Pace(days, of: part), pace.silence < 7 else {
      return nil
    }
    self.part = part
    self.pace = pace
    func key(_ piece: PieceIndex) -> String? { desk.pieces[piece].outlet.map { desk.plan[$0].key } }
    let mine = dated.filter { part.contains(key($0.piece)) }
    noLength = mine.count { desk.pieces[$0.piece].length == nil }
    guard noLength * 2 <= mine.count else { return nil }
    var items = mine.compactMap { item in
      desk.pieces[item.piece].wordsLeft.map { left in
        Forecast.Load(
          piece: item.piece, when: item.when, left: left, load: 0, capacity: 0, fit: .yes)
      }
    }
    for goal in report.goals {
      guard case .by(let day) = goal.goal.per, day >= days.today,
        part.contains(goal.outlet)
      else { continue }
      let held = dated.map { item in
        goal.outlet == nil || key(item.piece) == goal.outlet
          ? desk.pieces[item.piece].wordsLeft ?? 0 : 0
      }.sum
      items.append(
        Forecast.Load(
          outlet: goal.outlet, when: desk.wholeDay(day), left: max(0, goal.left.subtracting(held)),
          load: 0, capacity: 0, fit: .yes))
    }
    reckon(items.filter { $0.left > 0 }.sorted(by: Forecast.Load.isBefore), days, desk.home)
    if loads.isEmpty { return nil }
  }

  private mutating func reckon(_ items: [Forecast.Load], _ days: WordsDays, _ home: Zone) {
    let written = days.tally.figures(days.today, of: part).written
    let calendar = DaysAhead(days, upTo: items.last?.when.day(in: home) ?? days.today)
    var load = 0
    for var item in items {
      load = load.adding(item.left)
      let due = item.when.day(in: home)
      let today = due > days.today && days.isForWriting(days.today) ? 1 : 0
      let ahead = calendar.count(before: due)
      func capacity(_ pace: Int) -> Int {
        (today * max(0, pace - written)).adding(pace.times(ahead))
      }
      if today + ahead > 0 {
        let need = load.adding(written).adding(today + ahead - 1) / (today + ahead)
        perDay = max(perDay ?? 0, need)
      }
      item.load = load
      item.capacity = capacity(pace.perDay)
      item.fit =
        load > item.capacity ? .no : load > capacity(pace.lean) ? .tight : .yes
      loads.append(item)
    }
  }
}

/// How many days for writing lie between today and a day, counted once for all of them.
private struct DaysAhead {
  /// By days after today: those for writing before that one.
  private let counts: [Int]
  private let today: Day

  /// A date decades away needs no exact count.
  private static let most = 3660

  /// Some days later than the last date, for those of other zones.
  init(_ days: WordsDays, upTo last: Day) {
    today = days.today
    var counts = [0, 0]
    for ahead in 1...min(max(1, last - today + 2), DaysAhead.most) {
      counts.append(counts[ahead] + (days.isForWriting(today + ahead) ? 1 : 0))
    }
    self.counts = counts
  }

  func count(before day: Day) -> Int { counts[min(max(0, day - today), counts.count - 1)] }
}
