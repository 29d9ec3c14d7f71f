import Editorial
import Formats

/// The edits of one action, ready to be announced, and what was refused by then.
struct Batch: Sendable {
  /// A file that will not be written.
  struct Refused: Sendable {
    var path: FilePath
    var refusal: FileRefusal
    var reverses: EditReference?

    var record: RefusalRecord {
      RefusalRecord(path: path, reason: refusal.reason, reverses: reverses)
    }

    var outcome: ActionOutcome.Refused {
      ActionOutcome.Refused(path: path, place: refusal.place, reason: refusal.reason)
    }
  }

  var edits: [PreparedEdit] = []
  var refused: [Refused] = []
  var warnings: [ActionOutcome.Refused] = []

  /// Takes in an edit, unless the batch already changes the same file under another name.
  mutating func add(_ edit: PreparedEdit, _ disk: Disk) {
    if let twin = edits.first(where: { $0.record.target == edit.record.target }) {
      refuse(
        edit.record.path, FileRefusal("it is the same file as \(twin.record.path)"),
        edit.record.reverses)
      return
    }
    edits.append(edit)
    if let trace = EditorTrace.beside(edit.file, on: disk) {
      let reason = "an editor seems to have it open (\(trace)); load it again there before saving"
      warnings.append(ActionOutcome.Refused(path: edit.record.path, reason: reason))
    }
  }

  mutating func refuse(
    _ path: FilePath, _ refusal: FileRefusal, _ reverses: EditReference? = nil
  ) {
    refused.append(Refused(path: path, refusal: refusal, reverses: reverses))
  }
}

/// One edit with the file it starts from and the text it ends in.
struct PreparedEdit: Sendable {
  var record: EditRecord
  var file: ResolvedFile
  /// The file as read; `nil` where one is to be made.
  var base: FileBase?
  var bytes: [UInt8]

  func write(with writer: AtomicWriter) -> Settlement {
    switch (record.kind, base) {
    case (.change, let base?):
      writer.replace(file, base, with: bytes, by: record.temporary)
    case (.remove, let base?):
      writer.remove(file, base, by: record.temporary)
    case (.create, _), (_, nil):
      writer.create(file, bytes, by: record.temporary)
    }
  }
}
