import Glibc
import Testing

/// A folder as it is found: what cannot be a piece is told of or passed over, the rest is shown.
@Suite(.ownThread) struct BadFilesTests {
  let desk: WritersDesk

  init() throws {
    desk = try WritersDesk()
    let posts = desk.path + "/posts"
    mkfifo(posts + "/fifo.md", 0o644)
    mkdir(posts + "/folder.md", 0o755)
    symlink("/dev/zero", posts + "/device.md")
    symlink("loop.md", posts + "/loop.md")
    symlink("..", posts + "/above")
    symlink("/nowhere", posts + "/dangling.md")
    var name = Array((posts + "/").utf8CString.dropLast()) + [-1, -2]
    name += Array(".md".utf8CString)
    close(open(name, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644))
    let huge = open(posts + "/huge.md", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
    ftruncate(huge, 100 << 20)
    close(huge)
    try desk.write("", to: "desk/posts/empty.md")
    try desk.write("---\ntitle: a\0b\n---\n\0\0", to: "desk/posts/nul.md")
    try desk.write("---\ntitle: never closed\n", to: "desk/posts/open.md")
    try desk.write(
      "---\ntags: " + String(repeating: "[", count: 20_000) + "\n---\n", to: "desk/posts/deep.md")
    var bomb = "---\na0: &a0 [x, x]\n"
    for level in 1..<30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    try desk.write(bomb + "title: Bomb\n---\n", to: "desk/posts/bomb.md")
    try desk.write("---\nstatus: drafting\n---\n", to: "desk/posts/e\u{301}.md")
    try desk.write("---\nstatus: drafting\n---\n", to: "desk/posts/\u{e9}.md")
  }

  @Test func `every good piece is listed, and each bad file is one problem at most`() throws {
    let list = try desk.command("list").run()
    #expect(list.status == 0)
    for piece in ["Trams", "Rason", "Vault piece", "Hugo piece", "Jekyll draft"] {
      #expect(list.output.contains(piece))
    }
    #expect(
      list.output.utf8.split(separator: 10).count { String($0)?.hasSuffix(".md") == true } > 8)
    let check = try desk.command("check").run()
    #expect(check.status == 1)
    let files = (check.output + check.errors).split(separator: "\n")
      .compactMap { $0.split(separator: ":").first }.filter { $0.hasPrefix("posts/") }
    #expect(files.count == Set(files).count, "\(files)")
    for name in ["nul", "open", "deep", "huge"] {
      #expect(
        files.contains { $0.utf8.elementsEqual("posts/\(name).md".utf8) }, "\(name) in \(files)")
    }
  }

  @Test func `the dashboard opens among them, and moves what it shows`() throws {
    let session = try desk.open()
    try session.select("Rason")
    try session.type(">")
    try session.wait(for: "drafting > filed")
    try session.type("u")
    try session.wait(for: "undone")
    try session.press("q")
    #expect(try session.exitStatus() == 0)
  }
}
