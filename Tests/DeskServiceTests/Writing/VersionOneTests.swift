import Editorial
import Glibc
import Testing

@testable import DeskService

/// A journal as the first version wrote it, taken from one of its desks: verbs and sentences as text.
@Suite struct VersionOneTests {
  private let sandbox = Sandbox()

  /// The lines of that journal, their files those of this sandbox.
  private func lines() throws -> [[UInt8]] {
    let folder = FilePath(#filePath).folder
    let bytes = try #require(Sandbox.bytes(folder + "/Journals/version-1"))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("/tmp/v1cap/desk/", with: sandbox.desk + "/")
    return text.split(separator: "\n").map { Array($0.dropFirst(33).utf8) }
  }

  private func write(_ lines: [[UInt8]]) throws {
    mkdir(sandbox.journal.text, 0o755)
    let records = lines.flatMap { [UInt8].record(of: $0) }
    sandbox.write(String(decoding: records, as: UTF8.self), to: "../state/journal")
  }

  @Test func `every verb is read as the action it was`() throws {
    try write(try lines())
    var edits = sandbox.edits()
    #expect(
      try edits.log().reversed().map(\.kind) == [
        .made(.moved(to: "published")), .made(.billed(invoice: nil)), .made(.paid),
        .made(.chased), .made(.moved(to: "declined")), .made(.offered(to: nil)), .made(.set),
        .made(.ticked), .made(.added), .undo(of: 9), .redo(of: 9),
      ])
    #expect(
      try edits.log().reversed().map(\.kind.verb) == [
        "published", "billed", "paid", "chased", "declined", "offered", "set", "done", "new",
        "undo", "redo",
      ])
    #expect(!edits.isNewer)
    #expect(VersionOne.action("move") == .movedEach)
    #expect(VersionOne.action("received") == .received)
    #expect(VersionOne.action("송고") == .moved(to: "송고"))
  }

  @Test func `what it did can be taken back and made again, and goes on in one journal`() throws {
    try write(try lines())
    mkdir(sandbox.path("semester").text, 0o755)
    mkdir(sandbox.path("posts").text, 0o755)
    let ticked = """
      name: A
      starts: 2026-09-28
      ends: 2027-01-29
      deadlines:
        - {title: Form, due: 2026-12-01, done: 2026-11-25}

      """
    sandbox.write(ticked, to: "semester/a.yaml")
    sandbox.write(
      "---\ntitle: \"Tunnels\"\noutlet: fp\nstatus: idea\n---\n\n", to: "posts/tunnels.md")
    var edits = sandbox.edits()
    let unmade = try #require(try edits.undo(at: noon).outcome)
    #expect(unmade.kind == .undo(of: 9) && unmade.action == .added)
    #expect(sandbox.text("posts/tunnels.md") == nil)
    let undone = try #require(try edits.undo(at: noon).outcome)
    #expect(undone.kind == .undo(of: 8) && undone.action == .ticked)
    #expect(
      sandbox.text("semester/a.yaml") == ticked.replacing(", done: 2026-11-25", with: ""))
    #expect(try edits.redo(at: noon).outcome?.kind == .redo(of: 8))
    #expect(sandbox.text("semester/a.yaml") == ticked)
    var others = sandbox.edits()
    #expect(try others.log(3).map(\.kind) == [.redo(of: 8), .undo(of: 8), .undo(of: 9)])
    #expect(try others.log().count == 14)
  }

  @Test func `what was refused then reads as the sentence it was`() throws {
    var line = FieldWriter()
    line.word("announce")
    line.number(12)
    line.number(noon.seconds)
    line.word("undo")
    line.number(9)
    line.text("undo")
    line.number(0)
    line.number(1)
    line.reference(EditReference(action: 11, edit: 0))
    line.text("/z")
    line.text("it is read-only; make it writable (chmod u+w) and try again")
    try write(try lines() + [Array(line.record.dropFirst(34).dropLast())])
    var edits = sandbox.edits()
    let last = try #require(try edits.log(1).first)
    #expect(last.kind == .undo(of: 9))
    #expect(
      last.refused.map(\.refusal) == [
        Refusal("it is read-only; make it writable (chmod u+w) and try again")
      ])
    // It left the stack when it was refused.
    #expect(edits.journal.history.undoable.last?.action == 8)
  }

  @Test func `what it was interrupted in is mended, and called what it was`() throws {
    // Without its conclusion, the bill of two is open; nothing of it is there.
    try write(Array(try lines().prefix(3)))
    mkdir(sandbox.path("gigs").text, 0o755)
    for name in ["a", "b"] { sandbox.write(Sandbox.piece(name), to: "gigs/\(name).md") }
    var edits = sandbox.edits()
    #expect(
      try edits.perform(.set, at: noon, []).mending.sentence
        == "the last bill was interrupted: 0 of 2 billed")
    #expect(try edits.log(1).first?.kind == .made(.billed(invoice: nil)))
  }
}
