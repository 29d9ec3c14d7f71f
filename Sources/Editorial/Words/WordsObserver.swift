/// Turns looks at texts into lines of a log (R49, R51 to R54).
///
/// A look opens a step of its piece, or goes on with it; a step that is closed is compared as a whole
/// with the one before, so that saving often changes nothing.
package struct WordsObserver: Sendable {
  /// A piece that was found to be another than when its last step was closed.
  struct Step: Sendable {
    var text: Seen.Text
    /// A program took text away: nothing of it was cut by the writer (R54).
    var isTaken = false
    /// The piece with whose text a copy began.
    var original: FilePath?
    /// What had been missed when a copy was found: its text may have begun with that.
    var missed: [Missed] = []
  }

  /// What the lines of one day say, as far as later lines depend on it.
  struct DayMemory: Sendable {
    /// Text that is fresh this day.
    var fresh: Set<Print> = []
    /// Text that has gone this day.
    var gone: Set<Print> = []
    /// What replaced text of this day.
    var heirs: [Print: [Print]] = [:]

    /// Whether something stands that replaced a text, or replaced what did.
    func hasStandingHeir(_ print: Print, _ met: MetPrints) -> Bool {
      var seen: Set<Print> = [print]
      var next = heirs[print] ?? []
      while let heir = next.popLast() {
        guard seen.insert(heir).inserted else { continue }
        if met.isStanding(heir) { return true }
        next += heirs[heir] ?? []
      }
      return false
    }
  }

  /// What has been seen, as of the steps that are closed.
  package internal(set) var seen: Seen
  let days: WritingDays
  /// Which prints stand in the texts of now, and which are known from closed steps, logs and first
  /// looks.
  var met = MetPrints()
  var open: [FilePath: Step] = [:]
  var memories: [Day: DayMemory] = [:]
  /// Text that has left the figure of its day, until it is back (R54).
  var left: [Print: Day] = [:]
  /// Lines of logs that what was seen knows nothing of.
  var missed: [Missed] = []
  /// Prints that an edit has taken and that stand nowhere.
  var adrift: Set<Print> = []

  private let machine: String

  /// Prints that had left a figure and stand again.
  var risen: Set<Print> = []
  /// Prints of the texts that are being looked at, of which some are still to be taken in.
  var arriving: Set<Print> = []

  /// - Parameters:
  ///   - seen: what was kept of the looks before; an empty one makes the next look a first one.
  ///   - records: the lines of all logs there are.
  ///   - machine: whose log is that of these texts.
  ///   - days: which day a moment belongs to.
  package init(_ seen: Seen, records: [WordsRecord], by machine: String, days: WritingDays) {
    self.seen = seen
    self.days = days
    self.machine = machine
    met.learn(seen.known)
    for text in seen.texts.values {
      for paragraph in text.paragraphs {
        met.learn(paragraph.print)
        met.add(paragraph.print)
      }
    }
    for text in seen.departed.values { met.learn(text.paragraphs.lazy.map(\.print)) }
    learn(records)
  }

  /// Takes in lines of logs, of other machines or that another program here has written.
  package mutating func learn(_ records: [WordsRecord]) {
    for record in records {
      // What git knows is not fresh; of what stands now, or is missed, it tells nothing.
      guard !record.isFromGit else {
        met.learn(record.line.new.lazy.map(\.print))
        met.learn(record.line.old.lazy.map(\.paragraph.print))
        continue
      }
      noteMissed(record.line, isOurs: record.machine == machine)
      learn(record.line)
    }
  }

  /// Takes in lines that this observer gave, or that the writer says of them.
  package mutating func learn(_ lines: [WordsLine]) {
    for line in lines { learn(line) }
  }

  private mutating func learn(_ line: WordsLine) {
    met.learn(line.new.lazy.map(\.print))
    met.learn(line.old.lazy.map(\.paragraph.print))
    let gone = line.old.lazy.filter { !$0.standsElsewhere }.map(\.paragraph.print)
    let day = days.day(of: line.moment)
    switch line.kind {
    case .written, .held:
      memories[day, default: DayMemory()].fresh.formUnion(line.new.lazy.map(\.print))
      for print in gone { leave(print, on: day) }
      for print in gone where memories[day]?.fresh.contains(print) ?? false {
        memories[day]?.heirs[print, default: []] += line.new.lazy.map(\.print)
      }
    case .gone: for print in gone { leave(print, on: day) }
    case .returned:
      for paragraph in line.new {
        memories[day]?.gone.remove(paragraph.print)
        if let other = left.removeValue(forKey: paragraph.print) {
          memories[other]?.gone.remove(paragraph.print)
        }
      }
    case .brought, .claimed, .takenOff, .unsaid: break
    }
  }

  private mutating func leave(_ print: Print, on day: Day) {
    memories[day, default: DayMemory()].gone.insert(print)
    if memories[day]?.fresh.contains(print) ?? false { left[print] = day }
  }

  /// Whether steps are open.
  package var hasOpenSteps: Bool { !open.isEmpty }

  /// How long a text rests until its step is closed, in seconds (R51).
  package static let rest = 5 * 60

  /// Closes the steps that have rested, and those of a day that is over.
  package mutating func closeRested(at now: Moment) -> [WordsLine] {
    let today = days.day(of: now)
    return close(
      open.filter {
        now - $0.value.text.changed >= Self.rest || days.day(of: $0.value.text.changed) != today
      }.keys)
  }

  /// Closes every step, as on quit.
  package mutating func closeAll() -> [WordsLine] { close(open.keys) }

  /// The lines that closing the open steps would bring: the screen counts them already (R51).
  package var openLines: [WordsLine] {
    if open.isEmpty { return [] }
    var copy = self
    return copy.closeAll()
  }

  private mutating func close(_ pieces: some Sequence<FilePath>) -> [WordsLine] {
    // In the order they were written: what comes later stands in place of what came before.
    let inOrder = pieces.map { ($0, open[$0]?.text.changed ?? Moment(seconds: 0)) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    return inOrder.flatMap { close($0.0, as: .written) }
  }
}

// MARK: Closing a step

extension WordsObserver {
  /// What of a text is fresh, run by run; of a step that a program took, nothing was cut.
  private mutating func lines(
    of piece: FilePath, _ step: Step, as kind: WordsLine.Kind
  ) -> [WordsLine] {
    let moment = step.text.changed
    let outlet = step.text.outlet
    let memory = memories[days.day(of: moment)] ?? DayMemory()
    var lines: [WordsLine] = []
    let before = seen.texts[piece]?.paragraphs ?? []
    for run in TextChange.runs(from: before, to: step.text.paragraphs) {
      let fresh = run.added.filter { met.learn($0.print) }
      var old = run.removed.map {
        // What has an heir already stands in it: it is weighed again as a copy is.
        WordsLine.Replaced(
          $0,
          standsElsewhere: met.isStanding($0.print) || memory.hasStandingHeir($0.print, met))
      }
      if fresh.isEmpty {
        // Cut is what is gone with nothing in its place; text of this day only leaves the figure.
        guard run.added.isEmpty, !step.isTaken else { continue }
        old.removeAll { $0.standsElsewhere || memory.fresh.contains($0.paragraph.print) }
        if old.isEmpty { continue }
      } else {
        insertMissed(of: piece, step, into: &old)
      }
      let replaced = old.reduce(0) { $0 + $1.paragraph.words }
      lines.append(
        WordsLine(
          fresh.isEmpty ? .written : kind, at: moment, of: piece, outlet: outlet,
          words: max(0, fresh.words - replaced), new: fresh, old: old))
    }
    return lines
  }

  /// Closes the step of one piece: from now on its text is what later ones are compared with.
  mutating func close(_ piece: FilePath, as kind: WordsLine.Kind) -> [WordsLine] {
    guard let step = open.removeValue(forKey: piece) else { return [] }
    var lines = lines(of: piece, step, as: kind)
    let before = seen.texts[piece]?.paragraphs ?? []
    for paragraph in before where !met.isStanding(paragraph.print) {
      seen.known.insert(paragraph.print)
    }
    seen.texts[piece] = step.text
    learn(lines)
    setAdriftMissed(of: piece, in: step.text.paragraphs)
    let shifts = shifts(of: step.text, in: piece, before)
    learn(shifts)
    lines += shifts
    return lines
  }

  /// Text of the day that has left the desk since, and text that is back, of whatever day (R54).
  private mutating func shifts(
    of text: Seen.Text, in piece: FilePath, _ before: [Paragraph]
  ) -> [WordsLine] {
    let memory = memories[days.day(of: text.changed)] ?? DayMemory()
    var words: [Print: Int] = [:]
    for paragraph in before + text.paragraphs { words[paragraph.print] = paragraph.words }
    func paragraphs(_ prints: some Sequence<Print>) -> [Paragraph] {
      prints.sorted().map { Paragraph($0, words: words[$0] ?? 0) }
    }
    var lost = adrift.filter { memory.fresh.contains($0) && !memory.gone.contains($0) }
    // What an open step has taken is for it to tell: something may stand in its place.
    if !lost.isEmpty {
      for piece in open.keys {
        for paragraph in seen.texts[piece]?.paragraphs ?? [] { lost.remove(paragraph.print) }
      }
    }
    let gone = paragraphs(lost)
    let back = risen.filter {
      met.isStanding($0) && (memory.gone.contains($0) || left[$0] != nil)
    }
    risen = []
    var lines: [WordsLine] = []
    if !gone.isEmpty {
      lines.append(
        WordsLine(
          .gone, at: text.changed, of: piece, outlet: text.outlet, words: gone.words,
          old: gone.map { WordsLine.Replaced($0) }))
    }
    if !back.isEmpty {
      let new = paragraphs(back)
      lines.append(
        WordsLine(
          .returned, at: text.changed, of: piece, outlet: text.outlet, words: new.words, new: new))
    }
    return lines
  }
}
