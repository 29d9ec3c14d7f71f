import ArgumentParser
import DeskService
import Editorial

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
    try session.report(
      session.service.redo(at: session.now), "nothing to redo", .redo, json: answer.json)
  }
}
