import Glibc
import Testing

/// The harness itself: a test that cannot fail proves nothing.
@Suite(.ownThread) struct HarnessTests {
  @Test func `a program is seen on its terminal and its status is told`() throws {
    let session = try TerminalSession(["sh", "-c", "stty size; printf '한글 ok\\n'; read x; exit 7"])
    try session.wait(for: "한글 ok")
    #expect(try session.screen().lines.first == "24 80")
    try session.press("Enter")
    #expect(try session.exitStatus() == 7)
    #expect(try session.traces() == [])
  }

  @Test func `looks are read as cells`() throws {
    let session = try TerminalSession([
      "sh", "-c", "printf 'a \\033[1;31mbold\\033[0m \\033[7;38;5;208mback\\033[0m z\\n'; read x",
    ])
    let screen = try session.wait(for: "back z")
    #expect(screen.look(of: "bold")?.isBold == true)
    #expect(screen.look(of: "bold")?.foreground == "31")
    #expect(screen.look(of: "back")?.isReversed == true)
    #expect(screen.look(of: "back")?.foreground == "38;5;208")
    #expect(screen.look(of: "z") == StyledCell(character: "z"))
  }

  @Test func `a program that leaves its modes on is found out`() throws {
    let session = try TerminalSession(["sh", "-c", "stty -echo; printf '\\033[?1049h\\033[?25l'"])
    #expect(try session.traces().count == 2)
  }

  @Test func `a wait that fails shows the screen`() throws {
    let session = try TerminalSession(["sh", "-c", "echo something else; read x"])
    try session.wait(for: "something")
    let failure = #expect(throws: Failure.self) {
      try session.wait(for: "never", within: .milliseconds(100))
    }
    #expect(failure?.description.contains("|something else") == true)
  }

  @Test func `a program notices that its terminal is gone`() throws {
    let pty = try Pty(["sh", "-c", "echo here; read x; read y"])
    try pty.wait(for: "here")
    pty.hangUp()
    #expect(try pty.exitStatus() == 256 + SIGHUP)
  }
}
