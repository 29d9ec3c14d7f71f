import Editorial
import Formats

/// Tables that count the readers of a newsletter.
///
/// Of a folder only those are read whose first row says so; a table with readers' addresses is never
/// read beyond that row.
final class ReaderFiles: Source {
  /// What is known of one table.
  struct Item: Sendable {
    var reading = ReadersFile.Reading()
    /// Why it could not be read now; the last that could be stays.
    var refusal: Problem?
  }

  /// A row a day for a thousand years.
  private static let largest = 16 << 20

  static let extensions: [StaticString] = [".csv"]
  static let firstBytes = 1 << 12
  static let comesLater = true

  var cache = SourceCache<ReaderFiles>()
  /// The last that could be read of a file.
  private var kept: [FilePath: ReadersFile.Reading] = [:]

  static func paths(in plan: Plan) -> [String] { plan.readerSources.map(\.path) }

  static func parser(_ terms: ReadingTerms) {}

  static func read(
    _ entry: inout FileEntry<ReaderFiles>, in folder: WalkedFolder,
    from file: inout FileReader, with parser: Void, _ extent: LoadExtent
  ) throws(FileError) {
    func refuse(_ sentence: String, line: Int = 1) {
      entry.content = .item(
        Item(
          refusal: Problem(
            path: entry.file.id, place: Place(line: line), message: sentence, kind: .file)))
    }
    if let sentence = ReadersFile.refusal(file.bytes) {
      // What is named is meant; of what merely lies in a folder nothing is wrong.
      guard case .only = folder.taking else { return entry.content = .note }
      return refuse(sentence)
    }
    guard file.size <= largest else {
      return refuse("this table is too large for counts of readers")
    }
    if case .failure(let error) = file.extend(to: file.size) { throw error }
    do throws(CSVFailure) {
      entry.content = .item(Item(reading: try ReadersFile.read(file.bytes, path: entry.file.id)))
    } catch {
      refuse(error.sentence, line: error.line)
    }
  }

  static func isRead(_ item: Item, _ extent: LoadExtent) -> Bool { true }

  static func add(
    _ entry: FileEntry<ReaderFiles>, in folder: WalkedFolder, to assembly: inout DeskAssembly
  ) {
    guard case .item(let item) = entry.content, !entry.file.isLeftover else { return }
    assembly.problems += item.reading.problems
    if let refusal = item.refusal { assembly.problems.append(refusal) }
  }

  func read(_ extent: LoadExtent, _ terms: ReadingTerms, until deadline: Int) -> Bool {
    guard cache.read(extent, terms, until: deadline) else { return false }
    for entry in cache.entries {
      guard case .item(let item) = entry.content, item.refusal == nil else { continue }
      kept[entry.file.id] = item.reading
    }
    return true
  }

  func sweep() {
    cache.sweep()
    kept = kept.filter { cache.entry($0.key) != nil }
  }

  func gather(into assembly: inout DeskAssembly) {
    gatherFiles(into: &assembly)
    let plan = assembly.desk.plan
    assembly.desk.readers = cache.entries.compactMap { entry in
      guard !entry.file.isLeftover, let (reading, isStale) = known(entry), !reading.days.isEmpty
      else { return nil }
      let source = plan.readerSources[listing.folders[entry.file.folder].source]
      return ReaderCounts(
        path: entry.file.id,
        outlet: source.outlet ?? plan.onlyOwnOutlet,
        days: reading.days, isGapless: reading.isGapless, isStale: isStale)
    }
  }

  /// What is known of a file, and whether that is old.
  private func known(
    _ entry: FileEntry<ReaderFiles>
  ) -> (reading: ReadersFile.Reading, isStale: Bool)? {
    switch entry.content {
    case .item(let item) where item.refusal == nil: (item.reading, false)
    case .item, .unreadable: kept[entry.file.id].map { ($0, true) }
    // It is looked at for the first time since the plan changed.
    case .unread: kept[entry.file.id].map { ($0, false) }
    case .note, .broken, .gone: nil
    }
  }
}
