import ArgumentParser
import DeskService
import Editorial

/// `copydesk bill`: one invoice for one piece or several.
struct BillCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "bill", abstract: "Writes down that pieces were billed.",
    usage: """
      copydesk bill <piece> ... [--invoice <number>] [--fee <amount>] [--tax <tax>]
       [--on <day>] [--anyway] [--dry-run] [--json]
      """,
    discussion: """
      All the pieces named get one number and one day: they are one invoice, in one currency, \
      written whole or not at all. Without --invoice the number follows the last one; none writes \
      no number. A fee that was only assumed, an outlet's usual one or a rate by the word, is \
      written as the amount that was billed; an outlet's `tax: 10%` is written as its amount, unless \
      --tax says otherwise. An outlet with `invoices: none` wants no invoice: \
      `copydesk paid` closes its pieces. What an outlet does not take a bill for yet is refused, \
      unless --anyway says so.

      Examples:
        copydesk bill rason
        copydesk bill rason summit --invoice INV-029 --on yesterday
        copydesk bill 'DMZ tour' --fee '350 usd'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: ArgumentHelp("The pieces.", valueName: "piece")) var pieces: [String]
  @Option(help: ArgumentHelp("The invoice's number, or none.", valueName: "number"))
  var invoice: String?
  @Option(help: ArgumentHelp("What was billed, for one piece: '350 usd'.", valueName: "amount"))
  var fee: String?
  @Option(help: ArgumentHelp("The tax on top: 10%, '35 usd' or none.", valueName: "tax"))
  var tax: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day it was billed: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Flag(help: "Bills what is not to be billed yet.") var anyway = false
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func validate() throws {
    if fee != nil, pieces.count > 1 { throw ValidationError("--fee is for one piece") }
    if let invoice, !invoice.contains(where: { !$0.isWhitespace }) || invoice.contains("\n") {
      throw ValidationError("--invoice: give it a number, such as INV-029, or none")
    }
  }

  func run() throws {
    let session = try open(toBill: pieces)
    let desk = session.desk
    let found = try PieceFinder(desk: desk).find(all: pieces)
    let day = try session.day(on)
    let amount = try fee.map { text throws(Failure) in
      try session.amount(text, of: desk.pieces[found[0]], "--fee")
    }
    let billedTax = try billedTax(of: desk.pieces[found[0]], session)
    let seen = desk.seen(found)
    let step = Assessment(desk, at: session.now).bill(
      seen,
      as: TypedBill(
        number: number(for: seen, desk), amount: amount, day: day, tax: billedTax,
        isEarly: anyway))
    var notice: String?
    if case .refuse(let refused) = step, refused.count < seen.count {
      notice = "nothing was written: one invoice is written whole"
    }
    try follow(step, session, notice: notice)
  }

  var sayable: Set<Refusal.Sayable> { [.amount, .anyway] }

  /// The tax typed, else the outlet's.
  private func billedTax(of piece: Piece, _ session: Session) throws(Failure) -> BilledTax {
    guard let tax else { return .usual }
    if TypedNone.isNone(tax) { return .nothing }
    if let share = Share(reading: tax) { return .share(share) }
    return .amount(try session.amount(tax, of: piece, "--tax"))
  }

  /// The number typed, else the one that is usual.
  private func number(for pieces: [SeenPiece], _ desk: Desk) -> String? {
    if let invoice { return invoice.lowercased() == "none" ? nil : invoice }
    return desk.invoiceNumber(for: pieces)
  }
}
