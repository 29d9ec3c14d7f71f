import Editorial
import Glibc
import Testing

@testable import DeskService

/// A sentence names the true cause: what it says to mend is what has to be mended.
@Suite struct TrueCauseTests {
  private let sandbox = Sandbox()

  @Test(
    arguments: [
      (geteuid(), 2345, "its group is one you are not in, and saving would give it to yours"),
      (1234, 2345, "it belongs to somebody else, and saving would make it yours"),
    ] as [(uid_t, gid_t, String)])
  func `a foreign group is not called a foreign owner`(
    _ owner: uid_t, _ group: gid_t, _ cause: String
  ) throws {
    sandbox.write(Sandbox.piece("Rason"), to: "rason.md")
    try #require(chown(sandbox.path("rason.md").text, owner, group) == 0)
    let base = try ResolvedFile(existing: sandbox.path("rason.md"), on: Disk())
      .readForWriting(on: Disk())
    let result = AtomicWriter(disk: FaultScript.failing([.setOwner], EPERM).disk)
      .replace(
        ResolvedFile(path: sandbox.path("rason.md")), base, with: [1], by: ".t.copydesk")
    guard case .refused(let refusal) = result.fate else {
      Issue.record("written all the same")
      return
    }
    #expect(refusal.cause == cause)
  }

  @Test func `a journal that is a link is called a link, not a circle`() throws {
    sandbox.write(Sandbox.piece("a"), to: "a.md")
    mkdir(sandbox.journal.text, 0o700)
    symlink("/tmp/elsewhere", sandbox.journal.text + "/journal")
    var edits = sandbox.edits(patience: 30)
    let refusal = #expect(throws: Refusal.self) {
      try edits.perform(.movedEach, at: noon, [sandbox.filing("a.md")])
    }
    #expect(
      refusal?.cause
        == "the journal: it is a link, and what is ours is never written through one; "
        + "nothing was changed (\(sandbox.journal.text)/journal)")
    #expect(sandbox.text("a.md") == Sandbox.piece("a"))
  }

  @Test func `a desk whose name is not UTF-8 is told so`() {
    let name = "/tmp/caf\u{FFFD}"
    let error = #expect(throws: NoDesk.self) {
      try DeskLocation.find(desk: name, environment: ["HOME": "/tmp"], currentFolder: "/tmp")
    }
    #expect(error == .notUTF8(name, by: .option))
    let none = #expect(throws: NoDesk.self) {
      try DeskLocation.find(desk: nil, environment: ["HOME": "/tmp"], currentFolder: name)
    }
    guard case .nowhere(let tried)? = none else {
      Issue.record("\(String(describing: none))")
      return
    }
    #expect(
      tried.first == "the name of \(name) is not UTF-8, so nothing in it can be named: rename it")
  }
}
