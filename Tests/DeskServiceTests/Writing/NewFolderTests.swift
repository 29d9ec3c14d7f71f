import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

/// The desk goes away at the very moment a new piece is made in it.
@Suite struct NewFolderTests {
  private static let name = "gigs/spectator/new.md"

  private func add(in sandbox: Sandbox, _ script: FaultScript) throws -> ActionOutcome {
    var edits = sandbox.edits(script.disk)
    let ground = FolderGround(FilePath(sandbox.desk), FolderPlace(of: sandbox.desk))
    let plan = FileEditPlan(
      path: sandbox.path(Self.name), .create(Array("new".utf8)), within: ground)
    return try edits.perform(.added, at: noon, [plan])
  }

  private func calls() throws -> [Disk.Call] {
    let script = FaultScript()
    _ = try add(in: Sandbox(), script)
    return script.calls
  }

  @Test func `whenever it goes, it is not made anew, and what is said of the piece is true`() throws
  {
    for (number, call) in try calls().enumerated() {
      let sandbox = Sandbox()
      let outcome = try add(in: sandbox, Trouble.away.script(at: number, in: sandbox))
      #expect(access(sandbox.desk, F_OK) != 0, "\(call) \(number): the desk was made")
      sandbox.comeBack()
      let isMade = sandbox.text(Self.name) == "new"
      #expect(outcome.created.isEmpty == !isMade, "\(call) \(number)")
      #expect(outcome.refused.map(\.refusal) == (isMade ? [] : [.away]), "\(call) \(number)")
      var edits = sandbox.edits()
      #expect(try edits.log().flatMap(\.created).isEmpty == !isMade, "\(call) \(number): the log")
    }
  }

  @Test func `an empty folder left in its place, as by an unmounted disk, stays empty`() throws {
    for (number, call) in try calls().enumerated() {
      let sandbox = Sandbox()
      let script = FaultScript { script, _ in
        guard script.calls.count - 1 == number else { return nil }
        sandbox.goAway()
        mkdir(sandbox.desk, 0o755)
        return nil
      }
      _ = try add(in: sandbox, script)
      #expect(sandbox.names == [], "\(call) \(number)")
    }
  }

  @Test func `a folder outside of the desk that is away is not made either`() throws {
    let sandbox = Sandbox()
    var edits = sandbox.edits()
    let plan = FileEditPlan(path: sandbox.path("vault/new.md"), .create([]))
    #expect(try edits.perform(.added, at: noon, [plan]).refused.map(\.refusal) == [.away])
    #expect(sandbox.names == [])
  }

  @Test func `a folder that is a link to nowhere is no folder for a new piece`() throws {
    let sandbox = Sandbox()
    symlink(sandbox.root + "/unmounted", sandbox.path("gigs").text)
    #expect(try add(in: sandbox, FaultScript()).refused.map(\.refusal) == [.away])
    #expect(sandbox.names == ["gigs"])
    #expect(Sandbox.names(sandbox.root) == ["desk", "state"])
  }

  @Test func `a folder that is a link to another is followed`() throws {
    let sandbox = Sandbox()
    mkdir(sandbox.root + "/elsewhere", 0o755)
    symlink(sandbox.root + "/elsewhere", sandbox.path("gigs").text)
    #expect(try add(in: sandbox, FaultScript()).created == [sandbox.path(Self.name)])
    #expect(sandbox.text(Self.name) == "new")
  }
}
