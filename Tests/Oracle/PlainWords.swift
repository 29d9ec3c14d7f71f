import Editorial

/// Words written once more, slowly and from the rules (R49, R54, R58): every question is asked of all
/// lines anew.
package struct PlainWords {
  private let records: [WordsRecord]
  private let days: WritingDays

  /// The lines of all logs, in any order.
  package init(_ records: [WordsRecord], days: WritingDays) {
    var kept: [WordsRecord] = []
    let looks = records.filter { !$0.isFromGit }.map { days.day(of: $0.line.moment) }
    for record in records where !kept.contains(record) {
      // Commits tell of the days before the first look (R66).
      if record.isFromGit, looks.contains(where: { $0 <= days.day(of: record.line.moment) }) {
        continue
      }
      kept.append(record)
    }
    var order: [(Int, WordsRecord)] = Array(kept.enumerated())
    order.sort { a, b in
      if a.1.line.moment != b.1.line.moment { return a.1.line.moment < b.1.line.moment }
      if a.1.machine != b.1.machine { return a.1.machine < b.1.machine }
      return a.0 < b.0
    }
    self.records = order.map(\.1)
    self.days = days
  }

  /// The lines that say of a print that it is fresh.
  private func claims(of print: Print) -> [WordsRecord] {
    records.filter { record in
      (record.line.kind == .written || record.line.kind == .held)
        && record.line.new.contains { $0.print == print }
    }
  }

  /// The day a print counts on; none where it does not count.
  private func day(of print: Print) -> Day? {
    guard let first = claims(of: print).first,
      // What a template brings was not written, unless it was written before.
      let claimed = records.firstIndex(of: first),
      !records[..<claimed].contains(where: { record in
        record.line.kind == .brought && record.line.new.contains { $0.print == print }
      })
    else { return nil }
    var said: [WordsRecord] = []
    for record in records where record.line.new.contains(where: { $0.print == print }) {
      if record.line.kind == .claimed || record.line.kind == .takenOff { said.append(record) }
      if record.line.kind == .unsaid, !said.isEmpty { said.removeLast() }
    }
    if let said = said.last {
      guard said.line.kind == .claimed else { return nil }
      return said.line.day ?? days.day(of: first.line.moment)
    }
    return first.line.kind == .written ? days.day(of: first.line.moment) : nil
  }

  /// The lines that bear upon a day: written then, claimed for it, or saying that text of it is back.
  private func bearing(on day: Day) -> [WordsRecord] {
    records.filter { record in
      days.day(of: record.line.moment) == day
        || ((record.line.kind == .held || record.line.kind == .returned)
          && record.line.new.contains { self.day(of: $0.print) == day })
    }
  }

  /// Whether text that stood on a day still does at its end, as the lines say.
  private func stands(_ print: Print, on day: Day) -> Bool {
    var stands = true
    for record in bearing(on: day) {
      switch record.line.kind {
      case .written, .held, .gone:
        if record.line.old.contains(where: { $0.paragraph.print == print && !$0.standsElsewhere }) {
          stands = false
        }
      case .returned:
        if record.line.new.contains(where: { $0.print == print }) { stands = true }
      case .brought, .claimed, .takenOff, .unsaid: break
      }
    }
    return stands
  }

  /// What replaced a text on a day, and what replaced that.
  private func successors(of print: Print, on day: Day) -> Set<Print> {
    var found: Set<Print> = []
    var size = -1
    while size != found.count {
      size = found.count
      for record in bearing(on: day)
      where record.line.kind == .written || record.line.kind == .held {
        let replaces = record.line.old.contains {
          !$0.standsElsewhere
            && ($0.paragraph.print == print || found.contains($0.paragraph.print))
        }
        if replaces { found.formUnion(record.line.new.map(\.print)) }
      }
    }
    return found.subtracting([print])
  }

  /// The words written on a day.
  package func written(_ day: Day) -> Int {
    // Texts that one line names together are weighed together, and so are those of lines that share
    // one; a paragraph that stands in place of nothing is weighed alone.
    var heaps: [(prints: Set<Print>, lines: [WordsRecord])] = []
    var words: [Print: Int] = [:]
    for record in bearing(on: day)
    where record.line.kind == .written || record.line.kind == .held {
      let members = record.line.new.filter { self.day(of: $0.print) == day }
      if members.isEmpty { continue }
      let mine = record.line.old.filter {
        !$0.standsElsewhere && self.day(of: $0.paragraph.print) == day
      }
      for paragraph in members + mine.map(\.paragraph) { words[paragraph.print] = paragraph.words }
      if record.line.old.isEmpty {
        for member in members { heaps.append(([member.print], [])) }
      } else {
        heaps.append((Set((members + mine.map(\.paragraph)).map(\.print)), [record]))
      }
    }
    var hasJoined = true
    while hasJoined {
      hasJoined = false
      search: for i in heaps.indices {
        for j in heaps.indices where j > i && !heaps[i].prints.isDisjoint(with: heaps[j].prints) {
          heaps[i].prints.formUnion(heaps[j].prints)
          heaps[i].lines += heaps[j].lines
          heaps.remove(at: j)
          hasJoined = true
          break search
        }
      }
    }
    return heaps.reduce(0) { sum, heap in
      let fresh = heap.prints.filter { print in
        stands(print, on: day)
          && !successors(of: print, on: day).contains { stands($0, on: day) }
      }.reduce(0) { $0 + (words[$1] ?? 0) }
      return sum + max(0, fresh - base(of: heap.lines, on: day))
    }
  }

  /// What the lines put their text in place of, a change that two machines saw being one.
  private func base(of lines: [WordsRecord], on day: Day) -> Int {
    var base = 0
    var prints: Set<Print> = []
    for record in lines { prints.formUnion(record.line.old.map(\.paragraph.print)) }
    for print in prints {
      var most = 0
      var words = 0
      for machine in Set(lines.map(\.machine)) {
        var times = 0
        for record in lines where record.machine == machine {
          for old in record.line.old where old.paragraph.print == print {
            if old.standsElsewhere || self.day(of: print) != day {
              times += 1
              words = old.paragraph.words
            }
          }
        }
        most = max(most, times)
      }
      base += most * words
    }
    return base
  }
}
