import Editorial
import TerminalKit

/// What is said of a table that was imported, or is to be.
struct ImportText {
  let mapping: SheetMapping
  let table: SheetImport
  let outcome: EditOutcome
  /// The table's file, as it was typed.
  let file: String
  let desk: Desk
  let isDryRun: Bool

  /// Pieces shown of a long table.
  private static let most = 10

  func print(to lines: inout LinePrinter) {
    let columns = mapping.read.map { "\($0.name) > \($0.column.rawValue)" }
    lines.line(columns.joined(separator: ", "))
    if !mapping.unread.isEmpty {
      lines.line("not taken: \(mapping.unread.joined(separator: ", "))")
    }
    if let order = table.order { lines.line("days are read \(order.words)") }
    if !outcome.created.isEmpty {
      let shown = table.made.prefix(Self.most)
      lines.line("")
      Table(shown.map { row($0.draft) }, yielding: 0, spare: [4, 5]).print(to: &lines)
      let rest = table.made.count - shown.count
      if rest > 0 { lines.line("and \(rest.counted("more piece"))") }
      lines.line("")
    }
    lines.line(summary)
    if isDryRun { lines.line("nothing was written (--dry-run)") }
  }

  private func row(_ draft: PieceDraft) -> [String] {
    let plan = desk.plan
    let status = draft.past?.statusWord ?? draft.status.map { plan[$0].name } ?? ""
    return [
      draft.title, plan[draft.outlet].short, status, draft.due?.text ?? "",
      draft.length.map { "\($0)w" } ?? "",
      draft.fee?.written ?? "",
    ]
  }

  /// `12 pieces made, 3 here already, 2 rows left out; `copydesk undo` removes them`.
  private var summary: String {
    var parts = [
      "\(outcome.created.count.counted("piece")) \(isDryRun ? "to make" : "made")"
    ]
    if !table.here.isEmpty { parts.append("\(table.here.count) here already") }
    if !table.left.isEmpty { parts.append("\(table.left.count.counted("row")) left out") }
    var text = parts.joined(separator: ", ")
    if table.more > 0 { text += "; import it again for \(table.more) more" }
    if outcome.number != nil { text += "; `copydesk undo` takes it back" }
    return text
  }

  /// What was left out and why, each reason once, with the lines it is about.
  var complaints: [String] {
    var reasons: [String] = []
    var lines: [String: [Int]] = [:]
    for left in table.left {
      let reason = left.refusal.words()
      if lines[reason] == nil { reasons.append(reason) }
      lines[reason, default: []].append(left.line)
    }
    return reasons.map { reason in
      let all = lines[reason, default: []]
      let others = all.dropFirst().prefix(Self.most).map(String.init).joined(separator: ", ")
      let more = all.count > Self.most + 1 ? " and \(all.count - Self.most - 1) more" : ""
      let also = others.isEmpty ? "" : " (lines \(others)\(more) as well)"
      return "\(file):\(all.first ?? 1): left out: \(reason)\(also)"
    } + outcome.refused.map { $0.sentence() }
  }

  func write(to json: inout JSONWriter) {
    json.member("action", isDryRun ? nil : outcome.number)
    json.array("changed", outcome.changed) { $0.changed($1, of: desk) }
    json.array("created", outcome.created) { $0.string($1.text) }
    json.array("removed", outcome.removed) { $0.string($1.text) }
    json.array("refused", outcome.refused) { $0.refused($1) }
    json.array("columns", mapping.read) { json, column in
      json.object { json in
        json.member("column", column.name)
        json.member("key", column.column.rawValue)
      }
    }
    json.array("unread", mapping.unread) { $0.string($1) }
    json.array("here", table.here) { json, here in
      json.object { json in
        json.member("line", here.line)
        json.member("id", here.id.text)
      }
    }
    json.array("left", table.left) { json, left in
      json.object { json in
        json.member("line", left.line)
        json.member("reason", left.refusal.words())
      }
    }
    json.member("more", table.more)
  }
}

extension DayOrder {
  fileprivate var words: String {
    switch self {
    case .dayFirst: "day first: 3/4 is in April"
    case .monthFirst: "month first: 3/4 is in March"
    }
  }
}
