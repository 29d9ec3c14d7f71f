import ArgumentParser
import DeskService
import Editorial

/// How a call ends, as scripts see it.
enum Exit {
  /// A negative answer: problems found, behind on a target, nothing to undo.
  static let negative = ExitCode(1)
  /// Usage, configuration, an unknown or ambiguous piece.
  static let usage = ExitCode(2)
  /// A write was refused, also if others of the call went through.
  static let refused = ExitCode(3)
  /// What was asked for is done, but the answer could not be written out.
  static let unanswered = ExitCode(4)
}

/// A sentence that ends a call, with how it exits: what a `Refusal` or a slip in the words typed comes
/// to in the shell.
struct Failure: Error, CustomStringConvertible {
  /// What goes to standard error, line by line.
  let description: String
  let code: ExitCode

  init(_ message: String, code: ExitCode = Exit.usage) {
    description = "copydesk: \(message)"
    self.code = code
  }

  /// A word that names nothing: the one that was probably meant, else what helps.
  static func unknown(
    _ sentence: String, _ word: String, among known: [String], otherwise hint: String? = nil
  ) -> Failure {
    let near = Spelling.nearest(to: word.lowercased(), among: known)
    return Failure(
      sentence + (near.map { "; did you mean \"\($0)\"?" } ?? hint.map { "; \($0)" } ?? ""))
  }

  /// A desk that cannot be opened: its problems, each a line that an editor can jump to.
  init(_ failure: PlanFailure) {
    let lines = failure.problems.map(\.line).joined(separator: "\n")
    description = lines + (failure.isAbsent ? "; `copydesk init` makes one" : "")
    code = Exit.usage
  }

  /// A desk that is not there, with how to come by one.
  init(_ missing: NoDesk) {
    switch missing {
    case .named(let folder, let naming):
      self.init(
        "\(naming.name) \(folder): no desk.yaml there; `copydesk init` makes a desk.yaml in a folder"
      )
    case .notUTF8(let folder, let naming):
      self.init(
        "\(naming.name) \(folder): this name is not UTF-8, so nothing in it can be named; rename it"
      )
    case .nowhere(let tried):
      self.init(
        """
        there is no desk yet:
          \(tried.joined(separator: "\n  "))
        look around first:  copydesk --demo
        make your own:      copydesk init ~/desk
        """)
    }
  }
}

extension NoDesk.Naming {
  fileprivate var name: String {
    switch self {
    case .option: "--desk"
    case .environment: "$COPYDESK_DESK"
    }
  }
}
