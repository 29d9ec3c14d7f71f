import ArgumentParser
import Editorial
import TerminalKit

/// `copydesk list`: every piece.
struct ListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists pieces: status, whose move, due, words, what to do next, path.",
    usage: "copydesk list [<filter> ...] [--json]",
    discussion: """
      FILTER is words of title or path and terms like outlet:nk status:draft ball:you due:<7d \
      tag:trade; ! before one turns it round. Days are asked for as in published:last-month, \
      filed:last-week, paid:2026, due:late; a piece that is out shows its day and link.

      Each piece in JSON has id, path, title, outlet, status, ball (you, them or null), type, due, \
      next (when, why), words, length, fee (amount, currency, assumed), money, invoice, out, stamps, \
      link, tags, advice (what to do next: write 260w, file), published, killFee, received, withheld, \
      charges, owed, expenses, tax, invoiced, paid, chased, tk (marks of what is still to come) and \
      step (the kind of the advice: write).

      Examples:
        copydesk list outlet:nk status:draft
        copydesk list published:last-month
        copydesk list --json | jq '.pieces[] | select(.ball == "you") | .path'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "What to show; all without it.") var filter: [String] = []

  func run() throws {
    let session = try open(words: .read, calendars: .own)
    let assessment = Assessment(session.desk, at: session.now)
    let filter = try session.filter(filter)
    let shown = session.desk.pieces.indices.filter { assessment.matches(filter, piece: $0) }
    let adviser = Adviser(assessment)
    Answer.print(session, json: answer.json) { json in
      json.array("pieces", shown) { $0.piece($1, of: adviser) }
    } lines: { lines in
      Table(
        shown.map { row($0, adviser) },
        alignments: [.left, .left, .left, .left, .right], yielding: 6, spare: [7, 4, 1]
      ).print(to: &lines)
    }
    if shown.isEmpty, let loose = filter.looseWords { Standard.complain(loose.words()) }
  }

  private func row(_ index: PieceIndex, _ adviser: Adviser) -> [String] {
    let desk = adviser.assessment.desk
    let piece = desk.pieces[index]
    let pieceState = adviser.assessment.states[index]
    // What is out is not measured any more.
    let words =
      switch (piece.words, pieceState.isOut ? nil : piece.length) {
      case (let words?, let length?): "\(words)/\(length)"
      case (let words?, nil): "\(words)"
      default: ""
      }
    return [
      piece.status.map { desk.plan[$0].name } ?? "?\(piece.statusWord)",
      pieceState.ball?.rawValue ?? "-",
      adviser.fullWhen(piece: index),
      piece.outlet.map { desk.plan[$0].short } ?? "", words,
      adviser.advice(piece: index)?.words ?? "", piece.title, piece.id.text,
      pieceState.isOut ? piece.link ?? "" : "",
    ]
  }
}
