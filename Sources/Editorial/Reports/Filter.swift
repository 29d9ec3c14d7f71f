/// What the writer asks to see: words of text and `field:value` terms, all of which must hold.
///
/// `outlet:nk status:draft ball:you type:article tag:trade series:border money:owed due:<7d text`; a
/// `!` before a term turns it round. Text is sought in title, path, outlet and tags, without case.
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
    /// Within so many days from today, late ones included: `due:<7d`.
    case dueWithin(Int)
    case late
    indirect case not(Term)
  }

  package let terms: [Term]
  /// As typed.
  package let text: String

  package static let all = Filter("")

  package init(_ text: String) {
    self.text = text
    terms = text.split(whereSeparator: \.isWhitespace).map { Filter.term(String($0)) }
  }

  package var isEmpty: Bool { terms.isEmpty }

  /// Whether a term looks at the text, which has to be folded for it.
  var seeksText: Bool { terms.contains { Filter.seeksText($0) } }

  /// Whether a term looks at the money track, which has to be worked out for it.
  var asksForMoney: Bool { terms.contains { Filter.asksForMoney($0) } }

  /// Whether it asks for pieces whose working life is over: by one of their statuses, or a series.
  func asksForEnded(_ plan: Plan) -> Bool {
    terms.contains { term in
      switch term {
      case .status(let word): plan.statuses.contains { $0.isEnd && $0.answers(to: word) }
      case .series: true
      // What is turned round names what is not wanted.
      case .text, .outlet, .ball, .type, .tag, .money, .dueWithin, .late, .not: false
      }
    }
  }

  private static func asksForMoney(_ term: Term) -> Bool {
    switch term {
    case .money: true
    case .not(let term): asksForMoney(term)
    case .text, .outlet, .status, .ball, .type, .tag, .series, .dueWithin, .late: false
    }
  }

  private static func seeksText(_ term: Term) -> Bool {
    switch term {
    case .text: true
    case .not(let term): seeksText(term)
    case .outlet, .status, .ball, .type, .tag, .series, .money, .dueWithin, .late: false
    }
  }

  private static func term(_ word: String) -> Term {
    let bare = word.drop { $0 == "!" }
    // One level at most: a line of `!` is no reason to run out of stack.
    if bare.startIndex > word.startIndex, !bare.isEmpty {
      let isTurned = word.distance(from: word.startIndex, to: bare.startIndex) % 2 == 1
      return isTurned ? .not(term(String(bare))) : term(String(bare))
    }
    let parts = word.split(separator: ":", maxSplits: 1).map { String($0) }
    guard parts.count == 2 else {
      return word.lowercased() == "late:" ? .late : .text(word.lowercased())
    }
    let value = parts[1].lowercased()
    switch parts[0].lowercased() {
    case "outlet": return .outlet(value)
    case "status", "state": return .status(value)
    case "ball": return .ball(value)
    case "type": return .type(value)
    case "tag": return .tag(value)
    case "series": return .series(value)
    case "money": return .money(value)
    case "due":
      if value == "late" { return .late }
      let digits = value.drop { $0 == "<" }.prefix { $0.isNumber }
      let unit = value.hasSuffix("w") ? 7 : 1
      guard let count = Int(digits), count < 100_000 else { return .text(word.lowercased()) }
      return .dueWithin(count * unit)
    default: return .text(word.lowercased())
    }
  }

  /// What of a piece or row the terms look at.
  package struct Subject {
    package var text = ""
    package var outlets: [Outlet] = []
    /// The status, by its name, label and role.
    package var status: Status?
    /// What stands in place of a status: the word nobody knows, or what kind of row it is.
    package var statusWord = ""
    package var ball: Ball?
    package var type = ""
    package var tags: [String] = []
    /// In lower case (R41).
    package var series: [String] = []
    /// `to-bill`, `owed`, `late`, `paid` or `none`.
    package var money = ""
    package var daysAhead: Int?
    package var isLate = false

    package init() {}
  }

  package func matches(_ subject: Subject) -> Bool {
    terms.allSatisfy { Filter.holds($0, subject) }
  }

  private static func holds(_ term: Term, _ subject: Subject) -> Bool {
    switch term {
    case .text(let word): subject.text.contains(word)
    case .outlet(let word):
      subject.outlets.contains { outlet in
        [outlet.key, outlet.name, outlet.short].contains { $0.lowercased().hasPrefix(word) }
      }
    case .status(let word):
      subject.status?.answers(to: word) ?? subject.statusWord.lowercased().hasPrefix(word)
    case .ball(let word): (subject.ball?.rawValue ?? "nobody").hasPrefix(word)
    case .type(let word): subject.type.lowercased().hasPrefix(word)
    case .tag(let word): subject.tags.contains { $0.lowercased() == word }
    case .series(let word): subject.series.contains { $0.contains(word) }
    case .money(let word):
      // What is late is owed as well (R39).
      subject.money.hasPrefix(word) || (subject.money == "late" && "owed".hasPrefix(word))
    case .dueWithin(let days): subject.daysAhead.map { $0 <= days } ?? false
    case .late: subject.isLate
    case .not(let term): !holds(term, subject)
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
}

extension Assessment {
  /// Whether a piece is one the filter asks for.
  package func matches(_ filter: Filter, piece index: PieceIndex) -> Bool {
    if filter.isEmpty { return true }
    let pieceState = states[index]
    var subject = subject(of: [index], filter)
    subject.status = desk.pieces[index].status.map { desk.plan[$0] }
    subject.statusWord = desk.pieces[index].statusWord
    subject.ball = pieceState.ball
    subject.money = filter.asksForMoney ? account(index).state.rawValue : ""
    subject.daysAhead = pieceState.next.map { daysAhead($0.when) }
    subject.isLate = pieceState.next?.isLate ?? false
    return filter.matches(subject)
  }

  /// Whether a row is one the filter asks for.
  package func matches(_ filter: Filter, row: Row) -> Bool {
    if filter.isEmpty { return true }
    if case .piece = row.subject, let index = row.piece { return matches(filter, piece: index) }
    // A bill is found by whatever finds one of its pieces (R33).
    var subject = subject(of: row.money?.pieces ?? [], filter)
    if row.money == nil {
      let outlet = row.outlet.map { desk.plan[$0] }
      subject.outlets = outlet.map { [$0] } ?? []
      subject.type = row.kind.rawValue
      subject.text = Assessment.sought(row.title, row.path?.text ?? "", outlet, [])
    } else {
      subject.text += "\n" + row.title.lowercased()
    }
    subject.status = row.status.map { desk.plan[$0] }
    subject.statusWord = row.kind.rawValue
    subject.ball = row.ball
    subject.money = row.money?.state.rawValue ?? ""
    subject.daysAhead = row.when.map { daysAhead($0) }
    subject.isLate = row.isLate
    return filter.matches(subject)
  }

  /// What the terms look at of some pieces taken together.
  private func subject(of pieces: [PieceIndex], _ filter: Filter) -> Filter.Subject {
    var subject = Filter.Subject()
    for index in pieces {
      let piece = desk.pieces[index]
      let outlet = piece.outlet.map { desk.plan[$0] }
      if let outlet { subject.outlets.append(outlet) }
      subject.tags += piece.tags
      if let series = piece.series { subject.series.append(series.lowercased()) }
      subject.type = piece.type ?? desk.plan.types.first?.name ?? ""
      guard filter.seeksText else { continue }
      subject.text += Assessment.sought(piece.title, piece.id.text, outlet, piece.tags) + "\n"
    }
    return subject
  }

  /// Days from today, by the calendar the lists show (R16).
  private func daysAhead(_ when: When) -> Int {
    when.day(in: desk.here) - desk.here.day(now)
  }

  private static func sought(
    _ title: String, _ path: String, _ outlet: Outlet?, _ tags: [String]
  ) -> String {
    ([title, path, outlet?.name ?? "", outlet?.short ?? ""] + tags).joined(separator: "\n")
      .lowercased()
  }
}
