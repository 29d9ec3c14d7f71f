import Editorial
import Formats

/// The file of a piece yet to be made: where it goes and what stands in it.
struct NewPieceFile {
  let id: FilePath
  let text: String

  /// What is known where the file is to be.
  struct Surroundings {
    var plan: Plan
    /// The day it is at home: what a status it begins with is stamped with (R9).
    var today: Day
    /// The folder the outlet's pieces are in.
    var folder: String
    /// The writer's own beginning for pieces of the outlet.
    var template: String?
    /// The text of the piece it is sold again from, without its front matter (R43).
    var text: String?
    var isTaken: (FilePath) -> Bool
  }

  /// - Throws: `Refusal` where something is missing.
  init(_ draft: PieceDraft, in place: Surroundings) throws(Refusal) {
    let plan = place.plan
    let clean = NewPieceFile.line(draft.title)
    guard clean.contains(where: { !$0.isWhitespace }) else { throw Refusal("give it a title") }
    guard let status = draft.status ?? plan.workflow(of: draft.outlet).statuses.first else {
      throw Refusal("the outlet's workflow is empty")
    }
    var lines: [(key: String, value: String)] = [
      ("title", NewPieceFile.quoted(clean)), ("outlet", plan[draft.outlet].key),
      ("status", plan.word(for: status)),
    ]
    if plan[status].next == .goesOut {
      guard let due = draft.due else { throw .noMoment }
      lines.append((plan[status].name, due.text))
    } else {
      if let due = draft.due { lines.append(("due", due.text)) }
      if plan[status].isStamped { lines.append((plan[status].name, place.today.description)) }
    }
    if let length = draft.length { lines.append(("length", String(length))) }
    if let fee = draft.fee { lines.append(("fee", fee.written)) }
    if let from = draft.from { lines.append(("from", NewPieceFile.quoted(from.text))) }
    text = NewPieceFile.text(lines, title: clean, template: place.template, body: place.text)
    let stem = place.folder + "/" + NewPieceFile.slug(clean)
    let numbered = (2..<1000).lazy.map { FilePath("\(stem)-\($0).md") }
    id =
      ([FilePath("\(stem).md")] + numbered).first { !place.isTaken($0) }
      ?? FilePath("\(stem).md")
  }

  /// Front matter with our keys, then what the template adds: its other keys and its text.
  private static func text(
    _ ours: [(key: String, value: String)], title: String, template: String?, body text: String?
  ) -> String {
    var front = ours.map { "\($0.key): \($0.value)" }
    guard text == nil, let template else {
      return "---\n\(front.joined(separator: "\n"))\n---\n\(text ?? "\n")"
    }
    let lines = template.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    var body = lines[...]
    if lines.first == "---", let close = lines.dropFirst().firstIndex(of: "---") {
      let names = Set(ours.map(\.key))
      front += lines[1..<close].filter { line in
        !names.contains(line.prefix { $0 != ":" }.lowercased())
      }.map { line in
        let colon = line.firstIndex(of: ":") ?? line.startIndex
        let value = line[colon...].dropFirst().filter { $0 != " " && $0 != "\"" && $0 != "'" }
        return value == "{{title}}" ? "\(line[..<colon]): \(quoted(title))" : String(line)
      }
      body = lines[(close + 1)...]
    } else {
      body = [""] + body
    }
    let filled = body.joined(separator: "\n").split(
      separator: "{{title}}", omittingEmptySubsequences: false
    ).joined(separator: title)
    return "---\n\(front.joined(separator: "\n"))\n---\n\(filled)"
  }

  /// A file name of a title: letters and digits of any script, lower case, joined by hyphens.
  static func slug(_ title: String) -> String {
    let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }
    var slug = ""
    for word in words where slug.utf8.count + word.utf8.count < 80 {
      slug += (slug.isEmpty ? "" : "-") + word
    }
    return slug.isEmpty ? "untitled" : slug
  }

  /// A title on one line, without the characters that YAML refuses or that no screen shows.
  static func line(_ title: String) -> String {
    let line = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    let kept = line.unicodeScalars.filter { scalar in
      switch scalar {
      // Joiners belong to words, of Persian and of emoji.
      case "\t", "\u{200C}", "\u{200D}": return true
      case "\u{FFFE}", "\u{FFFF}": return false
      default:
        let hidden: [Unicode.GeneralCategory] = [
          .control, .format, .lineSeparator, .paragraphSeparator,
        ]
        return !hidden.contains(scalar.properties.generalCategory)
      }
    }
    return String(String.UnicodeScalarView(kept))
  }

  /// A line as a YAML scalar in double quotes (YAML 1.1, 5.5 and 7.3.1).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
