import ArgumentParser
import DeskService
import Editorial

/// `copydesk ignore`: a problem is left as it is, for good.
struct IgnoreCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "ignore", abstract: "Leaves a problem as it is, for good.",
    usage: "copydesk ignore <path[:line]>",
    discussion: """
      For a status that went back behind what was set here: `copydesk check` names no other problem \
      so. PATH is as check prints it. It is remembered beside the log, not in your files.

      Example:
        copydesk ignore gigs/nk-news/rason.md
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @Argument(help: ArgumentHelp("The file, and its line.", valueName: "path[:line]"))
  var place: String

  func run() throws {
    let session = try open(calendars: .all)
    let found = try ProblemFinder(desk: session.desk).find(place, called: "ignored") { problem in
      problem.ignoreKey != nil
    }
    guard let key = found.ignoreKey else {
      throw Failure("\(found.location): this stays until it is mended: \(found.message)")
    }
    if let refused = session.service.ignore(key)?.refused.first {
      throw Failure(
        "it could not be remembered: \(refused.refusal.words())", code: Exit.refused)
    }
  }
}
