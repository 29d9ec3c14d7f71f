import Glibc
import Testing

/// The demo is a visit: it leaves nothing behind, however it ends.
@Suite(.ownThread) struct DemoTests {
  private let scratch: ScratchFolder
  private let environment: [String: String]

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("", to: "tmp/.keep")
    try scratch.write("", to: "home/.keep")
    environment = Programs.environment(in: scratch)
  }

  /// Whether the demo's folder is there.
  private var hasDemo: Bool { scratch.names(in: "tmp") != [".keep"] }

  @Test(arguments: [nil, SIGTERM, SIGHUP, SIGINT])
  func `nothing is left after q and after a signal`(_ signal: Int32?) throws {
    let session = try TerminalSession([Programs.copydesk, "--demo"], environment: environment)
    try session.wait(for: "DUE")
    #expect(hasDemo)
    try session.type(">")
    try session.wait(for: "u undoes it")
    if let signal { try session.signal(signal) } else { try session.press("q") }
    _ = try session.exitStatus()
    #expect(!hasDemo)
    #expect(scratch.names(in: "home") == [".keep"])
  }

  @Test func `nothing is left when the terminal goes`() throws {
    let pty = try Pty([Programs.copydesk, "--demo"], environment: environment)
    try pty.wait(for: "DUE")
    #expect(hasDemo)
    pty.hangUp()
    _ = try pty.exitStatus()
    #expect(!hasDemo)
  }

  @Test func `nothing is left where there is no terminal to draw on`() throws {
    var environment = environment
    environment["TERM"] = "dumb"
    let session = try TerminalSession([Programs.copydesk, "--demo"], environment: environment)
    #expect(try session.exitStatus() == 2)
    #expect(!hasDemo)
  }
}
