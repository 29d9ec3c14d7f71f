import Glibc
import Testing

/// The writer's own editor on the real file, in the middle of the dashboard.
@Suite(.ownThread) struct EditorTests {
  let desk: WritersDesk

  init() throws {
    desk = try WritersDesk()
  }

  @Test func `what the editor saved at the line is on the screen at once`() throws {
    let editor = desk.scratch.path + "/nano"
    try desk.scratch.write(
      "#!/bin/sh\nn=${1#+}\nsed \"${n}s/^/tags: [by the editor]\\n/; s/Rason/Rason edited/\" \"$2\""
        + " >\"$2.new\" && mv \"$2.new\" \"$2\"\n", to: "nano")
    chmod(editor, 0o755)
    let session = try desk.open(environment: ["VISUAL": editor])
    try session.select("Rason")
    try session.type("e")
    let screen = try session.wait(for: "Rason edited")
    #expect(session.marked(screen)?.contains("Rason edited") == true)
    #expect(desk.read(WritersDesk.rason)?.contains("tags: [by the editor]\n") == true)
    try session.type(">")
    try session.wait(for: "drafting > filed")
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    #expect(try session.traces() == [])
  }

  @Test func `new gives the editor the terminal also where a pipe is its input`() throws {
    let editor = desk.scratch.path + "/asks"
    try desk.scratch.write("#!/bin/sh\ntest -t 0 && echo a terminal it is; read x\n", to: "asks")
    chmod(editor, 0o755)
    let line = shellLine(desk.program + ["new", "Piped", "--outlet", "fp", "--edit"])
    let session = try TerminalSession(
      ["sh", "-c", ": | \(line)"],
      environment: desk.environment.merging(["VISUAL": editor]) { $1 })
    try session.wait(for: "a terminal it is")
    try session.press("Enter")
    #expect(try session.exitStatus() == 0)
  }

  @Test(.enabled(if: Programs.isInstalled("vi")))
  func `vi writes the file, is stopped and continued, and gives the screen back`() throws {
    let session = try TerminalSession(
      ["bash", "--norc", "--noprofile", "-i"],
      environment: desk.environment.merging(["EDITOR": "vi", "PS1": "prompt> "]) { $1 })
    try session.wait(for: "prompt>")
    try session.type(shellLine(desk.program) + "\n")
    try session.wait(for: "DUE")
    try session.select("Trams")
    try session.type("e")
    try session.wait(for: "Body one two.")
    try session.type("GoTyped in vi")
    try session.press("Escape")
    try session.type(":w\n")
    try session.wait(for: "written")
    #expect(desk.read(WritersDesk.trams)?.contains("Typed in vi\n") == true)
    try session.press("C-z")
    try session.wait(for: "prompt>")
    try session.type("fg\n")
    try session.wait(for: "Typed in vi")
    try session.type(":q\n")
    let screen = try session.wait(for: "DUE")
    #expect(session.marked(screen)?.contains("Trams") == true)
    try session.type("q")
    try session.wait(for: "prompt>")
    #expect(try session.ask("#{alternate_on} #{cursor_flag} #{mouse_any_flag}") == "0 1 0")
  }

  @Test(arguments: ["no-such-editor", "exit 3;"])
  func `an editor that fails is told of, and nothing else happens`(_ command: String) throws {
    let before = desk.files()
    let session = try desk.open(environment: ["VISUAL": command])
    try session.type("e")
    try session.wait(for: "the editor")
    #expect(desk.files() == before)
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }

  @Test func `a piece that an editor has open is moved with a warning`() throws {
    let session = try desk.open()
    try session.select("Rason")
    try desk.write("", to: "desk/gigs/nk-news/.rason.md.swp")
    try session.type(">")
    try session.wait(for: "an editor seems to have it open")
    try session.wait(for: ".rason.md.swp")
    #expect(desk.read(WritersDesk.rason)?.contains("status: filed\r\n") == true)
  }
}
