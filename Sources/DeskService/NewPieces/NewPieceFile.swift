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
    let clean = PieceTitle.line(draft.title)
    guard clean.contains(where: { !$0.isWhitespace }) else { throw Refusal("give it a title") }
    guard let status = draft.status ?? plan.workflow(of: draft.outlet).statuses.first else {
      throw Refusal("the outlet's workflow is empty")
    }
    var lines: [(key: String, value: String)] = [
      ("title", clean), ("outlet", plan[draft.outlet].key),
      ("status", draft.past?.statusWord ?? plan.word(for: status)),
    ]
    if draft.past != nil {
      if let due = draft.due { lines.append(("due", due.text)) }
    } else if plan[status].next == .goesOut {
      guard let due = draft.due else { throw .noMoment }
      lines.append((plan[status].name, due.text))
    } else {
      if let due = draft.due { lines.append(("due", due.text)) }
      if plan[status].isStamped { lines.append((plan[status].name, place.today.description)) }
    }
    if let length = draft.length { lines.append(("length", String(length))) }
    if let fee = draft.fee { lines.append(("fee", fee.written)) }
    if let from = draft.from { lines.append(("from", from.text)) }
    for fact in draft.past?.facts ?? [] { lines.append((fact.key, fact.value)) }
    bytes = try NewPieceFile.frontMatter(place, title: clean, draft.past, lines.map(\.key))
      .file(lines, quoting: ["title", "from"])
    id = try plan.path(forNew: draft, isTaken: place.isTaken)
  }

  /// What the keys are written above: the text sold again, else what the template adds, its text
  /// giving way to one that is there already.
  private static func frontMatter(
    _ place: Surroundings, title: String, _ past: PieceDraft.Past?, _ keys: [String]
  ) throws(Refusal) -> NewFrontMatter {
    if let text = place.text { return NewFrontMatter(above: text) }
    guard let template = place.template else {
      return NewFrontMatter(above: Array((past.map { "\n\($0.text)" } ?? "\n").utf8))
    }
    do throws(Refusal) {
      return NewFrontMatter(
        try PieceTemplate(template.bytes, title: title, text: past?.text, leavingOut: keys))
    } catch {
      // It is about another file than the one asked for.
      let place = error.place.map { ":\($0.line):\($0.column)" } ?? ""
      throw Refusal("\(template.path)\(place): \(error.cause)")
    }
  }
}
