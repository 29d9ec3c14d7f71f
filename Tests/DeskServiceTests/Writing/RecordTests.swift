import Editorial
import Testing

@testable import DeskService

/// What a record says is read back as the value it was.
@Suite struct RecordTests {
  static let actions: [WriterAction] = [
    .moved(to: "filed"), .moved(to: "송고 됨%\n"), .moved(to: ""), .movedEach, .set,
    .billed(invoice: "INV 029"), .billed(invoice: nil), .paid, .received, .chased,
    .offered(to: "spectator"), .offered(to: nil), .added, .imported, .ticked, .mended, .archived,
    .renamed,
    .deleted,
  ]

  private func readBack(_ announcement: Announcement) -> Announcement? {
    announcement.record.read { Announcement(&$0, version: 2) }
  }

  static let kinds = actions.map { ActionKind.made($0) } + [.undo(of: 3), .redo(of: 4)]

  @Test(arguments: kinds)
  func `an action is read back`(_ kind: ActionKind) {
    let announcement = Announcement(
      number: 5, when: noon, kind: kind, edits: [],
      refused: [
        RefusalRecord(
          path: FilePath("/z"), refusal: .readOnly,
          reverses: EditReference(action: 3, edit: 1))
      ])
    #expect(readBack(announcement) == announcement)
  }

  static let edits: [EditRecord] = {
    let text = Array("김정은 % =\n".utf8)
    let sum = Checksum(text)
    func edit(_ kind: FileChangeKind, mode: UInt32? = nil, newName: NewName? = nil) -> EditRecord {
      EditRecord(
        kind: kind, path: FilePath("/desk/가 b.md"), target: FilePath("/real/가 b.md"),
        temporary: newName == nil ? ".x" : "", before: sum, after: nil,
        changes: [ByteChange(offset: 0, old: text, new: [])], keys: [], newName: newName,
        mode: mode)
    }
    let name = NewName(
      path: FilePath("/desk/archive/가 b.md"), target: FilePath("/real/archive/가 b.md"),
      foldersMade: 2, foldersLeft: 1)
    return [
      edit(.create), edit(.create, mode: 0o600), edit(.remove), edit(.remove, mode: 0o4755),
      edit(.move, newName: name),
    ]
  }()

  @Test(arguments: edits)
  func `where a file goes, and with which permissions it comes back, is read back`(
    _ edit: EditRecord
  ) {
    let announcement = Announcement(
      number: 5, when: noon, kind: .made(.archived), edits: [edit, edit], refused: [])
    #expect(readBack(announcement) == announcement)
  }

  static let refusals: [Refusal] = [
    Refusal("the disk is full", .retry, persistence: .passing),
    Refusal("", .advice("make room; 한글"), at: Place(line: 3, column: 14)),
    Refusal("a", .edit(at: nil)), Refusal("b", .edit(at: Place(line: 9))),
    Refusal("c", .say(.amount(example: "350 usd"))), Refusal("c", .say(.moment)),
    Refusal("c", .say(.piece)), Refusal("d", .use(.pay)), Refusal("d", .use(.offer)),
    Refusal("d", .use(.end)), Refusal("d", .use(.publish)), Refusal("d", .use(.undo)),
    Refusal("d", .use(.makeFile)),
    Refusal("none"),
  ]

  @Test(arguments: refusals)
  func `why an edit was refused is read back, with its class and its remedy`(_ refusal: Refusal) {
    let conclusion = Conclusion(
      number: 4, isMended: false,
      results: [EditResult(.applied), .refused(refusal, leavesTemporary: true)])
    #expect(
      conclusion.record.read { Conclusion(&$0, version: 2, isMended: false) } == conclusion)
    let announcement = Announcement(
      number: 5, when: noon, kind: .undo(of: 4), edits: [],
      refused: [RefusalRecord(path: FilePath("/z"), refusal: refusal)])
    #expect(readBack(announcement) == announcement)
  }

  @Test func `a record begins with its version`() {
    let record = Conclusion(number: 4, isMended: true, results: []).record
    #expect(String(decoding: record, as: UTF8.self).contains(" v2 mended 4 0\n"))
  }

  @Test(arguments: [
    "v3 done 4 0", "v2 hologram", "v1 done 4 0", "v done 4 0", "v99999999999999999999 done", "v2",
    "hologram",
  ])
  func `another version, or a word of none, is not read`(_ text: String) {
    let record: [UInt8] = .record(of: Array(text.utf8))
    record.dropFirst().dropLast().withUnsafeBytes { bytes in
      var line = FieldReader(checking: bytes)
      #expect(line != nil && RecordStart(&line!) == nil)
    }
  }
}
