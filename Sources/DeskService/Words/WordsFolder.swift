import Editorial
import Formats
import Glibc

/// Where the logs of words written lie: ours in the state folder, and a copy of each machine's in the
/// desk where `words: {log: …}` says so (R57).
struct WordsFolder: Sendable {
  /// A log that was read.
  struct Log: Sendable {
    var machine: String
    var path: String
    var reading: WordsLogText.Reading
    /// It was made of a repository's commits.
    var isFromGit = false

    /// Its lines, as those of its machine.
    var records: [WordsRecord] {
      reading.lines.map { WordsRecord($0, by: machine, isFromGit: isFromGit) }
    }

    /// What is told of it.
    var told: WordsHistory.Log {
      WordsHistory.Log(
        machine: machine, path: path, lines: reading.lines.count, bad: reading.bad.count,
        firstBad: reading.bad.first, latest: reading.latest, latestLine: reading.latestLine)
    }
  }

  private let disk: Disk
  private let state: String
  /// The folder in the desk, absolute.
  private let shared: String?
  /// The name our log goes by on other machines: `kestrel-4f1c`.
  let machine: String

  init(state: String, shared: String?, on disk: Disk = Disk()) {
    self.disk = disk
    self.state = state
    self.shared = shared
    machine = Self.machineName()
  }

  /// Ours first, then what the desk has of every machine; a log that cannot be opened is none.
  func logs() -> [Log] {
    var logs: [Log] = []
    if let bytes = try? bytes("words.log", in: state) {
      logs.append(
        Log(
          machine: machine, path: path, reading: WordsLogText.read(bytes)))
    }
    for name in gitNames() {
      guard let bytes = try? bytes(name, in: state) else { continue }
      logs.append(
        Log(
          machine: Self.machine(of: name), path: state + "/" + name,
          reading: WordsLogText.read(bytes), isFromGit: true))
    }
    for name in sharedNames() {
      guard let shared, let bytes = try? bytes(name, in: shared) else { continue }
      logs.append(
        Log(
          machine: Self.machine(of: name), path: shared + "/" + name,
          reading: WordsLogText.read(bytes)))
    }
    return logs
  }

  /// Whether anything was ever recorded here.
  var hasLog: Bool { access(path, F_OK) == 0 }

  /// The log of this machine.
  var path: String { Self.path(in: state) }

  /// The log of this machine in a folder of state.
  static func path(in state: String) -> String { state + "/words.log" }

  /// The desk's copy of it.
  var sharedPath: String { (shared ?? "") + "/" + machine + ".words" }

  /// Why nothing can be written to it, as far as that can be told without trying.
  var obstacle: String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    guard !isFile || access(path, W_OK) != 0 else { return nil }
    return Refusal(
      SystemError(.open, isFile ? errno : EISDIR), ours: "the log of words written", at: path
    ).cause
  }

  /// What is told of the logs of these sizes.
  func toldLogs(_ sizes: [String: Int]) -> [WordsHistory.Log] {
    if let sums = sums(isWhole: false), sums.sizes == sizes { return sums.history.logs }
    return logs().map(\.told)
  }

  /// What the logs said when they were read last; `nil` where nobody has kept it.
  func sums(isWhole: Bool) -> WordsSums? {
    guard let bytes = try? bytes("sums", in: state) else { return nil }
    return WordsSumsFile.read(bytes, isWhole: isWhole)
  }

  /// Keeps what the logs say; it is a cache, so that nobody need know where that fails.
  func keep(_ sums: WordsSums, holding lock: borrowing JournalLock) {
    do throws(SystemError) {
      try replace("sums", holding: lock) { file throws(SystemError) in
        try disk.write(WordsSumsFile.bytes(of: sums), to: file)
      }
    } catch {
    }
  }

  /// What tells whether any log is another than before: their names and sizes.
  func fingerprint() -> [String: Int] {
    var sizes: [String: Int] = [:]
    var names = sharedNames().map { (shared ?? "", $0) }
    names += (["words.log"] + gitNames()).map { (state, $0) }
    for (folder, name) in names {
      var status = stat()
      if stat(folder + "/" + name, &status) == 0 {
        sizes[folder + "/" + name] = Int(status.st_size)
      }
    }
    return sizes
  }

  /// Appends lines to our log.
  ///
  /// The lock must be held: two programs on one desk would part each other's lines.
  func append(
    _ lines: [WordsLine], in zone: Zone, holding lock: borrowing JournalLock
  ) throws(SystemError) {
    let bytes = lines.flatMap { WordsLogText.bytes(of: $0, in: zone) }
    if !bytes.isEmpty { try disk.appendLines(bytes, to: path) }
  }

  /// What was seen before; `nil` where it was never kept or is damaged (R52).
  func seen() -> Seen? {
    guard let bytes = try? bytes("seen", in: state) else { return nil }
    return SeenFile.read(bytes)
  }

  /// Keeps what was seen.
  func keep(_ seen: Seen, holding lock: borrowing JournalLock) throws(SystemError) {
    try replace("seen", holding: lock) { file throws(SystemError) in
      try SeenFile.write(seen) { bytes throws(SystemError) in try disk.write(bytes, to: file) }
      try disk.sync(file)
    }
  }

  /// The log made of a repository's commits, by the name of its first one.
  func gitPath(of root: String) -> String { state + "/" + Self.gitName(root) }

  /// Writes the log made of a repository's commits anew.
  func replaceGitLog(
    of root: String, with lines: [WordsLine], holding lock: borrowing JournalLock
  ) throws(SystemError) {
    try replace(Self.gitName(root), holding: lock) { file throws(SystemError) in
      try disk.write(lines.flatMap { WordsLogText.bytes(of: $0, in: .utc) }, to: file)
      try disk.sync(file)
    }
  }

  private static func gitName(_ root: String) -> String { "git-\(root.prefix(8)).words" }

  private func gitNames() -> [String] {
    names(in: state, ending: ".words").filter { $0.hasPrefix("git-") }
  }

  /// Writes a file of ours anew.
  private func replace(
    _ name: String, holding lock: borrowing JournalLock,
    with write: (borrowing Descriptor) throws(SystemError) -> Void
  ) throws(SystemError) {
    let folder = try disk.openFolder(state)
    do throws(SystemError) {
      // Left behind by a program that died: the lock is ours, so it is nobody's.
      try disk.remove(name + ".new", in: folder)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    let file = try disk.makeFile(name + ".new", 0o600, in: folder)
    try write(file)
    try disk.rename(name + ".new", to: name, in: folder)
  }

  /// A copy in the desk that lacks lines of ours, as after a checkout, gets them back; torn ones stay
  /// where they are.
  func share(holding lock: borrowing JournalLock) throws(SystemError) {
    guard let shared, hasLog else { return }
    let ours = try bytes("words.log", in: state)
    let there = (try? bytes(machine + ".words", in: shared)) ?? []
    let known = Set(there.split(separator: 0x0A).map(Array.init))
    let lacking = ours.split(separator: 0x0A).filter {
      !known.contains(Array($0)) && WordsLogText.read(Array($0)).bad.isEmpty
    }
    if lacking.isEmpty { return }
    try disk.makeFolders(shared, 0o755)
    try disk.appendLines(lacking.flatMap { Array($0) + [0x0A] }, to: sharedPath)
    if !sharedNames(ending: ".gitattributes").contains(".gitattributes") {
      try disk.appendLines(Array("*.words merge=union\n".utf8), to: shared + "/.gitattributes")
    }
  }

  private func bytes(_ name: String, in folder: String) throws(SystemError) -> [UInt8] {
    let file = try disk.openFile(name, in: try disk.openFolder(folder))
    return try disk.read(file, from: 0, count: try disk.state(file).size)
  }

  private func sharedNames(ending: String = ".words") -> [String] {
    shared.map { names(in: $0, ending: ending) } ?? []
  }

  private func names(in folder: String, ending: String) -> [String] {
    guard let folder = opendir(folder) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, name.hasSuffix(ending) { names.append(name) }
    }
    return names.sorted()
  }

  /// The machine of a log's name; of a conflict copy, its original's: lines are a set.
  private static func machine(of name: String) -> String {
    let stem = name.dropLast(".words".utf8.count)
    return String(stem.prefix { $0 != "." && $0 != " " && $0 != "(" })
  }

  /// The host's name and four digits of what tells it from another of that name.
  private static func machineName() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    let host =
      gethostname(&buffer, 255) == 0
      ? String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : ""
    let plain = host.prefix { $0 != "." }.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    var digits = "0000"
    if let file = fopen("/etc/machine-id", "r") {
      defer { fclose(file) }
      var id = [UInt8](repeating: 0, count: 4)
      if fread(&id, 1, 4, file) == 4 { digits = String(decoding: id, as: UTF8.self) }
    }
    return (plain.isEmpty ? "host" : plain) + "-" + digits
  }
}
