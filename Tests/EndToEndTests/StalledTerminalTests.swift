import Glibc
import Testing

/// A terminal that nobody reads: a copy mode, a connection that hangs.
@Suite(.ownThread) struct StalledTerminalTests {
  /// A dashboard that has written all the terminal takes, and wants to write more.
  private func stalled(_ desk: WritersDesk) throws -> Pty {
    let pty = try Pty(desk.program, width: 200, height: 60, environment: desk.environment)
    try pty.wait(for: "ITEM")
    for _ in 0..<300 {
      try pty.type("\u{0c}")
      usleep(2000)
    }
    return pty
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal ends it within a second, with every file sound`(_ signal: Int32) throws {
    let desk = try WritersDesk()
    let before = desk.files()
    let pty = try stalled(desk)
    // It waits, and does not try over and over.
    let spent = try pty.processorTime()
    usleep(300_000)
    #expect(try pty.processorTime() - spent < 0.1)
    kill(pty.process, signal)
    #expect(try pty.exitStatus(within: .seconds(1), isStalled: true) == 256 + signal)
    #expect(desk.files() == before)
    // Whoever reads it at last finds the screen left.
    try pty.wait(for: "\u{1b}[?1049l")
  }

  @Test func `keys are taken meanwhile, and the newest frame follows`() throws {
    let desk = try WritersDesk()
    let pty = try stalled(desk)
    try pty.type("?")
    try pty.wait(for: "MOVE IT")
    try pty.type("\u{0d}q")
    #expect(try pty.exitStatus() == 0)
  }
}

/// The folder of an open desk is renamed away and back.
@Suite(.ownThread) struct DeskAwayTests {
  @Test func `the screen says so, a is refused, and it comes back by itself`() throws {
    let desk = try WritersDesk()
    let session = try desk.open()
    try session.wait(for: "Trams")
    desk.rename("desk", to: "gone")
    try session.wait(for: "The desk is away.")
    try session.type("a")
    try session.wait(for: "nothing can be written")
    #expect(desk.read("desk/desk.yaml") == nil)
    desk.rename("gone", to: "desk")
    try session.wait(for: "Trams")
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }
}
