import Glibc

/// The folder all is made in, and what is made in it, each thing when first asked for.
final class Workshop {
  let options: Options
  /// The `copydesk` to measure, absolute.
  let program: String
  let folder: String
  private var desks: [Int: BenchDesk] = [:]
  private var repositories: [Int: String] = [:]

  /// Makes the folder; fails where there is no program to measure.
  init(_ options: Options) throws {
    self.options = options
    guard let resolved = realpath(options.program, nil) else {
      throw Failure.system(
        "\(options.program) (build it with swift build -c release --product copydesk)")
    }
    defer { free(resolved) }
    program = String(cString: resolved)
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/copydesk-bench.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.system(parent) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for name in ["home", "tmp"] { try Disk.makeFolder("\(folder)/\(name)") }
  }

  /// The desk of `--pieces` pieces.
  func largeDesk() throws -> BenchDesk { try desk(of: options.pieces) }

  /// The desk it is compared with.
  func smallDesk() throws -> BenchDesk { try desk(of: min(100, options.pieces)) }

  /// A repository for `tig` with this many commits; nothing where there is no `tig` or `git`.
  func repository(commits: Int) throws -> String? {
    if let made = repositories[commits] { return made }
    guard hasProgram("tig"), hasProgram("git") else { return nil }
    let path = "\(folder)/repository-\(commits)"
    try Repository(commits: commits).make(at: path, in: self)
    repositories[commits] = path
    return path
  }

  /// What every program sees of the world: none of the user's own settings.
  var environment: [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return [
      "PATH=\(path)", "HOME=\(folder)/home", "TMPDIR=\(folder)/tmp",
      "XDG_CONFIG_HOME=\(folder)/home/.config", "XDG_STATE_HOME=\(folder)/home/.local/state",
      "LC_ALL=C.UTF-8", "TERM=xterm-256color", "TZ=Asia/Tokyo",
    ]
  }

  /// Removes everything, or says where it is.
  func clear() {
    guard !options.keeps else { return CopydeskBench.complain("kept \(folder)") }
    _ = chdir("/")
    _ = try? Command(["rm", "-rf", "--", folder], in: self).run()
  }

  private func desk(of pieces: Int) throws -> BenchDesk {
    if let made = desks[pieces] { return made }
    CopydeskBench.complain("making a desk of \(pieces) pieces …")
    let desk = try BenchDesk(pieces: pieces, at: "\(folder)/desk-\(pieces)")
    desks[pieces] = desk
    return desk
  }

  private func hasProgram(_ name: String) -> Bool {
    let answer = try? Command(["sh", "-c", "command -v \(name)"], in: self).run()
    return answer?.status == 0
  }
}
