import Editorial
import Glibc
import Testing

@testable import DeskService

/// Statuses gone backwards (R6) that the writer said to leave.
@Suite struct WaiverTests {
  private let at: SetBackDesk

  init() throws { at = try SetBackDesk() }

  @Test func `R6 what was ignored does not come back, here, after a restart or elsewhere`() throws {
    try at.move(at.rason, to: "filed")
    try at.move(at.summit, to: "filed")
    at.setBack()
    at.scratch.write(at.summit.text, SetBackDesk.drafting)
    let before = try at.reread().problems
    #expect(before.map { String($0.path.name) } == ["rason.md", "summit.md"])
    let running = at.scratch.service()
    #expect(try running.load().problems.count == 2)
    #expect(at.service.waive(try #require(before[0].waiver)) == nil)
    guard case .loaded(let desk) = at.service.advance() else {
      Issue.record("no desk was told of")
      return
    }
    #expect(desk.problems == [before[1]])
    #expect(desk.pieces.count == 2)
    #expect(try at.scratch.load().problems == [before[1]])
    running.reload()
    #expect(try running.load().problems == [before[1]])
    #expect(at.service.waive(try #require(before[1].waiver)) == nil)
    #expect(try at.scratch.load().problems.isEmpty)
    #expect(Sandbox.names(at.scratch.path(".state")) == ["journal", "lock", "waived"])
  }

  @Test func `R6 what was ignored once is told when it happens again`() throws {
    try at.move(at.rason, to: "filed")
    at.setBack()
    let first = try #require(try at.reread().problems.first?.waiver)
    at.service.waive(first)
    #expect(try at.problems() == [])
    try at.move(at.rason, to: "filed")
    at.setBack()
    let again = try #require(try at.reread().problems.first?.waiver)
    #expect(again != first)
  }

  @Test func `R6 a damaged list of what was ignored is no problem, and hides none`() throws {
    try at.move(at.rason, to: "filed")
    try at.move(at.summit, to: "filed")
    at.setBack()
    at.scratch.write(at.summit.text, SetBackDesk.drafting)
    for problem in try at.reread().problems { at.service.waive(try #require(problem.waiver)) }
    let whole = try #require(Sandbox.bytes(at.scratch.path(".state/waived")))
    at.scratch.write(".state/waived", bytes: Array(whole.dropLast(2)))
    #expect(try at.scratch.load().problems.map { String($0.path.name) } == ["summit.md"])
    at.scratch.write(".state/waived", bytes: Array(repeating: 0xFF, count: 4096))
    #expect(try at.scratch.load().problems.count == 2)
    let problem = try #require(try at.scratch.load().problems.first)
    #expect(at.service.waive(try #require(problem.waiver)) == nil)
    #expect(try at.scratch.load().problems.map { String($0.path.name) } == ["summit.md"])
  }

  @Test func `R6 what cannot be remembered is said, and stays`() throws {
    try at.move(at.rason, to: "filed")
    at.setBack()
    let waiver = try #require(try at.reread().problems.first?.waiver)
    for number in 0..<6 {
      let script = FaultScript { script, call in
        guard [.make, .write, .sync, .rename].contains(call) else { return nil }
        let count = script.calls.count { [.make, .write, .sync, .rename].contains($0) }
        return count == number + 1 ? .fails(ENOSPC) : nil
      }
      at.service.edits = Edits(journal: at.scratch.location.state, on: script.disk)
      let refused = at.service.waive(waiver)?.refused.first?.refusal.cause
      at.service.edits = Edits(journal: at.scratch.location.state)
      let count = try at.scratch.load().problems.count
      // The last of them makes the new name last; by then it is there.
      if number < 4 {
        #expect(refused?.contains("waived: the disk is full") == true, "\(refused ?? "") \(number)")
        #expect(count == 1)
      } else {
        #expect(count == 0)
      }
    }
  }
}
