import Editorial
import Glibc
import Testing

@testable import DeskService

@Suite struct BadInputTests {
  /// A desk with one good piece beside the bad thing.
  private func scratch() -> ScratchDesk {
    ScratchDesk(pieces: ["posts/good.md": "---\nstatus: drafting\n---\nOne two\n"])
  }

  private func expectGood(_ desk: Desk) {
    #expect(desk.piece(FilePath("posts/good.md"))?.words == 2)
  }

  @Test func `invalid UTF-8 and NUL bytes cost one problem at most, and no other piece`() throws {
    let scratch = scratch()
    scratch.write(
      "posts/a.md", bytes: Array("---\ntitle: ".utf8) + [0xFF, 0xFE] + Array("\n---\n".utf8))
    scratch.write(
      "posts/b.md", bytes: Array("---\nstatus: ".utf8) + [0] + Array("\n---\n\0\0".utf8))
    scratch.write("posts/c.md", bytes: [UInt8](repeating: 0xC3, count: 70_000))
    scratch.write("posts/d.md", bytes: [])
    let desk = try scratch.load()
    expectGood(desk)
    for name in ["a", "b", "c", "d"] {
      let problems = desk.problems.filter { $0.path == FilePath("posts/\(name).md") }
      #expect(problems.count <= 1, "\(problems.map(\.line))")
    }
  }

  @Test func `a hundred megabytes are read in part, and it is said`() throws {
    let scratch = scratch()
    scratch.write("posts/big.md", "---\nstatus: drafting\n---\nword word\n")
    truncate(scratch.path("posts/big.md"), 100 << 20)
    let desk = try scratch.load()
    expectGood(desk)
    #expect(desk.piece(FilePath("posts/big.md"))?.words != nil)
    #expect(
      desk.problems.map(\.line) == [
        "posts/big.md:1:1: this file is 100 MB: only the words of its first 4 MB are counted"
      ])
  }

  @Test func `front matter beyond the first sixteen kilobytes is read`() throws {
    let scratch = scratch()
    let filler = String(repeating: "# filler, filler, filler\n", count: 1500)
    scratch.write("posts/long.md", "---\n\(filler)status: editing\n---\nOne\n")
    let desk = try scratch.load()
    let status = try #require(desk.piece(FilePath("posts/long.md"))?.status)
    #expect(desk.plan[status].name == "editing")
    #expect(desk.piece(FilePath("posts/long.md"))?.words == 1)
  }

  @Test func `FIFOs, sockets, devices and folders named like pieces are passed by`() throws {
    let scratch = scratch()
    mkfifo(scratch.path("posts/pipe.md"), 0o600)
    scratch.folder("posts/folder.md")
    scratch.link("posts/device.md", to: "/dev/zero")
    scratch.link("posts/tty.md", to: "/dev/tty")
    let desk = try scratch.load()
    expectGood(desk)
    #expect(desk.pieces.count == 1)
    #expect(desk.problems == [])
  }

  @Test func `a FIFO that took a piece's place since it was listed does not hang the reading`() {
    let scratch = scratch()
    mkfifo(scratch.path("pipe"), 0o600)
    var reader = FileReader()
    guard case .notAFile = reader.open(scratch.path("pipe"), at: AT_FDCWD, first: 16) else {
      Issue.record("a FIFO was read")
      return
    }
  }

  @Test(.enabled(if: getuid() != 0, "root reads everything"))
  func `an unreadable file is one problem`() throws {
    let scratch = scratch()
    scratch.write("posts/shut.md", "---\nstatus: idea\n---\n")
    chmod(scratch.path("posts/shut.md"), 0)
    let desk = try scratch.load()
    expectGood(desk)
    #expect(
      desk.problems.map(\.line)
        == ["posts/shut.md:1:1: this file cannot be read: permission denied"])
  }

  @Test func `an alias bomb and twenty thousand brackets are one problem each, at once`() throws {
    let scratch = scratch()
    var bomb = "---\na: &a [x, x, x, x, x, x, x, x, x]\n"
    for (last, next) in zip("abcdefghi", "bcdefghij") {
      bomb += "\(next): &\(next) [" + String(repeating: "*\(last), ", count: 8) + "*\(last)]\n"
    }
    scratch.write("posts/bomb.md", bomb + "status: idea\n---\n")
    scratch.write(
      "posts/deep.md", "---\nstatus: idea\nx: " + String(repeating: "[", count: 20_000) + "\n---\n")
    scratch.write("semester/deep.yaml", String(repeating: "[", count: 20_000))
    let start = MonotonicClock.now()
    let desk = try scratch.load()
    #expect(MonotonicClock.now() - start < 1_000_000_000)
    expectGood(desk)
    for path in ["posts/bomb.md", "posts/deep.md", "semester/deep.yaml"] {
      #expect(desk.problems.filter { $0.path == FilePath(path) }.count <= 1, "\(path)")
    }
    #expect(desk.problems.contains { $0.path == FilePath("posts/deep.md") })
  }

  @Test func `two names that differ only in normal form are two pieces`() throws {
    let scratch = scratch()
    scratch.write("posts/\u{AC00}.md", "---\nstatus: idea\n---\none\n")
    scratch.write("posts/\u{1100}\u{1161}.md", "---\nstatus: idea\n---\none two\n")
    let desk = try scratch.load()
    #expect(desk.piece(FilePath("posts/\u{AC00}.md"))?.words == 1)
    #expect(desk.piece(FilePath("posts/\u{1100}\u{1161}.md"))?.words == 2)
  }

  @Test func `a name that is not UTF-8 is one problem and is not opened`() throws {
    let scratch = scratch()
    let name: [CChar] = scratch.path("posts/x").utf8CString.dropLast() + [-1, 0x2E, 0x6D, 0x64, 0]
    close(open(name, O_CREAT | O_WRONLY | O_CLOEXEC, 0o644))
    let desk = try scratch.load()
    expectGood(desk)
    #expect(desk.problems.count == 1)
  }
}
