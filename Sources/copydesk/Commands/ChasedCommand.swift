import ArgumentParser
import DeskService
import Editorial

/// `copydesk chased`: they were asked again.
struct ChasedCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "chased", abstract: "Writes down that they were asked again.",
    usage: "copydesk chased <piece or invoice> ... [--on <day>] [--dry-run] [--json]",
    discussion: """
      For pieces that are theirs (pitched, filed, with the supervisor …) and for invoices, in each \
      of their pieces. It writes `chased: <day>`, and the days to wait begin anew.

      Examples:
        copydesk chased summit
        copydesk chased INV-028 --on yesterday
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: ArgumentHelp("The pieces or invoices.", valueName: "piece or invoice"))
  var pieces: [String]
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day they were asked: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let assessment = Assessment(session.desk, at: session.now)
    let found = try PieceFinder(desk: session.desk).find(piecesOrInvoices: pieces, assessment)
    let day = try session.day(on)
    try follow(assessment.chase(session.desk.seen(found), on: day), session)
  }
}
