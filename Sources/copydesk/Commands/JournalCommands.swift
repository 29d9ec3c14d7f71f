import ArgumentParser
import DeskService
import Editorial
import TerminalKit

/// `copydesk undo`: takes the last action back.
struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes back the last action, whole.",
    usage: "copydesk undo [--json]",
    discussion: """
      Whoever did it, in the dashboard or by a command, before or after a restart. A file that \
      changed since gets only the keys back that we wrote; what cannot be taken back is refused, \
      with the reason, and the next undo reaches the action before. Exits with 1 when there is \
      nothing to undo.
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let session = try open(.settings)
    try session.report(session.service.undo(at: session.now), "nothing to undo", json: answer.json)
  }
}

/// `copydesk redo`: does again what was undone last.
struct RedoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Does again what was undone last.",
    usage: "copydesk redo [--json]",
    discussion: "Exits with 1 when there is nothing to redo.")

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let session = try open(.settings)
    try session.report(session.service.redo(at: session.now), "nothing to redo", json: answer.json)
  }
}

extension Session {
  /// Everything that was done, the newest first.
  ///
  /// - Throws: `Failure` where the journal cannot be read.
  fileprivate func log() throws(Failure) -> [LoggedAction] {
    do throws(Refusal) {
      return try service.log()
    } catch {
      throw Failure(error.words(), code: Exit.refused)
    }
  }

  /// Prints what came of an undo or redo; there being none is a negative answer.
  fileprivate func report(_ outcome: EditOutcome?, _ nothing: String, json: Bool) throws {
    let outcome = outcome ?? EditOutcome()
    if json || !outcome.isEmpty { try Answer.print(outcome, self, json: json) }
    guard outcome.isEmpty else { return }
    // Mending what was interrupted may be all there was to do.
    if !json { for notice in outcome.notices { Standard.complain(notice) } }
    Standard.complain(nothing)
    throw Exit.negative
  }
}

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
