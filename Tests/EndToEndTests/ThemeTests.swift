import Testing

/// The theme the writer names in the settings.
@Suite(.ownThread) struct ThemeTests {
  @Test(arguments: ["~/mine/t.yaml", "../../mine/t.yaml"])
  func `a theme's file is found from the home folder and from the settings`(
    _ name: String
  ) throws {
    let desk = try WritersDesk()
    try desk.scratch.write("late: red\n", to: "home/mine/t.yaml")
    try desk.scratch.write("theme: \(name)\n", to: "home/.config/copydesk/config.yaml")
    let session = try desk.open()
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }

  @Test func `an unknown theme is said among the problems, and the usual look shown`() throws {
    let desk = try WritersDesk()
    try desk.scratch.write("theme: solarized\n", to: "home/.config/copydesk/config.yaml")
    let session = try desk.open()
    try session.press("8")
    try session.wait(for: "unknown theme \"solarized\"")
    // Once for the pane, once for the program.
    try session.press("q", "q")
    #expect(try session.exitStatus() == 0)
  }
}
