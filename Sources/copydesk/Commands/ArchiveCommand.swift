import ArgumentParser
import DeskService
import Editorial

/// `copydesk archive`: files out of the way, where they go on counting.
struct ArchiveCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Puts pieces into the archive, where they go on counting.",
    usage: "copydesk archive <piece> ... [--dry-run] [--json]",
    discussion: """
      posts/summit.md becomes archive/posts/summit.md, and is read there as it was in posts: what \
      it counted for it goes on counting for. A source outside the desk has an archive of its own, \
      in its folder. What a semester or another piece names by its path stays where it is, and so \
      does a page of a site. Only the file goes, not what lies beside it.

      Examples:
        copydesk archive summit rason
        copydesk archive rason --dry-run
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: ArgumentHelp("The pieces.", valueName: "piece")) var pieces: [String]
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let found = try PieceFinder(desk: session.desk).find(all: pieces)
    let assessment = Assessment(session.desk, at: session.now)
    try follow(assessment.archive(session.desk.seen(found)), session)
  }
}
