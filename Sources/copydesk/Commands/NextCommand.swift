import ArgumentParser
import Editorial
import TerminalKit

/// `copydesk next`: the one thing to do now.
struct NextCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Says the one thing to do now, and why.",
    usage: "copydesk next [--json]",
    discussion: """
      Your own row that is late or due today; else the piece whose deadline breaks first at the pace \
      you really write; else your row of this week, as DUE has them; else whom to ask again; else what \
      comes first of the rest.

      In JSON piece is as in list and deadline as in due (either may be null), and why says why.

      Examples:
        copydesk next
        $EDITOR "$(copydesk next --json | jq -r .piece.path)"
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let session = try open(.live, words: .read, calendars: .all)
    let assessment = Assessment(session.desk, at: session.now)
    let adviser = Adviser(assessment)
    let week = WeekReport(assessment, week: Week(containing: assessment.today))
    let foremost = Foremost(RowReport(assessment).rows, week: week, assessment.forecast)
    Answer.print(session, json: answer.json) { json in
      if let index = foremost?.row.piece {
        json.member("piece") { $0.piece(index, of: adviser) }
      } else {
        json.member("piece", nil as String?)
      }
      if let row = foremost?.row {
        json.member("deadline") { $0.deadline(row, of: adviser) }
      } else {
        json.member("deadline", nil as String?)
      }
      json.member("why", foremost.map { adviser.why($0) })
    } lines: { lines in
      lines.line(
        foremost.map { adviser.words($0) } ?? "nothing to do: nothing is due, nobody is to be asked"
      )
    }
  }
}
