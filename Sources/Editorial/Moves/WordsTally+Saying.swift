// What the writer says of words: that held ones count, that counted ones do not (R53).
extension WordsTally {
  /// Has held text count, that of one piece or all there is but for what git has.
  ///
  /// - Parameters:
  ///   - piece: whose text it is; `nil` is any.
  ///   - day: the day it is to count on; `nil` is the one it was found on.
  ///   - moment: when that is said.
  /// - Returns: what is asked for; `nil` where none is held.
  package func claim(of piece: FilePath?, on day: Day? = nil, at moment: Moment) -> EditRequest? {
    let meant = piece.map { piece in (held + heldFromGit).filter { $0.piece == piece } } ?? held
    let lines = meant.map {
      WordsLine(.claimed, at: moment, of: $0.piece, words: $0.words, new: $0.prints, day: day)
    }
    return WordsTally.request(.counted, lines)
  }

  /// Takes the words of a piece off a day; `nil` where none count.
  package func takingOff(_ piece: FilePath, of day: Day, at moment: Moment) -> EditRequest? {
    let prints = counted(piece, on: day)
    return prints.isEmpty
      ? nil
      : WordsTally.request(
        .takenOff,
        [WordsLine(.takenOff, at: moment, of: piece, words: prints.words, new: prints)])
  }

  private static func request(_ action: WriterAction, _ lines: [WordsLine]) -> EditRequest? {
    guard let first = lines.first else { return nil }
    return EditRequest(action: action, edits: [.words(piece: first.piece, lines)])
  }
}

extension WordsLine {
  /// The line that takes it back: of what was said, that it is not; of that, what was said.
  ///
  /// It is later than this one: the lines of all logs are a set, in order of time.
  package func takenBack(as said: WordsLine, at when: Moment) -> WordsLine {
    var line = self
    line.kind = kind == .unsaid ? said.kind : .unsaid
    line.day = kind == .unsaid ? said.day : nil
    line.moment = max(when, moment + 1)
    return line
  }
}
