import ArgumentParser
import DeskService
import Editorial

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
