import Editorial
import Glibc

/// Tells what changes in folders, by inotify(7), once it has been quiet for a moment.
///
/// Folders are watched and not files: an editor that saves by renaming leaves a watched file behind.
struct Watcher: ~Copyable {
  /// Nanoseconds of quiet after which changes are given, and the longest they are held back: an
  /// editor's save is several events.
  static let quiet = 10_000_000
  static let longest = 50_000_000
  /// Nanoseconds between two looks at folders that no event comes from.
  static let pollEvery = 3_000_000_000

  /// To be polled for reading; -1 where the kernel gives no more.
  let descriptor: Int32
  /// Why some folders are looked at from time to time instead, one sentence for each reason.
  private(set) var pollingReasons: [String] = []

  private var folders: [Int32: [String]] = [:]
  private var current: Set<Int32> = []
  private var pending = Changes()
  private var first = 0
  private var last = 0
  private var nextPoll: Int?
  private var mounts: MountTable

  init(mounts: MountTable = .system()) {
    self.mounts = mounts
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    if descriptor < 0 { poll(because: FileError(code: errno).sentence, at: MonotonicClock.now()) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Begins a new listing: folders not added again until `endListing` are let go.
  mutating func beginListing() {
    current = []
    pollingReasons = descriptor < 0 ? pollingReasons : []
    nextPoll = descriptor < 0 ? nextPoll : nil
  }

  /// Watches a folder, before it is listed; `id` is how its changes are named.
  mutating func add(_ path: String, as id: String) {
    guard descriptor >= 0 else { return }
    let watch = inotify_add_watch(descriptor, path, FolderEvent.wanted)
    guard watch >= 0 else {
      switch errno {
      case ENOSPC:
        poll(
          because: "the system watches no more folders (fs.inotify.max_user_watches)",
          at: MonotonicClock.now())
      case EMFILE, ENOMEM: poll(because: FileError(code: errno).sentence, at: MonotonicClock.now())
      // A folder that is not there, or closed to us, is a problem of its listing.
      default: break
      }
      return
    }
    if !current.insert(watch).inserted {
      if folders[watch]?.contains(where: { $0.utf8.elementsEqual(id.utf8) }) != true {
        folders[watch, default: []].append(id)
      }
    } else {
      folders[watch] = [id]
    }
    if let kind = mounts.remoteKind(of: path) {
      poll(because: "\(id.isEmpty ? "the desk" : id) is on \(kind)", at: MonotonicClock.now())
    }
  }

  /// Lets go of the folders that were not added since `beginListing`.
  mutating func endListing() {
    for (watch, _) in folders where !current.contains(watch) {
      inotify_rm_watch(descriptor, watch)
      folders[watch] = nil
    }
  }

  /// When changes will be given, in nanoseconds of the monotonic clock; `nil` if nothing waits.
  var deadline: Int? {
    let settled = pending.isEmpty ? nil : min(last + Watcher.quiet, first + Watcher.longest)
    guard let settled, let nextPoll else { return settled ?? nextPoll }
    return min(settled, nextPoll)
  }

  /// Takes in the events that wait; call it when `descriptor` can be read.
  mutating func drain(at now: Int = MonotonicClock.now()) {
    guard descriptor >= 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        for event in FolderEvent.decode(UnsafeRawBufferPointer(rebasing: buffer[..<count])) {
          note(event, at: now)
        }
      }
    }
  }

  /// The changes, once it has been quiet for long enough; `nil` before.
  mutating func take(at now: Int = MonotonicClock.now()) -> Changes? {
    guard let deadline, now >= deadline else { return nil }
    var changes = pending
    pending = Changes()
    if let nextPoll, now >= nextPoll {
      self.nextPoll = now + Watcher.pollEvery
      changes.needsListing = true
    }
    return changes
  }

  private mutating func note(_ event: FolderEvent, at now: Int) {
    let wasEmpty = pending.isEmpty
    if event.isOverflow {
      pending.needsListing = true
    } else if event.isWatchGone {
      if folders.removeValue(forKey: event.watch) != nil { pending.needsListing = true }
    } else if let ids = folders[event.watch] {
      if event.isOfFolderItself {
        pending.needsListing = true
      } else if let name = String(validating: event.name, as: UTF8.self) {
        for id in ids {
          let path = FilePath(PathFrame.join(id, name))
          if event.isFolder { pending.folders.insert(path) } else { pending.names.insert(path) }
        }
      } else {
        // Its problem is found, or goes, by listing.
        pending.needsListing = true
      }
    }
    if pending.isEmpty { return }
    if wasEmpty { first = now }
    last = now
  }

  private mutating func poll(because reason: String, at now: Int) {
    if !pollingReasons.contains(reason) { pollingReasons.append(reason) }
    nextPoll = nextPoll ?? now + Watcher.pollEvery
  }
}
