import Editorial
import Glibc
import Testing

@testable import DeskService

/// The process killed before every single call, and in the middle of every write.
@Suite struct CrashTests {
  @Test(arguments: Scenario.all)
  func `whenever the program is killed, files are whole and can be undone`(
    scenario: Scenario
  ) throws {
    let (calls, before, after) = try scenario.rehearsed()
    var runs = 0
    for (number, call) in calls.enumerated() {
      let parts: [Int?] = isThorough ? [nil, 1, 40, 300, 1 << 20] : [nil, 40]
      for torn in call == .write ? parts : [nil] {
        let sandbox = try scenario.sandbox()
        _ = scenario.run(in: sandbox, .killed(at: number, torn: torn))
        try scenario.expectSound(
          sandbox, before: before, after: after, "killed at \(number) (\(call)) \(torn ?? 0)")
        runs += 1
      }
    }
  }

  @Test(arguments: Scenario.all.filter { $0.isOfOneFile })
  func `whenever whoever mends is killed too, the next one mends`(scenario: Scenario) throws {
    let (calls, before, after) = try scenario.rehearsed()
    var runs = 0
    for number in steps(calls, for: 0) {
      var second = number % sampling
      while true {
        let sandbox = try scenario.sandbox()
        _ = scenario.run(in: sandbox, .killed(at: number, torn: calls[number] == .write ? 40 : nil))
        let script = FaultScript.killed(at: second)
        var mender = sandbox.edits(script.disk, patience: 0)
        _ = try? mender.perform(.movedEach, at: noon, [])
        try scenario.expectSound(
          sandbox, before: before, after: after, "killed at \(number), then at \(second)")
        runs += 1
        second += sampling
        guard script.isDead else { break }
      }
    }
  }

  @Test(arguments: Scenario.all)
  func `whichever call fails, files are whole and what is said is true`(
    scenario: Scenario
  ) throws {
    let (calls, before, after) = try scenario.rehearsed()
    var runs = 0
    for number in steps(calls, for: 1) {
      for code in sampling == 1 ? [EIO, ENOSPC, EACCES, EPERM, EMFILE, EINVAL] : [EIO, EINVAL] {
        let sandbox = try scenario.sandbox()
        let failure = scenario.run(in: sandbox, .failing(at: number, code))
        let what = "\(calls[number]) \(number) fails with \(code)"
        if failure != nil { #expect(sandbox.texts == before, "\(what): throws, yet acted") }
        try scenario.expectKept(sandbox, before: before, after: after, what)
        runs += 1
      }
    }
  }

  @Test(arguments: Scenario.all)
  func `when the disk is full from some moment on, files are whole`(scenario: Scenario) throws {
    let (calls, before, after) = try scenario.rehearsed()
    var runs = 0
    for number in steps(calls, for: 2) {
      for room in [0, 50] {
        let sandbox = try scenario.sandbox()
        let script = FaultScript { script, call in
          let needsRoom = call == .write || call == .make || call == .makeFolder
          return script.calls.count > number && needsRoom ? .stops(after: room, ENOSPC) : nil
        }
        let failure = scenario.run(in: sandbox, script)
        let what = "full from \(number)"
        if let failure {
          #expect(sandbox.texts == before, "\(what): throws, yet acted")
          #expect(failure.cause.contains("the disk is full; nothing was changed"))
        }
        try scenario.expectKept(sandbox, before: before, after: after, what)
        runs += 1
      }
    }
  }
}

extension Scenario {
  /// What must hold after a failure the program lived through: files whole, nothing left behind,
  /// and what was refused was not done.
  func expectKept(
    _ sandbox: Sandbox, before: [String: String], after: [String: String], _ what: String
  ) throws {
    var edits = sandbox.edits(patience: 0)
    _ = try edits.perform(.movedEach, at: noon, [])
    #expect(sandbox.temporaries.isEmpty, "\(what): temporaries")
    let texts = sandbox.texts
    for name in names {
      #expect(texts[name] == before[name] || texts[name] == after[name], "\(what): \(name)")
    }
    let changed = names.filter { texts[$0] != before[$0] }
    guard !changed.isEmpty else { return }
    let logged = try #require(try edits.log(1).first)
    let known = logged.changed.map(\.path) + logged.created + logged.removed
    #expect(
      known.map { sandbox.path(inDesk: $0) }.sorted() == changed.sorted(),
      "\(what): the log differs")
    #expect(try takeBack(&edits), "\(what): cannot be taken back")
    #expect(sandbox.texts == before, "\(what): not as before")
  }
}
