import ArgumentParser
import DeskService
import Editorial
import TerminalKit

/// `copydesk words`: what was written, and whether it is enough.
struct WordsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Says how many words were written.",
    usage:
      """
      copydesk words [--days <n>] [--check] [--json] [--demo]
       [--count <piece> | --not <piece>] [--on <day>]
       copydesk words --from-git
      """,
    discussion: """
      Words of your own by day and piece, against the goals of words: in desk.yaml; text that was \
      renamed, copied, moved or checked out is not counted again. Text that came faster than anybody \
      types is held until --count says that you wrote it; --not takes a piece's words of a day off. \
      With --check the exit code is 1 when a goal is behind or missed.

      --from-git reads the commits of the repositories your sources lie in, by words: {authors: \
      [me@example.org]} or git's user.email, for the days before the first look at the desk. Its first \
      commit and imports are held. It can be run again; Ctrl-C stops it, and nothing is written.

      Examples:
        copydesk words --days 28
        copydesk words --count rason.md
        copydesk words --from-git
        copydesk words --check || notify-send "write"
      """)

  @ParentCommand var parent: Copydesk
  @OptionGroup var options: DeskOptions
  @OptionGroup var answer: AnswerOptions
  @Option(
    help: ArgumentHelp(
      "So many days, today the last of them; more than a month as charts, by week.", valueName: "n")
  )
  var days: Int?
  @Flag(help: "Exits with 1 when a goal is behind or missed.")
  var check = false
  @Option(help: ArgumentHelp("Counts the held text of a piece.", valueName: "piece"))
  var count: String?
  @Option(help: ArgumentHelp("Takes the words of a piece off a day.", valueName: "piece"))
  var not: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day, for --count and --not: tue, -2d, 24 nov.", valueName: "day"))
  var on: String?
  @Flag(help: "Reads what was written before the first look from git.") var fromGit = false
  @Flag(help: "Of the demo desk, on its Wednesday.") var demo = false

  func validate() throws {
    if let days, !(1...3660).contains(days) {
      throw ValidationError("--days takes a number of days, from 1")
    }
    if count != nil, not != nil { throw ValidationError("--count or --not, not both") }
    if fromGit, count != nil || not != nil || check || days != nil {
      throw ValidationError("--from-git goes alone, or with --json")
    }
    if on != nil, count == nil, not == nil {
      throw ValidationError("--on goes with --count or --not")
    }
  }

  func run() throws {
    guard demo || parent.demo else {
      let session = try open(words: .kept, calendars: .own)
      return fromGit ? try readGit(session) : try show(session)
    }
    guard count == nil, not == nil, !fromGit else {
      throw Failure("the demo is thrown away: nothing can be said of its words that lasts")
    }
    // Its log is read as any other, and none is kept.
    try DemoSession.with(options.inheriting(parent.options), show)
  }

  private func show(_ session: Session) throws {
    var desk = session.desk
    session.service.noteWords(desk)
    desk.words = session.service.wordsHistory(of: desk)
    if let request = try claim(session, desk) {
      let outcome = session.perform(request, isDryRun: false)
      if let refused = outcome.refused.first { throw Failure(refused.sentence()) }
      desk.words = session.service.wordsHistory(of: desk)
    }
    session.service.closeWords(all: true)
    let assessment = Assessment(desk, at: session.now)
    guard let report = assessment.words, let history = desk.words else { return }
    let words = WordsText(report, history, assessment)
    Answer.print(session, json: answer.json) { json in
      words.write(to: &json)
    } lines: { lines in
      words.print(to: &lines, days: days ?? 7)
    }
    if check, report.isBehind { throw Exit.negative }
  }

  /// What the writer says of words, as an action that undo takes back (R53).
  private func claim(_ session: Session, _ desk: Desk) throws -> EditRequest? {
    guard let named = count ?? not, let tally = desk.words?.tally else { return nil }
    let index = try PieceFinder(desk: desk).find(named)
    let piece = desk.pieces[index].id
    let day = try session.day(on)
    if count != nil {
      guard let claim = tally.claim(of: piece, on: day, at: session.now) else {
        throw Failure("no text of \(piece) is held: all that was found is counted")
      }
      return claim
    }
    let today = desk.writingDays.day(of: session.now)
    guard let request = tally.takingOff(piece, of: day ?? today, at: session.now) else {
      throw Failure("no words of \(piece) are counted on that day")
    }
    return request
  }
}
