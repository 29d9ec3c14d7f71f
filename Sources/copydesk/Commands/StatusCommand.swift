import ArgumentParser
import Editorial
import TerminalKit

/// `copydesk status`: how the desk stands, in one line for a bar or a prompt.
struct StatusCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Says how the desk stands, for a tmux bar or a prompt.",
    usage: "copydesk status [--max <cells>] [--json]",
    discussion: """
      The verdict on the week, how many of your rows are late and due today, and the piece the week \
      hangs on, else the next of yours; with a goal of words a day what is written of it (w340/500). \
      In JSON: text, verdict, late, today, written.

      Examples:
        copydesk status --max 40
        set -g status-right '#(copydesk status --max 40)'    (in tmux.conf)
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Option(help: ArgumentHelp("At most so many cells.", valueName: "cells"))
  var max: Int?

  func validate() throws {
    if let max, max < 1 { throw ValidationError("--max takes a number of cells, from 1") }
  }

  func run() throws {
    let session = try open(.live, words: .read, calendars: .all)
    let status = StatusLine(Assessment(session.desk, at: session.now))
    let text = status.text(within: max)
    Answer.print(session, json: answer.json) { json in
      json.member("text", text)
      json.member("verdict", status.target?.verdict?.rawValue)
      json.member("late", status.late)
      json.member("today", status.today)
      json.member("written", status.written)
    } lines: { lines in
      lines.line(text)
    }
  }
}
