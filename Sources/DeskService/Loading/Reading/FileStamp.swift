import Glibc

/// What tells whether a file is still the one that was read.
///
/// The time of change alone is not enough: editors restore it, and its grain is coarse.
struct FileStamp: Hashable, Sendable {
  var identity: FileIdentity
  var size: Int
  var modified: Int
  var changed: Int
  /// It has other names too.
  var isShared: Bool

  init(_ status: stat) {
    identity = FileIdentity(status)
    size = Int(status.st_size)
    modified = FileStamp.nanoseconds(status.st_mtim)
    changed = FileStamp.nanoseconds(status.st_ctim)
    isShared = status.st_nlink > 1
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
}
