import ArgumentParser
import Editorial

/// `copydesk mend`: a problem with one right answer is put right.
struct MendCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "mend", abstract: "Mends a problem that has one right answer.",
    usage: "copydesk mend <path[:line]> [--dry-run] [--json]",
    discussion: """
      `copydesk check` says what it does, problem by problem: it puts quotes round a title, writes the \
      nearest word for one that nobody knows (in every file that has it), turns a date round. PATH is \
      as check prints it; with a line it is the problem there. Nothing else in the file changes; \
      `copydesk undo` takes it back.

      Examples:
        copydesk mend gigs/nk-news/rason.md
        copydesk mend posts/harbour.md:3 --dry-run
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: ArgumentHelp("The file, and its line.", valueName: "path[:line]"))
  var place: String
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open()
    let found = try find(session.desk)
    guard let remedy = found.remedy else {
      throw Failure("\(found.location): only you can mend this: \(found.message)")
    }
    try follow(.edit(remedy, leaving: []), session)
  }

  /// The problem meant: of several in a file the one that can be mended, else its line is wanted.
  private func find(_ desk: Desk) throws(Failure) -> Problem {
    let (path, line) = split()
    var found = desk.problems.filter { problem in
      problem.path == FilePath(path) || desk.absolute(problem.path) == FilePath(path)
    }
    if found.isEmpty {
      throw Failure("no problem in \(path); `copydesk check` lists them all")
    }
    if let line {
      found = found.filter { $0.place.line == line }
      if found.isEmpty {
        throw Failure("no problem in line \(line) of \(path); `copydesk check` lists them all")
      }
    }
    let mendable = found.filter { $0.remedy != nil }
    if mendable.count > 1 {
      let lines = mendable.map { "  \($0.path):\($0.place.line) \($0.remedyWords ?? "")" }
      throw Failure(
        (["\(mendable.count) problems there can be mended; say which:"] + lines)
          .joined(separator: "\n"))
    }
    return mendable.first ?? found[0]
  }

  /// The path, and the line behind its last colon (of `path:line:column` the first of the numbers).
  private func split() -> (path: String, line: Int?) {
    var parts = place.split(separator: ":", omittingEmptySubsequences: false)
    var numbers: [Int] = []
    while parts.count > 1, numbers.count < 2, let number = parts.last.flatMap({ Int($0) }) {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    return (parts.joined(separator: ":"), numbers.first)
  }
}
