import Testing

@testable import Curses

struct TerminalTypeTests {
  @Test func `an unknown terminal is taken for xterm`() {
    let type = TerminalType(environment: ["TERM": "xterm-kitty"])
    #expect(type.candidates == ["xterm-kitty", "xterm-256color", "xterm"])
  }

  @Test func `a plain xterm with true colour is taken for a better one`() {
    let environment = ["TERM": "xterm", "COLORTERM": "truecolor"]
    #expect(TerminalType(environment: environment).candidates == ["xterm-256color", "xterm"])
    #expect(TerminalType(environment: ["TERM": "xterm"]).candidates == ["xterm", "xterm-256color"])
  }

  @Test func `without TERM there is nothing to try`() {
    #expect(TerminalType(environment: [:]).candidates == [])
    #expect(TerminalType(environment: ["TERM": "unknown"]).candidates == [])
  }

  @Test func `NO_COLOR counts when it is not empty`() {
    #expect(TerminalType(environment: [:]).wantsColor)
    #expect(TerminalType(environment: ["NO_COLOR": ""]).wantsColor)
    #expect(!TerminalType(environment: ["NO_COLOR": "1"]).wantsColor)
  }

  @Test func `an error names the terminal safely and says what works instead`() {
    let error = TerminalError.immobile("du\u{1b}[31mmb")
    #expect(
      error.description
        == "this terminal cannot move its cursor (TERM=du?[31mmb); "
        + "try `copydesk frame` or `copydesk week`")
  }
}
