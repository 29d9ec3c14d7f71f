import Editorial
import Glibc

/// The problems the writer said to ignore: they are not told of again (R6).
///
/// A small file of ours beside the journal. A line that cannot be read is passed over, so that a
/// damaged file brings a problem back and hides none.
struct IgnoredProblems: Sendable {
  private let folder: String
  private let disk: Disk
  private static let name = "waived"
  private static let temporary = "waived.new"
  /// Nobody ignores that much one by one.
  private static let largest = 1 << 22

  init(folder: String, on disk: Disk) {
    self.folder = folder
    self.disk = disk
  }

  /// Those ignored so far, by any program.
  func read() -> Set<String> {
    do throws(SystemError) {
      return Set(Self.words(in: try bytes(in: try disk.openFolder(folder))))
    } catch {
      return []
    }
  }

  /// Remembers one more; once this returns it is on the disk.
  func add(_ problem: String, holding lock: borrowing JournalLock) throws(Refusal) {
    do throws(SystemError) {
      let folder = try disk.openFolder(folder)
      var words = Self.words(in: (try? bytes(in: folder)) ?? [])
      guard !words.contains(problem) else { return }
      words.append(problem)
      do throws(SystemError) {
        // Left behind by a program that died: the lock is ours, so it is nobody's.
        try disk.remove(Self.temporary, in: folder)
      } catch {
        guard error.code == ENOENT else { throw error }
      }
      let file = try disk.makeFile(Self.temporary, 0o600, in: folder)
      try disk.write(words.flatMap(Self.record), to: file)
      try disk.sync(file)
      try disk.rename(Self.temporary, to: Self.name, in: folder)
      try disk.sync(folder)
    } catch {
      throw Refusal(error, ours: "the list of ignored problems", at: folder + "/" + Self.name)
    }
  }

  private func bytes(in folder: borrowing Descriptor) throws(SystemError) -> [UInt8] {
    let file = try disk.openFile(Self.name, in: folder)
    let size = try disk.state(file).size
    guard size <= Self.largest else { return [] }
    return try disk.read(file, from: 0, count: size)
  }

  private static func record(_ problem: String) -> [UInt8] {
    var line = FieldWriter()
    line.word("waived")
    line.text(problem)
    return line.record
  }

  private static func words(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).compactMap { line in
      Array(line).withUnsafeBytes { line in
        guard var fields = FieldReader(checking: line), fields.word() == "waived" else {
          return nil
        }
        return fields.text()
      }
    }
  }
}
