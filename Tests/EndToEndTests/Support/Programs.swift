import Glibc

/// Where the programs under test are and what they see of the world.
enum Programs {
  /// The built `copydesk`, beside the tests.
  static let copydesk = buildFolder + "/copydesk"

  /// Whether the program has its dashboard yet.
  static let hasDashboard: Bool = {
    let answer = try? Command([copydesk, "--help"], environment: environment).run()
    return answer?.output.contains("--demo") ?? false
  }()

  /// Whether the shell finds a program.
  static func isInstalled(_ name: String) -> Bool {
    let answer = try? Command(["sh", "-c", "command -v \(name)"], environment: environment).run()
    return answer?.status == 0
  }

  /// The least a program needs: nothing of the developer's own settings reaches a test.
  static let environment: [String: String] = [
    "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  ]

  /// The environment of a session whose files are in the folder.
  static func environment(in scratch: ScratchFolder) -> [String: String] {
    environment.merging([
      "HOME": scratch.path + "/home",
      "XDG_CONFIG_HOME": scratch.path + "/home/.config",
      "XDG_STATE_HOME": scratch.path + "/home/.local/state",
      "XDG_CACHE_HOME": scratch.path + "/home/.cache",
      "TMPDIR": scratch.path + "/tmp",
      "LC_ALL": "C.UTF-8",
      "TERM": "tmux-256color",
      "TZ": "Asia/Tokyo",
    ]) { $1 }
  }

  private static let buildFolder: String = {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlink("/proc/self/exe", &bytes, Int(PATH_MAX))
    let path = String(
      decoding: bytes.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }()
}

/// The words as one line for a shell.
func shellLine(_ words: [String]) -> String {
  words.map {
    "'" + $0.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
  .joined(separator: " ")
}
