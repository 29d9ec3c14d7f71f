import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// With `COPYDESK_EVERY_STEP=1` every combination of two disturbances is tried (two minutes), in CI
/// every 17th, at a desk every 67th; a sample differs from step to step.
let sampling = triesEveryStep ? 1 : isThorough ? 17 : 67

/// Whether a run takes its time: in CI, and where every step is asked for.
let isThorough = triesEveryStep || getenv("CI") != nil

private let triesEveryStep = getenv("COPYDESK_EVERY_STEP") != nil

/// The steps of an action at which one thing goes wrong: all of them, or at a desk every third, from
/// another one for each way of going wrong.
func steps(_ calls: [Disk.Call], for way: Int) -> [Int] {
  isThorough ? Array(calls.indices) : calls.indices.filter { ($0 + way) % 3 == 0 }
}

/// An action to be disturbed: what stands before it, and how it goes when nothing disturbs it.
struct Scenario: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The names of the files it changes.
  var names: [String]
  /// The other name of a file that gets one.
  var otherNames: [String: String] = [:]
  /// Whether it is about one file, under whatever names.
  var isOfOneFile: Bool { names.count { !$0.contains("/") && $0 != "b.md" } == 1 }
  /// Fills a new desk.
  var prepare: @Sendable (Sandbox) throws -> Void
  /// The action.
  var act: @Sendable (inout Edits, Sandbox) throws -> Void
  /// Takes the action back, as often as that takes.
  var takeBack: @Sendable (inout Edits) throws -> Bool
  /// Makes the rest of the action, if it was interrupted; a new action is not repeated.
  var goOn: (@Sendable (inout Edits) throws -> Bool)?

  static let all = [
    moving(["a.md"]), moving(["a.md", "b.md", "c.md"]),
    making, undoing(1), undoing(3), undoingByKey, unmaking, redoing(1), redoing(3), remaking,
    archiving(["a.md"]), archiving(["a.md", "b.md"]), renaming, deleting,
    reversing(archiving(["a.md", "b.md"])), reversing(renaming), reversing(deleting), renamingBack,
    restoring(archiving(["a.md"])), restoring(renaming), restoring(deleting),
  ]

  static func moving(_ names: [String]) -> Scenario {
    Scenario(
      testDescription: "move \(names.count)", names: names,
      prepare: { sandbox in
        for name in names { sandbox.write(Sandbox.piece(name), to: name) }
      },
      act: { edits, sandbox in
        _ = try edits.perform(.movedEach, at: noon, names.map { sandbox.filing($0) })
      },
      takeBack: undo)
  }

  static let making = Scenario(
    testDescription: "new", names: ["new.md"],
    prepare: { _ in },
    act: { edits, sandbox in
      let text = Array(Sandbox.piece("new").utf8)
      _ = try edits.perform(
        .added, at: noon, [FileEditPlan(path: sandbox.path("new.md"), .create(text))])
    },
    takeBack: undo)

  /// Into a folder two levels deep that nobody has made yet.
  static func archiving(_ names: [String]) -> Scenario {
    moving(names, .archived, "archive", to: names.map { "archive/posts/\($0)" })
  }

  /// To another name in the same folder.
  static let renaming = moving(["a.md"], .renamed, "rename", to: ["b.md"])

  private static func moving(
    _ names: [String], _ action: WriterAction, _ word: String, to newNames: [String]
  ) -> Scenario {
    Scenario(
      testDescription: "\(word) \(names.count)", names: names + newNames,
      otherNames: Dictionary(uniqueKeysWithValues: zip(names, newNames)),
      prepare: { sandbox in
        for name in names { sandbox.write(Sandbox.piece(name), to: name) }
      },
      act: { edits, sandbox in
        _ = try edits.perform(
          action, at: noon,
          zip(names, newNames).map { name, newName in
            FileEditPlan(path: sandbox.path(name), .move(to: sandbox.path(newName)))
          })
      },
      takeBack: undo)
  }

  static let deleting = Scenario(
    testDescription: "delete", names: ["a.md"],
    prepare: { sandbox in sandbox.write(Sandbox.piece("a"), to: "a.md") },
    act: { edits, sandbox in
      _ = try edits.perform(
        .deleted, at: noon, [FileEditPlan(path: sandbox.path("a.md"), .delete)])
    },
    takeBack: undo)

  /// A renaming taken back after the text was rewritten: only the name goes back.
  static let renamingBack: Scenario = {
    var scenario = reversing(renaming)
    scenario.testDescription += ", rewritten"
    let prepare = scenario.prepare
    scenario.prepare = { sandbox in
      try prepare(sandbox)
      sandbox.write(Sandbox.piece("a", body: "Rewritten.\n"), to: "b.md")
    }
    return scenario
  }()

  static func undoing(_ count: Int) -> Scenario {
    reversing(moving((0..<count).map { "\($0).md" }))
  }

  static func redoing(_ count: Int) -> Scenario {
    restoring(moving((0..<count).map { "\($0).md" }))
  }

  static let unmaking = reversing(making)
  static let remaking = restoring(making)

  static let undoingByKey: Scenario = {
    var scenario = reversing(moving(["a.md"]))
    scenario.testDescription += ", by key"
    let prepare = scenario.prepare
    scenario.prepare = { sandbox in
      try prepare(sandbox)
      sandbox.write(Sandbox.filedPiece("a.md", body: "Rewritten.\n"), to: "a.md")
    }
    return scenario
  }()

  static func reversing(_ forward: Scenario) -> Scenario {
    Scenario(
      testDescription: "undo of \(forward.testDescription)", names: forward.names,
      otherNames: forward.otherNames,
      prepare: { sandbox in
        try forward.prepare(sandbox)
        var edits = sandbox.edits()
        try forward.act(&edits, sandbox)
      },
      act: { edits, _ in _ = try edits.undo(at: noon) }, takeBack: redo, goOn: undo)
  }

  static func restoring(_ forward: Scenario) -> Scenario {
    Scenario(
      testDescription: "redo of \(forward.testDescription)", names: forward.names,
      otherNames: forward.otherNames,
      prepare: { sandbox in
        try forward.prepare(sandbox)
        var edits = sandbox.edits()
        try forward.act(&edits, sandbox)
        _ = try edits.undo(at: noon)
      },
      act: { edits, _ in _ = try edits.redo(at: noon) }, takeBack: undo, goOn: redo)
  }

  private static let undo: @Sendable (inout Edits) throws -> Bool = { edits in
    try edits.undo(at: noon).outcome.map { $0.refused.isEmpty } ?? false
  }

  private static let redo: @Sendable (inout Edits) throws -> Bool = { edits in
    try edits.redo(at: noon).outcome.map { $0.refused.isEmpty } ?? false
  }
}

extension Scenario {
  /// A desk ready for the action.
  func sandbox() throws -> Sandbox {
    let sandbox = Sandbox()
    try prepare(sandbox)
    return sandbox
  }

  /// The calls of the undisturbed action, and the texts before and after.
  func rehearsed() throws -> (
    calls: [Disk.Call], before: [String: String], after: [String: String]
  ) {
    let sandbox = try sandbox()
    let before = sandbox.texts
    let script = FaultScript()
    var edits = sandbox.edits(script.disk)
    try act(&edits, sandbox)
    return (script.calls, before, sandbox.texts)
  }

  /// Acts with these calls disturbed; what it throws is what a writer would have been told.
  func run(in sandbox: Sandbox, _ script: FaultScript) -> Refusal? {
    var edits = sandbox.edits(script.disk, patience: 0)
    do {
      try act(&edits, sandbox)
      return nil
    } catch {
      return error as? Refusal ?? Refusal("\(error)")
    }
  }

  /// What must hold once the next holder of the lock has mended, and must go on to hold when the
  /// writer undoes and redoes.
  func expectSound(
    _ sandbox: Sandbox, before: [String: String], after: [String: String], _ what: String
  ) throws {
    var edits = sandbox.edits(patience: 0)
    let last = try edits.log(1).first?.number ?? 0
    _ = try edits.perform(.movedEach, at: noon, [])
    #expect(sandbox.temporaries.isEmpty, "\(what): temporaries")
    #expect(try edits.problems().isEmpty, "\(what): problems")
    let texts = sandbox.texts
    for name in names {
      let isWhole = texts[name] == before[name] || texts[name] == after[name]
      #expect(isWhole, "\(what): \(name) is \(texts[name] ?? "gone")")
    }
    let changed = names.filter { texts[$0] != before[$0] }
    let logged = try edits.log(1).first
    if let logged, logged.number == last, !changed.isEmpty {
      let known = logged.changed.map(\.path) + logged.created + logged.removed
      #expect(
        known.map { sandbox.path(inDesk: $0) }.sorted() == changed.sorted(),
        "\(what): the log differs")
    }
    if let goOn, texts != after {
      #expect(try goOn(&edits), "\(what): cannot go on")
      #expect(sandbox.texts == after, "\(what): not as after")
    }
    while sandbox.texts != before {
      guard try takeBack(&edits) else { break }
    }
    #expect(sandbox.texts == before, "\(what): cannot be taken back")
    #expect(sandbox.temporaries.isEmpty, "\(what): temporaries at the end")
  }
}
