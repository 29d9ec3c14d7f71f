import ArgumentParser
import Editorial
import TerminalKit

/// `copydesk check`: every problem in the files.
struct CheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Names every problem in the files, and how to mend it.",
    usage: "copydesk check [--json]",
    discussion: """
      One line each, path:line:column: sentence, so that an editor can jump there. Exits with 1 if \
      there is any. What you know of and want to keep is silenced in desk.yaml, by its word, file or \
      folder: `ignore: [{word: fild}, {file: posts/old.md}, {folder: vault/Clippings}]`.
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions

  func run() throws {
    let session = try open(calendars: .all)
    let problems = session.desk.problems
    Answer.print(session, json: answer.json, problems: answer.json ? problems : []) { _ in
    } lines: { lines in
      for problem in problems { lines.line(problem.checkLine) }
      if problems.isEmpty {
        let count = session.desk.pieces.count
        lines.line("\(count.counted("piece")), no problems")
      }
    }
    if !answer.json, let path = problems.first(where: \.saysNotHowToIgnore)?.path {
      Standard.complain(
        "to be told no more of a file: `ignore: [{file: \(path)}]` in desk.yaml; of a folder: "
          + "`ignore: [{folder: …}]`")
    }
    if !problems.isEmpty { throw Exit.negative }
  }
}

extension Problem {
  /// Whether it can be silenced by its file, and its sentence names no other way.
  fileprivate var saysNotHowToIgnore: Bool {
    path.name != "desk.yaml" && ignoreKey == nil && !message.contains("`ignore: ")
  }
}
