import ArgumentParser
import DeskService
import Editorial
import TerminalKit

/// `copydesk reconcile`: what a newsletter's export and the desk disagree on.
struct ReconcileCommand: PieceCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compares the desk with an export of the newsletter.",
    usage: "copydesk reconcile [--apply | --make [<post> ...]] [--dry-run] [--json]",
    discussion: """
      What came out on Substack and not here, what came out here and not there, days and moments that \
      differ, and posts that may be a piece of yours or not; as of the day the export was taken. \
      --apply writes into your files what Substack knows for certain: the status, its day, and the \
      number of the post (`substack_id`). --make makes a file of each post that has none, its text as \
      Markdown; with numbers or a part of their titles of those alone. `copydesk undo` takes all of it \
      back.

      Examples:
        copydesk reconcile
        copydesk reconcile --apply --dry-run
        copydesk reconcile --make 'harbour lights'
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Flag(help: "Writes what Substack knows for certain into your files.") var apply = false
  @Flag(help: "Makes files of posts that have none.") var make = false
  @Flag(help: "Shows what would change and writes nothing.") var dryRun = false
  @Argument(help: ArgumentHelp("Posts to make files of: number or title.", valueName: "post"))
  var posts: [String] = []

  func validate() throws {
    if apply, make { throw ValidationError("--apply or --make, one after the other") }
    if !make, !posts.isEmpty { throw ValidationError("posts are named with --make") }
  }

  func run() throws {
    let session = try open()
    let desk = session.desk
    guard !desk.exports.isEmpty else {
      throw Failure(
        desk.plan.exportSources.isEmpty
          ? "no export of a newsletter is read; in desk.yaml write under sources "
            + "`substack: ~/Downloads/export.zip`"
          : "no export could be read; `copydesk check` says why")
    }
    let differences = desk.postDifferences(at: session.now)
    if make { return try follow(.edit(try files(session), leaving: []), session) }
    if apply {
      let edits = differences.filter { $0.kind != .onlyThere }.compactMap(\.remedy).flatMap(\.edits)
      if edits.isEmpty {
        return try follow(.refuse([]), session, notice: "nothing is known for certain")
      }
      return try follow(.edit(EditRequest(action: .mended, edits: edits), leaving: []), session)
    }
    print(differences, session)
  }

  /// Files of the posts that are named, of all that came out where none is.
  private func files(_ session: Session) throws(Failure) -> EditRequest {
    let desk = session.desk
    let alone = Array(desk.pieces.filter { !$0.hasFile })
    let out = alone.filter { $0.tie.post?.state == .published }
    if posts.isEmpty {
      guard !out.isEmpty else { throw Failure("every post that came out has a file") }
      return desk.makingFiles(of: out)
    }
    var found: [Piece] = []
    for word in posts {
      let sought = word.lowercased()
      let number = Int(word.split(separator: ":").last ?? "")
      let exact = alone.filter { $0.tie.number == number && number != nil }
      let fitting = exact.isEmpty ? alone.filter { $0.title.lowercased().contains(sought) } : exact
      guard let post = fitting.first else { throw Failure("no post without a file is \"\(word)\"") }
      guard fitting.count == 1 else {
        let some = fitting.prefix(3).map { "\($0.tie.number ?? 0) \($0.title)" }
        throw Failure("\"\(word)\" may be \(some.joined(separator: ", "))")
      }
      if !found.contains(where: { $0.id == post.id }) { found.append(post) }
    }
    return desk.makingFiles(of: found)
  }

  private func print(_ differences: [PostDifference], _ session: Session) {
    let desk = session.desk
    Answer.print(session, json: answer.json, problems: answer.json ? nil : []) { json in
      json.exports(desk)
      json.array("differences", differences) { json, difference in
        json.object { json in
          json.member("kind", difference.kind.rawValue)
          json.member("id", difference.piece?.text)
          json.member("post", difference.post?.number)
          json.member("title", title(of: difference, desk))
          json.member("here", difference.here.isEmpty ? nil : difference.here)
          json.member("there", difference.there.isEmpty ? nil : difference.there)
          json.member("mends", difference.remedy != nil && difference.kind != .onlyThere)
        }
      }
    } lines: { lines in
      for export in desk.newestExports {
        lines.line(
          "\(desk.asOfWords(export)): \(export.path), \(export.posts.count.counted("post"))")
      }
      for difference in differences {
        let mends = difference.remedy != nil && difference.kind != .onlyThere
        lines.line(
          "\(difference.path):\(difference.line): \(difference.sentence)"
            + (mends ? "; --apply mends it" : ""))
      }
      if differences.isEmpty { lines.line("the desk and Substack agree") }
    }
  }

  private func title(of difference: PostDifference, _ desk: Desk) -> String? {
    difference.piece.flatMap { desk.piece($0)?.title } ?? difference.post?.title
  }
}
