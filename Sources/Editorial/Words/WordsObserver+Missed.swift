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

  /// What was missed of a piece and has nothing in its place is gone from it.
  mutating func setAdriftMissed(of piece: FilePath) {
    if missed.isEmpty { return }
    for missed in missed where missed.isOurs && missed.line.piece == piece {
      for paragraph in missed.line.new where !met.isStanding(paragraph.print) {
        adrift.insert(paragraph.print)
        seen.known.insert(paragraph.print)
      }
    }
    missed.removeAll { $0.line.piece == piece }
  }

  /// Puts what was missed, where it is gone, in the place of what it had replaced; of our own what
  /// replaced nothing is put there too, for it was in this text, or in one that has another name now.
  mutating func insertMissed(of piece: FilePath, into old: inout [WordsLine.Replaced]) {
    if missed.isEmpty { return }
    let (met, texts) = (met, seen.texts)
    var between: [Paragraph] = []
    missed.removeAll { missed in
      let line = missed.line
      let replaced = Set(line.old.map(\.paragraph.print))
      let isBetween = old.contains { replaced.contains($0.paragraph.print) }
      let isOfPiece = line.piece == piece || texts[line.piece] == nil
      guard isBetween || missed.isOurs && line.old.isEmpty && isOfPiece else { return false }
      old.removeAll { replaced.contains($0.paragraph.print) }
      let gone = line.new.filter { !met.isStanding($0.print) }
      old += gone.map { WordsLine.Replaced($0) }
      between += gone
      return true
    }
    // From now on it is as if it had been seen.
    seen.known.formUnion(between.map(\.print))
  }
}
