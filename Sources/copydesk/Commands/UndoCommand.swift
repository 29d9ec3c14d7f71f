import ArgumentParser
import DeskService
import Editorial

/// `copydesk undo`: takes the last action back, or the one of that number.
struct UndoCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes back the last action, or any one.",
    usage: "copydesk undo [<action>] [--json]",
    discussion: """
      Whoever did it, in the dashboard or by a command, before or after a restart. A file that \
      changed since gets only the keys back that we wrote; what cannot be taken back is refused, \
      with the reason. Where the cause passes (the disk is full, the file in use or away), the next \
      undo tries the same again. Where it lasts, the action before is named, and the next undo takes \
      that one back. With the number of an action from `copydesk log`, that one alone is taken back, \
      also one that undo passed by; it is refused where a later action changed the same keys. In \
      JSON `next` is what the next undo takes back. Exits with 1 when there is nothing to undo.
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions

  @Argument(help: "The number of an action; else the last one.") var action: Int?

  func run() throws {
    let session = try open(.settings)
    if let action {
      let outcome = session.service.undo(action: action, at: session.now)
      return try session.report(outcome, "nothing to undo", .undo, json: answer.json)
    }
    try session.report(
      session.service.undo(at: session.now), "nothing to undo", .undo, json: answer.json)
  }
}
