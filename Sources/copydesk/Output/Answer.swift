import Editorial
import TerminalKit

/// What a command says, in the form asked for: lines for a person, one line of JSON for a program.
struct Answer {
  /// Prints an answer about the desk; problems go into the JSON, else their number to standard error.
  static func print(
    _ session: Session, json isJSON: Bool, problems: [Problem]? = nil,
    isAfterWriting: Bool = false,
    members: (inout JSONWriter) -> Void, lines: (inout LinePrinter) -> Void
  ) {
    let problems = problems ?? session.desk.problems
    if isJSON {
      var json = JSONWriter(capacity: 256 + session.desk.pieces.count * 512)
      json.object { json in
        json.member("schema", 1)
        json.member("now", session.now.text(in: session.desk.home))
        members(&json)
        json.array("problems", problems) { json, problem in
          json.object { json in
            json.member("path", session.desk.path(of: problem.path))
            json.member("line", problem.place.line)
            json.member("column", problem.place.column)
            json.member("message", problem.sentence)
          }
        }
      }
      Standard.print(json, isAfterWriting: isAfterWriting)
    } else {
      var printer = LinePrinter()
      lines(&printer)
      Standard.print(printer, isAfterWriting: isAfterWriting)
      // One line: an answer is not to drown in what `check` says better.
      if !problems.isEmpty {
        Standard.complain("\(problems.count.counted("problem")): copydesk check")
      }
    }
  }

  /// Prints what came of a write, and ends with 3 if any of it was refused.
  static func print(
    _ outcome: EditOutcome, _ session: Session, json isJSON: Bool, isDryRun: Bool = false,
    remarks: [String] = [], sayable: Set<Refusal.Sayable> = [],
    members: (inout JSONWriter) -> Void = { _ in }
  ) throws {
    print(
      session, json: isJSON, problems: isJSON ? nil : [],
      isAfterWriting: !isDryRun && !outcome.lines.isEmpty
    ) { json in
      json.member("action", isDryRun ? nil : outcome.number)
      json.array("changed", outcome.changed) { $0.changed($1, of: session.desk) }
      json.array("created", outcome.created) { $0.string($1.text) }
      json.array("removed", outcome.removed) { $0.string($1.text) }
      json.array("refused", outcome.refused) { $0.refused($1, sayable) }
      members(&json)
    } lines: { lines in
      for line in outcome.lines { lines.line(line) }
      for line in remarks { lines.line(line) }
      if isDryRun { lines.line("nothing was written (--dry-run)") }
    }
    if !isJSON {
      for refused in outcome.refused { Standard.complain(refused.sentence(sayable)) }
    }
    for notice in outcome.notices { Standard.complain(notice) }
    if !outcome.refused.isEmpty { throw Exit.refused }
  }
}

extension JSONWriter {
  mutating func changed(_ changed: EditOutcome.Changed, of desk: Desk) {
    object { json in
      json.member("id", changed.id.text)
      json.member("path", desk.path(of: changed.log ?? changed.id))
      json.array("keys", changed.keys) { json, key in
        json.object { json in
          json.member("key", key.key)
          json.member("from", key.from)
          json.member("to", key.to)
        }
      }
    }
  }

  mutating func refused(
    _ refused: EditOutcome.Refused, _ sayable: Set<Refusal.Sayable> = []
  ) {
    object { json in
      json.member("id", refused.id.text)
      json.member("reason", refused.refusal.words(sayable))
    }
  }
}
