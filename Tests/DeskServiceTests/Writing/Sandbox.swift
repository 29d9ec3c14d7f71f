import CSystem
import Editorial
import Formats
import Glibc

@testable import DeskService

/// A folder of one test's own, gone with it.
final class Sandbox {
  let root: String
  var desk: String { root + "/desk" }
  var journal: FilePath { FilePath(root + "/state") }

  init() {
    // In memory where the system has such a folder: thousands of runs wait for nothing.
    let memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    let place = getenv("COPYDESK_TEST_FOLDER").map { String(cString: $0) } ?? memory
    var template = Array("\(place)/copydesk-test-XXXXXX".utf8CString)
    root = String(cString: mkdtemp(&template))
    mkdir(desk, 0o755)
  }

  deinit {
    Self.removeAll(root)
  }

  func path(_ name: String) -> FilePath { FilePath(desk + "/" + name) }

  func write(_ text: String, to name: String) {
    let file = open(path(name).text, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = text.utf8.withContiguousStorageIfAvailable { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  func text(_ name: String) -> String? {
    Self.bytes(path(name).text).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All names in the desk, hidden ones too.
  var names: [String] { Self.names(desk) }

  /// The texts of all files that are not hidden, by their path in the desk.
  var texts: [String: String] {
    var texts: [String: String] = [:]
    for path in Self.tree(desk).files where FilePath(path).name.first != "." {
      texts[path] = text(path)
    }
    return texts
  }

  /// Paths of temporaries.
  var temporaries: [String] { Self.tree(desk).files.filter { $0.hasSuffix(".copydesk") } }

  /// The folders in the desk, those above first.
  var folders: [String] { Self.tree(desk).folders }

  /// The path of a file within the desk.
  func path(inDesk path: FilePath) -> String { String(path.text.dropFirst(desk.count + 1)) }

  /// What `stat` says of a file.
  func state(_ name: String) -> stat {
    var raw = stat()
    lstat(path(name).text, &raw)
    return raw
  }

  static func bytes(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let got = read(file, &chunk, chunk.count)
      guard got > 0 else { return bytes }
      bytes += chunk[..<got]
    }
  }

  /// Everything below a folder, by its path from there.
  static func tree(_ folder: String) -> (folders: [String], files: [String]) {
    var folders: [String] = []
    var files: [String] = []
    for name in names(folder) {
      var state = stat()
      guard lstat(folder + "/" + name, &state) == 0 else { continue }
      guard state.st_mode & S_IFMT == S_IFDIR else {
        files.append(name)
        continue
      }
      let below = tree(folder + "/" + name)
      folders += [name] + below.folders.map { name + "/" + $0 }
      files += below.files.map { name + "/" + $0 }
    }
    return (folders, files)
  }

  static func names(_ folder: String) -> [String] {
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func removeAll(_ path: String) {
    if unlink(path) == 0 { return }
    chmod(path, 0o700)
    for name in names(path) { removeAll(path + "/" + name) }
    rmdir(path)
  }
}

extension Sandbox {
  func edits(_ disk: Disk = Disk(), patience: Int = 2_000) -> Edits {
    Edits(journal: journal, on: disk, patience: patience)
  }

  /// A plan that moves a piece to filed.
  func filing(_ name: String) -> FileEditPlan {
    FileEditPlan(path: path(name), .keys(Self.filed, at: .frontMatter))
  }

  static let filed = [
    KeyEdit("status", .set("filed")), KeyEdit("filed", .set("2026-11-24"), after: "status"),
  ]

  /// A piece that is being drafted.
  static func piece(_ title: String, body: String = "Body.\n") -> String {
    "---\ntitle: \(title)\nstatus: drafting\n---\n\(body)"
  }

  /// The same piece, filed.
  static func filedPiece(_ title: String, body: String = "Body.\n") -> String {
    "---\ntitle: \(title)\nstatus: filed\nfiled: 2026-11-24\n---\n\(body)"
  }
}

let noon = Moment(seconds: 1_795_579_200)

extension [UInt8] {
  /// A whole record of the journal, with checksum and line breaks, of what stands in its line.
  static func record(of line: [UInt8]) -> [UInt8] {
    [0x0A] + Checksum(line).digits + [0x20] + line + [0x0A]
  }

  /// Reads a record of ours, from behind its word.
  func read<Record>(_ parse: (inout FieldReader) -> Record?) -> Record? {
    dropFirst().dropLast().withUnsafeBytes { bytes in
      guard var line = FieldReader(checking: bytes), RecordStart(&line)?.version == 2 else {
        return nil
      }
      return parse(&line)
    }
  }
}
