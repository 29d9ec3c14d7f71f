import Editorial
import Formats
import Glibc

/// The folder of zone files that the system keeps, of Debian's package tzdata.
struct ZoneFolder {
  let path: String

  /// `$TZDIR`, else `/usr/share/zoneinfo`, as the C library has it.
  static var system: ZoneFolder {
    let named = getenv("TZDIR").map { String(cString: $0) } ?? ""
    return ZoneFolder(path: named.isEmpty ? "/usr/share/zoneinfo" : named)
  }

  /// Where the names of places are; beside these are older names, and the same places over again.
  private static let regions = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
  ]

  /// The zone file of an IANA name in its own spelling; `nil` where there is none.
  func file(of name: String) -> ZoneFile? {
    ZoneFolder.isName(name) ? ZoneFolder.read(PathFrame.join(path, name)) : nil
  }

  /// Whether there is a file of this name.
  func has(_ name: String) -> Bool {
    ZoneFolder.isName(name) && access(PathFrame.join(path, name), R_OK) == 0
  }

  /// The IANA names of all places, in the order of their letters.
  func places() -> [String] {
    var found: [String] = []
    for region in ZoneFolder.regions { list(region, into: &found) }
    return found.sorted()
  }

  /// A zone file by its path.
  static func read(_ path: String) -> ZoneFile? {
    var reader = FileReader()
    defer { reader.close() }
    // The longest there is has 4 KB.
    guard case .opened(let stamp, let count) = reader.open(path, at: AT_FDCWD, first: 1 << 16),
      stamp.size <= 1 << 16
    else { return nil }
    return ZoneFile(reader.bytes(count))
  }

  private func list(_ folder: String, into found: inout [String]) {
    guard let stream = opendir(PathFrame.join(path, folder)) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { folder + "/" + String(cString: $0) }
      }
      guard ZoneFolder.isName(name) else { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) {
        list(name, into: &found)
      } else {
        found.append(name)
      }
    }
  }

  /// Whether a name can be one of a place, and leads nowhere but into the folder: every part of it
  /// begins with a letter, the first with a capital.
  private static func isName(_ name: String) -> Bool {
    guard name.utf8.count <= 64, let first = name.utf8.first,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
    else { return false }
    return name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        part.first.map(isLetter) == true
          && part.allSatisfy {
            isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
              || "_+-".utf8.contains($0)
          }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
