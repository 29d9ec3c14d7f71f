import ArgumentParser
import DeskService
import Editorial

/// `copydesk offer`: a piece for the next outlet.
struct OfferCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "Offers a piece to another outlet.",
    usage: "copydesk offer <piece> <outlet> [--with <terms>] [--on <day>] [--dry-run] [--json]",
    discussion: """
      What was declined or had no reply goes on as the same file: an idea again, for the outlet \
      named, and the last one is kept in `tried:`. Its fee and due date go; --with says those it is \
      offered with. What is out or was killed is sold again as a \
      second file that begins with its text and names the first in `from:`.

      Examples:
        copydesk offer summit spectator
        copydesk offer rason 'NK News' --on yesterday
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The piece.") var piece: String
  @Argument(help: "The outlet: key, name or short.") var outlet: String
  @Option(
    help: ArgumentHelp(
      "The fee and the date it is offered with: 'fri 400 gbp'.", valueName: "terms"))
  var with: String?
  @Option(
    help: ArgumentHelp(
      "The day the last outlet said no, if its file does not say: tue, -2d.", valueName: "day"))
  var on: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let index = try PieceFinder(desk: session.desk).find(piece)
    let outlet = try session.outlet(outlet)
    let day = try session.day(on)
    let terms = try with.map { text throws(Failure) in
      try session.read("--with") { () throws(Refusal) in
        try TypedFacts.read(text, for: outlet, in: session.typed).get()
      }
    }
    let assessment = Assessment(session.desk, at: session.now)
    let seen = SeenPiece(session.desk.pieces[index])
    try follow(
      assessment.offer(seen, to: outlet, with: terms ?? TypedFacts(), on: day), session)
  }
}
