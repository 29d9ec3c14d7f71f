import Glibc
import Testing

/// Killed at any instant: each file is wholly old or wholly new, and the next start knows which.
@Suite(.ownThread) struct KillTests {
  let desk: WritersDesk
  let before: [String: String]
  private let moved = [WritersDesk.trams, WritersDesk.rason]

  init() throws {
    desk = try WritersDesk()
    before = desk.files()
  }

  @Test func `a command killed at any moment leaves nothing half done`() throws {
    let move = desk.command("move", "posts/trams.md", "gigs/nk-news/rason.md", "next")
    let start = ContinuousClock.now
    #expect(try move.run().status == 0)
    let whole = ContinuousClock.now - start
    let after = desk.files()
    try desk.undoAll()
    var interrupted = 0
    for round in 0..<30 {
      let running = try move.start()
      pause(whole, times: Double(round + 1) / 30)
      kill(running.process, SIGKILL)
      _ = try running.answer()
      interrupted += try check(after, round) ? 1 : 0
    }
    #expect(interrupted < 30)
  }

  @Test func `a dashboard killed in the middle of a move leaves nothing half done`() throws {
    #expect(try desk.command("move", "posts/trams.md", "next").run().status == 0)
    let after = desk.files()
    try desk.undoAll()
    for round in 0..<30 {
      let pty = try Pty(desk.program, environment: desk.environment)
      try pty.wait(for: "ITEM")
      try pty.type(">")
      pause(.milliseconds(20), times: Double(round) / 30)
      try pty.kill()
      _ = try check(after, round)
    }
  }

  /// Sees to it that every file is old or new, and mends; whether something had been moved.
  private func check(_ after: [String: String], _ round: Int) throws -> Bool {
    let now = desk.files()
    for name in moved {
      #expect(now[name] == before[name] || now[name] == after[name], "round \(round): \(name)")
    }
    let hasMoved = moved.contains { now[$0] != before[$0] }
    let answer = try desk.command("undo").run()
    #expect(answer.status == (hasMoved ? 0 : 1), "round \(round): \(answer.errors)")
    // No temporary of ours is left either.
    #expect(desk.files() == before, "round \(round): \(answer.errors)")
    return hasMoved
  }

  /// The moment at which a run is killed; nothing is waited for.
  private func pause(_ duration: Duration, times part: Double) {
    let nanoseconds = Double(duration.components.attoseconds) / 1e9
    usleep(UInt32(nanoseconds * part / 1000))
  }
}
