import CSystem
import Editorial
import Glibc

/// `git`, run to read a repository and for nothing else: whatever the repository or its settings would
/// have it run or fetch beside that is switched off (R66).
struct GitProgram: Sendable {
  /// The folder it is asked in, absolute.
  let folder: String
  private let environment: [String]

  /// - Parameters:
  ///   - folder: where it is asked, absolute.
  ///   - environment: of it where programs are found and the writer's own settings lie; nothing else
  ///     is handed on, for much of it names programs.
  init(in folder: String, environment: [String: String]) {
    self.folder = folder
    self.environment =
      ["PATH", "HOME", "XDG_CONFIG_HOME"].compactMap { name in
        environment[name].map { "\(name)=\($0)" }
      } + GitProgram.variables
  }

  /// An older git does not know all of them; of each thing that could be run more than one forbids it.
  private static let variables = [
    "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1", "GIT_NO_REPLACE_OBJECTS=1",
    "GIT_ALLOW_PROTOCOL=none", "GIT_PROTOCOL_FROM_USER=0", "GIT_TERMINAL_PROMPT=0",
    "GIT_PAGER=cat", "GIT_EDITOR=false", "GIT_ASKPASS=false", "GIT_SSH_COMMAND=false",
    "GIT_ATTR_NOSYSTEM=1",
  ]

  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat",
    "core.attributesFile=/dev/null", "core.sshCommand=false", "core.gitProxy=",
    "core.quotePath=false",
    "protocol.allow=never", "log.showRoot=true", "log.follow=false", "log.showSignature=false",
    "diff.renameLimit=400", "gc.auto=0", "maintenance.auto=false", "color.ui=false",
  ]

  /// Starts it.
  ///
  /// - Throws: why it could not be started.
  func start(_ words: [String], readsInput: Bool = false) throws(Refusal) -> GitProcess {
    let options =
      ["git", "--no-pager", "--no-optional-locks", "--no-replace-objects", "-C", folder]
      + GitProgram.settings.flatMap { ["-c", $0] }
    do throws(SystemError) {
      return try GitProcess(options + words, environment, readsInput: readsInput)
    } catch {
      throw error.code == ENOENT
        ? Refusal("git was not found", .advice("install it, or look for it along PATH"))
        : Refusal("git could not be started: \(error.cause)", .retry)
    }
  }

  /// What it prints; `nil` where it fails.
  func answer(_ words: [String]) throws(Refusal) -> [UInt8]? {
    var process = try start(words)
    let bytes = process.readAll()
    return process.wait() == 0 ? bytes : nil
  }
}
