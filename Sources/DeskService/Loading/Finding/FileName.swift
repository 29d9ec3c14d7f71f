/// What the bytes of a name say.
enum FileName {
  /// Whether it has one of these extensions (`.md`, in lower case), whatever its own case.
  static func ends(_ name: UnsafeBufferPointer<UInt8>, inAnyOf extensions: [StaticString]) -> Bool {
    extensions.contains { ends(name, $0) }
  }

  /// Whether a folder of this name holds nothing of the writer's (R1).
  static func isSkippedFolder(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    switch name.count {
    // Programs write these names in just these letters; `Themes` is a folder of the writer's.
    case 5...25 where isAny(name, of: foldersOfPrograms): true
    case 9...10:
      ["templates", "_templates", "archetypes"].contains {
        name.count == $0.utf8CodeUnitCount && ends(name, $0)
      }
    default: false
    }
  }

  /// What site builders make or build from (Jekyll, Quarto, Hugo), what is installed, and what
  /// file servers and systems keep beside a writer's files.
  private static let foldersOfPrograms: [StaticString] = [
    "_site", "_book", "_freeze", "_includes", "_layouts", "_sass", "_plugins", "_extensions",
    "site_libs", "themes", "node_modules", "bower_components", "vendor", "@eaDir", "#recycle",
    "@Recycle", "@Recently-Snapshot", "#snapshot", "$RECYCLE.BIN", "System Volume Information",
    "lost+found", "__MACOSX", "__pycache__",
  ]

  /// Whether Hugo builds a site into a folder of this name.
  static func isPublic(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    isAny(name, of: ["public"])
  }

  /// Whether a file of this name tells that its folder is the root of a Hugo site.
  static func isHugoSettings(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    isAny(name, of: ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"])
  }

  private static func isAny(
    _ name: UnsafeBufferPointer<UInt8>, of names: [StaticString]
  ) -> Bool {
    names.contains { other in
      name.count == other.utf8CodeUnitCount
        && name.elementsEqual(
          UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
    }
  }

  static func isDrafts(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count == 7 && ends(name, "_drafts")
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func ends(_ name: UnsafeBufferPointer<UInt8>, _ end: StaticString) -> Bool {
    let count = end.utf8CodeUnitCount
    guard name.count >= count else { return false }
    return matches(name, name.count - count, end)
  }

  private static func matches(
    _ name: UnsafeBufferPointer<UInt8>, _ start: Int, _ part: StaticString
  ) -> Bool {
    part.withUTF8Buffer { part in
      for index in 0..<part.count where lower(name[start + index]) != part[index] { return false }
      return true
    }
  }
}
