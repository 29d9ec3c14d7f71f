import ArgumentParser
import DeskService
import Editorial

/// `copydesk paid`: payment came in.
struct PaidCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "paid", abstract: "Writes down that payment came in.",
    usage: """
      copydesk paid <piece or invoice> ... [--received <amount>] [--withheld <amount>]
       [--charges <amount>] [--on <day>] [--anyway] [--dry-run] [--json]
      """,
    discussion: """
      The number of an invoice means all its pieces that are open. `paid:` closes a piece whatever \
      came in, and notes what its outlet withholds; --received says what came in so far, in all, \
      while something is still owed. --withheld is what was kept back for the tax office, --charges \
      what the banks kept: both settle as money does. More than was billed is refused, unless \
      --anyway says that it came in.

      Examples:
        copydesk paid INV-028
        copydesk paid rason --on tue
        copydesk paid rason --received '150 usd'
        copydesk paid INV-031 --charges '15 usd'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: ArgumentHelp("The pieces or invoices.", valueName: "piece or invoice"))
  var pieces: [String]
  @Option(help: ArgumentHelp("What came in so far, in all: '150 usd'.", valueName: "amount"))
  var received: String?
  @Option(
    help: ArgumentHelp("What was kept back for the tax office: '30 usd'.", valueName: "amount"))
  var withheld: String?
  @Option(help: ArgumentHelp("What the banks kept: '15 usd'.", valueName: "amount"))
  var charges: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day it came in: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Flag(help: "Writes down more than was billed.") var anyway = false
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func validate() throws {
    if received != nil, on != nil {
      throw ValidationError("--on is the day it was paid in full; a part has no day")
    }
  }

  func run() throws {
    let session = try open(.live)
    let desk = session.desk
    let assessment = Assessment(desk, at: session.now)
    let found = try PieceFinder(desk: desk).find(piecesOrInvoices: pieces, assessment)
    let day = try session.day(on)
    if received != nil, found.count > 1 {
      let names = found.map { "  \(desk.pieces[$0].id)" }
      throw Failure(
        (["--received is for one piece; name the one it was for:"] + names)
          .joined(separator: "\n"))
    }
    var typed = TypedPayment(day: day)
    typed.amount = try sum(received, "--received", of: desk.pieces[found[0]], session)
    typed.withheld = try sum(withheld, "--withheld", of: desk.pieces[found[0]], session)
    typed.charges = try sum(charges, "--charges", of: desk.pieces[found[0]], session)
    let payment: Payment =
      if received != nil {
        .soFar(typed, isExcessMeant: anyway)
      } else if withheld != nil || charges != nil {
        .came(typed)
      } else {
        .whole(on: day)
      }
    try follow(assessment.pay(desk.seen(found), payment), session)
  }

  var sayable: Set<Refusal.Sayable> { [.anyway] }

  private func sum(
    _ text: String?, _ option: String, of piece: Piece, _ session: Session
  ) throws(Failure) -> Fee? {
    try text.map { text throws(Failure) in try session.amount(text, of: piece, option) }
  }
}
