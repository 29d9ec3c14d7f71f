/// How the pieces of a source say what they are (R2).
package enum SourceStyle: String, CaseIterable, Hashable, Sendable {
  case plain, obsidian, hugo, jekyll, quarto

  /// Whether a plain `date` says that a piece is out, and every file is a piece (R1, R2).
  package var isSite: Bool { self == .hugo || self == .jekyll || self == .quarto }
  /// Whether its `published:` may say yes or no, which is whether a page is to appear (R2).
  package var hasPublishedFlag: Bool { self == .hugo || self == .jekyll }
}

/// A folder or glob that pieces are read from.
package struct PieceSource: Hashable, Sendable {
  /// As written: within the desk, from home (`~/Vault`) or absolute; may hold `*`, `?`, `**`.
  package var path: String
  /// Every Markdown file is a piece, not only those that say so (R1).
  package var isAll: Bool
  package var style: SourceStyle
  package var outlet: OutletID?
  /// `words:` in the front matter is the count a plugin keeps, not the length wanted (R4).
  package var wordsAreActual: Bool
  /// Globs of what is left out, from the source's folder; a bare name stands for it anywhere (R1).
  package var excluded: [String]

  package init(
    path: String, isAll: Bool = false, style: SourceStyle = .plain, outlet: OutletID? = nil,
    wordsAreActual: Bool = false, excluded: [String] = []
  ) {
    self.path = path
    self.isAll = isAll || style.isSite
    self.style = style
    self.outlet = outlet
    self.wordsAreActual = wordsAreActual
    self.excluded = excluded
  }
}

/// A place in the weekly publishing schedule.
package struct Slot: Hashable, Sendable {
  package var outlet: OutletID
  package var name: String
  package var weekday: Weekday
  /// Minutes since midnight in the outlet's zone; `nil` for any time of the day.
  package var minute: Int?

  package init(outlet: OutletID, name: String, weekday: Weekday, minute: Int?) {
    self.outlet = outlet
    self.name = name
    self.weekday = weekday
    self.minute = minute
  }
}

/// A kind of piece and what it counts toward a target (R19).
package struct PieceType: Hashable, Sendable {
  package var name: String
  package var weight: Int

  package init(name: String, weight: Int) {
    self.name = name
    self.weight = weight
  }

  package static let builtIn = [
    PieceType(name: "article", weight: 1), PieceType(name: "in-depth", weight: 2),
    PieceType(name: "appearance", weight: 0),
  ]
}

/// What `desk.yaml` says: outlets, workflows, schedule, targets, sources.
package struct Plan: Hashable, Sendable {
  /// The zone that decides days, weeks and stamps, as written; `nil` is the system's (R16).
  package var homeZoneName: String?
  package var sources: [PieceSource]
  /// Where terms and the calendars of the university are read from.
  package var semesterSources: [DatedSource]
  /// Where the writer's own calendars are read from.
  package var calendarSources: [DatedSource] = []
  /// Where exports of the newsletter are read from.
  package var exportSources: [NewsletterSource] = []
  /// Where the counts of its readers are read from.
  package var readerSources: [NewsletterSource] = []
  package var outlets: [Outlet]
  package var workflows: [Workflow]
  /// Every status there is, exits included; a `StatusID` stands for a place in here.
  package var statuses: [Status]
  /// How a piece may end otherwise, by the kind of its outlet.
  package var exits: [OutletKind: [StatusID]]
  /// The writer's own words for statuses, folded (R3).
  package var statusWords: [String: StatusID]
  /// Words for a status by which a file is a note, folded (R3).
  package var noteWords: Set<String>
  /// Problems that the writer knows of and does not want to be told (R3).
  package var known: KnownProblems
  /// The writer's own words as written, by status: what is written back if there is exactly one.
  package var spellings: [StatusID: [String]]
  /// The writer's own words for front-matter keys, folded, to ours (R3).
  package var fieldWords: [String: String]
  package var schedule: [Slot]
  /// In the writer's order; the first is what a piece is that does not say.
  package var types: [PieceType]
  package var away: [ClosedRange<Day>]
  /// Words by which the writer marks in a text what is still to come; the first stands for all (R68).
  package var marks: [String]
  /// What is asked of words written.
  package var words = WordsPlan()

  /// What journalists mark it with.
  package static let usualMarks = ["TK", "TKTK", "XXX", "[?]"]

  package init(
    homeZoneName: String? = nil, sources: [PieceSource] = [], semesterSources: [DatedSource] = [],
    outlets: [Outlet] = [], workflows: [Workflow] = [], statuses: [Status] = [],
    exits: [OutletKind: [StatusID]] = [:], statusWords: [String: StatusID] = [:],
    noteWords: Set<String> = [], known: KnownProblems = KnownProblems(),
    spellings: [StatusID: [String]] = [:], fieldWords: [String: String] = [:],
    schedule: [Slot] = [], types: [PieceType] = PieceType.builtIn, away: [ClosedRange<Day>] = [],
    marks: [String] = Plan.usualMarks
  ) {
    self.homeZoneName = homeZoneName
    self.sources = sources
    self.semesterSources = semesterSources
    self.outlets = outlets
    self.workflows = workflows
    self.statuses = statuses
    self.exits = exits
    self.statusWords = statusWords
    self.noteWords = noteWords
    self.known = known
    self.spellings = spellings
    self.fieldWords = fieldWords
    self.schedule = schedule
    self.types = types
    self.away = away
    self.marks = marks
  }

  /// The built-in statuses, workflows (own, client, study, in this order) and exits, no outlets.
  package static let builtIn: Plan = {
    var plan = Plan(statuses: Status.builtIn)
    func places(_ roles: [StatusRole]) -> [StatusID] {
      roles.compactMap { role in
        Status.builtIn.firstIndex { $0.like == role }.map { StatusID($0) }
      }
    }
    plan.workflows = Workflow.builtIn.map {
      Workflow(name: $0.kind.rawValue, statuses: places($0.statuses))
    }
    plan.exits = Workflow.builtInExits.mapValues(places)
    return plan
  }()

  /// What statuses and outlets are named, in their order, as one number: places in one plan mean
  /// nothing in another.
  package var fingerprint: Int {
    var hasher = Hasher()
    for status in statuses {
      hasher.combine(status.name)
      hasher.combine(status.like)
    }
    for outlet in outlets { hasher.combine(outlet.key) }
    return hasher.finalize()
  }

  /// The status of exactly this name.
  package func status(named name: String) -> StatusID? {
    statuses.firstIndex { $0.name == name }.map { StatusID($0) }
  }

  /// What a piece's status is called; where nobody knows it, the word in its file.
  package func statusName(of piece: Piece) -> String {
    piece.status.map { self[$0].name } ?? piece.statusWord
  }

  package subscript(status: StatusID) -> Status { statuses[status.index] }
  package subscript(outlet: OutletID) -> Outlet { outlets[outlet.index] }

  /// The workflow pieces of an outlet walk through; without an outlet, the own one (R1b).
  package func workflow(of outlet: OutletID?) -> Workflow {
    let index = outlet.map { self[$0].workflow } ?? 0
    return workflows.indices.contains(index)
      ? workflows[index] : Workflow(name: OutletKind.own.rawValue, statuses: [])
  }

  /// The status a word stands for: ours, or one of the writer's own, compared folded (R3).
  package func status(for word: String) -> StatusID? {
    let folded = StatusWord.fold(word)
    return statusWords[folded] ?? status(named: folded)
  }

  /// The word written into files for a status: the writer's if exactly one stands for it (R3).
  package func word(for status: StatusID) -> String {
    if let own = spellings[status], own.count == 1, let word = own.first { return word }
    return self[status].name
  }

  /// The outlet a word names: its key, name or short, whatever the case (R1b).
  package func outlet(for word: String) -> OutletID? {
    let folded = word.lowercased()
    return outlets.firstIndex {
      $0.key.lowercased() == folded || $0.name.lowercased() == folded
        || $0.short.lowercased() == folded
    }.map { OutletID($0) }
  }

  /// The time of day by which a day without a time has passed at an outlet; without one, the end of
  /// the day (R14).
  package func dueMinute(of outlet: OutletID?) -> Int {
    outlet.map { self[$0].dueMinute } ?? Clock.endOfDay
  }

  /// The outlet of pieces that name none, if only one can be meant: the only own one (R1b).
  package var onlyOwnOutlet: OutletID? { only(.own) }

  /// The outlet of semesters that name none, if only one can be meant: the only one of study (R47).
  package var onlyStudyOutlet: OutletID? { only(.study) }

  private func only(_ kind: OutletKind) -> OutletID? {
    let found = outlets.indices.filter { outlets[$0].kind == kind }
    return found.count == 1 ? found.first.map { OutletID($0) } : nil
  }

  /// What a piece counts toward a target; a translation counts as its original alone (R5, R19).
  package func weight(of piece: Piece) -> Int {
    piece.isTranslation ? 0 : weight(ofType: piece.type)
  }

  /// What a type counts toward a target; an unknown one counts as the first.
  package func weight(ofType name: String?) -> Int {
    guard let name, let type = types.first(where: { $0.name == name }) else {
      return types.first?.weight ?? 1
    }
    return type.weight
  }
}
