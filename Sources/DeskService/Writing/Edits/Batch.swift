import Editorial
import Formats

/// The edits of one action, ready to be announced, and what was refused by then.
struct Batch: Sendable {
  var edits: [PreparedEdit] = []
  /// The files that will not be written.
  var refused: [RefusalRecord] = []
  var warnings: [ActionOutcome.Warning] = []
  /// The files of interrupted actions that stay open: not to be written.
  let blocked: Set<FilePath>

  init(blocked: Set<FilePath> = []) {
    self.blocked = blocked
  }

  /// Takes in an edit, unless the batch already changes the same file under another name.
  mutating func add(_ edit: PreparedEdit, _ disk: Disk) {
    if blocked.contains(edit.record.target) {
      return refuse(edit.record.path, .undecided, edit.record.reverses)
    }
    if let twin = edits.first(where: { $0.record.target == edit.record.target }) {
      refuse(
        edit.record.path, Refusal("it is the same file as \(twin.record.path)"),
        edit.record.reverses)
      return
    }
    edits.append(edit)
    if let trace = EditorTrace.beside(edit.file, on: disk) {
      let sentence =
        "an editor seems to have it open (\(trace)); load it again there before saving"
      warnings.append(ActionOutcome.Warning(path: edit.record.path, sentence: sentence))
    }
  }

  mutating func refuse(
    _ path: FilePath, _ refusal: Refusal, _ reverses: EditReference? = nil
  ) {
    refused.append(RefusalRecord(path: path, refusal: refusal, reverses: reverses))
  }
}

/// One edit with what it starts from and the text it ends in.
struct PreparedEdit: Sendable {
  /// What is done to the file, from what was found there.
  enum Work: Sendable {
    case replace(FileBase)
    case remove(FileBase)
    case create(in: NewFolder)
  }

  var record: EditRecord
  var file: ResolvedFile
  var work: Work
  var bytes: [UInt8]

  func write(with writer: AtomicWriter) -> EditResult {
    switch work {
    case .replace(let base): writer.replace(file, base, with: bytes, by: record.temporary)
    case .remove(let base): writer.remove(file, base, by: record.temporary)
    case .create(let folder): writer.create(file, in: folder, bytes, by: record.temporary)
    }
  }
}
