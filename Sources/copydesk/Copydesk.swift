import ArgumentParser
import DeskService
import Editorial
import Glibc
import TerminalKit

/// `copydesk`: the dashboard, and the commands under it.
@main
struct Copydesk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copydesk",
    abstract: "A freelance writer's desk in a terminal.",
    usage: """
      copydesk [--desk <folder>] [--now <time>] [--here <zone>] [--demo] [--plain]
      copydesk <command> ...
      """,
    discussion: """
      Without a command it opens the dashboard on your desk: a folder of your own Markdown files \
      with a desk.yaml. It says whether you are on target this week, whose move every piece is, and \
      what is due; > moves a piece to its next status, u takes anything back, ? lists the keys.

      Start:
        copydesk --demo            look around on a desk made up for it
        copydesk init ~/desk       make your own
      """,
    version: "0.1",
    subcommands: [
      NextCommand.self, StatusCommand.self, ListCommand.self, DueCommand.self, WeekCommand.self,
      TodayCommand.self, WordsCommand.self, ReadersCommand.self,
      MoveCommand.self, BillCommand.self,
      PaidCommand.self, ChasedCommand.self, OfferCommand.self, SetCommand.self, DoneCommand.self,
      AwayCommand.self,
      AddCommand.self, NewCommand.self, ArchiveCommand.self, RenameCommand.self,
      DeleteCommand.self, UndoCommand.self, RedoCommand.self, LogCommand.self,
      CheckCommand.self, MendCommand.self, IgnoreCommand.self, ReconcileCommand.self,
      FrameCommand.self, ImportCommand.self, ExportCommand.self, PathsCommand.self,
      InitCommand.self,
    ])

  @OptionGroup var options: DeskOptions
  @Flag(help: "Opens a made-up desk on a Wednesday in November; it is gone when you quit.")
  var demo = false

  @Flag(help: "For a screen reader: one pane, no rules and bars, the cursor on the row.")
  var plain = false

  func run() throws {
    try DashboardSession(options: options, isDemo: demo, isPlain: plain).run()
  }

  /// The parser calls a mistyped command an unexpected argument; a writer is told what is near.
  private static func checkCommand(_ arguments: ArraySlice<String>) throws(Failure) {
    var words = arguments[...]
    while let word = words.popFirst() {
      if ["--desk", "--now", "--here", "--generate-completion-script"].contains(word) {
        words = words.dropFirst()
      } else if !word.hasPrefix("-") {
        let names = configuration.subcommands.map { $0._commandName } + ["help"]
        guard !names.contains(word) else { return }
        throw Failure.unknown(
          "no command \"\(word)\"", word, among: names,
          otherwise: "`copydesk --help` names them all")
      }
    }
  }

  /// Runs the command and ends with 0 to 4; the parser's own 64 is 2 here.
  static func main() {
    InheritedSignals.letThrough()
    do {
      let words = CommandLine.arguments.dropFirst()
      // Nobody types it, and the parser would take longer than a small calendar does.
      if words.elementsEqual([CalendarErrand.command]) { return CalendarErrand.run() }
      if let dashboard = DashboardSession(words: words) { return try dashboard.run() }
      try Self.checkCommand(words)
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Standard.complain(failure.description)
      Glibc.exit(failure.code.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code == .success {
        var lines = LinePrinter()
        for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
          lines.line(String(line))
        }
        Standard.print(lines)
      } else if !message.isEmpty {
        Standard.complain(message)
      }
      Glibc.exit(code == .validationFailure ? Exit.usage.rawValue : code.rawValue)
    }
  }
}

/// What a process inherits of signals, undone before anything else.
enum InheritedSignals {
  /// Lets every signal through again: a mask is inherited, and ^C and TERM must reach us.
  ///
  /// A file that may grow no further (`ulimit -f`) is refused like a full disk, and told of.
  static func letThrough() {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    signal(SIGXFSZ, SIG_IGN)
  }
}
