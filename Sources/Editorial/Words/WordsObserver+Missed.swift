/// Lines of a log that what was seen knows nothing of: what they brought is not to be weighed again
/// against what it replaced, and what stands in its place now is to be weighed against it.
///
/// So it is after a crash between the log and what was seen, where another program here looked more
/// often, and where another machine's text comes later than its log.
extension WordsObserver {
  /// A line of a log.
  struct Missed: Sendable {
    var line: WordsLine
    /// It was written here: its text has been in the file.
    var isOurs: Bool
  }

  /// Lines older than the last look by more than this speak of text that was seen.
  private static let memory = 86_400

  mutating func noteMissed(_ line: WordsLine, isOurs: Bool) {
    guard line.kind == .written || line.kind == .held, let looked = seen.looked,
      line.moment > looked + -Self.memory
    else { return }
    if line.new.contains(where: isFresh) {
      missed.append(Missed(line: line, isOurs: isOurs))
    }
  }

  /// Whether text of a piece was written here since it was seen.
  func hasMissed(_ piece: FilePath) -> Bool {
    missed.contains { $0.isOurs && $0.line.piece == piece }
  }

  /// What was missed of a piece and has nothing in its place is gone from it; what stands in its text now
  /// is seen.
  mutating func setAdriftMissed(of piece: FilePath, in text: [Paragraph]) {
    if missed.isEmpty { return }
    for missed in missed where missed.isOurs && missed.line.piece == piece {
      for paragraph in missed.line.new where !stands(paragraph.print) {
        adrift.insert(paragraph.print)
        seen.known.insert(paragraph.print)
      }
    }
    let prints = Set(text.map(\.print))
    missed.removeAll { missed in
      missed.line.piece == piece
        || missed.isOurs && missed.line.new.allSatisfy { prints.contains($0.print) }
    }
  }

  /// Puts what was missed, where it is gone, in the place of what it had replaced; of our own what
  /// replaced nothing is put there too, for it was in this text, or in one that has another name now.
  ///
  /// A copy may have begun with any of it: there it is what the fresh text is measured by.
  mutating func insertMissed(
    of piece: FilePath, _ step: Step, into old: inout [WordsLine.Replaced]
  ) {
    let prints = Set(step.text.paragraphs.map(\.print))
    let isCopy = step.original != nil
    var between: [Paragraph] = []
    /// Whether it was put there.
    func insert(_ missed: Missed) -> Bool {
      let line = missed.line
      let replaced = Set(line.old.map(\.paragraph.print))
      let isBetween = old.contains { replaced.contains($0.paragraph.print) }
      let isOfPiece =
        line.piece == step.original ?? piece || seen.texts[line.piece] == nil
      guard isBetween || missed.isOurs && line.old.isEmpty && isOfPiece else { return false }
      old.removeAll { replaced.contains($0.paragraph.print) }
      let known = Set(old.map(\.paragraph.print))
      let gone = line.new.filter { paragraph in
        !known.contains(paragraph.print) && !prints.contains(paragraph.print)
          && (isCopy || !stands(paragraph.print))
      }
      old += gone.map { WordsLine.Replaced($0, standsElsewhere: isCopy) }
      between += gone
      return true
    }
    if isCopy {
      for missed in step.missed { _ = insert(missed) }
    } else {
      missed = missed.filter { !insert($0) }
    }
    // From now on it is as if it had been seen.
    seen.known.formUnion(between.map(\.print))
  }

  /// Whether a print stands in a text of now, or in one that is being looked at.
  private func stands(_ print: Print) -> Bool {
    met.isStanding(print) || arriving.contains(print)
  }
}
