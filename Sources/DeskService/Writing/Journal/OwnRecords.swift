import Glibc

/// A small file of ours beside the journal, of records a line each: written whole or not at all.
///
/// A line that cannot be read is passed over, so that a damaged file loses that line and no other.
struct OwnRecords: Sendable {
  private let folder: String
  private let disk: Disk
  private let name: String
  /// Nobody makes that much of them one by one.
  private static let largest = 1 << 22

  init(_ name: String, in folder: String, on disk: Disk) {
    self.name = name
    self.folder = folder
    self.disk = disk
  }

  /// Where it is, for a sentence.
  var path: String { folder + "/" + name }

  /// The fields of its lines, by whichever program they were written; of no file, none.
  func read<Record>(_ record: (inout FieldReader) -> Record?) -> [Record] {
    do throws(SystemError) {
      return lines(in: try bytes(in: try disk.openFolder(folder)), record)
    } catch {
      return []
    }
  }

  /// Puts other lines in place of all there are; once this returns they are on the disk.
  func replace(
    with lines: [FieldWriter], holding lock: borrowing JournalLock
  ) throws(SystemError) {
    let folder = try disk.openFolder(folder)
    let temporary = name + ".new"
    do throws(SystemError) {
      // Left behind by a program that died: the lock is ours, so it is nobody's.
      try disk.remove(temporary, in: folder)
    } catch {
      guard error.code == ENOENT else { throw error }
    }
    let file = try disk.makeFile(temporary, 0o600, in: folder)
    try disk.write(lines.flatMap(\.record), to: file)
    try disk.sync(file)
    try disk.rename(temporary, to: name, in: folder)
    try disk.sync(folder)
  }

  private func bytes(in folder: borrowing Descriptor) throws(SystemError) -> [UInt8] {
    let file = try disk.openFile(name, in: folder)
    let size = try disk.state(file).size
    guard size <= Self.largest else { return [] }
    return try disk.read(file, from: 0, count: size)
  }

  private func lines<Record>(
    in bytes: [UInt8], _ record: (inout FieldReader) -> Record?
  ) -> [Record] {
    bytes.split(separator: 0x0A).compactMap { line in
      Array(line).withUnsafeBytes { line in
        guard var fields = FieldReader(checking: line) else { return nil }
        return record(&fields)
      }
    }
  }
}
