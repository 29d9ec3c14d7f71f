/// The words a desk has for filters: what fits a line that is being typed.
package struct FilterWords: Sendable {
  /// One way to go on.
  package struct Candidate: Hashable, Sendable {
    /// What stands in place of the word being typed.
    package var text: String
    /// What it asks for.
    package var shows: String
  }

  /// A field, with the values there are and how many pieces have each.
  private struct Field {
    var name: String
    var values: [(text: String, shows: String)]
    var shows: String
  }

  private var fields: [Field] = []
  /// Words that need no field: statuses and outlets.
  private var bare: [(text: String, shows: String)] = []
  private let saved: [SavedFilter]

  /// Looks through the pieces once: for a line that is about to be typed.
  package init(_ overview: Overview, saved: [SavedFilter]) {
    let desk = overview.desk
    let plan = desk.plan
    self.saved = saved
    var outlets = plan.outlets.map { _ in 0 }
    var tags: [String: Int] = [:]
    var series: [String: Int] = [:]
    for stage in overview.wholePipeline.stages {
      for index in stage.pieces {
        let piece = desk.pieces[index]
        if let outlet = piece.outlet { outlets[outlet.index] += 1 }
        for tag in piece.tags { tags[tag.lowercased(), default: 0] += 1 }
        if let name = piece.series { series[name.lowercased(), default: 0] += 1 }
      }
    }
    let statuses = overview.wholePipeline.stages.map {
      (text: plan[$0.status].name, shows: $0.pieces.count.counted("piece"))
    }
    let ended = plan.statuses.filter(\.isEnd).map { (text: $0.name, shows: "ended") }
    let shorts = plan.outlets.indices.map { place in
      (
        text: plan.outlets[place].short.lowercased(),
        shows: "\(plan.outlets[place].name), \(outlets[place].counted("piece"))"
      )
    }
    bare = statuses.map { ($0.text, "status, \($0.shows)") } + shorts
    func counted(_ counts: [String: Int]) -> [(text: String, shows: String)] {
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { name, count in
        (name.contains(" ") ? "\"\(name)\"" : name, count.counted("piece"))
      }
    }
    fields = [
      Field(
        name: "status", values: statuses + ended, shows: "a status by its word or its start"),
      Field(name: "outlet", values: shorts, shows: "a short name alone will do"),
      Field(
        name: "due",
        values: [
          ("late", "late"), ("today", "today"), ("<7d", "within seven days"),
          ("this-week", "this week"), ("next-week", "next week"), ("none", "no date"),
        ], shows: "late, today, <7d, 2026-12"),
      Field(
        name: "money",
        values: [
          ("to-bill", "bills to write"), ("owed", "what is owed"), ("late", "what is overdue"),
          ("paid", "what is paid"),
        ], shows: "to-bill, owed, late, paid"),
      Field(
        name: "ball",
        values: [("you", "your move"), ("them", "their move"), ("nobody", "neither")],
        shows: "whose move it is"),
      Field(
        name: "published",
        values: [("last-month", "last month"), ("this-month", "this month"), ("<30d", "30 days")],
        shows: "and filed, paid, billed: a day, a month, a year"),
      Field(
        name: "type", values: plan.types.map { ($0.name, "") }, shows: "what kind of piece"),
      Field(name: "tag", values: counted(tags), shows: "a tag"),
      Field(name: "series", values: counted(series), shows: "a series"),
    ]
  }

  /// Ways to go on with a line, the likeliest first; the last word is the one being typed.
  package func candidates(for line: String) -> [Candidate] {
    guard let word = FilterWord.all(in: line).last, word.range.upperBound == line.endIndex else {
      return fields.filter { !$0.values.isEmpty }.map { field in
        Candidate(text: field.name + ":", shows: said(field))
      } + saved.map { Candidate(text: "=" + $0.name, shows: $0.text) }
    }
    if word.isQuoted { return [] }
    let mark = word.isTurned ? "!" : ""
    let typed = word.text.composed.lowercased()
    if typed.hasPrefix("=") {
      return saved.filter { ("=" + $0.name.composed.lowercased()).hasPrefix(typed) }
        .map { Candidate(text: mark + "=" + $0.name, shows: $0.text) }
    }
    let parts = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let field = fields.first(where: { $0.name == parts[0] }) else { return [] }
      return field.values.filter { value in
        value.text.drop { $0 == "\"" }.lowercased().hasPrefix(parts[1])
      }.map { Candidate(text: "\(mark)\(field.name):\($0.text)", shows: $0.shows) }
    }
    return fields.filter { $0.name.hasPrefix(typed) && !$0.values.isEmpty }
      .map { Candidate(text: mark + $0.name + ":", shows: said($0)) }
      + bare.filter { $0.text.lowercased().hasPrefix(typed) }
      .map { Candidate(text: mark + $0.text, shows: $0.shows) }
  }

  /// The line with its last word, if one is being typed, replaced by a way to go on.
  package static func line(_ line: String, with candidate: Candidate) -> String {
    guard let word = FilterWord.all(in: line).last, word.range.upperBound == line.endIndex else {
      return line + candidate.text
    }
    return line[..<word.range.lowerBound] + candidate.text
  }

  private func said(_ field: Field) -> String {
    guard field.name == "status" || field.name == "outlet" else { return field.shows }
    return field.values.prefix(3).map(\.text).joined(separator: ", ") + ": " + field.shows
  }
}
