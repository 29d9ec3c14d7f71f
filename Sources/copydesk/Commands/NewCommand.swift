import ArgumentParser
import Curses
import DeskService
import Editorial
import Glibc

/// `copydesk new`: a new piece.
struct NewCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Makes the file of a new piece.",
    usage: """
      copydesk new <title> --outlet <outlet> [--status <status>] [--due <date>]
       [--length <words>] [--fee <fee>] [--from <piece>] [--edit] [--json]
      """,
    discussion: """
      It goes to the outlet's `folder:`, else to gigs/ and its key (your own: posts, study: \
      thesis), if a source reads that. A file templates/<outlet>.md of the desk is its \
      beginning; {{title}} in it becomes the title. With --from it begins with the text of a piece \
      that is sold again. `copydesk undo` removes it again, if it is \
      unchanged.

      Examples:
        copydesk new 'The last coal village' --outlet spectator --length 900
        copydesk new '김정은과 푸틴' --outlet nkn --due 'fri 18:00' --edit
        copydesk new 'Rason, ten years on' --outlet spectator --from rason
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Argument(help: "The title.") var title: String
  @Option(help: ArgumentHelp("The outlet: key, name or short.", valueName: "outlet"))
  var outlet: String
  @Option(help: ArgumentHelp("Its status; idea without it.", valueName: "status"))
  var status: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it is due: fri 18:00, 24 nov.", valueName: "date"))
  var due: String?
  @Option(help: ArgumentHelp("Words wanted: 900.", valueName: "words")) var length: String?
  @Option(help: ArgumentHelp("What it pays: '300 usd'.", valueName: "fee")) var fee: String?
  @Option(help: ArgumentHelp("The piece it is sold again from.", valueName: "piece"))
  var from: String?
  @Flag(help: "Opens it in the editor.") var edit = false

  func run() throws {
    let session = try open(.live)
    let outlet = try session.outlet(outlet)
    let draft = try draft(for: outlet, session)
    let twin = session.desk.piece(called: draft)
    var outcome = session.perform(EditRequest(adding: draft), isDryRun: false)
    if let twin { outcome.notices.append("a piece of that title is there already: \(twin.id)") }
    outcome.notices += [FileStem.remark(on: draft.title)].compactMap(\.self)
    try Answer.print(outcome, session, json: answer.json)
    if edit, let created = outcome.created.first {
      let text = session.service.text(of: created) ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      try openInEditor(session.desk.absolute(created).text, at: lines, session.environment)
    }
  }

  /// The piece as it was asked for.
  private func draft(for outlet: OutletID, _ session: Session) throws(Failure) -> PieceDraft {
    let plan = session.desk.plan
    let title = PieceTitle.line(title)
    guard title.contains(where: { !$0.isWhitespace }) else { throw Failure("give it a title") }
    var draft = PieceDraft(title: title, outlet: outlet)
    if let from {
      let index = try PieceFinder(desk: session.desk).find(from)
      draft.from = session.desk.pieces[index].id
    }
    if let status {
      guard let known = plan.status(for: status, at: outlet) else {
        throw Failure.unknown(
          "no status \"\(status)\"", status, among: plan.statuses.map(\.name),
          otherwise: "there are \(plan.statuses.map(\.name).joined(separator: ", "))")
      }
      try session.read("--status") { () throws(Refusal) in
        try plan.requireServed(known, at: outlet)
      }
      draft.status = known
    }
    let first = draft.status ?? plan.workflow(of: outlet).statuses.first
    let isScheduled = first.map { plan[$0].next == .goesOut } ?? false
    if isScheduled, due == nil {
      throw Failure("say with --due when it goes out, as in 'fri 18:00'")
    }
    draft.due = try due.map { text throws(Failure) in
      try session.read("--due") { () throws(Refusal) in
        try isScheduled
          ? session.typed.goingOut(text, for: outlet) : session.typed.date(text, for: outlet)
      }
    }
    if let length {
      draft.length = try session.read("--length") { () throws(Refusal) in
        try session.typed.length(length)
      }
    }
    if let fee {
      draft.fee = try session.read("--fee") { () throws(Refusal) in
        try session.typed.fee(fee, currency: plan[outlet].currency)
      }
    }
    return draft
  }

  /// Opens the file in the editor, on the terminal even where a pipe is our input.
  private func openInEditor(
    _ path: String, at line: Int, _ environment: [String: String]
  ) throws(Failure) {
    let editor = Editor(environment: environment)
    let terminal = Glibc.open("/dev/tty", O_RDWR | O_CLOEXEC)
    defer { if terminal >= 0 { close(terminal) } }
    let outcome = Subprocess(arguments: editor.arguments(opening: path, at: line))
      .run(on: max(terminal, 0))
    if let failure = outcome.failure { throw Failure("\(editor.command) \(failure)") }
  }
}
