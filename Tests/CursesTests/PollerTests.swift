import Glibc
import Testing

@testable import Curses

struct PollerTests {
  @Test func `it tells what can be read, what is lost, and when time is up`() {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    // What other tests start must not keep the pipe open for long.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let poller = Poller([ends[0], ends[0]])
    #expect(poller.wait(milliseconds: 1) == [[], []])
    write(ends[1], "x", 1)
    #expect(poller.wait(milliseconds: nil) == [.readable, .readable])
    var byte: UInt8 = 0
    read(ends[0], &byte, 1)
    close(ends[1])
    #expect(poller.wait(milliseconds: nil).allSatisfy { $0.contains(.lost) })
    close(ends[0])
  }

  @Test func `a program's end is told`() throws {
    let nothing = open("/dev/null", O_RDWR)
    defer { close(nothing) }
    func run(_ script: String) -> Outcome {
      Subprocess(arguments: ["sh", "-c", script]).run(on: nothing)
    }
    #expect(run("exit 0") == .exited(0))
    #expect(run("exit 3").failure == "ended with status 3")
    #expect(run("/nowhere/editor").failure == "was not found")
    #expect(run("kill -TERM $$") == .killed(signal: SIGTERM))
    #expect(
      Subprocess(arguments: ["/nowhere"]).run(on: nothing).failure?.contains("No such") == true)
  }
}
