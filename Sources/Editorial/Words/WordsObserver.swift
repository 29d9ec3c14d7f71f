/// Turns looks at texts into lines of a log (R49, R51 to R54).
///
/// A look opens a step of its piece, or goes on with it; a step that is closed is compared as a whole
/// with the one before, so that saving often changes nothing.
package struct WordsObserver: Sendable {
  /// A piece that was found to be another than when its last step was closed.
  struct Step: Sendable {
    var text: Seen.Text
  }

  /// What the lines of one day say, as far as later lines depend on it.
  struct DayMemory: Sendable {
    /// Text that is fresh this day.
    var fresh: Set<Print> = []
    /// Text that has gone this day.
    var gone: Set<Print> = []
  }

  /// What has been seen, as of the steps that are closed.
  package internal(set) var seen: Seen
  let days: WritingDays
  /// Which prints stand in the texts of now, and which are known from closed steps, logs and first
  /// looks.
  var met = MetPrints()
  var open: [FilePath: Step] = [:]
  var memories: [Day: DayMemory] = [:]
  /// Prints that an edit has taken and that stand nowhere.
  var adrift: Set<Print> = []

  /// - Parameters:
  ///   - seen: what was kept of the looks before; an empty one makes the next look a first one.
  ///   - records: the lines of all logs there are.
  ///   - days: which day a moment belongs to.
  package init(_ seen: Seen, records: [WordsRecord], days: WritingDays) {
    self.seen = seen
    self.days = days
    met.learn(seen.known)
    for text in seen.texts.values {
      for paragraph in text.paragraphs {
        met.learn(paragraph.print)
        met.add(paragraph.print)
      }
    }
    for text in seen.departed.values { met.learn(text.paragraphs.lazy.map(\.print)) }
    learn(records.map(\.line))
  }

  /// Takes in lines of a log, of another machine or of our own.
  package mutating func learn(_ lines: [WordsLine]) {
    for line in lines { learn(line) }
  }

  private mutating func learn(_ line: WordsLine) {
    met.learn(line.new.lazy.map(\.print))
    met.learn(line.old.lazy.map(\.paragraph.print))
    let prints = line.new.lazy.map(\.print)
    let gone = line.old.lazy.filter { !$0.standsElsewhere }.map(\.paragraph.print)
    let day = days.day(of: line.moment)
    switch line.kind {
    case .written, .held:
      memories[day, default: DayMemory()].fresh.formUnion(prints)
      memories[day, default: DayMemory()].gone.formUnion(gone)
    case .gone: memories[day, default: DayMemory()].gone.formUnion(gone)
    case .returned: memories[day, default: DayMemory()].gone.subtract(prints)
    case .brought, .claimed, .takenOff, .unsaid: break
    }
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
  /// What of a text is fresh, run by run.
  private mutating func lines(of piece: FilePath, _ step: Step, as kind: WordsLine.Kind)
    -> [WordsLine]
  {
    let moment = step.text.changed
    let outlet = step.text.outlet
    let memory = memories[days.day(of: moment)] ?? DayMemory()
    var lines: [WordsLine] = []
    let before = seen.texts[piece]?.paragraphs ?? []
    for run in TextChange.runs(from: before, to: step.text.paragraphs) {
      let fresh = run.added.filter { met.learn($0.print) }
      var old = run.removed.map {
        WordsLine.Replaced($0, standsElsewhere: met.isStanding($0.print))
      }
      if fresh.isEmpty {
        // Cut is what is gone with nothing in its place; text of this day only leaves the figure.
        guard run.added.isEmpty else { continue }
        old.removeAll { $0.standsElsewhere || memory.fresh.contains($0.paragraph.print) }
        if old.isEmpty { continue }
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
    let shifts = shifts(at: step.text.changed, in: piece, outlet: step.text.outlet, before)
    learn(shifts)
    lines += shifts
    return lines
  }

  /// Text of the day that has left the desk since, and text that is back (R54).
  private func shifts(
    at moment: Moment, in piece: FilePath, outlet: String?, _ before: [Paragraph]
  ) -> [WordsLine] {
    guard let memory = memories[days.day(of: moment)] else { return [] }
    var words: [Print: Int] = [:]
    for paragraph in before { words[paragraph.print] = paragraph.words }
    func paragraphs(_ prints: some Sequence<Print>) -> [Paragraph] {
      prints.sorted().map { Paragraph($0, words: words[$0] ?? 0) }
    }
    let gone = paragraphs(adrift.filter { memory.fresh.contains($0) && !memory.gone.contains($0) })
    let back = paragraphs(memory.gone.filter { met.isStanding($0) })
    var lines: [WordsLine] = []
    if !gone.isEmpty {
      lines.append(
        WordsLine(
          .gone, at: moment, of: piece, outlet: outlet, words: gone.words,
          old: gone.map { WordsLine.Replaced($0) }))
    }
    if !back.isEmpty {
      lines.append(
        WordsLine(
          .returned, at: moment, of: piece, outlet: outlet, words: back.words, new: back))
    }
    return lines
  }
}
