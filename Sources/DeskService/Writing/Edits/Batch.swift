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
    if edit.record.targets.contains(where: blocked.contains) {
      return refuse(edit.record.path, .undecided, edit.record.reverses)
    }
    let targets = Set(edit.record.targets)
    if let twin = edits.first(where: { $0.record.targets.contains(where: targets.contains) }) {
      refuse(
        edit.record.path, Refusal("it is the same file as \(twin.record.path)"),
        edit.record.reverses)
      return
    }
    edits.append(edit)
    if let remark = edit.remark {
      warnings.append(ActionOutcome.Warning(path: edit.record.path, sentence: remark))
    }
    if let trace = EditorTrace.beside(edit.file, on: disk) {
      let remedy =
        switch edit.record.kind {
        case .change, .create, .append: "load it again there before saving"
        case .move, .remove: "close it there, or saving makes the old file anew"
        }
      let sentence = "an editor seems to have it open (\(trace)); \(remedy)"
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
    case move(FileBase, to: NewName)
    case create(in: NewFolder)
    case append
  }

  var record: EditRecord
  var file: ResolvedFile
  var work: Work
  var bytes: [UInt8]
  /// To be said beside what came of it.
  var remark: String?

  func write(with writer: AtomicWriter) -> EditResult {
    switch work {
    case .replace(let base): writer.replace(file, base, with: bytes, by: record.temporary)
    case .remove(let base): writer.remove(file, base, by: record.temporary)
    case .move(let base, let newName): writer.move(file, base, to: newName)
    case .append: writer.append(bytes, to: file)
    case .create(let folder):
      writer.create(file, in: folder, bytes, by: record.temporary, mode: record.mode)
    }
  }
}
