import Glibc

/// The names in one folder, in the order of their bytes.
struct FolderListing {
  /// What a name stands for; a link is told apart by what it leads to.
  enum Kind {
    case file, folder, link, other
  }

  private var names: [UInt8] = []
  private var entries: [(start: Int, count: Int, kind: Kind)] = []

  var count: Int { entries.count }

  func kind(_ index: Int) -> Kind { entries[index].kind }

  /// The bytes of a name, followed by a NUL.
  func withName<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    let entry = entries[index]
    return try names.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[entry.start..<(entry.start + entry.count)]))
    }
  }

  /// Lists an open folder, which is closed with it.
  ///
  /// Hidden names are left out.
  init(closing folder: Int32) throws(FileError) {
    guard let stream = fdopendir(folder) else {
      let error = errno
      close(folder)
      throw FileError(code: error)
    }
    defer { closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    names.reserveCapacity(4096)
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileError(code: errno) }
        break
      }
      let name = UnsafeRawPointer(entry).advanced(by: nameOffset)
      let count = strlen(name.assumingMemoryBound(to: CChar.self))
      let bytes = UnsafeRawBufferPointer(start: name, count: count)
      guard let first = bytes.first, first != UInt8(ascii: ".") else { continue }
      entries.append((names.count, count, FolderListing.kind(entry.pointee.d_type, folder, name)))
      names.append(contentsOf: bytes)
      names.append(0)
    }
    names.withUnsafeBufferPointer { names in
      entries.sort { a, b in
        guard let base = names.baseAddress else { return false }
        let order = memcmp(base + a.start, base + b.start, min(a.count, b.count))
        return order == 0 ? a.count < b.count : order < 0
      }
    }
  }

  private static func kind(_ type: UInt8, _ folder: Int32, _ name: UnsafeRawPointer) -> Kind {
    switch Int(type) {
    case DT_REG: return .file
    case DT_DIR: return .folder
    case DT_LNK: return .link
    case DT_UNKNOWN:
      // Some file systems do not say; then the file itself must.
      var status = stat()
      let path = name.assumingMemoryBound(to: CChar.self)
      guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      case S_IFLNK: return .link
      default: return .other
      }
    default: return .other
    }
  }
}
