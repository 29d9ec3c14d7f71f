import Editorial
import Testing

@testable import DeskService

@Suite struct DeskLocationTests {
  private let scratch = ScratchDesk([
    "one/desk.yaml": "", "one/posts/a.md": "", "two/desk.yaml": "", "home/.keep": "",
    "elsewhere/.keep": "",
  ])

  private func find(
    _ desk: String? = nil, _ environment: [String: String] = [:], from folder: String = "elsewhere"
  ) throws(NoDesk) -> DeskLocation {
    try DeskLocation.find(
      desk: desk,
      environment: environment.merging(["HOME": scratch.path("home")]) { own, _ in own },
      currentFolder: scratch.path(folder))
  }

  @Test func `the desk given comes before COPYDESK_DESK, and that before the current folder`()
    throws
  {
    let environment = ["COPYDESK_DESK": scratch.path("one")]
    #expect(try find(scratch.path("two"), environment).root.text == scratch.path("two"))
    #expect(try find(nil, environment, from: "two").root.text == scratch.path("one"))
    #expect(try find(nil, from: "one/posts").root.text == scratch.path("one"))
    #expect(try find("../two", from: "one").root.text == scratch.path("two"))
    #expect(try find("../two/desk.yaml", from: "one").root.text == scratch.path("two"))
  }

  @Test(arguments: ["desk: ~/../two", "# mine\ntheme: dark\ndesk: \"~/../two\"  # the real one\n"])
  func `without another the desk of the settings opens`(_ text: String) throws {
    scratch.write("home/.config/copydesk/config.yaml", text)
    #expect(try find().root.text == scratch.path("two"))
  }

  @Test func `a folder that was named is not passed over in silence`() {
    let error = #expect(throws: NoDesk.self) { try find("nowhere", from: "one") }
    #expect(error == .named("nowhere", by: .option))
    let variable = #expect(throws: NoDesk.self) {
      try find(nil, ["COPYDESK_DESK": "elsewhere"], from: "one")
    }
    #expect(variable == .named("elsewhere", by: .environment))
  }

  @Test func `where there is no desk, the list says what was tried`() {
    let error = #expect(throws: NoDesk.self) { try find() }
    #expect(
      error
        == .nowhere(tried: [
          "no desk.yaml in \(scratch.path("elsewhere")) or a folder above it",
          "no desk: in \(scratch.path("home/.config/copydesk/config.yaml"))",
        ]))
  }

  @Test func `the journal is kept under XDG_STATE_HOME, apart for every desk`() throws {
    let state = ["XDG_STATE_HOME": scratch.path("state")]
    let one = try find(scratch.path("one"), state).state.text
    #expect(one.hasPrefix(scratch.path("state") + "/copydesk/one-"))
    #expect(one != (try find(scratch.path("two"), state).state.text))
    #expect(
      try find(scratch.path("one"), ["XDG_STATE_HOME": "relative"]).state.text
        .hasPrefix(scratch.path("home") + "/.local/state/copydesk/one-"))
  }
}
