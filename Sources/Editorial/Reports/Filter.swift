/// What the writer asks to see: words of text and `field:value` terms, all of which must hold.
///
/// `outlet:nk status:draft ball:you type:article tag:trade series:border money:owed due:<7d
/// published:last-month text`; a `!` before a term turns it round. Text is sought in title, path,
/// outlet and tags, without case; composed and decomposed letters are the same.
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

  package init(_ text: String) {
    self.text = text
    let terms = text.split(whereSeparator: \.isWhitespace).map { Filter.term(String($0)) }
    self.terms = terms
    let bare = terms.map { if case .not(let term) = $0 { term } else { $0 } }
    seeksText = bare.contains { if case .text = $0 { true } else { false } }
    asksForMoney = bare.contains { if case .money = $0 { true } else { false } }
    asksForDays = bare.contains { if case .happened = $0 { true } else { false } }
    statusWords = bare.compactMap { if case .status(let word) = $0 { word } else { nil } }
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
      // What is turned round names what is not wanted.
      case .text, .outlet, .ball, .type, .tag, .money, .due, .late, .unread, .not: false
      }
    }
  }

  private static func term(_ word: String) -> Term {
    let bare = word.drop { $0 == "!" }
    // One level at most: a line of `!` is no reason to run out of stack.
    if bare.startIndex > word.startIndex, !bare.isEmpty {
      let isTurned = word.distance(from: word.startIndex, to: bare.startIndex) % 2 == 1
      return isTurned ? .not(term(String(bare))) : term(String(bare))
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
    case .text(let word): subject.text.contains(word)
    case .outlet(let word):
      subject.outlets.contains { outlet in
        [outlet.key, outlet.name, outlet.short].contains { $0.lowercased().hasPrefix(word) }
      }
    case .status(let word):
      subject.status?.answers(to: word) ?? false
        || subject.statusNames.contains(word)
        || subject.statusWord.lowercased().hasPrefix(word)
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
    case .unread: false
    case .not(let term): !holds(term, subject, calendar)
    }
  }

  private static func holds(_ test: DateTest, _ days: [Day], _ calendar: Calendar) -> Bool {
    if days.isEmpty { return test == .missing }
    return days.contains { test.holds($0, now: calendar.now, in: calendar.home, .back) }
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
