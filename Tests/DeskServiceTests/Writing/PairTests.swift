import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// One thing goes wrong in a command and another in the next one: no change ends on the disk and in
/// no one's undo, and the log says what is there.
///
/// At a desk fifty pairs of a scenario are tried, by a seed that is printed; in CI as many as
/// three minutes allow; with `COPYDESK_EVERY_STEP` all.
@Suite struct PairTests {
  /// What is done after the command that went wrong.
  enum NextCommand: String, CaseIterable, Sendable {
    case undo, redo, otherEdit, sameEdit

    func act(_ edits: inout Edits, _ sandbox: Sandbox, _ scenario: Scenario) {
      switch self {
      case .undo: _ = try? edits.undo(at: noon)
      case .redo: _ = try? edits.redo(at: noon)
      case .otherEdit: _ = try? edits.perform(.movedEach, at: noon, [sandbox.filing("z.md")])
      case .sameEdit:
        let names = scenario.names + ["z.md"]
        _ = try? edits.perform(
          .set, at: noon,
          names.map {
            FileEditPlan(
              path: sandbox.path($0), .keys([KeyEdit("length", .set("900"))], at: .frontMatter))
          })
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var scenario: Scenario
    var next: NextCommand
    var testDescription: String { "\(scenario.testDescription), then \(next.rawValue)" }
  }

  static let cases = [
    Scenario.moving(["a.md"]), .moving(["a.md", "b.md"]), .making, .undoing(1), .undoing(2),
    .undoingByKey, .unmaking, .redoing(1), .remaking, .archiving(["a.md", "b.md"]), .renaming,
    .deleting, .reversing(.archiving(["a.md"])), .reversing(.renaming), .reversing(.deleting),
    .restoring(.archiving(["a.md"])),
  ].flatMap { scenario in NextCommand.allCases.map { Case(scenario: scenario, next: $0) } }
    .filter { tried in named.isEmpty || named.contains { tried.testDescription.contains($0) } }

  /// Words of the scenarios wanted, from `COPYDESK_SCENARIOS`; none for all.
  private static let named =
    getenv("COPYDESK_SCENARIOS").map { String(cString: $0).split(separator: ",") } ?? []

  @Test(arguments: cases)
  func `whatever goes wrong twice, every change can be undone and the log is true`(
    _ tried: Case
  ) throws {
    var run = try PairRun(tried)
    try run.go()
    print(
      "\(tried.testDescription): \(run.pairs) pairs, \(run.states) states after the first, "
        + "\(run.ends) at the end, \(run.faults) changes in no one's undo or logs that are false, "
        + "seed \(SeededNumbers.seed)")
  }

  @Test(arguments: cases)
  func `a dashboard that goes on after what went wrong forgets nothing`(_ tried: Case) throws {
    var run = try PairRun(tried)
    try run.goOnInOneProcess(isThorough ? 1_500 : 15)
  }
}

/// The pairs of one scenario and one command after it.
private struct PairRun {
  private let tried: PairTests.Case
  private let sandbox = Sandbox()
  private let start: DiskImage
  private let initial: [String: String]
  private let calls: Int
  private var numbers = SeededNumbers(seed: SeededNumbers.seed)
  /// How many pairs begin with each disk that the first command may leave.
  private var seen: [[UInt8]: Int] = [:]
  private var ended: Set<[UInt8]> = []
  private(set) var pairs = 0
  private(set) var faults = 0
  var states: Int { seen.count }
  var ends: Int { ended.count }

  init(_ tried: PairTests.Case) throws {
    self.tried = tried
    try tried.scenario.prepare(sandbox)
    sandbox.write(Sandbox.piece("z"), to: "z.md")
    mkdir(sandbox.journal.text, 0o700)
    start = DiskImage(of: sandbox)
    let script = FaultScript()
    var edits = sandbox.edits(script.disk)
    try tried.scenario.act(&edits, sandbox)
    calls = script.calls.count
    start.restore(in: sandbox)
    edits = sandbox.edits()
    while case .done = try edits.undo(at: noon) {}
    initial = sandbox.texts
  }

  /// All pairs, or as many of them as there is time for.
  mutating func go() throws {
    let every = getenv("COPYDESK_EVERY_STEP") != nil
    let most = every || isThorough ? Int.max : 50
    let time = every ? Duration.seconds(100_000) : .seconds(180) / PairTests.cases.count
    let end = ContinuousClock.now + time
    var firsts = Trouble.allCases.flatMap { trouble in (0..<calls).map { (trouble, $0) } }
    firsts.shuffle(using: &numbers)
    for (trouble, number) in firsts {
      start.restore(in: sandbox)
      var edits = sandbox.edits(trouble.script(at: number, in: sandbox).disk, patience: 0)
      try? tried.scenario.act(&edits, sandbox)
      sandbox.comeBack()
      let image = DiskImage(of: sandbox)
      let fingerprint = image.fingerprint
      // What the second command meets is a disk: equal ones are tried once.
      if let known = seen[fingerprint] {
        pairs += known
        continue
      }
      let what = "\(trouble) at \(number)"
      let before = pairs
      for second in Trouble.allCases {
        var at = isThorough ? 0 : Int.random(in: 0..<40, using: &numbers)
        while pairs < most, ContinuousClock.now < end {
          guard goOn(from: image, second, at, "\(what), then \(second) at \(at)") else { break }
          pairs += 1
          at += isThorough ? 1 : 40
        }
      }
      seen[fingerprint] = pairs - before
    }
  }

  /// The second command, disturbed; whether it came as far as that.
  private mutating func goOn(
    from image: DiskImage, _ trouble: Trouble, _ number: Int, _ what: String
  ) -> Bool {
    image.restore(in: sandbox)
    let script = trouble.script(at: number, in: sandbox)
    var edits = sandbox.edits(script.disk, patience: 0)
    tried.next.act(&edits, sandbox, tried.scenario)
    sandbox.comeBack()
    check(what)
    return script.calls.count > number
  }

  /// Both commands by one program that keeps what it read of the journal.
  mutating func goOnInOneProcess(_ count: Int) throws {
    for _ in 0..<count {
      start.restore(in: sandbox)
      // A process that was killed does not go on.
      let troubles = Trouble.allCases.filter { $0 != .killed }
      let first = troubles.randomElement(using: &numbers) ?? .io
      let second = troubles.randomElement(using: &numbers) ?? .io
      let number = Int.random(in: 0..<calls, using: &numbers)
      let further = number + Int.random(in: 1..<90, using: &numbers)
      let one = first.script(at: number, in: sandbox)
      let two = second.script(at: further, in: sandbox)
      // One disk for both: the second script counts on.
      let disk = Disk { call in
        let fault = one.disk.probe?(call)
        return two.disk.probe?(call) ?? fault
      }
      var edits = sandbox.edits(disk, patience: 0)
      try? tried.scenario.act(&edits, sandbox)
      sandbox.comeBack()
      tried.next.act(&edits, sandbox, tried.scenario)
      sandbox.comeBack()
      check("\(first) at \(number), then \(second) at \(further), one process")
      pairs += 1
    }
  }

  /// What must hold once nothing goes wrong any more.
  private mutating func check(_ what: String) {
    guard ended.insert(DiskImage(of: sandbox).fingerprint).inserted else { return }
    let name = "\(tried.testDescription): \(what)"
    do {
      var edits = sandbox.edits(patience: 0)
      let mended = try edits.perform(.movedEach, at: noon, [])
      expect(mended.mending.undecided.isEmpty, "\(name): undecided for ever")
      expect(sandbox.temporaries.isEmpty, "\(name): temporaries")
      expect(try edits.problems().isEmpty, "\(name): problems")
      try expectTrueLog(&edits, name)
      try reverseAll("undo", &edits, name) { edits throws(Refusal) in try edits.undo(at: noon) }
      // What undo went on past, its folder being away, is taken back by its number.
      for passed in edits.journal.history.skipped.map(\.action) {
        _ = try edits.undo(action: passed, at: noon)
      }
      expect(sandbox.texts == initial, "\(name): a change in no one's undo: \(sandbox.texts)")
      try expectTrueLog(&edits, "\(name), undone")
      try reverseAll("redo", &edits, name) { edits throws(Refusal) in try edits.redo(at: noon) }
      try expectTrueLog(&edits, "\(name), redone")
      try reverseAll("undo", &edits, name) { edits throws(Refusal) in try edits.undo(at: noon) }
      expect(sandbox.texts == initial, "\(name): a change in no one's undo after redo")
    } catch {
      expect(false, "\(name): \(error)")
    }
  }

  private mutating func expect(_ holds: Bool, _ what: String) {
    if !holds { faults += 1 }
    #expect(holds, "\(what)")
  }

  /// Undoes or redoes until nothing is left; nothing may be refused, for nothing is in the way.
  private mutating func reverseAll(
    _ word: String, _ edits: inout Edits, _ what: String,
    _ body: (inout Edits) throws(Refusal) -> ReversalOutcome
  ) throws {
    for _ in 0..<20 {
      guard case .done(let outcome, _) = try body(&edits) else { return }
      // A child that another test makes at this moment has open what is open here until it becomes
      // another program: that passes, and the next turn must take it.
      for refused in outcome.refused where refused.refusal != .inUse {
        expect(false, "\(what): \(word) refused: \(refused.path): \(refused.refusal.cause)")
      }
    }
    expect(false, "\(what): \(word) without end")
  }

  /// What the log says, from the first action to the last, is what the files hold.
  private mutating func expectTrueLog(_ edits: inout Edits, _ what: String) throws {
    var held = initial.mapValues { Held($0) }
    for action in try edits.log().reversed() {
      for changed in action.changed {
        let name = sandbox.path(inDesk: changed.path)
        for key in changed.keys { held[name, default: Held("")].take(key) }
      }
      let isRenaming = !action.removed.isEmpty && !action.created.isEmpty
      for (place, path) in action.created.enumerated() {
        // What has another name holds what it held.
        held[sandbox.path(inDesk: path)] =
          isRenaming
          ? held[sandbox.path(inDesk: action.removed[place])] : Held(Sandbox.piece("new"))
      }
      for path in action.removed { held[sandbox.path(inDesk: path)] = nil }
    }
    let found = sandbox.texts.mapValues { Held($0) }
    expect(held == found, "\(what): the log is false: it says \(held), the files \(found)")
  }
}

/// What a file holds of the keys that are edited here.
private struct Held: Hashable, CustomStringConvertible {
  private var values: [String: String] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      for key in ["status", "filed", "length"] where line.hasPrefix("\(key): ") {
        values[key] = String(line.dropFirst(key.utf8.count + 2))
      }
    }
  }

  mutating func take(_ change: KeyChange) { values[change.key] = change.to }

  var description: String { values.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined() }
}
