import ArgumentParser
import DeskService
import Editorial

/// `copydesk bill`: one invoice for one piece or several.
struct BillCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "bill", abstract: "Writes down that pieces were billed.",
    usage: """
      copydesk bill <piece> ... [--invoice <number>] [--fee <amount>] [--on <day>]
       [--dry-run] [--json]
      """,
    discussion: """
      All the pieces named get one number and one day: they are one invoice, in one currency, \
      written whole or not at all. Without --invoice the number follows the last one; none writes \
      no number. A fee that was only assumed, an outlet's usual one or a rate by the word, is \
      written as the amount that was billed. An outlet with `invoices: none` wants no invoice: \
      `copydesk paid` closes its pieces.

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
  @Option(help: ArgumentHelp("The day it was billed: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func validate() throws {
    if fee != nil, pieces.count > 1 { throw ValidationError("--fee is for one piece") }
    if let invoice, !invoice.contains(where: { !$0.isWhitespace }) || invoice.contains("\n") {
      throw ValidationError("--invoice: give it a number, such as INV-029, or none")
    }
  }

  func run() throws {
    let session = try open(.live)
    let desk = session.desk
    let found = try PieceFinder(desk: desk).find(all: pieces)
    let day = try session.day(on)
    let amount = try fee.map { text throws(Failure) in
      try session.amount(text, of: desk.pieces[found[0]], "--fee")
    }
    let reckoning = Reckoning(desk, at: session.now)
    try carryOut(found, session, isWhole: true) {
      reckoning.refusalToBill($0, fee: amount)
    } _: {
      reckoning.bill($0, number: number(for: $0, desk), fee: amount, on: day)
    }
  }

  /// The number typed, else the one written in all of them already, else the next.
  private func number(for pieces: [PieceIndex], _ desk: Desk) -> String? {
    if let invoice { return invoice.lowercased() == "none" ? nil : invoice }
    return desk.invoiceNumber(for: pieces)
  }
}

extension Desk {
  /// The number a bill for pieces gets where the writer says none.
  func invoiceNumber(for pieces: [PieceIndex]) -> String {
    let written = Set(pieces.map { self.pieces[$0].billing.invoice })
    if written.count == 1, let number = written.first ?? nil { return number }
    return InvoiceNumber.next(after: self.pieces)
  }
}

/// `copydesk paid`: payment came in.
struct PaidCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "paid", abstract: "Writes down that payment came in.",
    usage: """
      copydesk paid <piece or invoice> ... [--received <amount>] [--on <day>]
       [--dry-run] [--json]
      """,
    discussion: """
      The number of an invoice means all its pieces that are open. `paid:` closes a piece whatever \
      came in; --received says what came in so far, in all, while something is still owed.

      Examples:
        copydesk paid INV-028
        copydesk paid rason --on tue
        copydesk paid rason --received '150 usd'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: ArgumentHelp("The pieces or invoices.", valueName: "piece or invoice"))
  var pieces: [String]
  @Option(help: ArgumentHelp("What came in so far, in all: '150 usd'.", valueName: "amount"))
  var received: String?
  @Option(help: ArgumentHelp("The day it came in: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func validate() throws {
    if received != nil, on != nil {
      throw ValidationError("--on is the day it was paid in full; a part has no day")
    }
  }

  func run() throws {
    let session = try open(.live)
    let desk = session.desk
    let reckoning = Reckoning(desk, at: session.now)
    let found = try PieceFinder(desk: desk).find(piecesOrInvoices: pieces, reckoning)
    let day = try session.day(on)
    if received != nil, found.count > 1 {
      let names = found.map { "  \(desk.pieces[$0].id)" }
      throw Failure(
        (["--received is for one piece; name the one it was for:"] + names)
          .joined(separator: "\n"))
    }
    let sum = try received.map { text throws(Failure) in
      try session.amount(text, of: desk.pieces[found[0]], "--received")
    }
    try carryOut(found, session) {
      reckoning.refusalToPay($0)
    } _: {
      reckoning.payment($0, received: sum, on: day)
    }
  }
}

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
  @Option(help: ArgumentHelp("The day they were asked: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let reckoning = Reckoning(session.desk, at: session.now)
    let found = try PieceFinder(desk: session.desk).find(piecesOrInvoices: pieces, reckoning)
    let day = try session.day(on)
    try carryOut(found, session) {
      reckoning.refusalToChase($0)
    } _: {
      reckoning.chase($0, on: day)
    }
  }
}

/// `copydesk offer`: a piece for the next outlet.
struct OfferCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer", abstract: "Offers a piece to another outlet.",
    usage: "copydesk offer <piece> <outlet> [--on <day>] [--dry-run] [--json]",
    discussion: """
      What was declined or had no reply goes on as the same file: an idea again, for the outlet \
      named, and the last one is kept in `tried:`. What is out or was killed is sold again as a \
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
      "The day the last outlet said no, if its file does not say: tue, -2d.", valueName: "day"))
  var on: String?
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let index = try PieceFinder(desk: session.desk).find(piece)
    let outlet = try session.outlet(outlet)
    let day = try session.day(on)
    let reckoning = Reckoning(session.desk, at: session.now)
    try carryOut([index], session) { _ in
      nil
    } _: { _ in
      reckoning.offer(index, to: outlet, on: day)
    }
  }
}
