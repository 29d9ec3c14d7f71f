import Editorial
import Glibc
import Testing

@testable import DeskService

/// Statuses gone backwards (R6) that the writer said to ignore.
@Suite struct IgnoredProblemsTests {
  private let at: GoneBackDesk

  init() throws { at = try GoneBackDesk() }

  @Test func `R6 what was ignored does not come back, here, after a restart or elsewhere`() throws {
    try at.move(at.rason, to: "filed")
    try at.move(at.summit, to: "filed")
    at.statusGoneBack()
    at.scratch.write(at.summit.text, GoneBackDesk.drafting)
    let before = try at.reread().problems
    #expect(before.map { String($0.path.name) } == ["rason.md", "summit.md"])
    let running = at.scratch.service()
    #expect(try running.load().problems.count == 2)
    #expect(at.service.ignore(try #require(before[0].ignoreKey)) == nil)
    guard case .loaded(let desk) = at.service.advance() else {
      Issue.record("no desk was told of")
      return
    }
    #expect(desk.problems == [before[1]])
    #expect(desk.pieces.count == 2)
    #expect(try at.scratch.load().problems == [before[1]])
    running.reload()
    #expect(try running.load().problems == [before[1]])
    #expect(at.service.ignore(try #require(before[1].ignoreKey)) == nil)
    #expect(try at.scratch.load().problems.isEmpty)
    #expect(Sandbox.names(at.scratch.path(".state")) == ["journal", "lock", "waived"])
  }

  @Test func `R6 what was ignored once is told when it happens again`() throws {
    try at.move(at.rason, to: "filed")
    at.statusGoneBack()
    let first = try #require(try at.reread().problems.first?.ignoreKey)
    at.service.ignore(first)
    #expect(try at.problems() == [])
    try at.move(at.rason, to: "filed")
    at.statusGoneBack()
    let again = try #require(try at.reread().problems.first?.ignoreKey)
    #expect(again != first)
  }

  @Test func `R6 a damaged list of what was ignored is no problem, and hides none`() throws {
    try at.move(at.rason, to: "filed")
    try at.move(at.summit, to: "filed")
    at.statusGoneBack()
    at.scratch.write(at.summit.text, GoneBackDesk.drafting)
    for problem in try at.reread().problems { at.service.ignore(try #require(problem.ignoreKey)) }
    let whole = try #require(Sandbox.bytes(at.scratch.path(".state/waived")))
    at.scratch.write(".state/waived", bytes: Array(whole.dropLast(2)))
    #expect(try at.scratch.load().problems.map { String($0.path.name) } == ["summit.md"])
    at.scratch.write(".state/waived", bytes: Array(repeating: 0xFF, count: 4096))
    #expect(try at.scratch.load().problems.count == 2)
    let problem = try #require(try at.scratch.load().problems.first)
    #expect(at.service.ignore(try #require(problem.ignoreKey)) == nil)
    #expect(try at.scratch.load().problems.map { String($0.path.name) } == ["summit.md"])
  }

  @Test func `R6 what cannot be remembered is said, and stays`() throws {
    try at.move(at.rason, to: "filed")
    at.statusGoneBack()
    let ignoreKey = try #require(try at.reread().problems.first?.ignoreKey)
    for number in 0..<6 {
      let script = FaultScript { script, call in
        guard [.make, .write, .sync, .rename].contains(call) else { return nil }
        let count = script.calls.count { [.make, .write, .sync, .rename].contains($0) }
        return count == number + 1 ? .fails(ENOSPC) : nil
      }
      at.service.edits = Edits(journal: at.scratch.location.state, on: script.disk)
      let refused = at.service.ignore(ignoreKey)?.refused.first?.refusal.cause
      at.service.edits = Edits(journal: at.scratch.location.state)
      let count = try at.scratch.load().problems.count
      // The last of them makes the new name last; by then it is there.
      if number < 4 {
        #expect(
          refused?.hasSuffix(
            "the disk is full; nothing was changed (\(at.scratch.path(".state/waived")))") == true,
          "\(refused ?? "") \(number)")
        #expect(count == 1)
      } else {
        #expect(count == 0)
      }
    }
  }
}
