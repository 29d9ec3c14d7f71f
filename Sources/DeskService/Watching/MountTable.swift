import Glibc

/// Which file systems are mounted, by device: some of them tell nothing of what others change.
struct MountTable: Sendable {
  private let kinds: [UInt64: String]

  /// Reads the lines of `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
  init(_ text: String) {
    var kinds: [UInt64: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 4, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
      else { continue }
      let numbers = fields[2].split(separator: ":").compactMap { UInt64($0) }
      guard numbers.count == 2 else { continue }
      kinds[MountTable.device(major: numbers[0], minor: numbers[1])] = String(fields[dash + 1])
    }
    self.kinds = kinds
  }

  /// The table of this machine; empty where there is none.
  static func system() -> MountTable {
    var reader = FileReader()
    // The size of a file in /proc is 0: it has to be read to its end.
    guard case .opened = reader.open("/proc/self/mountinfo", at: AT_FDCWD, first: 0),
      case .success(let count) = reader.extend(to: 1 << 18)
    else { return MountTable("") }
    defer { reader.close() }
    return MountTable(String(decoding: reader.bytes(count), as: UTF8.self))
  }

  /// What a path lies on, where other machines can change it unseen: `nfs4`, `fuse.sshfs`.
  func remoteKind(of path: String) -> String? {
    if kinds.isEmpty { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return remoteKind(device: UInt64(status.st_dev))
  }

  func remoteKind(device: UInt64) -> String? {
    guard let kind = kinds[device] else { return nil }
    let remote = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "virtiofs", "fuse"]
    return remote.contains(kind) || kind.hasPrefix("fuse.") ? kind : nil
  }

  /// A device number as `stat` gives it (makedev(3)).
  static func device(major: UInt64, minor: UInt64) -> UInt64 {
    (minor & 0xFF) | ((major & 0xFFF) << 8) | ((minor & ~0xFF) << 12) | ((major & ~0xFFF) << 32)
  }
}
