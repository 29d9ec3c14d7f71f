import Editorial
import Formats

/// YAML with semesters and their deadlines, each file read at once.
final class SemesterFiles: Source {
  /// Nobody writes more by hand.
  private static let largest = 1 << 20

  static let extensions: [StaticString] = [".yaml", ".yml"]
  static let firstBytes = largest
  static let readsArchive = true

  var cache = SourceCache<SemesterFiles>()
  /// The last terms that could be read of a file to its end.
  private var kept: [FilePath: [Semester]] = [:]

  static func paths(in plan: Plan) -> [String] { plan.semesterSources.map(\.path) }

  static func parser(_ terms: ReadingTerms) -> Plan { terms.plan }

  static func read(
    _ entry: inout FileEntry<SemesterFiles>, in folder: WalkedFolder,
    from file: inout FileReader, with plan: Plan, _ extent: LoadExtent
  ) throws(FileError) {
    if file.size > largest { return entry.refuse("this file is too large for a semester") }
    entry.content = .item(
      SemesterReader.read(
        file.bytes, path: entry.file.id, plan: plan, warn: plan.semesterSources[folder.source].warn)
    )
  }

  func forget() {
    cache.forget()
    // They name outlets of the plan they were read by.
    kept = [:]
  }

  /// A file that is being written is for a while none: what was read of it before stays, marked.
  func read(_ extent: LoadExtent, _ terms: ReadingTerms, until deadline: Int) -> Bool {
    guard cache.read(extent, terms, until: deadline) else { return false }
    var kept = kept
    cache.updateItems { file, _, reading in
      guard reading.isCut else {
        kept[file.id] = reading.semesters
        return false
      }
      guard let last = kept[file.id] else { return false }
      reading.semesters = last.map(\.stale)
      return true
    }
    self.kept = kept.filter { cache.entry($0.key) != nil }
    return true
  }

  static func isRead(_ item: SemesterReading, _ extent: LoadExtent) -> Bool { true }

  static func add(
    _ entry: FileEntry<SemesterFiles>, in folder: WalkedFolder, to assembly: inout DeskAssembly
  ) {
    if entry.file.isLeftover { return }
    let source = assembly.desk.plan.semesterSources[folder.source].path
    guard case .item(let reading) = entry.content else {
      if !entry.problems.isEmpty { assembly.desk.unreadTerms.append(entry.file.id) }
      return
    }
    if Archive.holds(entry.file.id, of: source) {
      // Put away: what is wrong in it is of no use to anybody.
      assembly.desk.semesters += reading.semesters.map(\.archived)
    } else {
      assembly.desk.semesters += reading.semesters
      assembly.problems += reading.problems
      if reading.semesters.isEmpty, !reading.problems.isEmpty {
        assembly.desk.unreadTerms.append(entry.file.id)
      }
    }
    assembly.zones += reading.zones.map { (entry.file.id, $0) }
  }

  static func isCopy(
    _ entry: FileEntry<SemesterFiles>, of original: FileEntry<SemesterFiles>, isSame: Bool
  ) -> Bool {
    guard case .item(let reading) = entry.content, case .item(let other) = original.content,
      !reading.semesters.isEmpty
    else { return false }
    return reading.semesters.map(\.name) == other.semesters.map(\.name)
      && (!isSame || entry.stamp?.size == original.stamp?.size)
  }
}

extension Semester {
  /// The same, put away.
  fileprivate var archived: Semester {
    var archived = self
    archived.isArchived = true
    return archived
  }

  /// The same, as it was once.
  fileprivate var stale: Semester {
    var stale = self
    stale.isStale = true
    return stale
  }
}
