import ArgumentParser

/// What every command takes: which desk, what time it is, where the writer sits.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The desk: a folder with a desk.yaml.",
      discussion: """
        Without it $COPYDESK_DESK, else this folder or one above it that holds a desk.yaml, else \
        `desk:` in $XDG_CONFIG_HOME/copydesk/config.yaml.
        """, valueName: "folder"))
  var desk: String?

  @Option(
    help: ArgumentHelp(
      "Takes this for the present: 2026-11-25T14:02, a time of home, or with an offset.",
      valueName: "time"))
  var now: String?

  @Option(
    help: ArgumentHelp("Shows times as here: a city or zone, as in London.", valueName: "zone"))
  var here: String?

  /// These options, filled up with those given before the command's name.
  func inheriting(_ parent: DeskOptions) -> DeskOptions {
    var options = self
    options.desk = desk ?? parent.desk
    options.now = now ?? parent.now
    options.here = here ?? parent.here
    return options
  }
}

/// The choice of JSON, where a command prints an answer.
struct AnswerOptions: ParsableArguments {
  @Flag(help: "Answers in JSON, one line.")
  var json = false
}

/// A command under the root: it sees the options given before its name.
protocol DeskCommand: ParsableCommand {
  var parent: Copydesk { get }
  var options: DeskOptions { get }
}

extension DeskCommand {
  /// Opens the desk that is meant, at the time that is meant.
  func open(_ depth: Session.Depth = .whole) throws -> Session {
    if parent.demo {
      throw Failure("--demo opens the dashboard; of the commands only frame takes it")
    }
    return try Session(options.inheriting(parent.options), depth: depth)
  }
}
