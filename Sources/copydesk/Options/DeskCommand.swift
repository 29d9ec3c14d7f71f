import ArgumentParser

/// A command under the root: it sees the options given before its name.
protocol DeskCommand: ParsableCommand {
  var parent: Copydesk { get }
  var options: DeskOptions { get }
}

extension DeskCommand {
  /// Opens the desk that is meant, at the time that is meant.
  func open(
    _ depth: Session.Depth = .whole, words: Session.Words = .none,
    calendars: Session.Calendars = .none
  ) throws -> Session {
    if parent.demo {
      throw Failure("--demo opens the dashboard; of the commands only frame and words take it")
    }
    return try Session(
      options.inheriting(parent.options), depth: depth, words: words, calendars: calendars)
  }
}
