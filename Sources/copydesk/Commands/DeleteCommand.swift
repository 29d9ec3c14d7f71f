import ArgumentParser
import DeskService
import Editorial

/// `copydesk delete`: a piece's file removed, and kept for undo.
struct DeleteCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Deletes a piece's file; undo brings it back.",
    usage: "copydesk delete <piece> [--dry-run] [--json]",
    discussion: """
      Its text is kept in the journal, up to 1 MB, so that `copydesk undo` brings it back byte for \
      byte. What is larger is refused. What a semester or another piece names by its path is \
      refused too; `copydesk archive` takes a piece out of the way that is to go on counting.

      Examples:
        copydesk delete lunch
        copydesk delete posts/old.md --dry-run
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The piece.") var piece: String
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let index = try PieceFinder(desk: session.desk).find(piece)
    let assessment = Assessment(session.desk, at: session.now)
    try follow(assessment.delete(SeenPiece(session.desk.pieces[index])), session)
  }
}
