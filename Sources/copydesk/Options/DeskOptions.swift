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
