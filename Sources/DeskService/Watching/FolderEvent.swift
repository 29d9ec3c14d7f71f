import Glibc

/// One thing that happened in a watched folder, as inotify(7) reports it.
struct FolderEvent: Hashable, Sendable {
  /// The watch it came by; -1 where events were lost.
  var watch: Int32
  var mask: UInt32
  /// The name within the folder; empty where the folder itself is meant.
  var name: [UInt8]

  private func holds(_ bits: Int32...) -> Bool {
    bits.contains { mask & UInt32(bitPattern: $0) != 0 }
  }

  /// Events were lost: only listing again tells what happened.
  var isOverflow: Bool { holds(IN_Q_OVERFLOW) }
  /// The thing named is a folder.
  var isFolder: Bool { holds(Int32(bitPattern: UInt32(IN_ISDIR))) }
  /// The watched folder itself went, moved or changed its mode.
  var isOfFolderItself: Bool { name.isEmpty || holds(IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT) }
  /// The kernel took the watch away.
  var isWatchGone: Bool { holds(IN_IGNORED) }

  /// What is asked of the kernel for every folder.
  ///
  /// `CREATE` is for folders and links, which are never closed after writing; `ATTRIB` for files
  /// made readable.
  static let wanted = UInt32(
    bitPattern: IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR | IN_EXCL_UNLINK)

  /// Takes apart what one read of an inotify descriptor gave.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [FolderEvent] {
    let head = MemoryLayout<inotify_event>.size
    var events: [FolderEvent] = []
    var at = 0
    while at + head <= bytes.count {
      let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
      let end = at + head + Int(event.len)
      guard end <= bytes.count else { break }
      let name = bytes[(at + head)..<end].prefix { $0 != 0 }
      events.append(FolderEvent(watch: event.wd, mask: event.mask, name: Array(name)))
      at = end
    }
    return events
  }
}
