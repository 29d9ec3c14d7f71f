import Glibc
import Testing

/// The dashboard as a guest of the terminal: what it needs, what it bears, what it leaves behind.
@Suite(.ownThread, .enabled(if: Programs.hasDashboard))
struct TerminalTests {
  private let program = [Programs.copydesk, "--demo"]
  /// A heading of the home screen.
  private let landmark = "DUE"

  @Test func `it leaves the terminal as it found it`() throws {
    let session = try TerminalSession(program)
    try session.wait(for: landmark)
    #expect(try session.ask("#{alternate_on} #{cursor_flag}") == "1 0")
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    #expect(try session.traces() == [])
  }

  @Test func `Escape and a key right behind it are two keys`() throws {
    let session = try TerminalSession(program)
    try session.wait(for: landmark)
    try session.type("/Tariff")
    try session.wait(for: "the hit alone") { $0.text.contains("2 DUE 1 of") }
    try session.send(bytes: [0x1B] + Array("2".utf8))
    try session.wait(for: "all that is due") {
      $0.text.contains("Rason") && !$0.text.contains("MONEY")
    }
    try session.send(bytes: [0x1B] + Array("q".utf8))
    #expect(try session.exitStatus() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal that ends it is seen by the shell, and the terminal is restored`(
    _ signal: Int32
  ) throws {
    let session = try TerminalSession(program)
    try session.wait(for: landmark)
    try session.signal(signal)
    #expect(try session.exitStatus() == 128 + signal)
    #expect(try session.traces() == [])
  }

  @Test(arguments: [
    SIGALRM, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSYS, 34, 64,
  ])
  func `a signal that nobody handles ends it too, and the terminal is restored`(
    _ signal: Int32
  ) throws {
    let session = try TerminalSession(program)
    try session.wait(for: landmark)
    try session.signal(signal)
    #expect(try session.exitStatus() == 128 + signal)
    #expect(try session.traces() == [])
  }

  @Test func `the terminal is told of a mouse only where the writer wants one`() throws {
    let session = try TerminalSession(program)
    try session.wait(for: landmark)
    #expect(try session.ask("#{mouse_any_flag}") == "0")
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    #expect(!session.rawOutput.contains("\u{1b}[?1000"))
  }

  @Test func `a crash restores the terminal and asks nothing`() throws {
    let session = try TerminalSession(program)
    try session.wait(for: landmark)
    try session.signal(SIGSEGV)
    #expect(try session.exitStatus() == 128 + SIGSEGV)
    #expect(try session.traces() == [])
  }

  @Test(arguments: ["vt100", "linux", "screen", "xterm", "xterm-256color", "bogus"])
  func `it draws on any terminal that can move its cursor`(_ term: String) throws {
    let session = try TerminalSession(program, environment: ["TERM": term])
    try session.wait(for: landmark)
    if term == "vt100" { #expect(!hasColor(session.rawOutput)) }
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }

  @Test func `NO_COLOR leaves the terminal's own colours`() throws {
    let plain = try TerminalSession(program, environment: ["NO_COLOR": "1"])
    try plain.wait(for: landmark)
    #expect(!hasColor(plain.rawOutput))
    let colored = try TerminalSession(program)
    try colored.wait(for: landmark)
    #expect(hasColor(colored.rawOutput))
  }

  @Test(arguments: ["dumb", "", "unknown"])
  func `a terminal it cannot draw on gets a sentence and status 2`(_ term: String) throws {
    let session = try TerminalSession(program, environment: ["TERM": term])
    #expect(try session.exitStatus() == 2)
    #expect(try session.screen().text.contains("try `copydesk frame`"))
    #expect(try session.traces() == [])
  }

  @Test func `without a terminal there is a sentence and status 2`() throws {
    let scratch = try ScratchFolder()
    try scratch.write("", to: "tmp/.keep")
    let answer = try Command(
      ["setsid", "-w"] + program, environment: Programs.environment(in: scratch)
    ).run()
    #expect(answer.status == 2)
    #expect(answer.errors.contains("there is no terminal to draw on"))
  }

  @Test(arguments: ["C", "xx_YY", "ko_KR.EUC-KR"])
  func `Korean is shown whatever the locale`(_ locale: String) throws {
    let session = try TerminalSession(program, environment: ["LC_ALL": locale])
    let screen = try session.wait(for: landmark)
    #expect(screen.text.unicodeScalars.contains { 0xAC00...0xD7A3 ~= $0.value })
  }

  @Test func `it works with standard input and output elsewhere`() throws {
    let session = try TerminalSession([
      "sh", "-c", shellLine(program) + " </dev/null >/dev/null",
    ])
    try session.wait(for: landmark)
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }

  @Test func `exported LINES and COLUMNS do not lie about the size`() throws {
    let session = try TerminalSession(
      program, width: 100, height: 30, environment: ["LINES": "5", "COLUMNS": "20"])
    try session.wait(for: landmark)
    try session.wait(for: "the last lines") { $0.lines.count == 30 && $0.lines[29] != "" }
  }

  @Test func `any size is borne, and the screen comes back`() throws {
    let session = try TerminalSession(program)
    try session.wait(for: landmark)
    for (width, height) in [(1, 1), (2, 1), (1, 40), (44, 12), (300, 100), (200, 60), (29, 5)] {
      try session.resize(width: width, height: height)
    }
    let process = try session.process
    for _ in 0..<200 { kill(process, SIGWINCH) }
    try session.resize(width: 80, height: 24)
    try session.wait(for: landmark)
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    let smallest = try TerminalSession(program, width: 1, height: 1)
    try smallest.resize(width: 80, height: 24)
    try smallest.wait(for: landmark)
  }

  @Test func `Control-Z goes to the shell and fg comes back`() throws {
    let session = try TerminalSession(
      ["bash", "--norc", "--noprofile", "-i"], environment: ["PS1": "prompt> "])
    try session.wait(for: "prompt>")
    try session.type(shellLine(program) + "\n")
    try session.wait(for: landmark)
    try session.press("C-z")
    try session.wait(for: "Stopped")
    #expect(try session.ask("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
    try session.type("stty -a | grep -c ' icanon'; fg\n")
    try session.wait(for: landmark)
    try session.press("q")
    let screen = try session.wait(until: landmark)
    #expect(screen.text.contains("\n1\n"))
  }

  @Test func `a lost terminal ends it at once`() throws {
    let pty = try Pty(program)
    try pty.wait(for: landmark)
    pty.hangUp()
    #expect(try pty.exitStatus(within: .seconds(5)) == 256 + SIGHUP)
  }

  @Test func `a lost terminal ends it even when SIGHUP is ignored`() throws {
    let pty = try Pty(["sh", "-c", "trap '' HUP; exec " + shellLine(program)])
    try pty.wait(for: landmark)
    pty.hangUp()
    _ = try pty.exitStatus(within: .seconds(5))
  }

  @Test func `it waits without work`() throws {
    let pty = try Pty(program)
    try pty.wait(for: landmark)
    var last = try pty.processorTime()
    // Loading ends some time; from then on a second of waiting costs nothing.
    try Deadline(.seconds(20)).wait("an idle second", from: 1_000_000, to: 1_000_000) {
      let now = try pty.processorTime()
      defer { last = now }
      return now - last < 0.02 ? () : nil
    }
  }

  @Test func `what was pasted is no command, and what no key sends is ignored`() throws {
    let session = try TerminalSession(program)
    try session.wait(for: landmark)
    try session.send(bytes: Array("\u{1b}[200~qqq\u{1b}[201~".utf8))
    try session.send(bytes: Array("\u{1b}[99~\u{1b}[?62;c\u{1b}]11;rgb:0/0/0\u{1b}\\".utf8))
    try session.press("?")
    // Only the help has this, and only Escape takes it away.
    try session.wait(for: "to search")
    try session.press("Escape")
    try session.wait(until: "to search")
    try session.wait(for: landmark)
    #expect(try session.quit() == 0)
  }

  @Test func `the editor has the terminal whole, and the screen comes back`() throws {
    let scratch = try ScratchFolder()
    let editor = scratch.path + "/vi"
    try scratch.write(
      "#!/bin/sh\nstty -a | grep -o ' icanon'; echo \"editing $*\"; read x\n", to: "vi")
    chmod(editor, 0o755)
    let session = try TerminalSession(
      program, environment: ["VISUAL": editor + " -w"], scratch: scratch)
    try session.wait(for: landmark)
    try session.press("e")
    let screen = try session.wait(for: "editing -w +")
    #expect(screen.lines.first == " icanon")
    #expect(screen.lines.joined().contains(".md"))
    #expect(try session.ask("#{alternate_on} #{cursor_flag}") == "0 1")
    try session.press("Enter")
    try session.wait(for: landmark)
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    #expect(try session.traces() == [])
  }

  @Test func `no file can command the terminal`() throws {
    let scratch = try ScratchFolder()
    try scratch.write(
      "outlets:\n  fp: {name: FP, kind: own, target: 1 piece a week}\n", to: "home/desk/desk.yaml")
    try scratch.write(
      #"""
      ---
      title: "evil\e]0;pwned\a\x9b31m\u202Ename"
      outlet: fp
      status: drafting
      ---
      Text.

      """#, to: "home/desk/posts/evil.md")
    let session = try TerminalSession(
      [Programs.copydesk, "--desk", scratch.path + "/home/desk"], scratch: scratch)
    try session.wait(for: "evil")
    for command in ["\u{1b}]0", "\u{9b}", "\u{202e}", "\u{7}"] {
      #expect(!session.rawOutput.unicodeScalars.contains(command.unicodeScalars))
    }
  }

  /// Whether a sequence sets a colour: `ESC [ ... 3x` or `4x`, and none of 39 and 49.
  private func hasColor(_ output: String) -> Bool {
    for sequence in output.split(separator: "\u{1b}[").dropFirst() {
      guard let end = sequence.firstIndex(where: { !$0.isNumber && $0 != ";" }),
        sequence[end] == "m"
      else { continue }
      let codes = sequence[..<end].split(separator: ";").compactMap { Int($0) }
      if codes.contains(where: { (30...38).contains($0) || (40...48).contains($0) }) { return true }
    }
    return false
  }
}
