import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

@Suite struct JournalTests {
  let sandbox = Sandbox()

  private var file: String { sandbox.journal.text + "/journal" }

  private func append(_ bytes: [UInt8]) {
    let file = open(file, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  private func move(_ name: String = "a.md") throws -> ActionOutcome {
    if sandbox.text(name) == nil { sandbox.write(Sandbox.piece("a"), to: name) }
    var edits = sandbox.edits(patience: 30)
    return try edits.perform(.movedEach, at: noon, [sandbox.filing(name)])
  }

  @Test func `any bytes survive in a record`() throws {
    let announcement = Announcement(
      number: 17, when: Moment(seconds: -5), kind: .redo(of: 3),
      edits: [
        EditRecord(
          kind: .change, path: FilePath("/a b/한글%\n.md"), target: FilePath("/t"),
          temporary: ".x", before: nil, after: Checksum([1]),
          deadline: DeadlineName(title: "-", due: ""),
          changes: [ByteChange(offset: 9, old: Array(0...255), new: [])],
          keys: [
            KeyRecord(
              change: KeyChange(key: "k", from: nil, to: "-"), aliases: ["= ", ""], anchor: "\t")
          ], reverses: EditReference(action: 3, edit: 1)),
        EditRecord(
          kind: .remove, path: FilePath("/r"), target: FilePath("/r"), temporary: "",
          before: Checksum([]), after: nil, deadline: nil, changes: [], keys: [], reverses: nil),
      ],
      refused: [
        RefusalRecord(path: FilePath("/z"), refusal: Refusal("no, really"), reverses: nil)
      ])
    let record = announcement.record
    #expect(record.count { $0 == 0x0A } == 2)
    #expect(record.read { Announcement(&$0, version: 2) } == announcement)
  }

  @Test func `a conclusion is read back`() {
    let conclusion = Conclusion(
      number: 4, isMended: true,
      results: [
        EditResult(.applied),
        EditResult(
          .refused(Refusal("not  now", .edit(at: Place(line: 3, column: 9)))),
          leavesTemporary: true),
        EditResult(.untouched, leavesTemporary: true), EditResult(.refused(Refusal(""))),
      ])
    let read = conclusion.record.read { Conclusion(&$0, version: 2, isMended: true) }
    #expect(read == conclusion)
  }

  @Test func `a record that was changed anywhere is not believed`() {
    let record = Array(
      Conclusion(number: 4, isMended: false, results: [EditResult(.applied)]).record
        .dropFirst().dropLast())
    for index in record.indices {
      var damaged = record
      damaged[index] ^= 1
      #expect(damaged.withUnsafeBytes { FieldReader(checking: $0) == nil })
      #expect(record[..<index].withUnsafeBytes { FieldReader(checking: $0) == nil })
    }
  }

  @Test func `a torn tail and rubbish are skipped`() throws {
    #expect(try move().number == 1)
    let whole = try #require(Sandbox.bytes(file))
    append(Array(whole.dropFirst().prefix(90)))
    #expect(try move("b.md").number == 2)
    append([0, 0xff, 0x0A, 0x0A, 0x20, 0x0A])
    #expect(try move("c.md").number == 3)
    var edits = sandbox.edits()
    #expect(try edits.log().map(\.number) == [3, 2, 1])
    for of in [3, 2, 1] { #expect(try edits.undo(at: noon).outcome?.kind.reversed == of) }
    #expect(sandbox.text("a.md") == Sandbox.piece("a"))
  }

  @Test func `a journal that was taken away is begun anew`() throws {
    sandbox.write(Sandbox.piece("a"), to: "a.md")
    var edits = sandbox.edits()
    _ = try edits.perform(.movedEach, at: noon, [sandbox.filing("a.md")])
    unlink(file)
    #expect(try edits.undo(at: noon) == .nothing(mended: Mending()))
    sandbox.write(Sandbox.piece("b"), to: "b.md")
    #expect(try edits.perform(.movedEach, at: noon, [sandbox.filing("b.md")]).number == 1)
    #expect(try edits.undo(at: noon).outcome?.kind.reversed == 1)
  }

  @Test func `the lock is free again though a program being started still has the file open`()
    throws
  {
    var copy: Int32 = -1
    do {
      let lock = try JournalLock.take(in: sandbox.journal.text, on: Disk(), patience: 0)
      // As a fork does: another descriptor of the same open file, which outlives ours.
      copy = try #require((3..<1024).first { path(of: $0) == sandbox.journal.text + "/lock" })
      copy = dup(copy)
      _ = consume lock
    }
    defer { close(copy) }
    _ = try JournalLock.take(in: sandbox.journal.text, on: Disk(), patience: 0)
  }

  private func path(of descriptor: Int32) -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/fd/\(descriptor)", &bytes, bytes.count)
    return String(
      decoding: bytes.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Test func `while another one writes, nothing is moved and that is said`() throws {
    _ = try move()
    do {
      let lock = try JournalLock.take(in: sandbox.journal.text, on: Disk(), patience: 0)
      #expect(
        throws: Refusal(
          "another copydesk is changing files of this desk; nothing was changed", .retry,
          persistence: .passing)
      ) { try move("b.md") }
      _ = consume lock
    }
    #expect(sandbox.text("b.md") == Sandbox.piece("a"))
    #expect(try move("b.md").number == 2)
  }

  @Test func `where the journal cannot be written nothing is moved`() throws {
    sandbox.write("a file", to: "../state")
    let failure = #expect(throws: Refusal.self) { try move() }
    #expect(failure?.cause.contains("nothing was changed") == true)
    #expect(sandbox.text("a.md") == Sandbox.piece("a"))
  }

  @Test func `two at once never lose an edit nor share a number`() async throws {
    let names = (0..<24).map { "\($0).md" }
    for name in names { sandbox.write(Sandbox.piece(name), to: name) }
    let (journal, desk) = (sandbox.journal, sandbox.desk)
    let numbers = await withTaskGroup(of: [Int].self) { group in
      for half in 0..<2 {
        group.addTask {
          var edits = Edits(journal: journal, on: Disk(), patience: 60_000)
          return names.enumerated().filter { $0.offset % 2 == half }.compactMap { _, name in
            let plan = FileEditPlan(
              path: FilePath("\(desk)/\(name)"), .keys(Sandbox.filed, at: .frontMatter))
            return (try? edits.perform(.movedEach, at: noon, [plan]))?.number
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(numbers.sorted() == Array(1...24))
    var edits = sandbox.edits()
    for _ in names { #expect(try edits.undo(at: noon).outcome?.changed.count == 1) }
    for name in names { #expect(sandbox.text(name) == Sandbox.piece(name)) }
    #expect(try edits.undo(at: noon) == .nothing(mended: Mending()))
  }

  @Test func `a desk's journal has a readable name and a place of its own`() {
    let home = ["HOME": "/home/kim"]
    func path(_ desk: String, _ environment: [String: String]) -> String? {
      JournalFolder.path(desk: FilePath(desk), environment: environment)?.text
    }
    let one = path("/home/kim/my-desk", home)
    #expect(one?.hasPrefix("/home/kim/.local/state/copydesk/my-desk-") == true)
    #expect(one != path("/srv/my-desk", home))
    #expect(
      path("/d", ["HOME": "/h", "XDG_STATE_HOME": "/s"])?.hasPrefix("/s/copydesk/d-") == true)
    #expect(path("/d", ["HOME": "/h", "XDG_STATE_HOME": "s"])?.hasPrefix("/h/.local") == true)
    #expect(path("/", home)?.contains("/copydesk/desk-") == true)
    #expect(path("/d", [:]) == nil)
  }
}
