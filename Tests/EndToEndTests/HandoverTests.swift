import Glibc
import Testing

/// The modes of the terminal while the dashboard has it, and once more after an editor had it.
@Suite(.ownThread) struct HandoverTests {
  let desk: WritersDesk

  init() throws {
    desk = try WritersDesk()
  }

  /// A dashboard that an editor has just given the terminal back to, modes of its own set.
  private func afterEditor() throws -> TerminalSession {
    try desk.scratch.write(
      "#!/bin/sh\nprintf '\\033[?2004l'\nstty ixon sane\necho it edits\nread x\n", to: "nano")
    chmod(desk.scratch.path + "/nano", 0o755)
    let session = try desk.open(environment: ["VISUAL": desk.scratch.path + "/nano"])
    try session.press("e")
    try session.wait(for: "it edits")
    try session.press("Enter")
    try session.wait(for: "DUE")
    return session
  }

  @Test func `what is pasted is no command, before an editor ran and after`() throws {
    for session in [try desk.open(), try afterEditor()] {
      try session.paste("q")
      try session.wait(for: "nothing to paste into")
      #expect(try session.quit() == 0)
    }
  }

  @Test func `Control-S does not freeze the screen, before an editor ran and after`() throws {
    for session in [try desk.open(), try afterEditor()] {
      try session.press("C-s")
      try session.press("?")
      try session.wait(for: "to search")
      #expect(try session.quit() == 0)
    }
  }

  @Test func `the mouse is the editor's and the shell's while they have the terminal`() throws {
    try desk.write("mouse: true\n", to: ".config/copydesk/config.yaml")
    try desk.scratch.write("#!/bin/sh\necho it edits\nread x\n", to: "nano")
    chmod(desk.scratch.path + "/nano", 0o755)
    let session = try TerminalSession(
      ["bash", "--norc", "--noprofile", "-i"],
      environment: desk.environment.merging(
        ["VISUAL": desk.scratch.path + "/nano", "PS1": "prompt> "]) { $1 })
    func mouse() throws -> String { try session.ask("#{mouse_any_flag} #{mouse_sgr_flag}") }
    try session.wait(for: "prompt>")
    try session.type(shellLine(desk.program) + "\n")
    try session.wait(for: "DUE")
    #expect(try mouse() == "1 1")
    try session.type("e")
    try session.wait(for: "it edits")
    #expect(try mouse() == "0 0")
    try session.press("Enter")
    try session.wait(for: "DUE")
    #expect(try mouse() == "1 1")
    try session.press("C-z")
    try session.wait(for: "prompt>")
    #expect(try mouse() == "0 0")
    try session.type("fg\n")
    try session.wait(for: "DUE")
    #expect(try mouse() == "1 1")
    try session.type("q")
    try session.wait(for: "prompt>")
    #expect(try mouse() == "0 0")
  }

  @Test func `what is to be dim is dim on the terminal`() throws {
    func isQuiet(_ term: String, _ looksQuiet: (StyledCell) -> Bool) throws -> Bool {
      let session = try desk.open(environment: ["TERM": term])
      let screen = try session.wait(for: "DUE")
      #expect(try session.quit() == 0)
      return screen.cells.joined().contains { $0.character != " " && looksQuiet($0) }
    }
    #expect(try isQuiet("screen", \.isDim))
    // Where there are colours enough it is one of them.
    #expect(try isQuiet("tmux-256color") { $0.foreground == "38;5;244" && !$0.isDim })
  }
}
