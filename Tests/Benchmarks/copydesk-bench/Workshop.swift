import Glibc

/// The folder all is made in, and what is made in it, each thing when first asked for.
final class Workshop {
  let options: Options
  /// The stripped copy of the `copydesk` to measure, absolute.
  let program: String
  let folder: String
  /// Where demo desks are laid out: in memory where there is some for it, as without `$TMPDIR`.
  private let demos: String
  private var desks: [Int: BenchDesk] = [:]
  private var repositories: [Int: String] = [:]

  /// Makes the folder; fails where there is no program to measure.
  init(_ options: Options) throws {
    self.options = options
    guard let resolved = realpath(options.program, nil) else {
      throw Failure.system(
        "\(options.program) (build it as --help says)")
    }
    defer { free(resolved) }
    folder = try Workshop.newFolder(in: getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")
    demos = try access("/dev/shm", W_OK | X_OK) == 0 ? Workshop.newFolder(in: "/dev/shm") : folder
    for name in ["home", "bin"] { try Disk.makeFolder("\(folder)/\(name)") }
    program = "\(folder)/bin/copydesk"
    // As the README says to keep it.
    _ = try Command(["install", "-s", String(cString: resolved), program], in: self).time()
  }

  /// The desk of `--pieces` pieces.
  func largeDesk() throws -> BenchDesk { try desk(of: options.pieces) }

  /// The desk it is compared with.
  func smallDesk() throws -> BenchDesk { try desk(of: min(100, options.pieces)) }

  /// The folder of a desk whose texts are made to cost memory.
  func hostileDesk() throws -> String {
    let path = "\(folder)/desk-hostile"
    try HostileDesk.make(at: path)
    return path
  }

  /// A repository for `tig` with this many commits; nothing where there is no `tig` or `git`.
  func repository(commits: Int) throws -> String? {
    if let made = repositories[commits] { return made }
    guard hasProgram("tig"), hasProgram("git") else { return nil }
    let path = "\(folder)/repository-\(commits)"
    try Repository(commits: commits).make(at: path, in: self)
    repositories[commits] = path
    return path
  }

  /// The small desk's files under git, for `git status`; nothing where there is no `git`.
  func smallDeskUnderGit() throws -> String? {
    guard hasProgram("git") else { return nil }
    let path = "\(folder)/desk-under-git"
    let script = """
      cp -r "$0" "$1" && cd "$1" && git init -q && git add -A \
      && git -c user.name=Writer -c user.email=writer@example.com commit -qm "A desk"
      """
    _ = try Command(["sh", "-c", script, smallDesk().folder, path], in: self).time()
    return path
  }

  /// What every program sees of the world: none of the user's own settings.
  var environment: [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    return [
      "PATH=\(path)", "HOME=\(folder)/home", "TMPDIR=\(demos)",
      "XDG_CONFIG_HOME=\(folder)/home/.config", "XDG_STATE_HOME=\(folder)/home/.local/state",
      "LC_ALL=C.UTF-8", "TERM=xterm-256color", "TZ=Asia/Tokyo",
    ]
  }

  /// Removes everything, or says where it is.
  func clear() {
    guard !options.keeps else { return CopydeskBench.complain("kept \(folder)") }
    _ = chdir("/")
    _ = try? Command(["rm", "-rf", "--", folder, demos], in: self).run()
  }

  private static func newFolder(in parent: String) throws -> String {
    var template = Array("\(parent)/copydesk-bench.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure.system(parent) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func desk(of pieces: Int) throws -> BenchDesk {
    if let made = desks[pieces] { return made }
    CopydeskBench.complain("making a desk of \(pieces) pieces …")
    let desk = try BenchDesk(pieces: pieces, at: "\(folder)/desk-\(pieces)")
    desks[pieces] = desk
    return desk
  }

  /// Whether a program of this name is installed.
  func hasProgram(_ name: String) -> Bool {
    let answer = try? Command(["sh", "-c", "command -v \(name)"], in: self).run()
    return answer?.status == 0
  }
}
