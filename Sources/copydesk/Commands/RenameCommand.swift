import ArgumentParser
import DeskService
import Editorial

/// `copydesk rename`: another name for a piece's file.
struct RenameCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Gives a piece's file another name.",
    usage: "copydesk rename <piece> <name> [--dry-run] [--json]",
    discussion: """
      NAME is the name of a file, with .md or without; the file stays in its folder, and its text \
      as it is. No file is ever written over. What a semester or another piece names by its path \
      keeps its name.

      Examples:
        copydesk rename rason customs-data
        copydesk rename summit '김정은과 푸틴.md'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The piece.") var piece: String
  @Argument(help: "The new name of its file.") var name: String
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let index = try PieceFinder(desk: session.desk).find(piece)
    let assessment = Assessment(session.desk, at: session.now)
    try follow(assessment.rename(SeenPiece(session.desk.pieces[index]), to: name), session)
  }
}
