/// What the writer asks to see: words of text and `field:value` terms, all of which must hold.
///
/// `outlet:nk status:draft ball:you type:article tag:trade series:border money:owed due:<7d
/// published:last-month text`; a `!` before a term turns it round, quotes keep words together, and
/// `=name` stands for a filter that was saved. Text is sought in title, path, outlet and tags, without
/// case, and a status answers to its word or the beginning of it; composed and decomposed letters are the
/// same.
package struct Filter: Hashable, Sendable {
  /// One condition.
  package enum Term: Hashable, Sendable {
    case text(String)
    case outlet(String)
    case status(String)
    case ball(String)
    case type(String)
    case tag(String)
    /// Pieces of a series (R41).
    case series(String)
    /// Where a piece stands on the money track: `money:owed` (R30).
    case money(String)
    /// When the next thing is owed: `due:<7d`, `due:2026-12`; what is late lies within any `<7d`.
    case due(DateTest)
    /// When something happened, by the key that says it: `published:last-month`, `paid:2026`.
    case happened(String, DateTest)
    case late
    /// A term nobody understands: a field that is none, or a value it cannot have. Nothing is it.
    case unread(field: String, value: String)
    /// The terms of a filter that was saved: all of them.
    indirect case saved(String, [Term])
    /// No filter was saved under this name.
    case unsaved(String)
    indirect case not(Term)
  }

  package let terms: [Term]
  /// As typed.
  package let text: String
  /// Whether a term looks at the text, which has to be folded for it.
  let seeksText: Bool
  /// Whether a term looks at the money track, which has to be worked out for it.
  let asksForMoney: Bool
  /// Whether a term looks at days on which something happened.
  let asksForDays: Bool
  /// The words its terms have for statuses.
  let statusWords: [String]

  package static let all = Filter("")

  /// Reads what is typed.
  ///
  /// - Parameters:
  ///   - text: as typed.
  ///   - saved: the filters that `=name` may stand for.
  package init(_ text: String, saved: [SavedFilter] = []) {
    self.init(text, FilterWord.all(in: text).map { Filter.term($0, saved) })
  }

  /// The same without the terms that nobody understands (`doubt(in:)`).
  package func understood(in desk: Desk) -> Filter {
    let known = terms.filter { Filter.doubt($0, desk) == nil }
    return known.count == terms.count ? self : Filter(text, known)
  }

  /// A filter of one term.
  init(_ term: Term) { self.init("", [term]) }

  private init(_ text: String, _ terms: [Term]) {
    self.text = text
    self.terms = terms
    let bare = terms.flatMap(\.bare)
    seeksText = bare.contains { if case .text = $0 { true } else { false } }
    asksForMoney = bare.contains { if case .money = $0 { true } else { false } }
    asksForDays = bare.contains { if case .happened = $0 { true } else { false } }
    statusWords = bare.compactMap { term in
      switch term {
      case .status(let word), .text(let word): word
      default: nil
      }
    }
  }

  package var isEmpty: Bool { terms.isEmpty }

  /// Whether it asks for pieces whose working life is over: by one of their statuses, a series, or a
  /// day on which something happened.
  func asksForEnded(_ plan: Plan) -> Bool {
    terms.contains { term in
      switch term {
      case .status(let word):
        plan.statuses.contains { status in
          status.isEnd
            && (status.answers(to: word)
              || StatusWord.usual(word).map { status.like == $0 } ?? false)
        }
      case .series, .happened: true
      // The whole word alone: what begins titles of live pieces is no question about ended ones.
      case .text(let word):
        plan.statuses.contains { $0.isEnd && $0.name.lowercased() == word }
      case .saved(_, let terms): Filter("", terms).asksForEnded(plan)
      // What is turned round names what is not wanted.
      case .outlet, .ball, .type, .tag, .money, .due, .late, .unread, .unsaved, .not: false
      }
    }
  }

  private static func term(_ word: FilterWord, _ saved: [SavedFilter]) -> Term {
    let term = plainTerm(word, saved)
    return word.isTurned ? .not(term) : term
  }

  private static func plainTerm(_ filterWord: FilterWord, _ saved: [SavedFilter]) -> Term {
    let word = filterWord.text
    if filterWord.isQuoted { return .text(word.lowercased()) }
    if word.hasPrefix("="), word.count > 1 {
      let name = String(word.dropFirst())
      guard let filter = saved.first(where: { $0.isCalled(name) }) else { return .unsaved(name) }
      // A filter that names itself, or one that names it, would have no end: within, names are none.
      return .saved(filter.name, Filter(filter.text).terms)
    }
    let parts = word.split(maxSplits: 1) { $0 == ":" || $0 == "：" }.map { String($0) }
    guard parts.count == 2, let first = word.first, first.isLetter || first == "-" else {
      if word.lowercased() == "late:" { return .late }
      // `outlet:`, a blank behind it or nothing at all.
      if parts.count == 1, word.dropLast() == parts[0], word.count > parts[0].count {
        return .unread(field: parts[0].lowercased(), value: "")
      }
      return .text(word.lowercased())
    }
    let value = parts[1].lowercased()
    let field = parts[0].lowercased()
    switch field {
    case "outlet": return .outlet(value)
    case "status", "state": return .status(value)
    case "ball": return .ball(value)
    case "type": return .type(value)
    case "tag": return .tag(value)
    case "series": return .series(value)
    case "money": return .money(value)
    case "due":
      if value == "late" { return .late }
      return DateTest(reading: value).map { .due($0) } ?? .unread(field: field, value: value)
    default:
      // Whether a status is called so is known by the plan alone.
      return DateTest(reading: value).map { .happened(field, $0) }
        ?? .unread(field: field, value: value)
    }
  }

  /// What of a piece or row the terms look at.
  package struct Subject {
    /// A day on which something happened, by the names of the key that says it.
    package struct Event {
      package var names: [String]
      package var day: Day

      package init(_ names: [String], _ day: Day) {
        self.names = names
        self.day = day
      }
    }

    package var text = ""
    package var outlets: [Outlet] = []
    /// The status, by its name, label and role.
    package var status: Status?
    /// Those of the filter's words that mean the status in pieces of the outlet (R3).
    package var statusNames: [String] = []
    /// The word in the file for it, or what kind of row it is.
    package var statusWord = ""
    package var ball: Ball?
    package var type = ""
    package var tags: [String] = []
    /// In lower case (R41).
    package var series: [String] = []
    /// `to-bill`, `owed`, `late`, `paid` or `none`.
    package var money = ""
    /// The day of the next thing owed, as the lists show it (R16).
    package var due: Day?
    package var events: [Event] = []
    package var isLate = false

    package init() {}
  }

  /// The calendars a filter counts by: days owed are those of here, days that were those of home.
  package struct Calendar {
    package var now: Moment
    package var home: Zone

    package init(now: Moment, home: Zone) {
      self.now = now
      self.home = home
    }
  }

  package func matches(_ subject: Subject, on calendar: Calendar) -> Bool {
    terms.allSatisfy { Filter.holds($0, subject, calendar) }
  }

  private static func holds(_ term: Term, _ subject: Subject, _ calendar: Calendar) -> Bool {
    switch term {
    case .text(let word):
      subject.text.contains(word) || hasStatus(word, subject)
    case .outlet(let word):
      subject.outlets.contains { outlet in
        [outlet.key, outlet.name, outlet.short].contains { $0.lowercased().hasPrefix(word) }
      }
    case .status(let word): hasStatus(word, subject)
    case .ball(let word): (subject.ball?.rawValue ?? "nobody").hasPrefix(word)
    case .type(let word): subject.type.lowercased().hasPrefix(word)
    case .tag(let word): subject.tags.contains { $0.lowercased() == word }
    case .series(let word): subject.series.contains { $0.contains(word) }
    case .money(let word):
      // What is late is owed as well (R39).
      subject.money.hasPrefix(word) || (subject.money == "late" && "owed".hasPrefix(word))
    case .due(let test): test.holds(subject.due, now: calendar.now, in: calendar.home, .ahead)
    case .happened(let name, let test):
      holds(test, subject.events.filter { $0.names.contains(name) }.map(\.day), calendar)
    case .late: subject.isLate
    case .unread, .unsaved: false
    case .saved(_, let terms): terms.allSatisfy { holds($0, subject, calendar) }
    case .not(let term): !holds(term, subject, calendar)
    }
  }

  private static func hasStatus(_ word: String, _ subject: Subject) -> Bool {
    subject.status?.answers(to: word) ?? false
      || subject.statusNames.contains(word)
      || subject.statusWord.lowercased().hasPrefix(word)
  }

  private static func holds(_ test: DateTest, _ days: [Day], _ calendar: Calendar) -> Bool {
    if days.isEmpty { return test == .missing }
    return days.contains { test.holds($0, now: calendar.now, in: calendar.home, .back) }
  }
}

extension Filter.Term {
  /// The terms within, none of them turned round or saved.
  fileprivate var bare: [Filter.Term] {
    switch self {
    case .not(let term): term.bare
    case .saved(_, let terms): terms.flatMap(\.bare)
    case .text, .outlet, .status, .ball, .type, .tag, .series, .money, .due, .happened, .late,
      .unread, .unsaved:
      [self]
    }
  }
}

extension Status {
  /// Whether a word in lower case is the beginning of its name, of its label, or of the built-in
  /// status it is like: `publ` finds `게재` where that is like `published`.
  func answers(to word: String) -> Bool {
    [name, label].contains { $0.lowercased().hasPrefix(word) }
      || like.map { $0.rawValue.hasPrefix(word) || $0.label.hasPrefix(word) } ?? false
  }

  /// The keys of a filter for the day it was reached: its name, and that of the status it is like.
  var eventNames: [String] { [name.lowercased()] + (like.map { [$0.rawValue] } ?? []) }
}
