import Glibc

/// What the system says of a file: enough to see whether it is still the one that was read.
package struct FileState: Hashable, Sendable {
  /// A time of the file system, in nanoseconds where it keeps them.
  struct Stamp: Hashable, Sendable {
    var seconds: Int
    var nanoseconds: Int
  }

  var device: UInt
  var node: UInt
  var size: Int
  var modified: Stamp
  var changed: Stamp
  var mode: UInt32
  var owner: UInt32
  var group: UInt32
  var links: UInt

  init(_ raw: stat) {
    device = UInt(raw.st_dev)
    node = UInt(raw.st_ino)
    size = Int(raw.st_size)
    modified = Stamp(seconds: raw.st_mtim.tv_sec, nanoseconds: raw.st_mtim.tv_nsec)
    changed = Stamp(seconds: raw.st_ctim.tv_sec, nanoseconds: raw.st_ctim.tv_nsec)
    mode = raw.st_mode
    owner = raw.st_uid
    group = raw.st_gid
    links = UInt(raw.st_nlink)
  }

  var place: FolderPlace { FolderPlace(device: device, node: node) }
  var isRegular: Bool { mode & S_IFMT == S_IFREG }
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  /// The permissions, with the set-id and sticky bits.
  var permissions: UInt32 { mode & 0o7777 }

  /// The same file with the same text, as far as its state can tell, though it may have been
  /// renamed, which touches the time of its last change.
  func isSameText(as other: FileState) -> Bool {
    var renamed = other
    renamed.changed = changed
    return self == renamed
  }
}
