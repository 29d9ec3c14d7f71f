import Glibc
import Testing

/// Text that would command a terminal or mislead a reader stays text, wherever it stands.
@Suite(.ownThread) struct HostileTextTests {
  /// A title sequence, a colour, a C1 control, an override, a zero-width space, an isolate, a line
  /// separator, a soft hyphen.
  private let evil =
    "\u{1b}]0;pwned\u{7}\u{1b}[31m\u{9b}31m\u{202e}\u{200b}\u{2066}\u{2028}\u{ad}"
  private let quoted = #"\e]0;pwned\a\e[31m\x9b31m\u202e\u200b\u2066\u2028\xad"#
  let desk: WritersDesk
  private let folder: String

  init() throws {
    desk = try WritersDesk()
    let plan = try #require(desk.read("desk/desk.yaml"))
    try desk.write(
      plan.replacing("name: NK News", with: "name: \"NK \(quoted)News\"")
        .replacing("short: NKN", with: "short: \"N\(quoted)K\"")
        .replacing("slot: Weekly article", with: "slot: \"Weekly \(quoted)\""),
      to: "desk/desk.yaml")
    try desk.write(
      """
      ---
      title: "Evil \(quoted)title"
      outlet: nk-news
      status: drafting
      editor: "J. \(quoted)Lee"
      length: "\(quoted)"
      due: 2026-11-25
      ---
      Text \(evil) and more.

      """, to: "desk/posts/title.md")
    try desk.write("---\ntitle: Raw \(evil)\nstatus: drafting\n---\n", to: "desk/posts/raw.md")
    try desk.write("---\nstatus: drafting\ndue: \(quoted)\n---\n", to: "desk/posts/a\(evil)b.md")
    try desk.write("---\ntitle: [\n---\n", to: "desk/posts/broken\(evil).md")
    try desk.write(
      "---\nstatus: \"\(quoted)ne\"\noutlet: \"\(quoted)\"\n---\n", to: "desk/posts/word.md")
    try desk.write("---\n---\n", to: "desk/posts/c\(evil).sync-conflict-1.md")
    folder = "de\(evil)sk"
    desk.rename("desk", to: folder)
  }

  /// What must not reach a terminal, whoever writes it; the dashboard's own sequences begin with
  /// the escape character, so that is not among them.
  private func offences(in text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
      case 0...0x1F: ![0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F, 0x1B].contains(scalar.value)
      default: false
      }
    }.map { "U+" + String($0.value, radix: 16) }
  }

  private var program: [String] {
    [Programs.copydesk, "--desk", "\(desk.scratch.path)/home/\(folder)", "--now", desk.now]
  }

  @Test func `the dashboard writes none of it to the terminal`() throws {
    let session = try TerminalSession(
      program, width: 120, height: 40, environment: desk.environment)
    try session.wait(for: "Evil ")
    // A picker, a move and its message, a filter, every pane, the help.
    for (keys, shown) in [
      ("g", "Evil"), ("s", "returned"), ("\r", "already"), (">", "drafting > filed"),
      ("u", "undone"), ("/", "words, or"), ("evil\r", "Evil"), ("y", "copied"), ("1", "WEEK"),
      ("2", "DUE"), ("3", "CHASE"), ("4", "PIPE"), ("6", "ITEM"), ("7", "OUTLETS"),
      ("8", "PROBLEMS"), ("?", "MOVE IT"),
    ] {
      try session.type(keys)
      try session.wait(for: shown)
    }
    // The path that was copied goes to the clipboard as digits, in a sequence that a BEL ends.
    let text = session.rawOutput.replacing(#/\u{1b}\]52;c;[A-Za-z0-9+\/=]*\u{7}/#, with: "")
    #expect(offences(in: text) == [])
    #expect(!text.contains("\u{1b}]0;"))
    #expect(!text.contains("pwned\u{7}"))
  }

  @Test(arguments: [
    ["list"], ["due"], ["week"], ["check"], ["paths"], ["log"], ["frame", "--keys", "8"],
    ["list", "--json"], ["due", "--json"], ["week", "--json"], ["check", "--json"],
    ["paths", "--json"], ["move", "title.md", "next"], ["move", "raw.md", "next"],
    ["move", "word.md", "next"], ["move", "title.md", "next", "--json"], ["undo", "--json"],
    ["log", "--json"], ["move", "EVIL", "next"], ["move", "title.md", "EVIL"],
    ["new", "A EVIL title", "--outlet", "fp"], ["new", "B", "--outlet", "EVIL"],
    ["done", "EVIL"], ["list", "EVIL:x"], ["list", "--here", "EVIL"], ["list", "--now", "EVIL"],
    ["frame", "--size", "EVIL"], ["frame", "--keys", "EVIL"], ["week", "--week", "EVIL"],
    ["list", "--EVIL"], ["EVIL"], ["init", "HOME/EVIL"], ["list", "--desk", "/no/EVIL"],
  ])
  func `no command prints it, answers and errors alike`(_ arguments: [String]) throws {
    let words = arguments.map {
      $0.replacing("EVIL", with: evil).replacing("HOME", with: desk.scratch.path)
    }
    let answer = try Command(program + words, environment: desk.environment).run()
    for text in [answer.output, answer.errors] {
      #expect(offences(in: text) == [])
      #expect(!text.contains("\u{1b}"))
      #expect(!text.contains("\r"))
    }
    #expect(answer.status <= 3)
  }
}
