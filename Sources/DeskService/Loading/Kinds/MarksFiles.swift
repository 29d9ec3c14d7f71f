import Editorial
import Formats

/// `marks.txt`, what we keep ourselves in the desk (R69), and the copies that synchronisers leave of it:
/// lines are a set, so that the lines of a copy are as good.
final class MarksFiles: Source {
  /// A line a day for a thousand years.
  static let largest = 4 << 20

  static let extensions: [StaticString] = [".txt"]
  static let firstBytes = largest

  var cache = SourceCache<MarksFiles>()

  static func paths(in plan: Plan) -> [String] { ["marks*.txt"] }

  static func parser(_ terms: ReadingTerms) {}

  static func read(
    _ entry: inout FileEntry<MarksFiles>, in folder: WalkedFolder,
    from file: inout FileReader, with parser: Void, _ extent: LoadExtent
  ) throws(FileError) {
    guard entry.file.id == Marks.file || isCopy(entry.file.id) else {
      entry.content = .note
      return
    }
    if file.size > largest { return entry.refuse("this file is too large for marks") }
    entry.content = .item(MarksText.read(file.bytes, path: entry.file.id))
  }

  static func isRead(_ item: MarksText.Reading, _ extent: LoadExtent) -> Bool { true }

  static func add(
    _ entry: FileEntry<MarksFiles>, in folder: WalkedFolder, to assembly: inout DeskAssembly
  ) {
    guard case .item(let reading) = entry.content else { return }
    assembly.marks += reading.marks
    assembly.problems += reading.problems
  }

  private static func isCopy(_ id: FilePath) -> Bool {
    CopyName.originals(of: String(id.name)).contains(Marks.file.text)
  }
}
