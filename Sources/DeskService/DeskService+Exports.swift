import Editorial
import Formats

/// What came of writing a file for another program.
package enum ExportOutcome: Hashable, Sendable {
  case written
  /// It holds the same already, and was left alone.
  case unchanged
}

extension DeskService {
  /// Writes a file for another program, whole or not at all, where it would be another.
  ///
  /// It is no file of the desk: the journal does not know it. One that was not written by this is never
  /// written over.
  ///
  /// - Parameters:
  ///   - bytes: what is to be in it.
  ///   - path: where, absolute.
  ///   - isOurs: whether what is there was written by this.
  /// - Returns: whether it was written.
  /// - Throws: why it is not written.
  package func export(
    _ bytes: [UInt8], to path: FilePath, isOurs: ([UInt8]) -> Bool
  ) throws(Refusal) -> ExportOutcome {
    let disk = edits.disk
    let writer = AtomicWriter(disk: disk)
    let new = try ResolvedFile(new: path, on: disk)
    guard try new.isTaken(on: disk) else {
      let folder = try NewFolder(for: path, within: nil, on: disk)
      let file = ResolvedFile(path.name, in: folder)
      try note(
        writer.create(file, in: folder, bytes, by: try edits.temporaryName(for: file)))
      return .written
    }
    let file = try ResolvedFile(existing: path, on: disk)
    let base = try file.readForWriting(on: disk)
    if base.bytes == bytes { return .unchanged }
    guard isOurs(base.bytes) else {
      throw Refusal(
        "there is a file that copydesk did not write; nothing was written",
        .advice("name another, or remove that one"))
    }
    try note(writer.replace(file, base, with: bytes, by: try edits.temporaryName(for: file)))
    return .written
  }

  private func note(_ result: EditResult) throws(Refusal) {
    switch result.fate {
    case .applied: break
    case .refused(let refusal), .undecided(let refusal): throw refusal
    case .untouched: throw .interrupted
    }
  }
}
