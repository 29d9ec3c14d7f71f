// What a filter says that nobody understands: it would find nothing without a word.
extension Filter {
  /// What is wrong with the first term that can find nothing on any day: a field there is none of, a
  /// value it cannot have, an outlet or status of another desk.
  ///
  /// - Parameter desk: the desk that is filtered.
  /// - Returns: why, and what was probably meant; `nil` where every term is understood.
  package func doubt(in desk: Desk) -> Refusal? {
    terms.lazy.compactMap { Filter.doubt($0, desk) }.first
  }

  private static let fields = [
    "outlet", "status", "ball", "type", "tag", "series", "money", "due",
  ]
  private static let otherEvents = ["paid", "invoiced", "billed", "chased", "scheduled", "runs"]

  static func doubt(_ term: Term, _ desk: Desk) -> Refusal? {
    let plan = desk.plan
    switch term {
    case .text, .due, .late: return nil
    case .saved(_, let terms): return terms.lazy.compactMap { doubt($0, desk) }.first
    case .unsaved(let name):
      let names = desk.kept.filters.map(\.name)
      let near = Spelling.nearest(to: name, among: names)
      let remedy =
        near.map { "did you mean =\($0)?" }
        ?? (names.isEmpty
          ? "terms before it save them under it"
          : "there is \(names.map { "=" + $0 }.joined(separator: ", "))")
      return Refusal("no filter is saved as \"\(name)\"", .advice(remedy))
    case .tag(let word):
      // Asked at every letter: what is there is found early, and nothing is gathered for it.
      if desk.pieces.contains(where: { $0.tags.contains { $0.lowercased() == word } }) {
        return nil
      }
      return nothing("tag", word, of: desk.pieces.lazy.flatMap(\.tags))
    case .series(let word):
      let series = desk.pieces.lazy.compactMap(\.series)
      if series.contains(where: { $0.lowercased().contains(word) }) { return nil }
      return nothing("series", word, of: series)
    case .not(let term): return doubt(term, desk)
    case .outlet(let word):
      let names = plan.outlets.flatMap { [$0.key, $0.name, $0.short] }
      return doubt("outlet", word, among: names, saying: plan.outlets.map(\.key))
    case .status(let word):
      guard !plan.statuses.contains(where: { $0.answers(to: word) }),
        StatusWord.usual(word) == nil
      else { return nil }
      let words = Set(desk.pieces.map(\.statusWord)).union(plan.statusWords.keys)
      let kinds = Row.Kind.allCases.map(\.rawValue)
      return doubt(
        "status", word, among: Array(words) + kinds, saying: plan.statuses.map(\.name))
    case .ball(let word):
      return doubt("ball", word, among: [Ball.you.rawValue, Ball.them.rawValue, "nobody"])
    case .type(let word):
      let known = plan.types.map(\.name)
      let types = Set(known + desk.pieces.compactMap(\.type) + Row.Kind.allCases.map(\.rawValue))
      return doubt("type", word, among: Array(types), saying: known)
    case .money(let word):
      return doubt("money", word, among: Account.State.allCases.map(\.rawValue))
    case .happened(let field, _):
      return events(plan).contains(field) ? nil : noField(field, plan)
    case .unread(let field, let value):
      if value.isEmpty {
        // Any other word before a colon is one of a title: `커피:`.
        guard fields.contains(field) || events(plan).contains(field) else { return nil }
        return Refusal(
          "\(field): says nothing of which",
          .advice("write it right behind the colon, as in \(example(of: field, plan))"))
      }
      guard field == "due" || events(plan).contains(field) else { return noField(field, plan) }
      return Refusal(
        "\(field): \"\(value)\" is no day, month or year",
        .advice("write such as \(field):2026-10, \(field):last-month or \(field):<7d"))
    }
  }

  /// A term as it may be typed.
  private static func example(of field: String, _ plan: Plan) -> String {
    switch field {
    case "outlet": "outlet:\(plan.outlets.first?.key ?? "nk")"
    case "status": "status:draft"
    case "ball": "ball:you"
    case "type": "type:\(plan.types.first?.name ?? "article")"
    case "money": "money:owed"
    case "due": "due:<7d"
    case "tag", "series": "\(field):trade"
    default: "\(field):last-month"
    }
  }

  private static func nothing(_ field: String, _ word: String, of known: some Sequence<String>)
    -> Refusal
  {
    let near = Spelling.nearest(to: word, among: Set(known.map { $0.lowercased() }).sorted())
    return Refusal(
      "no piece has the \(field) \"\(word)\"",
      near.map {
        .advice("did you mean \(field):\($0.contains(" ") ? String($0.prefix { $0 != " " }) : $0)?")
      })
  }

  /// What is said where nothing is found and a value of several words was typed, of which all but the
  /// first are sought as text; `nil` where there is no such.
  package var looseWords: Refusal? {
    for (term, next) in zip(terms, terms.dropFirst()) {
      guard case .text(let word) = next else { continue }
      switch term {
      case .outlet, .status, .type, .tag, .series:
        return Refusal(
          "nothing is found: \"\(word)\" was sought as text",
          .advice("a value is one word; its first will do"))
      case .text, .ball, .money, .due, .happened, .late, .unread, .saved, .unsaved, .not: continue
      }
    }
    return nil
  }

  /// The keys by which days are asked for, on which something happened.
  private static func events(_ plan: Plan) -> [String] {
    plan.statuses.flatMap(\.eventNames) + otherEvents
  }

  private static func noField(_ field: String, _ plan: Plan) -> Refusal {
    let known = fields + events(plan)
    guard let near = Spelling.nearest(to: field, among: known) else {
      return Refusal(
        "there is no field \"\(field)\"",
        .advice("there is \(fields.joined(separator: ", ")), and published, filed, paid with days"))
    }
    return Refusal("there is no field \"\(field)\"", .advice("did you mean \(near):?"))
  }

  /// A value that is the beginning of none of those there are.
  private static func doubt(
    _ field: String, _ word: String, among names: [String], saying said: [String]? = nil
  ) -> Refusal? {
    guard !names.contains(where: { $0.lowercased().hasPrefix(word) }) else { return nil }
    let said = said ?? names
    let cause = "\(field): there is no \"\(word)\""
    if let near = Spelling.nearest(to: word, among: said) {
      return Refusal(cause, .advice("did you mean \(field):\(near)?"))
    }
    return Refusal(cause, said.isEmpty ? nil : .advice("there is \(said.joined(separator: ", "))"))
  }
}
