import CSystem
import Editorial
import Glibc

// Paths and names: what stands under them, and how they change.
extension Disk {
  /// The absolute path without links, `.` and `..`; fails where nothing is.
  package func resolve(_ path: String) throws(SystemError) -> String {
    try ask(.resolve)
    guard let raw = realpath(path, nil) else { throw SystemError(.resolve) }
    defer { free(raw) }
    // A link may lead to a name that is not UTF-8; such a path could not be opened again.
    guard let text = String(validatingCString: raw) else { throw SystemError(.resolve, EILSEQ) }
    return text
  }

  /// Whether a path that leads nowhere does so by a link: to a disk that is not mounted, say.
  func leadsAway(_ path: String) throws(SystemError) -> Bool {
    try ask(.state)
    var path = FilePath(path)
    var raw = stat()
    while lstat(path.text, &raw) == -1 {
      let above = FilePath(String(path.folder))
      guard errno == ENOENT, above != path, !above.text.isEmpty else { return false }
      path = above
    }
    return raw.st_mode & S_IFMT == S_IFLNK && stat(path.text, &raw) == -1
  }

  func state(_ name: String, in folder: borrowing Descriptor) throws(SystemError) -> FileState {
    try ask(.state)
    var raw = stat()
    try check(fstatat(folder.number, name, &raw, AT_SYMLINK_NOFOLLOW), .state)
    return FileState(raw)
  }

  func state(_ file: borrowing Descriptor) throws(SystemError) -> FileState {
    try ask(.state)
    var raw = stat()
    try check(fstat(file.number, &raw), .state)
    return FileState(raw)
  }

  /// Fails unless this process may do so (`R_OK`, `W_OK`, `X_OK`), by its effective ids.
  func allow(
    _ access: Int32, to name: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try ask(.allowed)
    try check(faccessat(folder.number, name, access, AT_EACCESS), .allowed)
  }

  func exchange(
    _ one: String, _ other: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try ask(.exchange)
    try check(files_exchange(folder.number, one, other), .exchange)
  }

  func rename(
    _ from: String, to name: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try ask(.rename)
    try check(renameat(folder.number, from, folder.number, name), .rename)
  }

  /// Renames where nothing bears the new name; `EEXIST` otherwise.
  func renameNew(
    _ from: String, to name: String, in folder: borrowing Descriptor
  ) throws(SystemError) {
    try renameNew(from, in: folder, to: name, in: folder)
  }

  /// Renames from one folder into another where nothing bears the new name; `EEXIST` otherwise.
  ///
  /// Where the file system cannot do that in one step, it is linked first and unlinked after: if
  /// that fails in between (`remove`), it stands under both names.
  func renameNew(
    _ from: String, in folder: borrowing Descriptor, to name: String,
    in other: borrowing Descriptor
  ) throws(SystemError) {
    do {
      try ask(.renameNew)
      try check(files_rename_new(folder.number, from, other.number, name), .renameNew)
    } catch  where error.isUnsupported {
      try ask(.link)
      try check(linkat(folder.number, from, other.number, name, 0), .link)
      try remove(from, in: folder)
    }
  }

  func remove(_ name: String, in folder: borrowing Descriptor) throws(SystemError) {
    try ask(.remove)
    try check(unlinkat(folder.number, name, 0), .remove)
  }

  /// Removes a folder in which nothing is; `ENOTEMPTY` otherwise.
  func removeFolder(_ path: String) throws(SystemError) {
    try ask(.removeFolder)
    try check(rmdir(path), .removeFolder)
  }

  /// Makes one folder, with these permissions; one that is there already will do.
  func makeFolder(_ path: String, _ mode: mode_t) throws(SystemError) {
    try ask(.makeFolder)
    guard mkdir(path, mode) == -1, errno != EEXIST else { return }
    throw SystemError(.makeFolder)
  }

  /// Makes a folder and those above it that are missing, with these permissions: for files of our
  /// own.
  package func makeFolders(_ path: String, _ mode: mode_t) throws(SystemError) {
    try ask(.makeFolder)
    guard mkdir(path, mode) == -1, errno != EEXIST else { return }
    let above = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    guard errno == ENOENT, !above.isEmpty else { throw SystemError(.makeFolder) }
    try makeFolders(above, mode)
    guard mkdir(path, mode) == -1, errno != EEXIST else { return }
    throw SystemError(.makeFolder)
  }
}
