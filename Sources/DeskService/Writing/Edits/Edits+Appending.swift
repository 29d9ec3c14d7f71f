import Editorial
import Formats

// What the writer says that no file of theirs has a place for: lines behind all others of a file of
// ours, and lines that take them back.
extension Edits {
  /// Lines that are to be appended, each with what was said at first: of a line that takes back, what
  /// it took back.
  func prepareAppending(
    _ lines: [(line: LogLine, said: LogLine)], to log: FilePath, of path: FilePath,
    in zone: Zone
  ) -> PreparedEdit {
    let changes = lines.map { line, said in
      ByteChange(offset: 0, old: said.bytes(in: zone), new: line.bytes(in: zone))
    }
    let record = EditRecord(
      kind: .append, path: path, target: log, temporary: "", before: nil, after: nil,
      changes: changes, keys: lines.flatMap(\.line.keys))
    return PreparedEdit(
      record: record, file: record.file, work: .append, bytes: record.appended)
  }

  /// The lines that take back those of an edit.
  func prepareReversal(ofAppending edit: EditRecord, at when: Moment) throws(Refusal)
    -> PreparedEdit
  {
    var lines: [(line: LogLine, said: LogLine)] = []
    for change in edit.changes {
      guard let line = LogLine(change.new), let said = LogLine(change.old) else {
        throw .unrecorded
      }
      lines.append((line.takenBack(as: said, at: when), said))
    }
    return prepareAppending(lines, to: edit.target, of: edit.path, in: .utc)
  }
}

extension EditRecord {
  /// What an edit that appends has put behind the rest.
  var appended: [UInt8] { changes.flatMap(\.new) }
}

extension AtomicWriter {
  /// Appends lines to a file of ours, of which the journal's lock is the lock too.
  func append(_ bytes: [UInt8], to file: ResolvedFile) -> EditResult {
    let first = LogLine(Array(bytes.prefix { $0 != 0x0A }))
    do throws(SystemError) {
      try disk.appendLines(bytes, to: file.path.text, mode: first?.mode ?? 0o600)
      return EditResult(.applied)
    } catch {
      return .refused(
        Refusal(error, ours: first?.fileName ?? "a log of ours", at: file.path.text))
    }
  }
}
