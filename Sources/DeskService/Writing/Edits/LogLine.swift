import Editorial
import Formats

/// A line behind all others of a file that is ours: nothing in it is ever changed.
package enum LogLine: Hashable, Sendable {
  /// Of the log of words written.
  case words(WordsLine)
  /// Of the marks in the desk (R69).
  case mark(Mark)

  /// Reads a line as it was written; `nil` for bytes that are none.
  init?(_ bytes: [UInt8]) {
    // A line of words begins with its checksum, which no mark does.
    if let line = WordsLogText.read(bytes).lines.first {
      self = .words(line)
    } else if let mark = MarksText.read(bytes, path: Marks.file).marks.first {
      self = .mark(mark)
    } else {
      return nil
    }
  }

  /// The line with its end; moments carry the zone's offset.
  func bytes(in zone: Zone) -> [UInt8] {
    switch self {
    case .words(let line): WordsLogText.bytes(of: line, in: zone)
    case .mark(let mark): MarksText.bytes(of: mark, in: zone)
    }
  }

  /// The line that takes it back: of what was said, that it is not; of that, what was said at first.
  func takenBack(as said: LogLine, at when: Moment) -> LogLine {
    switch (self, said) {
    case (.words(let line), .words(let said)): .words(line.takenBack(as: said, at: when))
    case (.mark(let mark), _): .mark(mark.takenBack(at: when))
    case (.words, .mark): self
    }
  }

  /// What it says of a key, for those who are told of the action; none of words.
  var keys: [KeyRecord] {
    guard case .mark(let mark) = self else { return [] }
    return [KeyRecord(change: mark.keyChange, aliases: [], anchor: nil)]
  }

  /// The permissions of a file that is made for such lines: what is in the desk is as open as the desk.
  var mode: UInt32 {
    switch self {
    case .words: 0o600
    case .mark: 0o644
    }
  }

  /// What the file is called where it cannot be written.
  var fileName: String {
    switch self {
    case .words: "the log of words written"
    case .mark: "our marks in the desk"
    }
  }
}

extension Mark {
  /// What it says, as a key of its file would.
  fileprivate var keyChange: KeyChange {
    switch saying {
    case .done(_, let day): KeyChange(key: "done", from: nil, to: day.description)
    case .away(let days): KeyChange(key: "away", from: nil, to: MarksText.text(of: days))
    case .back(let days): KeyChange(key: "back", from: nil, to: MarksText.text(of: days))
    case .unsaid(let mark):
      KeyChange(key: mark.keyChange.key, from: mark.keyChange.to, to: mark.keyChange.from)
    }
  }
}
