/// What the writer asks to see: words of text and `field:value` terms, all of which must hold.
///
/// `outlet:nk status:draft ball:you type:article tag:trade due:<7d text`; a `!` before a term turns
/// it round. Text is sought in title, path, outlet and tags, without case.
package struct Filter: Hashable, Sendable {
  /// One condition.
  package enum Term: Hashable, Sendable {
    case text(String)
    case outlet(String)
    case status(String)
    case ball(String)
    case type(String)
    case tag(String)
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

  private static func seeksText(_ term: Term) -> Bool {
    switch term {
    case .text: true
    case .not(let term): seeksText(term)
    case .outlet, .status, .ball, .type, .tag, .dueWithin, .late: false
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
    package var text: String
    package var outlet: Outlet?
    package var status: String
    package var label: String
    package var ball: Ball?
    package var type: String
    package var tags: [String]
    package var daysAhead: Int?
    package var isLate: Bool
  }

  package func matches(_ subject: Subject) -> Bool {
    terms.allSatisfy { Filter.holds($0, subject) }
  }

  private static func holds(_ term: Term, _ subject: Subject) -> Bool {
    switch term {
    case .text(let word): subject.text.contains(word)
    case .outlet(let word):
      [subject.outlet?.key, subject.outlet?.name, subject.outlet?.short].contains {
        $0?.lowercased().hasPrefix(word) ?? false
      }
    case .status(let word):
      subject.status.lowercased().hasPrefix(word) || subject.label.lowercased().hasPrefix(word)
    case .ball(let word): (subject.ball?.rawValue ?? "nobody").hasPrefix(word)
    case .type(let word): subject.type.lowercased().hasPrefix(word)
    case .tag(let word): subject.tags.contains { $0.lowercased() == word }
    case .dueWithin(let days): subject.daysAhead.map { $0 <= days } ?? false
    case .late: subject.isLate
    case .not(let term): !holds(term, subject)
    }
  }
}

extension Reckoning {
  /// Whether a piece is one the filter asks for.
  package func matches(_ filter: Filter, piece index: Int) -> Bool {
    if filter.isEmpty { return true }
    let piece = desk.pieces[index]
    let outlet = piece.outlet.map { desk.plan[$0] }
    let status = piece.status.map { desk.plan[$0] }
    let standing = standings[index]
    return filter.matches(
      Filter.Subject(
        text: filter.seeksText
          ? Reckoning.sought(piece.title, piece.id.text, outlet, piece.tags) : "", outlet: outlet,
        status: status?.name ?? piece.statusWord, label: status?.label ?? "",
        ball: standing.ball, type: piece.type ?? desk.plan.types.first?.name ?? "",
        tags: piece.tags, daysAhead: standing.next.map { daysAhead($0.when) },
        isLate: standing.next?.isLate ?? false))
  }

  /// Whether a row is one the filter asks for.
  package func matches(_ filter: Filter, row: Row) -> Bool {
    if filter.isEmpty { return true }
    if case .piece = row.subject, let index = row.piece { return matches(filter, piece: index) }
    let outlet = row.outlet.map { desk.plan[$0] }
    let status = row.status.map { desk.plan[$0] }
    return filter.matches(
      Filter.Subject(
        text: filter.seeksText
          ? Reckoning.sought(row.title, row.path?.text ?? "", outlet, []) : "", outlet: outlet,
        status: status?.name ?? row.kind.rawValue, label: status?.label ?? "", ball: row.ball,
        type: row.kind.rawValue, tags: [],
        daysAhead: row.when.map { daysAhead($0) }, isLate: row.isLate))
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
