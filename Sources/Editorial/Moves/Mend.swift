/// A mend of one place in one file, where what is wrong there has one right answer.
///
/// It says what was seen, so that a text that reads otherwise by now is refused rather than mended.
package enum Mend: Hashable, Sendable {
  /// A key's value gives way to what was meant by it: a status one letter off, a date in another
  /// order.
  case value(key: String, seen: String, meant: String)
  /// The value on this line, which YAML cannot read as it stands, is put between quotes.
  case quotes(key: String, line: Int)
  /// A space goes behind the colon of the key on this line.
  case space(key: String, line: Int)
  /// A full-width colon behind the key on this line gives way to a colon and a space.
  case colon(key: String, line: Int)
  /// The key on this line, which has a slip in it, gives way to the one that was meant: `stauts`.
  case key(seen: String, meant: String, line: Int)
  /// A deadline of a semester file, by its title and due date as written there, is tied to the piece
  /// that fits.
  case tie(title: String, due: String, seen: String, meant: String)
  /// A date of a semester file gives way to what was meant by it: one of a deadline, known as for a
  /// tie, or of the semester itself.
  case semester(deadline: Deadline?, key: String, seen: String, meant: String)

  /// A deadline by its title and due date as a semester file has them.
  package struct Deadline: Hashable, Sendable {
    package var title: String
    package var due: String

    package init(title: String, due: String) {
      self.title = title
      self.due = due
    }
  }
}

extension Mend {
  /// What it does, to follow a key or a command: `puts quotes round the title`.
  package var words: String {
    switch self {
    case .value(_, _, let meant), .semester(_, _, _, let meant): "writes \(meant)"
    case .quotes(let key, _): "puts quotes round the \(key)"
    case .space(let key, _): "puts a space behind `\(key):`"
    case .colon(let key, _): "writes `\(key):` with a plain colon"
    case .key(_, let meant, _): "writes `\(meant):`"
    case .tie(_, _, _, let meant): "ties it to \(meant)"
    }
  }

  /// The line of its file, where it is known by that.
  package var line: Int? {
    switch self {
    case .quotes(_, let line), .space(_, let line), .colon(_, let line), .key(_, _, let line): line
    case .value, .tie, .semester: nil
    }
  }

  /// The same that writes another zone behind the date; `nil` where it ends in no such zone.
  package func replacing(zone: String, with other: String) -> Mend? {
    func replaced(_ date: String) -> String? {
      date.hasSuffix(zone) ? date.dropLast(zone.count) + other : nil
    }
    switch self {
    case .value(let key, let seen, _):
      return replaced(seen).map { .value(key: key, seen: seen, meant: $0) }
    case .semester(let deadline, let key, let seen, _):
      return replaced(seen).map {
        .semester(deadline: deadline, key: key, seen: seen, meant: $0)
      }
    case .quotes, .space, .colon, .key, .tie: return nil
    }
  }

  /// The same in at most three words, for a line of keys: `quotes title`.
  package var shortWords: String {
    switch self {
    case .value(_, _, let meant), .semester(_, _, _, let meant): "writes \(meant)"
    case .quotes(let key, _): "quotes \(key)"
    case .space: "puts the space"
    case .colon: "plain colon"
    case .key(_, let meant, _): "writes \(meant)"
    case .tie: "ties it"
    }
  }
}

extension EditRequest {
  /// One mend in each of some files, as one action.
  package init(mending files: [(file: FilePath, mend: Mend)]) {
    self.init(action: .mended, edits: files.map { .mend(file: $0.file, $0.mend) })
  }
}

extension Problem {
  /// What its remedy does, to follow a key or a command: `writes filed in 3 files`; `nil` where there
  /// is none.
  package var remedyWords: String? { words(\.words) }

  /// The same in few words, for a line of keys: `quotes title`.
  package var shortRemedyWords: String? { words(\.shortWords) }

  /// What is wrong, and behind it what mends it in the words of a front end, if anything does.
  package func sentence(_ mending: String?) -> String {
    guard let mending else { return message }
    return message + (message.hasSuffix("?") ? " " : "; ") + mending
  }

  private func words(_ words: (Mend) -> String) -> String? {
    guard let remedy, let first = remedy.edits.first else { return nil }
    let what: String
    switch first {
    case .mend(_, let mend): what = words(mend)
    // What was set here and has gone back (R6).
    case .move where kind == .changed: what = "puts it back"
    case .move(_, _, let move): what = "writes \((move.at ?? WrittenDate(move.on)).text)"
    case .change(_, _, .bill(_, let day, _, _)), .change(_, _, .outDay(let day)):
      what = "writes \(day)"
    case .change(_, _, .scheduled(let date)): what = "writes \(date.text)"
    case .add: return "makes its file"
    case .change, .tick, .archive, .rename, .delete, .words, .mark: what = "mends it"
    }
    let files = Set(remedy.edits.map(\.file)).count
    return files > 1 ? "\(what) in \(files.counted("file"))" : what
  }
}
