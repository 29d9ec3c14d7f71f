import ArgumentParser
import DeskService
import Editorial

/// `copydesk import csv`: pieces out of a spreadsheet.
struct ImportCommand: DeskCommand {
  /// The kind of table.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Rows of fields with commas, semicolons or tabs between them.
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Makes pieces of the rows of a spreadsheet: import csv.",
    usage: """
      copydesk import csv <file> [--map <key=column,...>] [--outlet <outlet>]
       [--dates dmy|mdy] [--dry-run] [--json]
      """,
    discussion: """
      Save the spreadsheet as "CSV UTF-8". Columns are known by the names freelancers give them \
      (Story, Client, Stage, Deadline, Rate; Korean and Japanese too), and the answer says what each \
      was taken for; --map says it otherwise, in the keys of a piece: title, outlet, status, type, \
      pitched, commissioned, due, filed, scheduled, published, fee, currency, length, editor, link, \
      invoice, invoiced, paid, kill_fee, series, tags, and text for what stands below them.

      Each row becomes a file where `copydesk new` would put it. A row whose piece is here already \
      (its link, or its title at the same outlet) is left alone, so that the same table can be \
      imported again. A row that cannot be read whole is left out and named with its line. It is \
      one action: `copydesk undo` removes all of it. --dry-run shows the same and writes nothing.

      Examples:
        copydesk import csv ~/Downloads/stories.csv --dry-run
        copydesk import csv stories.csv --map title=Slug,text=Angle --outlet nk-news
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The kind of table: csv.") var format: Format
  @Argument(help: ArgumentHelp("The table.", valueName: "file")) var file: String
  @Option(
    help: ArgumentHelp(
      "Which column says what: title=Story,outlet=Client.", valueName: "key=column,..."))
  var map: [String] = []
  @Option(help: ArgumentHelp("The outlet of rows that name none.", valueName: "outlet"))
  var outlet: String?
  @Option(help: ArgumentHelp("Which of 3/4/2026 is the day.", valueName: "dmy|mdy"))
  var dates: DayOrder?
  @Flag(help: "Shows what would be made and writes nothing.") var dryRun = false

  func run() throws {
    let session = try open(.live)
    let outlet = try outlet.map { name throws(Failure) in try session.outlet(name) }
    let (mapping, table) = try read(session, outlet)
    var outcome = EditOutcome(action: .imported)
    if let request = table.request { outcome = session.perform(request, isDryRun: dryRun) }
    let text = ImportText(
      mapping: mapping, table: table, outcome: outcome, file: file, desk: session.desk,
      isDryRun: dryRun)
    Answer.print(
      session, json: answer.json, problems: answer.json ? nil : [],
      isAfterWriting: !dryRun && !outcome.created.isEmpty
    ) { json in
      text.write(to: &json)
    } lines: { lines in
      text.print(to: &lines)
    }
    if !answer.json { text.complaints.forEach(Standard.complain) }
    for notice in outcome.notices { Standard.complain(notice) }
    if !outcome.refused.isEmpty || !table.left.isEmpty { throw Exit.refused }
  }

  private func read(
    _ session: Session, _ outlet: OutletID?
  ) throws(Failure) -> (SheetMapping, SheetImport) {
    do throws(Refusal) {
      let sheet = try session.service.sheet(at: session.location.absolute(typed: file))
      var mapping = SheetMapping(guessing: sheet.header)
      for text in map { try mapping.map(text) }
      let table = try SheetImport(
        sheet, mapping, order: dates, outlet: outlet, in: session.desk, session.typed)
      return (mapping, table)
    } catch {
      let place = error.place.map { ":\($0.line)" } ?? ""
      throw Failure("\(file)\(place): \(Refusal(error.cause, error.remedy).words())")
    }
  }
}

extension DayOrder: ExpressibleByArgument {}
