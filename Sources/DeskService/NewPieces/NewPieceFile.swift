import Editorial
import Formats

/// The file of a piece yet to be made: where it goes and what stands in it.
struct NewPieceFile {
  let id: FilePath
  let bytes: [UInt8]

  /// What is known where the file is to be.
  struct Surroundings {
    var plan: Plan
    /// The day it is at home: what a status it begins with is stamped with (R9).
    var today: Day
    /// The folder the outlet's pieces are in.
    var folder: String
    /// The writer's own beginning for pieces of the outlet.
    var template: WriterTemplate?
    /// The text of the piece it is sold again from, without its front matter (R43).
    var text: [UInt8]?
    var isTaken: (FilePath) -> Bool
  }

  /// A file in the desk's folder `templates`.
  struct WriterTemplate {
    var path: FilePath
    var bytes: [UInt8]
  }

  /// - Throws: `Refusal` where something is missing, or cannot be written so that it reads back.
  init(_ draft: PieceDraft, in place: Surroundings) throws(Refusal) {
    let plan = place.plan
    let clean = NewPieceFile.line(draft.title)
    guard clean.contains(where: { !$0.isWhitespace }) else { throw Refusal("give it a title") }
    guard let status = draft.status ?? plan.workflow(of: draft.outlet).statuses.first else {
      throw Refusal("the outlet's workflow is empty")
    }
    var lines: [(key: String, value: String)] = [
      ("title", clean), ("outlet", plan[draft.outlet].key), ("status", plan.word(for: status)),
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
    if let from = draft.from { lines.append(("from", from.text)) }
    bytes = try NewPieceFile.frontMatter(place, title: clean, lines.map(\.key))
      .file(lines, quoting: ["title", "from"])
    let stem = place.folder + "/" + NewPieceFile.slug(clean)
    let numbered = (2..<1000).lazy.map { FilePath("\(stem)-\($0).md") }
    id =
      ([FilePath("\(stem).md")] + numbered).first { !place.isTaken($0) }
      ?? FilePath("\(stem).md")
  }

  /// What the keys are written above: the text sold again, else what the template adds.
  private static func frontMatter(
    _ place: Surroundings, title: String, _ keys: [String]
  ) throws(Refusal) -> NewFrontMatter {
    if let text = place.text { return NewFrontMatter(above: text) }
    guard let template = place.template else { return NewFrontMatter(above: Array("\n".utf8)) }
    do throws(Refusal) {
      return NewFrontMatter(try PieceTemplate(template.bytes, title: title, leavingOut: keys))
    } catch {
      // It is about another file than the one asked for.
      let place = error.place.map { ":\($0.line):\($0.column)" } ?? ""
      throw Refusal("\(template.path)\(place): \(error.cause)")
    }
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
}
