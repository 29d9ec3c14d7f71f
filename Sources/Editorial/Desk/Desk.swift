/// The writer's desk: everything read from it at one moment, a value.
///
/// It holds facts only; what they add up to is computed by the reports.
package struct Desk: Sendable {
  /// How far a load has come.
  package enum Stage: Int, Comparable, Sendable {
    /// The load was stopped: of some pieces nothing is known, and no verdict can count on them.
    case part
    /// The front matter of all pieces and the words of live ones.
    case live
    /// The words of every piece as well.
    case whole

    package static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
  }

  /// What was read from one source.
  package struct SourceCount: Hashable, Sendable {
    package var path: String
    package var pieces: Int
    /// Markdown files that are no pieces (R1).
    package var notes: Int
    /// Words for a status that are none of ours, as written, by the number of notes (R1).
    package var words: [String: Int]

    package init(path: String, pieces: Int, notes: Int, words: [String: Int] = [:]) {
      self.path = path
      self.pieces = pieces
      self.notes = notes
      self.words = words
    }
  }

  /// The folder, resolved and absolute.
  package var root: FilePath
  /// The writer's home folder, absolute; `~/…` ids begin there.
  package var userHome: FilePath
  package var plan: Plan
  /// The zone that decides days, weeks and stamps (R16).
  package var home: Zone
  /// The zone the clock shows (R16).
  package var here: Zone
  /// Every other zone named in the files, by the name as written.
  package var zones: [String: Zone]
  /// In order of their ids.
  package var pieces: PerPiece<Piece>
  package var semesters: [Semester]
  /// Files of terms, and sources of terms and calendars, of which nothing can be read now.
  package var unreadTerms: [FilePath] = []
  /// What the calendars under `sources:` have in them: read only.
  package var calendars = Calendars.none
  /// What the newsletter's own site knows of its posts, the newest first.
  package var exports: [NewsletterExport] = []
  /// Posts of which nobody knows whether they are a piece that is here.
  package var doubts: [PostDoubt] = []
  /// What files say of the readers of newsletters.
  package var readers: [ReaderCounts] = []
  /// In order of path and place.
  package var problems: [Problem]
  package var sources: [SourceCount]
  /// Why a file or folder could not be read, the first of them: what seems not to be there may be.
  package var unread: Problem?
  package var stage: Stage
  /// Files that were not read to their end, because the writer stopped it.
  package var left = 0
  /// Filters that were saved, and lines typed before.
  package var kept = Kept()
  /// What we keep ourselves in the desk (R69).
  package var marks = Marks.none
  /// Words written; `nil` where no log was read.
  package var words: WordsHistory?

  package init(
    root: FilePath, userHome: FilePath = FilePath("/"), plan: Plan, home: Zone, here: Zone? = nil,
    zones: [String: Zone] = [:], pieces: [Piece] = [], semesters: [Semester] = [],
    problems: [Problem] = [], sources: [SourceCount] = [], stage: Stage = .whole
  ) {
    self.root = root
    self.userHome = userHome
    self.plan = plan
    self.home = home
    self.here = here ?? home
    self.zones = zones
    self.pieces = PerPiece(pieces)
    self.semesters = semesters
    self.problems = problems
    self.sources = sources
    self.stage = stage
  }

  /// Whether there is nothing on it at all, and nothing on its way.
  package var isEmpty: Bool {
    pieces.isEmpty && semesters.isEmpty && calendars.isEmpty && !calendars.isAwaited
  }

  /// Where a file shown as `id` really is.
  package func absolute(_ id: FilePath) -> FilePath {
    if id.text.hasPrefix("/") { return id }
    if id.text.hasPrefix("~/") { return FilePath(userHome.text + id.text.dropFirst(1)) }
    return FilePath(root.text + "/" + id.text)
  }

  /// The place of a piece in `pieces`, found by bisection.
  package func index(of id: FilePath) -> PieceIndex? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[PieceIndex(middle)].id < id { low = middle + 1 } else { high = middle }
    }
    let found = PieceIndex(low)
    return low < pieces.count && pieces[found].id == id ? found : nil
  }

  package func piece(_ id: FilePath) -> Piece? { index(of: id).map { pieces[$0] } }

  /// The zone a name as written stands for.
  package func zone(named name: String?) -> Zone? {
    guard let name else { return nil }
    return zones[name]
  }

  /// The zone an outlet's dates are meant in: its own, else home.
  package func zone(of outlet: OutletID?) -> Zone {
    zone(named: outlet.flatMap { plan[$0].zoneName }) ?? home
  }

  /// Which day words written belong to (R60).
  package var writingDays: WritingDays { WritingDays(home: home, starts: plan.words.dayStarts) }

  /// A day of the writer's own calendar, over at its end, as any date without a time (R14).
  package func wholeDay(_ day: Day) -> When { home.wholeDay(day) }
}
