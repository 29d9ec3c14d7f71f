/// The reckoning of a `WordsTally`: which text counts, on which day, and in place of what.
struct Reckoning {
  /// What is known of a print that was written or held at some time.
  private struct Claim {
    var day: Day
    var counts: Bool
  }

  /// Text that was worked on together: what is fresh, and what it stands in place of.
  fileprivate struct Group {
    var members: [Paragraph] = []
    /// What was replaced: its words, and how often by each machine, for two of them see one change.
    var base: [Print: (words: Int, times: [String: Int])] = [:]
    var place: WordsTally.Place
  }

  private let records: [WordsRecord]
  private let clock: WritingDays
  private var claims: [Print: Claim] = [:]
  private var brought: Set<Print> = []
  /// What the writer said of a print and did not take back, the last of it last, and the day it was to
  /// count on.
  private var decided: [Print: [(counts: Bool, day: Day?)]] = [:]
  let first: Day?

  init(_ records: [WordsRecord], days: WritingDays) {
    clock = days
    var met: Set<WordsRecord> = []
    // Lines of one moment stay in the order of their log.
    self.records = records.filter { met.insert($0).inserted }.enumerated().sorted {
      ($0.element.line.moment, $0.element.machine, $0.offset)
        < ($1.element.line.moment, $1.element.machine, $1.offset)
    }.map(\.element)
    first = self.records.first.map { days.day(of: $0.line.moment) }
    for record in self.records { weigh(record.line) }
    settle()
  }

  private mutating func weigh(_ line: WordsLine) {
    switch line.kind {
    case .written, .held:
      let day = clock.day(of: line.moment)
      for paragraph in line.new where claims[paragraph.print] == nil {
        claims[paragraph.print] = Claim(day: day, counts: line.kind == .written)
      }
    case .brought:
      // A template may hold what was written before it.
      for paragraph in line.new where claims[paragraph.print] == nil {
        brought.insert(paragraph.print)
      }
    case .claimed:
      for paragraph in line.new { decided[paragraph.print, default: []].append((true, line.day)) }
    case .takenOff:
      for paragraph in line.new { decided[paragraph.print, default: []].append((false, nil)) }
    case .unsaid: for paragraph in line.new { _ = decided[paragraph.print]?.popLast() }
    case .gone, .returned: break
    }
  }

  private mutating func settle() {
    for (print, decisions) in decided {
      guard let decision = decisions.last else { continue }
      claims[print]?.counts = decision.counts
      if let day = decision.day { claims[print]?.day = day }
    }
    for print in brought { claims[print]?.counts = false }
  }

  /// Whether a print counts, and on this day.
  private func counts(_ print: Print, on day: Day) -> Bool {
    claims[print].map { $0.counts && $0.day == day } ?? false
  }

  // MARK: Days

  func days() -> [Day: [WordsTally.Place: WordsTally.Figures]] {
    var byDay: [Day: [WordsRecord]] = [:]
    for record in records {
      let day = clock.day(of: record.line.moment)
      // Claimed for another day, a text counts there with all that was said of it.
      var others: Set<Day> = []
      for paragraph in record.line.new {
        if let claim = claims[paragraph.print], claim.day != day { others.insert(claim.day) }
      }
      byDay[day, default: []].append(record)
      // So does what is back on a later day (R54).
      for other in others where record.line.kind == .held || record.line.kind == .returned {
        byDay[other, default: []].append(record)
      }
    }
    var days: [Day: [WordsTally.Place: WordsTally.Figures]] = [:]
    for (day, records) in byDay {
      let places = figures(of: records, on: day)
      if !places.isEmpty { days[day] = places }
    }
    return days
  }

  private func figures(
    of records: [WordsRecord], on day: Day
  ) -> [WordsTally.Place: WordsTally.Figures] {
    var gone: Set<Print> = []
    var successors: [Print: [Print]] = [:]
    var groups = Groups()
    for record in records {
      let line = record.line
      switch line.kind {
      case .written, .held:
        for old in line.old where !old.standsElsewhere {
          gone.insert(old.paragraph.print)
          if !line.new.isEmpty {
            successors[old.paragraph.print, default: []] += line.new.lazy.map(\.print)
          }
        }
        add(record, on: day, to: &groups)
      case .gone: gone.formUnion(line.old.lazy.map(\.paragraph.print))
      case .returned: gone.subtract(line.new.lazy.map(\.print))
      case .brought, .claimed, .takenOff, .unsaid: break
      }
    }
    var places: [WordsTally.Place: WordsTally.Figures] = [:]
    let succession = Succession(successors, gone: gone)
    for group in groups.all {
      let figures = figures(of: group, gone: gone, succession)
      if figures != WordsTally.Figures() {
        places[group.place, default: WordsTally.Figures()] += figures
      }
    }
    return places
  }

  private func add(_ record: WordsRecord, on day: Day, to groups: inout Groups) {
    let line = record.line
    let members = line.new.filter { counts($0.print, on: day) }
    let isCut = line.new.isEmpty
    guard isCut || !members.isEmpty else { return }
    let mine = line.old.filter { !$0.standsElsewhere && counts($0.paragraph.print, on: day) }
    let base = line.old.filter { $0.standsElsewhere || !counts($0.paragraph.print, on: day) }
    let place = WordsTally.Place(piece: line.piece, outlet: line.outlet)
    if isCut {
      guard !base.isEmpty else { return }
      groups.add([], base, by: record.machine, at: place)
    } else if mine.isEmpty && base.isEmpty {
      // Paragraphs that stand in place of nothing share nothing.
      for member in members { groups.add([member], [], by: record.machine, at: place) }
    } else {
      groups.add(members + mine.map(\.paragraph), base, by: record.machine, at: place)
    }
  }

  private func figures(
    of group: Group, gone: Set<Print>, _ succession: Succession
  ) -> WordsTally.Figures {
    let standing = group.members.filter {
      !gone.contains($0.print) && !succession.hasStandingSuccessor($0.print)
    }.words
    var base = 0
    var lost = 0
    for (print, (words, times)) in group.base {
      let words = words * (times.values.max() ?? 0)
      base += words
      if gone.contains(print) { lost += words }
    }
    guard standing > 0 else { return WordsTally.Figures(cut: lost) }
    return WordsTally.Figures(
      written: max(0, standing - base), reworked: min(standing, base))
  }

  /// The text that counts, by day and piece.
  func counted() -> [Day: [FilePath: [Paragraph]]] {
    var counted: [Day: [FilePath: [Paragraph]]] = [:]
    for record in records where record.line.kind == .written || record.line.kind == .held {
      for paragraph in record.line.new {
        guard let claim = claims[paragraph.print], claim.counts else { continue }
        counted[claim.day, default: [:]][record.line.piece, default: []].append(paragraph)
      }
    }
    return counted
  }

  // MARK: Held

  func held(fromGit isFromGit: Bool) -> [WordsTally.Held] {
    records.compactMap { record in
      let line = record.line
      guard line.kind == .held, record.isFromGit == isFromGit else { return nil }
      let day = clock.day(of: line.moment)
      let prints = line.new.filter { paragraph in
        guard let claim = claims[paragraph.print] else { return false }
        return !claim.counts && claim.day == day && decided[paragraph.print]?.last == nil
          && !brought.contains(paragraph.print)
      }
      let words = prints.words - line.old.reduce(0) { $0 + $1.paragraph.words }
      guard words > 0 else { return nil }
      return WordsTally.Held(
        piece: line.piece, moment: line.moment, day: day, words: words, prints: prints)
    }
  }
}

/// Which text replaced which in a day (R58).
private struct Succession {
  private let successors: [Print: [Print]]
  private let gone: Set<Print>

  init(_ successors: [Print: [Print]], gone: Set<Print>) {
    self.successors = successors
    self.gone = gone
  }

  /// Whether something stands that replaced a text, or replaced what did.
  func hasStandingSuccessor(_ print: Print) -> Bool {
    var met: Set<Print> = [print]
    var next = successors[print] ?? []
    while let one = next.popLast() {
      guard met.insert(one).inserted else { continue }
      if !gone.contains(one) { return true }
      next += successors[one] ?? []
    }
    return false
  }
}

extension Reckoning {
  /// Groups that grow together where a line names text of several.
  private struct Groups {
    private var groups: [Group?] = []
    private var index: [Print: Int] = [:]

    var all: [Group] { groups.compactMap { $0 } }

    mutating func add(
      _ members: [Paragraph], _ base: [WordsLine.Replaced], by machine: String,
      at place: WordsTally.Place
    ) {
      var joined = Group(place: place)
      var met: Set<Print> = []
      for member in members {
        // Of one line several members may be of one group.
        guard let known = index[member.print], let group = groups[known] else {
          if met.insert(member.print).inserted { joined.members.append(member) }
          continue
        }
        groups[known] = nil
        joined.members += group.members.filter { met.insert($0.print).inserted }
        for (print, (words, times)) in group.base { joined.count(print, words, times) }
      }
      for old in base {
        joined.count(old.paragraph.print, old.paragraph.words, [machine: 1])
      }
      for member in joined.members { index[member.print] = groups.count }
      groups.append(joined)
    }
  }
}

extension Reckoning.Group {
  fileprivate mutating func count(_ print: Print, _ words: Int, _ times: [String: Int]) {
    var known = base[print] ?? (words, [:])
    known.times.merge(times, uniquingKeysWith: +)
    base[print] = known
  }
}
