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
  /// Folders of the archive that are not there, and may come.
  var awaited: [String] = []
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

  /// The source that reads this folder, or would if it were there; `nil` where none does.
  func source(ofFolder id: FilePath) -> Int? {
    var folder = id
    while true {
      if let first = places[folder]?.first { return folders[first].source }
      guard !folder.text.isEmpty, folder.text != "/" else { return nil }
      folder = FilePath(String(folder.folder))
    }
  }

  /// Whether this folder was listed.
  func knows(folder id: FilePath) -> Bool { places[id] != nil }

  /// What was found wrong, to tell one listing from the next.
  var complaints: [String] {
    problems.map(\.line) + lost.map { "\($0.id) \($0.error.code)" }
  }

  /// Whether the coming or going of a folder can change what is listed.
  func concerns(folder id: FilePath) -> Bool {
    let wanted = (lost.map(\.id) + unread + awaited).map { FilePath($0) }
    if wanted.contains(where: { $0 == id || $0.isBelow(id) }) {
      return true
    }
    let name = Array(id.name.utf8)
    let isSkipped = name.withUnsafeBufferPointer {
      $0.first == UInt8(ascii: ".") || FileName.isSkippedFolder($0)
    }
    return !isSkipped && places[FilePath(String(id.folder))] != nil
  }
}
