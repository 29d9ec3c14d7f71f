import Glibc

/// A desk in a scratch folder, and the commands run on it as a writer runs them.
struct CommandsDesk {
  static let now = "2026-11-25T14:02"

  let scratch: ScratchFolder
  var root: String { scratch.path + "/desk" }

  /// A desk with a plan and files, as paths within it and their text.
  init(_ files: [String: String] = [:], plan: String = Self.plan) throws {
    scratch = try ScratchFolder()
    try scratch.write("", to: "tmp/.keep")
    try write(plan, to: "desk.yaml")
    for (path, text) in files { try write(text, to: path) }
  }

  /// Runs a command on the desk at the usual time.
  func run(
    _ words: String..., desk: String? = nil, now: String? = Self.now,
    environment: [String: String] = [:], within limit: Duration = .seconds(60)
  ) throws -> Command.Answer {
    try run(words, desk: desk, now: now, environment: environment, within: limit)
  }

  func run(
    _ words: [String], desk: String? = nil, now: String? = Self.now,
    environment: [String: String] = [:], within limit: Duration = .seconds(60)
  ) throws -> Command.Answer {
    let options = ["--desk", desk ?? root] + (now.map { ["--now", $0] } ?? [])
    return try Command(
      [Programs.copydesk] + options + words,
      environment: Programs.environment(in: scratch).merging(environment) { $1 },
      folder: scratch.path
    ).run(within: limit)
  }

  func write(_ text: String, to path: String) throws {
    try scratch.write(text, to: "desk/\(path)")
  }

  func read(_ path: String) -> String? { scratch.read("desk/\(path)") }

  /// Writes bytes under a name that need not be text.
  func write(_ bytes: [UInt8], named name: [UInt8]) throws {
    let path = (Array("\(root)/".utf8) + name + [0]).map { CChar(bitPattern: $0) }
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure("error \(errno)") }
    defer { close(file) }
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw Failure("error \(errno)") }
  }

  /// Every file below a folder of the desk with its bytes as text, for comparing two states.
  func snapshot(_ folder: String = ".") throws -> String {
    let answer = try Command(
      ["sh", "-c", "find \"$0\" -type f -exec md5sum {} + | sort -k2", folder],
      environment: Programs.environment, folder: root
    ).run(within: .seconds(60))
    guard answer.status == 0 else { throw Failure(answer.errors) }
    return answer.output
  }

  static let plan = """
    time_zone: Asia/Tokyo
    sources:
      pieces: [{path: posts, all: true}, {path: gigs, all: true}]
    outlets:
      own-letter: {name: Own Letter, short: OWN, kind: own, target: 1 piece a week}
      nk-news: {name: NK News, short: NKN, kind: client, time_zone: Asia/Seoul, currency: USD, fee: 300}
    schedule:
      - {outlet: own-letter, slot: Weekly article, every: friday 18:00}

    """

  /// A desk with a piece or two of everything.
  static let pieces = [
    "gigs/nk-news/rason.md": """
    ---
    title: Rason customs data
    status: drafting   # the writer's own
    due: 2026-11-26 18:00
    length: 900
    fee: 12.50 USD
    tags: [trade, dprk]
    ---
    One two three.

    """,
    "gigs/nk-news/summit.md": """
    ---
    title: "김정은과 푸틴: the summit"
    status: filed
    filed: 2026-11-19
    commissioned: 2026-11-06
    ---
    One two.

    """,
    "posts/dmz.md": "---\ntitle: DMZ tours\nstatus: editing\ndraft: true\n---\nOne.\n",
    "posts/old.md": "---\nstatus: published\npublished: 2026-11-20\n---\n# Old one\n",
    "semester/term.yaml": """
    name: Autumn term
    starts: 2026-09-28
    ends: 2027-01-22
    deadlines:
      - {title: Ethics form, due: 2026-12-04}
      - {title: Ethics review, due: 2026-12-11}

    """,
  ]
}
