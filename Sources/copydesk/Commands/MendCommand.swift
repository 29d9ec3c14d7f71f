import ArgumentParser
import Editorial

/// `copydesk mend`: a problem with one right answer is put right.
struct MendCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend", abstract: "Mends a problem that has one right answer.",
    usage: "copydesk mend <path[:line]> [--dry-run] [--json]",
    discussion: """
      `copydesk check` says what it does, problem by problem: it puts quotes round a title, writes the \
      nearest word for one that nobody knows (in every file that has it), turns a date round. PATH is \
      as check prints it; with a line it is the problem there. Nothing else in the file changes; \
      `copydesk undo` takes it back.

      Examples:
        copydesk mend gigs/nk-news/rason.md
        copydesk mend posts/harbour.md:3 --dry-run
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: ArgumentHelp("The file, and its line.", valueName: "path[:line]"))
  var place: String
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(calendars: .all)
    let found = try ProblemFinder(desk: session.desk).find(place, called: "mended") { problem in
      problem.remedy != nil
    }
    guard let remedy = found.remedy else {
      throw Failure("\(found.location): only you can mend this: \(found.message)")
    }
    try follow(.edit(remedy, leaving: []), session)
  }
}
