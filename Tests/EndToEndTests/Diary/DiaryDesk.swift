import Glibc

/// The desk of the diary: the files under `Desk`, copied to where a writer would have them.
///
/// Forty pieces of a newsletter, four clients and a thesis in `~/desk`, and an Obsidian vault
/// beside it. Open it yourself: `copydesk --desk Tests/EndToEndTests/Diary/Desk/desk`.
final class DiaryDesk {
  let scratch: ScratchFolder
  /// The files as they were on the first Monday.
  let firstMonday: [String: String]
  /// The files as they were when we last looked.
  private var lastSeen: [String: String]

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("", to: "tmp/.keep")
    let answer = try Command(
      ["cp", "-R", Self.fixtures + "/Desk", scratch.path + "/home"],
      environment: Programs.environment
    ).run()
    guard answer.status == 0 else { throw Failure(answer.errors) }
    lastSeen = [:]
    firstMonday = Self.files(in: scratch)
    lastSeen = firstMonday
  }

  /// All the writer's files with their text, by their path from home; the journal is none of them.
  var files: [String: String] { Self.files(in: scratch) }

  /// Which lines went (`-`) and came (`+`) since the last entry, per file.
  func linesChanged() -> [String: [String]] {
    let now = files
    defer { lastSeen = now }
    return DiaryDesk.difference(from: lastSeen, to: now)
  }

  /// Which lines went (`-`) and which came (`+`), per file that differs, in the files' own order.
  static func difference(
    from before: [String: String], to after: [String: String]
  ) -> [String: [String]] {
    var changes: [String: [String]] = [:]
    for name in Set(before.keys).union(after.keys) where before[name] != after[name] {
      let change = lines(after[name]).difference(from: lines(before[name]))
      changes[name] =
        change.removals.map { "-" + $0.line } + change.insertions.map { "+" + $0.line }
    }
    return changes
  }

  private static func lines(_ text: String?) -> [String] {
    guard let text else { return [] }
    return text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
  }

  private static func files(in scratch: ScratchFolder) -> [String: String] {
    var files: [String: String] = [:]
    for (name, text) in scratch.files(in: "home", except: ["home/.local"]) {
      files[String(name.dropFirst("home/".count))] = text
    }
    return files
  }

  // MARK: Programs

  /// The zone of the laptop's clock.
  var here = "Asia/Tokyo"

  /// The environment of everything that works on this desk.
  var environment: [String: String] {
    Programs.environment(in: scratch).merging(["TZ": here]) { $1 }
  }

  /// The words that start the program on this desk at a time.
  func program(at now: String) -> [String] {
    [Programs.copydesk, "--desk", scratch.path + "/home/desk", "--now", now]
  }

  /// Runs a line as the writer types it in a shell: `move rason-customs filed`.
  func run(_ line: String, at now: String, on full: FullDisk? = nil) throws -> Command.Answer {
    try start(line, at: now, on: full).answer()
  }

  /// Asks for the JSON of a command, without waiting for it.
  func ask(_ line: String, at now: String) throws -> Command.Running {
    try start(line + " --json", at: now)
  }

  /// The JSON that was asked for.
  func json(_ running: Command.Running) throws -> JSONValue {
    let answer = try running.answer()
    guard answer.status == 0 else { throw Failure("\(running.name): \(answer.errors)") }
    return try JSONValue(line: answer.output)
  }

  /// The files that the log says the last action changed, by their path from home.
  func lastLogged(at now: String) throws -> [String] {
    files(try lastAction(at: now), "changed")
  }

  /// The newest action of the log.
  func lastAction(at now: String) throws -> JSONValue? {
    try json(ask("log --last 1", at: now))["actions"]?.items.first
  }

  /// The files an action says something of, by their path from home.
  func files(_ action: JSONValue?, _ what: String) -> [String] {
    let ids = (action?[what]?.items ?? []).compactMap { $0["id"]?.text }
    return ids.map { $0.hasPrefix("~/") ? String($0.dropFirst(2)) : "desk/" + $0 }.sorted()
  }

  private func start(
    _ line: String, at now: String, on full: FullDisk? = nil
  ) throws -> Command.Running {
    let disk = try full?.words(journal: journalLength) ?? []
    return try Command(
      ["sh", "-c", "exec \"$@\" " + line, "copydesk"] + disk + program(at: now),
      environment: environment
    ).start()
  }

  /// How long the journal is, in bytes.
  var journalLength: Int {
    get throws {
      let state = "home/.local/state/copydesk"
      guard let folder = scratch.names(in: state).first,
        let journal = scratch.read("\(state)/\(folder)/journal")
      else { throw Failure("there is no journal") }
      return journal.utf8.count
    }
  }

  // MARK: Others who write

  /// An editor saves what it has had open, or a merge what it made of two: a new file beside the
  /// old one, renamed over it. What follows is told apart from it.
  func othersSave(_ name: String, as text: String) throws {
    let path = scratch.path + "/home/" + name
    try scratch.write(text, to: "home/" + name + "~")
    guard rename(path + "~", path) == 0 else { throw Failure("\(name): error \(errno)") }
    lastSeen[name] = text
  }

  /// A file that lies ready under `Elsewhere`: what an editor or a merge will write.
  func elsewhere(_ name: String) throws -> String {
    let answer = try Command(
      ["cat", Self.fixtures + "/Elsewhere/" + name], environment: Programs.environment
    ).run()
    guard answer.status == 0 else { throw Failure(answer.errors) }
    return answer.output
  }

  private static let fixtures =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
}

extension CollectionDifference<String>.Change {
  fileprivate var line: String {
    switch self {
    case .insert(_, let line, _), .remove(_, let line, _): line
    }
  }
}
