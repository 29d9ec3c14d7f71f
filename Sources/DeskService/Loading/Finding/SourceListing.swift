import Editorial
import Formats

/// What the sources of one kind hold, as listed at one moment.
struct SourceListing: Sendable {
  let selection: SourceSelection
  private(set) var folders: [WalkedFolder] = []
  /// A file stands here once, for the first source that has it.
  var files: [FoundFile] = []
  /// What listing alone finds wrong: links that lead nowhere, names that are not UTF-8.
  var problems: [Problem] = []
  var lost: [LostSource] = []
  /// Folders that are there and closed to us.
  var unread: [String] = []
  /// Places in `folders`, in the order of the sources.
  private var places: [FilePath: [Int]] = [:]

  init(_ selection: SourceSelection) {
    self.selection = selection
  }

  /// Puts in a folder that was listed; its place is that of the last.
  mutating func add(_ folder: WalkedFolder) {
    places[FilePath(folder.id), default: []].append(folders.count)
    folders.append(folder)
  }

  /// A file that came after the listing, as it would have been listed; `nil` where it is of none of
  /// the sources.
  func file(_ id: FilePath) -> FoundFile? {
    guard let places = places[FilePath(String(id.folder))] else { return nil }
    var name = String(id.name)
    return name.withUTF8 { name in
      places.first { selection.takes(name, in: folders[$0]) }
    }.map { FoundFile(id: id, folder: $0) }
  }

  /// What was found wrong, to tell one listing from the next.
  var complaints: [String] {
    problems.map(\.line) + lost.map { "\($0.id) \($0.error.code)" }
  }

  /// Whether the coming or going of a folder can change what is listed.
  func concerns(folder id: FilePath) -> Bool {
    let wanted = lost.map(\.id) + unread
    if wanted.contains(where: { FilePath($0) == id || $0.hasPrefix(id.text + "/") }) {
      return true
    }
    let name = Array(id.name.utf8)
    let isSkipped = name.withUnsafeBufferPointer {
      $0.first == UInt8(ascii: ".") || FileName.isSkippedFolder($0)
    }
    return !isSkipped && places[FilePath(String(id.folder))] != nil
  }
}
