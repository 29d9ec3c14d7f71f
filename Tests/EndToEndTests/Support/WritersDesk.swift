import Glibc

/// A real desk of a writer's own files.
///
/// A newsletter, a client, an Obsidian vault, a Hugo and a Jekyll tree, a semester. On Wednesday 25 November 2026, 14:02 in Tokyo, its rows stand as in
/// `rows`.
final class WritersDesk {
  let scratch: ScratchFolder
  /// The time the programs take for the present.
  var now = "2026-11-25T14:02"
  /// The desk's folder.
  var path: String { scratch.path + "/home/desk" }

  /// The titles in DUE, in order.
  static let rows = [
    "Trams", "Seminar paper", "Rason", "Vault piece", "Ethics form", "Hugo piece", "Jekyll draft",
    "Toml piece",
  ]
  static let trams = "desk/posts/trams.md"
  static let rason = "desk/gigs/nk-news/rason.md"

  init() throws {
    scratch = try ScratchFolder()
    for (name, text) in Self.files { try write(text, to: name) }
    try scratch.write("", to: "tmp/.keep")
  }

  /// Writes one of the writer's files, as another program would.
  func write(_ text: String, to name: String) throws {
    try scratch.write(text, to: "home/" + name)
  }

  func read(_ name: String) -> String? { scratch.read("home/" + name) }

  func remove(_ name: String) {
    unlink("\(scratch.path)/home/\(name)")
  }

  func rename(_ name: String, to other: String) {
    Glibc.rename("\(scratch.path)/home/\(name)", "\(scratch.path)/home/\(other)")
  }

  /// All the writer's files with their text; the journal is none of them.
  func files() -> [String: String] {
    var files: [String: String] = [:]
    for (name, text) in scratch.files(in: "home", except: ["home/.local"]) {
      files[String(name.dropFirst("home/".count))] = text
    }
    return files
  }

  /// What differs from before, per file: `-` lines that went and `+` lines that came.
  func changes(since before: [String: String]) -> [String: [String]] {
    let after = files()
    var changes: [String: [String]] = [:]
    for name in Set(before.keys).union(after.keys) where before[name] != after[name] {
      changes[name] = Self.difference(before[name] ?? "", after[name] ?? "")
    }
    return changes
  }

  /// The environment of everything that works on this desk.
  var environment: [String: String] { Programs.environment(in: scratch) }

  /// The words that open the dashboard.
  var program: [String] { [Programs.copydesk, "--desk", path, "--now", now] }

  /// Opens the dashboard and waits for its list.
  func open(
    _ program: [String]? = nil, width: Int = 80, height: Int = 24,
    environment changes: [String: String] = [:]
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      program ?? self.program, width: width, height: height,
      environment: environment.merging(changes) { $1 })
    try session.wait(for: "DUE")
    return session
  }

  /// The words of a command on this desk.
  func command(_ arguments: String...) -> Command {
    Command(
      [Programs.copydesk, "--desk", path, "--now", now] + arguments, environment: environment)
  }

  /// Undoes until there is nothing left to undo.
  func undoAll() throws {
    for _ in 0..<500 {
      let answer = try command("undo").run()
      if answer.status == 1 { return }
      guard answer.status == 0 else { throw Failure("undo: \(answer.status) \(answer.errors)") }
    }
    throw Failure("undo never ends")
  }

  private static func difference(_ before: String, _ after: String) -> [String] {
    let old = lines(before)
    let new = lines(after)
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "-" + line
      case .insert(_, let line, _): "+" + line
      }
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String($0) ?? "?" }
  }

  private static let files: [String: String] = [
    "desk/desk.yaml": """
    time_zone: Asia/Tokyo
    sources:
      pieces:
        - {path: posts, all: true}
        - {path: gigs, all: true}
        - ~/vault
        - {path: ~/blog/content, style: hugo}
        - {path: ~/jekyll, style: jekyll}
      semester: [semester]
    outlets:
      fp: {name: Foreign Perspectives, short: FP, kind: own, target: 1 piece a week}
      nk-news: {name: NK News, short: NKN, kind: client, time_zone: Asia/Seoul}
      phd: {name: PhD, short: PhD, kind: study}
    schedule:
      - {outlet: fp, slot: Weekly article, every: friday 18:00}

    """,
    trams: """
    ---
    title: "Trams"
    status:   drafting   # the writer's own
    due: 2026-11-26
    length: 900
    ---

    Body one two.

    """,
    rason: "---\r\ntitle: Rason\r\nstatus: drafting\r\ndue: 2026-11-27\r\n---\r\nBody\r\n",
    "vault/piece.md": """
    \u{FEFF}---
    tags: [a, b]
    status:
      - drafting
    outlet: nk-news
    due: 2026-11-28
    ---
    # Vault piece
    """,
    "vault/Notes/note.md": "# Only a note\n",
    "blog/content/posts/hugo.md":
      "---\ntitle: 'Hugo piece'\ndate: 2026-11-20T10:00:00+09:00\ndraft: true\n...\nText\n",
    "blog/content/posts/toml.md":
      "+++\ntitle = \"Toml piece\"\ndraft = true\nno pair\n+++\nText\n",
    "jekyll/_drafts/draft.md": "---\nlayout: post\ntitle: Jekyll draft\n---\nText\n",
    "desk/semester/term.yaml": """
    name: Fall
    starts: 2026-09-28
    ends: 2027-01-29
    deadlines:
      - {title: Ethics form, due: 2026-12-04}   # flow
      - title: Seminar paper
        due: 2026-11-26

    """,
  ]
}

extension TerminalSession {
  /// The line that is selected.
  func marked(_ screen: Screen) -> String? { screen.lines.first { $0.hasPrefix(">") } }

  /// Goes to the row with the title.
  func select(_ title: String) throws {
    // A row that is marked already is not left: it would still be on the screen before the key counts.
    if let line = marked(try screen()), line.contains(title) { return }
    // What is looked for may come with a reading that is still under way, above the row that is marked.
    for _ in 0..<20 {
      try press("g")
      // What is seen at once may be from before the key; what another key brings and takes is not.
      try press(":")
      try wait(for: "COMMANDS")
      try press("Escape")
      try wait(until: "COMMANDS")
      var line = marked(try wait(for: "a selected row") { marked($0) != nil })
      for _ in 0..<50 {
        if line?.contains(title) == true { return }
        let last = line
        try press("j")
        guard
          let next = try? wait(for: "the next row", within: .seconds(1), { marked($0) != last })
        else { break }
        line = marked(next)
      }
    }
    throw Failure("no row with \(title)")
  }
}
