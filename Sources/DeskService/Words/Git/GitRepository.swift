import Editorial
import Formats

/// A repository that some of the desk's sources lie in.
struct GitRepository {
  /// Any folder in it, absolute.
  let folder: String
  /// What is above the top of the repository: a name of its files stands below it.
  private let top: String
  /// The folders of sources, from its top.
  private(set) var folders: [String]

  /// Where a folder lies in a repository; `nil` where it lies in none.
  ///
  /// - Throws: why `git` cannot be asked.
  init?(of folder: String, _ program: GitProgram) throws(Refusal) {
    guard let bytes = try program.answer(["rev-parse", "--show-prefix"]) else { return nil }
    var prefix = String(decoding: bytes.dropLast(), as: UTF8.self)
    if prefix.hasSuffix("/") { prefix.removeLast() }
    // As the desk names the folder, which may be reached by a link.
    guard folder == prefix || folder.hasSuffix("/" + prefix) || prefix.isEmpty else { return nil }
    self.folder = folder
    top = prefix.isEmpty ? folder : String(folder.dropLast(prefix.utf8.count + 1))
    folders = [prefix]
  }

  /// Takes in a source of the same repository; whether it is one.
  mutating func join(_ other: GitRepository) -> Bool {
    guard top == other.top else { return false }
    folders += other.folders
    return true
  }

  /// The absolute path of a file by its name from the top.
  func absolute(_ path: String) -> String { PathFrame.join(top.isEmpty ? "/" : top, path) }

  /// Its commits, each after those it follows.
  ///
  /// - Throws: where there are none, or they cannot be read.
  func commits(_ program: GitProgram) throws(Refusal) -> [GitCommit] {
    let paths = folders.contains("") ? [] : folders.map { ":(top,literal)" + $0 }
    let bytes = try program.answer(
      [
        "log", "--no-merges", "--full-history", "--topo-order", "--reverse", "--raw", "-z", "-M",
        "--no-abbrev", "--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-color",
        "--no-notes", "--no-relative", "--no-mailmap", "--encoding=UTF-8",
        "--format=" + GitLogText.format, "HEAD", "--",
      ] + paths)
    guard let bytes, let commits = GitLogText.read(bytes) else {
      throw Refusal(
        "git could not read the commits of \(folder)",
        .advice("look what `git log` says there"))
    }
    return commits
  }

  /// The address by which the writer commits there, as git is set up.
  func author(_ program: GitProgram) throws(Refusal) -> String? {
    let bytes = try program.answer(["config", "--get", "user.email"])
    return bytes.map { String(decoding: $0.dropLast(), as: UTF8.self) }
  }
}
