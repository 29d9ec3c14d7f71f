import Editorial

/// A machine on which somebody writes: texts, what was seen of them, and its log.
package struct WritingMachine {
  /// The name its log goes by.
  package let name: String
  /// The observer of its texts.
  package var observer: WordsObserver
  /// What stands in its files; paragraphs have an empty line between them.
  package var texts: [String: String] = [:]
  /// The files' numbers.
  package var files: [String: UInt64] = [:]
  /// The lines of its own log.
  package var lines: [WordsLine] = []
  /// Files that are no pieces.
  package var notes: Set<String> = []
  /// The lines of others that have come here.
  package var others: [WordsRecord] = []
  /// When each file was changed last, and to what.
  private var saved: [String: (text: String, moment: Moment)] = [:]
  private let days: WritingDays
  /// What was seen as of the last time that lines were written, and of the time before.
  private var kept = (last: Seen(), before: Seen())
  /// How many lines were written the last time.
  private var lastCount = 0

  /// A machine that has looked at some texts for the first time.
  package init(
    _ texts: [String: String] = [:], name: String = "here", at moment: Moment,
    home: Zone = Zones.tokyo, log: [WordsRecord] = []
  ) {
    self.name = name
    days = WritingDays(home: home)
    observer = WordsObserver(Seen(), records: log, by: name, days: days)
    others = log
    self.texts = texts
    write(
      observer.observe(Observation(at: moment, texts.keys.sorted().map { look($0, moment) })))
    kept.before = kept.last
  }

  /// Writes lines as the program does: the log first, then what was seen.
  private mutating func write(_ new: [WordsLine]) {
    if new.isEmpty { return }
    lines += new
    lastCount = new.count
    kept = (observer.seen, kept.last)
  }

  /// Puts a text in a file and looks at it; no text removes the file.
  package mutating func save(_ piece: String, _ text: String?, at moment: Moment) {
    texts[piece] = text
    look([piece], at: moment)
  }

  /// Gives a file another name, unwatched, and perhaps another text, then looks.
  package mutating func rename(
    _ piece: String, to name: String, text: String? = nil, at moment: Moment
  ) {
    texts[name] = text ?? texts[piece]
    texts[piece] = nil
    files[name] = files[piece]
    files[piece] = nil
    look([piece, name], at: moment)
  }

  /// Looks at some files at one moment; those that are no more have departed.
  package mutating func look(_ pieces: [String], at moment: Moment, changed: Moment? = nil) {
    let there = pieces.filter { texts[$0] != nil }
    for piece in pieces where saved[piece]?.text != texts[piece] {
      saved[piece] = texts[piece].map { ($0, changed ?? moment) }
    }
    let gone = pieces.filter { texts[$0] == nil }
    write(
      observer.observe(
        Observation(
          at: moment, there.map { look($0, changed ?? saved[$0]?.moment ?? moment) },
          departed: gone.map { FilePath($0) }, notes: Set(notes.map { FilePath($0) }))))
  }

  /// Ends all steps, as on quit.
  package mutating func rest() { write(observer.closeAll()) }

  /// Starts the program again: what was not closed is looked at anew.
  package mutating func restart() {
    observer = WordsObserver(
      observer.seen, records: others + lines.map { WordsRecord($0, by: name) }, by: name,
      days: days)
  }

  /// The program is killed while it writes the last lines it wrote: so many of them are lost, and what
  /// was seen by then is. Then it is started, and looks at everything.
  package mutating func crash(losing count: Int, at moment: Moment) {
    lines.removeLast(min(count, lastCount))
    lastCount = 0
    observer = WordsObserver(
      kept.before, records: others + lines.map { WordsRecord($0, by: name) }, by: name,
      days: days)
    kept.last = kept.before
    let known = kept.before.texts.keys.map(\.text)
    look(Set(known + texts.keys).sorted(), at: moment)
  }

  /// How many lines were written the last time.
  package var linesAtRisk: Int { lastCount }

  /// Takes in another machine's log.
  package mutating func receive(_ machine: WritingMachine) {
    let new = machine.records.filter { !others.contains($0) }
    others += new
    observer.learn(new)
  }

  /// Says of the text that is held that it was written.
  package mutating func claimHeld(at moment: Moment, on day: Day? = nil) {
    for held in tally.held {
      lines.append(
        WordsLine(
          .claimed, at: moment, of: held.piece, words: held.words, new: held.prints, day: day))
    }
  }

  /// Its own log.
  package var records: [WordsRecord] { lines.map { WordsRecord($0, by: name) } }

  /// Every line it knows of, and those that its open steps would bring.
  package var allRecords: [WordsRecord] {
    others + records + observer.openLines.map { WordsRecord($0, by: name) }
  }

  /// The figures it shows.
  package var tally: WordsTally { WordsTally(allRecords, days: days) }

  /// What was written on all days.
  package var written: Int { tally.days.values.flatMap(\.values).reduce(0) { $0 + $1.written } }

  /// What was cut on all days.
  package var cut: Int { tally.days.values.flatMap(\.values).reduce(0) { $0 + $1.cut } }

  private func look(_ piece: String, _ changed: Moment) -> Look {
    Look(
      piece: FilePath(piece), outlet: "fp", paragraphs: printed(texts[piece] ?? ""),
      changed: changed, file: files[piece])
  }
}

/// The paragraphs of a text: blocks with an empty line between them, short ones printed together with
/// the one before (R49).
package func printed(_ text: String) -> [Paragraph] {
  var before: UInt64 = 0
  return text.split(separator: "\n\n").map { block in
    let words = block.split(whereSeparator: \.isWhitespace)
    let own = hash(words.joined(separator: " "), 0)
    defer { before = own }
    let isShort = words.count < 8 && before != 0
    return Paragraph(Print(isShort ? hash("", before) ^ own : own), words: words.count)
  }
}

private func hash(_ text: String, _ start: UInt64) -> UInt64 {
  text.utf8.reduce(start &+ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// So many words that stand nowhere else: `rain0 rain1 …`.
package func words(_ name: String, _ count: Int) -> String {
  (0..<count).map { "\(name)\($0)" }.joined(separator: " ")
}
