import ArgumentParser
import Editorial
import TerminalKit

/// `copydesk list`: every piece.
struct ListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists pieces: status, whose move, due, words, path.",
    usage: "copydesk list [<filter> ...] [--json]",
    discussion: """
      FILTER is words of title or path and terms like outlet:nk status:draft ball:you due:<7d \
      tag:trade; ! before one turns it round.

      Examples:
        copydesk list outlet:nk status:draft
        copydesk list --json | jq '.pieces[] | select(.ball == "you") | .path'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "What to show; all without it.") var filter: [String] = []

  func run() throws {
    let session = try open()
    let assessment = Assessment(session.desk, at: session.now)
    let filter = Filter(filter.joined(separator: " "))
    let shown = session.desk.pieces.indices.filter { assessment.matches(filter, piece: $0) }
    Answer.print(session, json: answer.json) { json in
      json.array("pieces", shown) { $0.piece($1, of: assessment) }
    } lines: { lines in
      let label = DateLabel(now: session.now, here: session.desk.here)
      Table(
        shown.map { row($0, assessment, label) },
        alignments: [.left, .left, .left, .left, .right], yielding: 5, spare: 6
      ).print(to: &lines)
    }
  }

  private func row(_ index: PieceIndex, _ assessment: Assessment, _ label: DateLabel) -> [String] {
    let desk = assessment.desk
    let piece = desk.pieces[index]
    let pieceState = assessment.states[index]
    let isEnd = piece.status.map { desk.plan[$0].isEnd } ?? false
    let words =
      switch (piece.words, isEnd ? nil : piece.length) {
      case (let words?, let length?): "\(words)/\(length)"
      case (let words?, nil): "\(words)"
      default: ""
      }
    return [
      piece.status.map { desk.plan[$0].name } ?? "?\(piece.statusWord)",
      pieceState.ball?.rawValue ?? "-",
      pieceState.next.map { label.text($0.when, isLate: $0.isLate) }
        ?? pieceState.outDay.map { label.long($0) } ?? "",
      piece.outlet.map { desk.plan[$0].short } ?? "", words, piece.title, piece.id.text,
    ]
  }
}
