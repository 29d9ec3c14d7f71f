import Glibc
import Testing

/// Held words on the screen: they are said once, `w` counts them, and undo holds them again (R53).
@Suite(.ownThread, .enabled(if: Programs.hasDashboard)) struct HeldWordsTests {
  private let desk: WritersDesk

  init() throws {
    desk = try WritersDesk()
  }

  /// The kinds of the lines that the log of words has got, and their prints.
  private func said() -> [(kind: String, prints: String)] {
    let files = desk.scratch.files(in: "home/.local")
    let log = files.first { $0.key.hasSuffix("/words.log") }?.value ?? ""
    var lines: [(kind: String, prints: String)] = []
    for line in log.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      if fields.count > 6, fields[2] != "b" { lines.append((fields[2], fields[5])) }
    }
    return lines
  }

  @Test func `w counts what is held by the writer's own key, and u holds it again`() throws {
    try desk.write("keys: {claim: W}\n", to: ".config/copydesk/config.yaml")
    let session = try desk.open()
    let text = try #require(desk.read(WritersDesk.trams))
    // Saved by another program a moment after the first look.
    let pasted = (0..<700).map { "붙인\($0)" }.joined(separator: " ")
    try desk.write(text + "\n" + pasted + "\n", to: WritersDesk.trams)
    try session.wait(for: "700w in one step not counted: W counts them")
    try session.type("W")
    try session.wait(for: "held words counted")
    #expect(said().map(\.kind) == ["h", "c"])
    try session.type("u")
    try session.wait(for: "undone")
    let lines = said()
    #expect(lines.map(\.kind) == ["h", "c", "u"])
    let prints = lines.map { line in line.prints.prefix { $0 != "<" } }
    #expect(Set(prints).count == 1)
    #expect(desk.read(WritersDesk.trams) == text + "\n" + pasted + "\n")
  }
}
