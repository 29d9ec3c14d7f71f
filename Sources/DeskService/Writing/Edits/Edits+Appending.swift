import Editorial
import Formats

// What the writer says of words: lines behind all others of the log, and lines that take them back.
extension Edits {
  /// Lines that are to be appended, each with what was said at first: of a line that takes back, what
  /// it took back.
  func prepareAppending(
    _ lines: [(line: WordsLine, said: WordsLine)], to log: FilePath, of path: FilePath,
    in zone: Zone
  ) -> PreparedEdit {
    let changes = lines.map { line, said in
      ByteChange(
        offset: 0, old: WordsLogText.bytes(of: said, in: zone),
        new: WordsLogText.bytes(of: line, in: zone))
    }
    let record = EditRecord(
      kind: .append, path: path, target: log, temporary: "", before: nil, after: nil,
      changes: changes, keys: [])
    return PreparedEdit(
      record: record, file: record.file, work: .append, bytes: record.appended)
  }

  /// The lines that take back those of an edit.
  func prepareReversal(ofAppending edit: EditRecord, at when: Moment) throws(Refusal)
    -> PreparedEdit
  {
    var lines: [(line: WordsLine, said: WordsLine)] = []
    for change in edit.changes {
      guard let line = WordsLogText.read(change.new).lines.first,
        let said = WordsLogText.read(change.old).lines.first
      else { throw .unrecorded }
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
  /// Appends lines to a log of ours; what a crash has left torn ends before they begin.
  ///
  /// The journal's lock must be held: it is that of the log too.
  func append(_ bytes: [UInt8], to file: ResolvedFile) -> EditResult {
    do throws(SystemError) {
      let log = try disk.openOwn(file.path.text)
      let size = try disk.state(log).size
      var start: [UInt8] = []
      if size > 0, try disk.read(log, from: size - 1, count: 1) != [0x0A] { start = [0x0A] }
      try disk.write(start + bytes, to: log)
      try disk.syncBytes(log)
      return EditResult(.applied)
    } catch {
      return .refused(Refusal(error, ours: "the log of words written", at: file.path.text))
    }
  }
}
