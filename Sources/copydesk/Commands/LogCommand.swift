import ArgumentParser
import DeskService
import Editorial
import TerminalKit

/// `copydesk log`: what was done.
struct LogCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Lists what was done to the files, newest first.",
    usage: "copydesk log [--last <n>] [--json]",
    discussion: "Everything written by Copydesk, with undos and redos.")

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Option(help: ArgumentHelp("At most so many actions.", valueName: "n")) var last: Int?

  func run() throws {
    let session = try open(.settings)
    var actions = try session.log()
    if let last { actions = Array(actions.prefix(max(0, last))) }
    Answer.print(session, json: answer.json, problems: []) { json in
      json.array("actions", actions) { json, action in
        json.object { json in
          json.member("action", action.number)
          json.member("when", action.when.text(in: session.desk.home))
          json.member("verb", action.kind.verb)
          json.array("changed", action.changed) { $0.changed($1, of: session.desk) }
          json.array("created", action.created) { $0.string($1.text) }
          json.array("removed", action.removed) { $0.string($1.text) }
          json.array("refused", action.refused) { $0.refused($1) }
        }
      }
    } lines: { lines in
      if actions.isEmpty { lines.line("nothing has been done yet") }
      for action in actions {
        let local = session.desk.home.local(action.when)
        lines.line("\(action.number)  \(local.day) \(local.clock)  \(action.kind.verb)")
        for line in action.lines { lines.line("     \(line)") }
      }
    }
    if session.service.logIsIncomplete {
      Standard.complain("a newer copydesk has written here; what that did only it can list")
    }
  }
}
