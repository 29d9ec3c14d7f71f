import Editorial
import Glibc

/// Writes files that are ours and new, a fresh desk's or the demo's; never over anything.
struct FolderWriter {
  let root: String

  /// Makes a folder and those above it.
  ///
  /// - Throws: `Failure` with the system's reason.
  func makeFolder(_ path: String = "") throws(Failure) {
    let full = path.isEmpty ? root : "\(root)/\(path)"
    var made = full.hasPrefix("/") ? "" : "."
    for part in full.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o777) != 0, errno != EEXIST, errno != EISDIR {
        throw Failure("\(made): \(String(cString: strerror(errno)))", code: Exit.refused)
      }
    }
  }

  /// Makes a file with these bytes; `false` where there is one already.
  ///
  /// - Throws: `Failure` with the system's reason.
  func write(_ bytes: [UInt8], to path: String) throws(Failure) -> Bool {
    let full = "\(root)/\(path)"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var file = open(full, flags, 0o666)
    // Most files go where a folder is already: it is looked for only where it proves to be missing.
    if file < 0, errno == ENOENT, let slash = path.lastIndex(of: "/") {
      try makeFolder(String(path[..<slash]))
      file = open(full, flags, 0o666)
    }
    if file < 0 {
      if errno == EEXIST { return false }
      throw Failure("\(full): \(String(cString: strerror(errno)))", code: Exit.refused)
    }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 || errno == EINTR else {
        let reason = String(cString: strerror(errno))
        unlink(full)
        throw Failure("\(full): \(reason)", code: Exit.refused)
      }
      written += max(count, 0)
    }
    return true
  }

  /// Removes the folder and all in it; only for what we made ourselves.
  func removeAll() {
    FolderWriter.remove(root)
  }

  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      if let folder = opendir(path) {
        var names: [String] = []
        while let entry = readdir(folder) {
          let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          if name != "." && name != ".." { names.append(name) }
        }
        closedir(folder)
        for name in names { remove("\(path)/\(name)") }
      }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
