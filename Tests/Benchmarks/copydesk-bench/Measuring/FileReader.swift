import Glibc

/// `cat` or `wc -w` over all files of a desk: what reading them costs anybody.
struct FileReader {
  private let commands: [Command]
  private let folder: String

  /// All names go to one process, as long as the system takes that many.
  init(_ words: [String], over desk: BenchDesk, in workshop: Workshop) {
    var commands: [Command] = []
    var names: [String] = []
    var size = 0
    for name in desk.names {
      names.append(name)
      // A word also costs its pointer; the limit is a quarter of the stack, 2 MiB as a rule.
      size += name.utf8.count + 9
      if size > 1_500_000 {
        commands.append(Command(words + names, in: workshop))
        (names, size) = ([], 0)
      }
    }
    if !names.isEmpty { commands.append(Command(words + names, in: workshop)) }
    self.commands = commands
    folder = desk.folder
  }

  /// The time for all of them.
  func time() throws -> Duration {
    guard chdir(folder) == 0 else { throw Failure.system(folder) }
    var time = Duration.zero
    for command in commands { time += try command.time() }
    return time
  }
}
