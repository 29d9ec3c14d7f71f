import ArgumentParser
import DeskService
import Editorial
import TerminalKit

/// `copydesk init`: a new desk.
struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Makes a new desk: desk.yaml, folders, a first piece.",
    usage: "copydesk init [<folder>]",
    discussion: """
      The desk.yaml is commented and is the manual; change it to your outlets and sources. Nothing \
      that exists is ever overwritten.

      Examples:
        copydesk init ~/desk
        copydesk --desk ~/desk
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @Argument(help: "The folder; --desk or this one without it.") var folder: String?

  func run() throws {
    let folder = folder ?? options.inheriting(parent.options).desk ?? "."
    // An empty word is most often a variable of a script that is not set, and `/` nobody's desk.
    guard folder.contains(where: { !$0.isWhitespace }) else {
      throw Failure("name the folder the desk is to be made in, as in `copydesk init ~/desk`")
    }
    let made = try NewDesk(folder: folder).make()
    var lines = LinePrinter()
    for path in made { lines.line("\(path): created") }
    if made.isEmpty {
      lines.line("\(folder) is a desk already; nothing was changed")
    } else {
      lines.line("")
      lines.line("Open it with: copydesk --desk \(folder)")
      lines.line("To read a vault or a site as well, add its folder under sources in desk.yaml.")
    }
    Standard.print(lines, isAfterWriting: !made.isEmpty)
  }
}
