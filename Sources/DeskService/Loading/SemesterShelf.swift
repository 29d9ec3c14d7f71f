import Editorial
import Formats
import Glibc

/// The semester files, with what was read from them.
struct SemesterShelf {
  private struct Entry {
    var id: FilePath
    var stamp: FileStamp?
    var reading: SemesterReading
  }

  private var entries: [Entry] = []
  /// Whether anything was read, came or went since `settle`.
  private(set) var hasChanged = true

  mutating func settle() { hasChanged = false }

  mutating func forget() { entries = [] }

  var semesters: [Semester] { entries.flatMap(\.reading.semesters) }
  var problems: [Problem] { entries.flatMap(\.reading.problems) }
  var zones: [(path: FilePath, mention: ZoneMention)] {
    entries.flatMap { entry in entry.reading.zones.map { (entry.id, $0) } }
  }

  func holds(_ id: FilePath) -> Bool { entries.contains { $0.id == id } }

  /// Reads the files listed, but for those that are still as they were read.
  mutating func take(_ files: [FoundFile], _ plan: Plan, _ frame: PathFrame) {
    let known = entries
    entries = files.sorted { $0.id < $1.id }.compactMap { file in
      let old = known.first { $0.id == file.id }
      let path = frame.absolute(file.id.text)
      var status = stat()
      if let old, stat(path, &status) == 0, old.stamp == FileStamp(status) { return old }
      hasChanged = true
      return SemesterShelf.read(file.id, path, plan)
    }
    if entries.count != known.count { hasChanged = true }
  }

  /// Nobody writes more by hand.
  private static let limit = 1 << 20

  private static func read(_ id: FilePath, _ path: String, _ plan: Plan) -> Entry? {
    func refused(_ message: String) -> Entry {
      let problem = Problem(path: id, message: message)
      return Entry(
        id: id, reading: SemesterReading(semesters: [], problems: [problem], zones: []))
    }
    if ConflictNames.matches(id.name) { return refused(ConflictNames.problem(id).message) }
    var reader = FileReader()
    defer { reader.close() }
    switch reader.open(path, at: AT_FDCWD, first: limit + 1) {
    case .opened(let stamp, let count):
      var entry = refused("this file is too large for a semester")
      if count <= limit {
        entry.reading = SemesterReader.read(reader.bytes(count), path: id, plan: plan)
      }
      entry.stamp = stamp
      return entry
    case .absent, .notAFile: return nil
    case .failed(let code):
      return refused("this file cannot be read: \(FileError(code: code).sentence)")
    }
  }
}
