import Editorial

/// One edit as some action made it: the action's number and the edit's place within it.
struct EditReference: Hashable, Sendable {
  var action: UInt32
  var edit: UInt32
}

/// What an edit does to its file.
enum FileChangeKind: UInt8, Sendable {
  case change = 0x63  // c
  case create = 0x6e  // n
  case remove = 0x72  // r
  /// The file keeps its text and gets another name.
  case move = 0x6d  // m
  /// Lines behind all there are, of a log of ours: what takes them back is behind them again.
  case append = 0x61  // a
}

/// A key as an edit changed it, with what it takes to change it back.
struct KeyRecord: Hashable, Sendable {
  var change: KeyChange
  var aliases: [String]
  var anchor: String?
}

/// One edit of an action, as announced before anything is written.
struct EditRecord: Hashable, Sendable {
  var kind: FileChangeKind
  /// The path the writer knows.
  var path: FilePath
  /// The file behind all links, whose folder holds the temporary.
  var target: FilePath
  /// The name beside it for what is on its way; a move has none.
  var temporary: String
  /// The whole file before and after; `nil` where there is none.
  var before: Checksum?
  var after: Checksum?
  /// The semester deadline whose keys these are; else they are the front matter's.
  var deadline: DeadlineName?
  var changes: [ByteChange]
  var keys: [KeyRecord]
  /// Of a move, where the file goes.
  var newName: NewName?
  /// The permissions of a file that is removed with its text in the record, or comes back from it.
  var mode: UInt32?
  /// The edit this one reverses, in an undo or redo.
  var reverses: EditReference?
}

extension EditRecord {
  /// The files it is about, links followed: of a move the old name and the new.
  var targets: [FilePath] { [target] + (newName.map { [$0.target] } ?? []) }
}

/// A semester deadline, by its title and due date as written.
struct DeadlineName: Hashable, Sendable {
  var title: String
  var due: String
}

/// An edit that was refused before anything was announced.
struct RefusalRecord: Hashable, Sendable {
  var path: FilePath
  var refusal: Refusal
  /// The edit that could not be reversed, in an undo or redo.
  var reverses: EditReference?
}

/// The first record of an action: everything it is about to do.
struct Announcement: Hashable, Sendable {
  var number: Int
  var when: Moment
  var kind: ActionKind
  var edits: [EditRecord]
  var refused: [RefusalRecord]
}

/// The second record of an action: what came of each edit.
struct Conclusion: Hashable, Sendable {
  var number: Int
  /// Found out later, by looking at the files.
  var isMended: Bool
  var results: [EditResult]
}
