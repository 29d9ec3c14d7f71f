import Editorial
import Glibc
import Testing

@testable import DeskService

/// How another program saves a file.
enum ForeignSave: String, CaseIterable, Sendable {
  /// Written beside and renamed over, as most editors do.
  case renamed
  /// Emptied and written again, the same file.
  case inPlace
  /// The same, with time to pass before the words are written.
  case slowly
  /// Kept open, and the words put at its end after a while.
  case appended
  case deleted

  static let mark = "SOMEBODY'S WORDS"
}

/// One save of another program, which may take its time.
///
/// Sendable without proof by the compiler: used by one test on one thread.
final class SaveElsewhere: @unchecked Sendable {
  private let save: ForeignSave
  private let text: String
  private let path: String
  private var file: Int32 = -1

  init(_ save: ForeignSave, _ text: String, _ path: String) {
    self.save = save
    self.text = text
    self.path = path
  }

  func begin() {
    switch save {
    case .renamed:
      open(path + "~", O_TRUNC)
      finish()
      rename(path + "~", path)
    case .inPlace:
      open(path, O_TRUNC)
      finish()
    case .slowly: open(path, O_TRUNC)
    case .appended: open(path, O_APPEND)
    case .deleted: unlink(path)
    }
  }

  func finish() {
    guard file >= 0 else { return }
    _ = Array(text.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    file = -1
  }

  private func open(_ path: String, _ flag: Int32) {
    file = Glibc.open(path, O_WRONLY | O_CREAT | flag, 0o644)
  }
}

/// Another program saving between any two calls.
@Suite struct ForeignSaveTests {
  static let cases = Scenario.all.flatMap { scenario in
    ForeignSave.allCases.map { (scenario, $0) }
  }

  @Test(arguments: cases)
  func `whenever another program saves, its words survive`(
    scenario: Scenario, save: ForeignSave
  ) throws {
    let (calls, before, after) = try scenario.rehearsed()
    var kept = 0
    for number in steps(calls, for: ForeignSave.allCases.firstIndex(of: save) ?? 0) {
      let sandbox = try scenario.sandbox()
      run(scenario, save, in: sandbox, at: number, before)
      let what = "\(save) before \(calls[number]) \(number)"
      kept += try expectSurvival(scenario, save, sandbox, before, after, what)
    }
  }

  @Test(arguments: cases.filter { $0.0.names.count == 1 })
  func `whenever another program saves and we are killed later, its words survive`(
    scenario: Scenario, save: ForeignSave
  ) throws {
    let (calls, before, after) = try scenario.rehearsed()
    var (runs, kept) = (0, 0)
    for number in steps(calls, for: ForeignSave.allCases.firstIndex(of: save) ?? 0) {
      let starting = number + number % sampling
      for later in stride(from: starting, through: calls.count + 12, by: sampling) {
        let sandbox = try scenario.sandbox()
        run(scenario, save, in: sandbox, at: number, kill: later, before)
        let what = "\(save) before \(calls[number]) \(number), killed at \(later)"
        kept += try expectSurvival(scenario, save, sandbox, before, after, what)
        runs += 1
      }
    }
  }

  /// Runs the action with a save begun before one call and finished some calls later: a long time
  /// for one who keeps the file open, so that it may be removed under him.
  private func run(
    _ scenario: Scenario, _ save: ForeignSave, in sandbox: Sandbox, at number: Int,
    kill: Int? = nil, _ before: [String: String]
  ) {
    let name = scenario.names[0]
    let text = (before[name] ?? Sandbox.piece("new")) + ForeignSave.mark + "\n"
    let elsewhere = SaveElsewhere(save, text, sandbox.path(name).text)
    let script = FaultScript { script, _ in
      let now = script.calls.count - 1
      if now == number { elsewhere.begin() }
      if now == number + (save == .appended ? 8 : 3) { elsewhere.finish() }
      guard now == kill else { return nil }
      script.isDead = true
      return .fails(EIO)
    }
    _ = scenario.run(in: sandbox, script)
    elsewhere.finish()
  }

  /// Returns 1 if the foreign text was put aside and is shown as a problem.
  private func expectSurvival(
    _ scenario: Scenario, _ save: ForeignSave, _ sandbox: Sandbox, _ before: [String: String],
    _ after: [String: String], _ what: String
  ) throws -> Int {
    var edits = sandbox.edits(patience: 0)
    _ = try edits.perform(.movedEach, at: noon, [])
    let texts = sandbox.texts
    let own = [scenario.names[0]] + [scenario.otherNames[scenario.names[0]]].compactMap { $0 }
    for name in scenario.names where !own.contains(name) {
      #expect(texts[name] == before[name] || texts[name] == after[name], "\(what): \(name)")
    }
    let aside = sandbox.temporaries
    let problems = try edits.problems()
    #expect(problems.map { String($0.path.name) }.sorted() == aside, "\(what): \(aside)")
    guard save != .deleted else {
      let known = own.flatMap { [nil, before[$0], after[$0]] }
      for name in own { #expect(known.contains(texts[name]), "\(what): \(texts[name] ?? "")") }
      #expect(aside.isEmpty, "\(what): \(aside)")
      return 0
    }
    let inFile = own.contains { texts[$0]?.contains(ForeignSave.mark) == true }
    let inAside = aside.contains { sandbox.text($0)?.contains(ForeignSave.mark) == true }
    // A file that is deleted as it was saved comes back by undo, as it was saved.
    if !inFile, !inAside, own.allSatisfy({ after[$0] == nil }) {
      #expect(try scenario.takeBack(&edits), "\(what)")
      #expect(own.contains { sandbox.text($0)?.contains(ForeignSave.mark) == true }, "\(what)")
      return 0
    }
    #expect(inFile || inAside, "\(what): lost; files: \(own.map { texts[$0] ?? "gone" })")
    return inFile ? 0 : 1
  }
}
