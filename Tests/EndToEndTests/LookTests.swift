import Glibc
import Testing

/// What the terminal is asked, and what becomes of its answer.
@Suite(.ownThread) struct LookTests {
  private static let question = "\u{1b}]11;?\u{1b}\\"
  /// The accent of a light background.
  private static let light = "[38;5;24m"

  private func open(_ desk: WritersDesk, term: String = "xterm-256color") throws -> Pty {
    var environment = desk.environment
    environment["TERM"] = term
    let pty = try Pty(desk.program, environment: environment)
    try pty.wait(for: "Trams")
    return pty
  }

  @Test func `the background is asked for behind the first frame, and a light one repaints`() throws
  {
    let desk = try WritersDesk()
    let pty = try open(desk)
    try pty.wait(for: Self.question)
    let parts = pty.text.components(around: Self.question)
    #expect(parts.count == 2, "asked once")
    #expect(parts.first?.contains("\u{1b}[?1049h") == true)
    #expect(!pty.text.contains(Self.light))
    // In two parts, with more between them than an Escape waits.
    try pty.type("\u{1b}]11;rgb:ffff/ff")
    usleep(150_000)
    try pty.type("ff/ffff\u{1b}\\")
    try pty.wait(for: Self.light)
    try pty.type("q")
    #expect(try pty.exitStatus() == 0)
    #expect(!pty.text.contains("no key"))
  }

  @Test(arguments: ["linux", "xterm"])
  func `a terminal of few colours is asked nothing`(_ term: String) throws {
    let desk = try WritersDesk()
    let pty = try open(desk, term: term)
    try pty.type("q")
    #expect(try pty.exitStatus() == 0)
    #expect(!pty.text.contains(Self.question))
  }

  @Test func `a theme that is named is not asked about`() throws {
    let desk = try WritersDesk()
    try desk.scratch.write("theme: light\n", to: "home/.config/copydesk/config.yaml")
    let pty = try open(desk)
    try pty.wait(for: Self.light)
    try pty.type("q")
    #expect(try pty.exitStatus() == 0)
    #expect(!pty.text.contains(Self.question))
  }

  @Test func `read line by line, the plain screen tells all, and the cursor is on its row`() throws
  {
    let desk = try WritersDesk()
    let session = try desk.open(desk.program + ["--plain"], width: 100, height: 30)
    let screen = try session.wait(for: "Trams")
    for line in screen.lines {
      for sign in ["==", "--", "##", "[."] { #expect(!line.contains(sign), "\(line)") }
    }
    #expect(try session.ask("#{cursor_flag}") == "1")
    for title in WritersDesk.rows.prefix(3) {
      let screen = try session.wait(for: "> on \(title)") {
        $0.lines.contains { $0.hasPrefix(">") && $0.contains(title) }
      }
      let row = Int(try session.ask("#{cursor_y}")) ?? 0
      #expect(screen.lines[row].contains(title))
      try session.press("j")
    }
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }

  @Test func `a desk yaml that cannot be read is shown as such, and the desk once it is mended`()
    throws
  {
    let desk = try WritersDesk()
    let plan = try #require(desk.read("desk/desk.yaml"))
    try desk.write("outlets: [\n", to: "desk/desk.yaml")
    let session = try TerminalSession(desk.program, environment: desk.environment)
    let screen = try session.wait(for: "This desk cannot be read.")
    #expect(screen.text.contains("desk.yaml:"))
    try desk.write(plan, to: "desk/desk.yaml")
    try session.wait(for: "Trams")
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }
}

extension String {
  /// What stands around a text, wherever it does.
  fileprivate func components(around text: String) -> [Substring] { split(separator: text) }
}
