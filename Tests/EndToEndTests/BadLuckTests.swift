import Glibc
import Testing

/// The disk is full, the file closed, the journal out of reach: the writer is told, nothing is lost.
@Suite(.ownThread) struct BadLuckTests {
  let desk: WritersDesk

  init() throws {
    desk = try WritersDesk()
  }

  /// A file of more blocks than the limit, so that the journal still fits.
  private func lengthen() throws -> [String: String] {
    let trams = try #require(desk.read(WritersDesk.trams))
    try desk.write(trams + String(repeating: "word ", count: 4000), to: WritersDesk.trams)
    return desk.files()
  }

  @Test(arguments: [0, 8])
  func `a full disk refuses a command's move`(_ blocks: Int) throws {
    let before = try lengthen()
    let command = desk.command("move", "posts/trams.md", "next")
    let limited = Command(
      ["sh", "-c", "ulimit -f \(blocks); exec \"$@\"", "sh"] + command.arguments,
      environment: desk.environment)
    let answer = try limited.run()
    #expect(answer.status == 3)
    // Its errors go to a file, which may not grow either where the limit is 0.
    if blocks > 0 { #expect(answer.errors.contains("posts/trams.md: ")) }
    #expect(desk.files() == before)
    #expect(try command.run().status == 0)
    try desk.undoAll()
    #expect(desk.files() == before)
  }

  @Test func `a full disk refuses a key's move, and once there is room it works`() throws {
    let before = try lengthen()
    let session = try desk.open(
      ["sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"] + desk.program)
    try session.select("Trams")
    try session.type(">")
    try session.wait(for: "not moved")
    #expect(desk.files() == before)
    try session.press("q")
    #expect(try session.exitStatus() == 0)
    let later = try desk.open()
    try later.select("Trams")
    try later.type(">")
    try later.wait(for: "drafting > editing")
    try later.type("u")
    try later.wait(for: "undone")
    #expect(desk.files() == before)
  }

  @Test func `a read-only file is not moved, and the writer hears how to mend it`() throws {
    let before = desk.files()
    let file = "\(desk.scratch.path)/home/\(WritersDesk.rason)"
    chmod(file, 0o444)
    let session = try desk.open()
    try session.select("Rason")
    try session.type(">")
    try session.wait(for: "read-only")
    #expect(desk.files() == before)
    chmod(file, 0o600)
    try session.type(">")
    try session.wait(for: "drafting > filed")
    var status = stat()
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a read-only folder and a journal out of reach refuse a move`() throws {
    // Nothing is closed to root: then nobody is to try, if he can get at the program at all.
    var asNobody: [String] = []
    if geteuid() == 0 {
      asNobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
      let trial = try? Command(
        asNobody + [Programs.copydesk, "--version"], environment: Programs.environment
      ).run()
      guard trial?.status == 0 else { return }
      _ = try Command(
        ["chown", "-R", "65534:65534", desk.scratch.path], environment: Programs.environment
      ).run()
    }
    let before = desk.files()
    let command = desk.command("move", "posts/trams.md", "next")
    let move = Command(asNobody + command.arguments, environment: desk.environment)
    chmod(desk.path + "/posts", 0o555)
    let closed = try move.run()
    #expect(closed.status == 3)
    #expect(closed.errors.contains("posts/trams.md: its folder is read-only"))
    chmod(desk.path + "/posts", 0o755)
    #expect(desk.files() == before)
    let state = desk.scratch.path + "/home/.local/state/copydesk"
    let folder = try #require(desk.scratch.names(in: "home/.local/state/copydesk").first)
    chmod("\(state)/\(folder)/lock", 0o000)
    let unlocked = try move.run()
    #expect(unlocked.status == 3)
    #expect(unlocked.errors.contains("nothing was changed"))
    #expect(desk.files() == before)
    chmod("\(state)/\(folder)/lock", 0o600)
    #expect(try move.run().status == 0)
  }

  @Test func `a lock that another program holds is waited for, then said`() throws {
    let before = desk.files()
    #expect(try desk.command("move", "posts/trams.md", "next").run().status == 0)
    try desk.undoAll()
    let folder = try #require(desk.scratch.names(in: "home/.local/state/copydesk").first)
    let lock = "\(desk.scratch.path)/home/.local/state/copydesk/\(folder)/lock"
    let descriptor = open(lock, O_RDWR | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let answer = try desk.command("move", "posts/trams.md", "next").run()
    #expect(answer.status == 3)
    #expect(desk.files() == before)
    close(descriptor)
    #expect(try desk.command("move", "posts/trams.md", "next").run().status == 0)
  }
}
