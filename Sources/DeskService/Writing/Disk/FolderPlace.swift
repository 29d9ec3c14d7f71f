import Glibc

/// Where a folder lies on the disk: no other folder has its place as long as it is there.
///
/// A path says less: a disk that is not mounted leaves an empty folder of the same name behind.
package struct FolderPlace: Hashable, Sendable {
  let device: UInt
  let node: UInt
}

extension FolderPlace {
  /// The place of the folder that a path leads to; `nil` where none is.
  init?(of path: String) {
    var raw = stat()
    guard stat(path, &raw) == 0, raw.st_mode & S_IFMT == S_IFDIR else { return nil }
    self.init(device: UInt(raw.st_dev), node: UInt(raw.st_ino))
  }
}
