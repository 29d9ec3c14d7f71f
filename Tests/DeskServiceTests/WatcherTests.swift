import Editorial
import Glibc
import Testing

@testable import DeskService

@Suite struct WatcherTests {
  /// What a watcher tells, waited for on its descriptor; `nil` after two seconds of nothing.
  private func changes(_ watcher: inout Watcher) -> Changes? {
    let end = MonotonicClock.now() + 2_000_000_000
    while MonotonicClock.now() < end {
      var descriptor = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, MonotonicClock.pollTimeout(until: watcher.deadline ?? end))
      if descriptor.revents != 0 { watcher.drain() }
      if let changes = watcher.take() { return changes }
    }
    return nil
  }

  private func watcher(_ desk: ScratchDesk, _ folders: String...) -> Watcher {
    var watcher = Watcher(mounts: MountTable(""))
    for folder in folders { watcher.add(desk.path(folder), as: folder) }
    return watcher
  }

  @Test func `a saved file is told of by name`() {
    let desk = ScratchDesk(["posts/a.md": "old"])
    var watcher = watcher(desk, "posts")
    desk.write("posts/a.md", "new")
    #expect(changes(&watcher) == Changes(names: [FilePath("posts/a.md")]))
  }

  @Test func `an editor that saves by renaming is one change of few names`() {
    let desk = ScratchDesk(["posts/a.md": "old"])
    var watcher = watcher(desk, "posts")
    desk.write("posts/.a.md.tmp", "new")
    desk.rename("posts/.a.md.tmp", "posts/a.md")
    #expect(
      changes(&watcher)
        == Changes(names: [FilePath("posts/a.md"), FilePath("posts/.a.md.tmp")]))
  }

  @Test func `files that come, go and change their names are told of`() {
    let desk = ScratchDesk(["posts/a.md": "", "posts/b.md": ""])
    var watcher = watcher(desk, "posts")
    desk.remove("posts/a.md")
    desk.rename("posts/b.md", "posts/c.md")
    desk.link("posts/d.md", to: "c.md")
    #expect(
      changes(&watcher)?.names
        == [
          FilePath("posts/a.md"), FilePath("posts/b.md"), FilePath("posts/c.md"),
          FilePath("posts/d.md"),
        ])
  }

  @Test func `a new folder and a moved one are told of as folders`() {
    let desk = ScratchDesk(["posts/old/a.md": ""])
    var watcher = watcher(desk, "posts")
    desk.folder("posts/new")
    desk.rename("posts/old", "posts/moved")
    #expect(
      changes(&watcher)?.folders
        == [FilePath("posts/new"), FilePath("posts/old"), FilePath("posts/moved")])
  }

  @Test func `the going of the folder itself asks for a listing`() {
    let desk = ScratchDesk(["posts/a.md": ""])
    var watcher = watcher(desk, "posts")
    desk.remove("posts")
    #expect(changes(&watcher)?.needsListing == true)
  }

  @Test func `one folder by two names tells of both`() {
    let desk = ScratchDesk(["posts/a.md": ""])
    desk.link("again", to: "posts")
    var watcher = watcher(desk, "posts", "again")
    desk.write("posts/a.md", "new")
    #expect(changes(&watcher)?.names == [FilePath("posts/a.md"), FilePath("again/a.md")])
  }

  @Test func `folders not listed again are let go`() {
    let desk = ScratchDesk(["one/a.md": "", "two/b.md": ""])
    var watcher = watcher(desk, "one", "two")
    watcher.beginListing()
    watcher.add(desk.path("two"), as: "two")
    watcher.endListing()
    desk.write("one/a.md", "new")
    desk.write("two/b.md", "new")
    let told = changes(&watcher)
    #expect(told?.names == [FilePath("two/b.md")])
    #expect(told?.needsListing == false)
  }

  @Test func `changes are held back until ten quiet milliseconds, fifty at most`() {
    let desk = ScratchDesk(["posts/a.md": ""])
    var watcher = watcher(desk, "posts")
    #expect(watcher.deadline == nil)
    let start = 1_000_000_000
    desk.write("posts/a.md", "1")
    watcher.drain(at: start)
    #expect(watcher.take(at: start + 9_000_000) == nil)
    desk.write("posts/a.md", "2")
    watcher.drain(at: start + 9_000_000)
    #expect(watcher.deadline == start + 19_000_000)
    for step in 2...6 {
      desk.write("posts/a.md", "\(step)")
      watcher.drain(at: start + step * 9_000_000)
    }
    #expect(watcher.deadline == start + 50_000_000)
    #expect(watcher.take(at: start + 50_000_000)?.names == [FilePath("posts/a.md")])
    #expect(watcher.deadline == nil)
  }

  @Test func `waiting lasts until the moment is past, and no longer`() {
    #expect(MonotonicClock.pollTimeout(until: nil) == -1)
    #expect(MonotonicClock.pollTimeout(until: MonotonicClock.now() - 1) == 0)
    let moment = MonotonicClock.now() + 20_500_000
    poll(nil, 0, MonotonicClock.pollTimeout(until: moment))
    #expect(MonotonicClock.now() >= moment)
  }

  @Test func `lost events ask for a listing`() {
    var bytes = [UInt8](repeating: 0, count: 16)
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: -1, as: Int32.self)
      $0.storeBytes(of: UInt32(IN_Q_OVERFLOW), toByteOffset: 4, as: UInt32.self)
    }
    let events = bytes.withUnsafeBytes { FolderEvent.decode($0) }
    #expect(events.map(\.isOverflow) == [true])
  }

  @Test func `events cut short are left alone`() {
    var bytes = [UInt8](repeating: 0, count: 40)
    bytes.withUnsafeMutableBytes {
      $0.storeBytes(of: 1, as: Int32.self)
      $0.storeBytes(of: UInt32(IN_CREATE), toByteOffset: 4, as: UInt32.self)
      $0.storeBytes(of: UInt32(16), toByteOffset: 12, as: UInt32.self)
    }
    bytes[16] = UInt8(ascii: "a")
    let events = bytes[..<35].withUnsafeBytes { FolderEvent.decode($0) }
    #expect(events.map(\.name) == [[UInt8(ascii: "a")]])
  }

  @Test func `a folder on a network file system is looked at from time to time, and it is said`() {
    let desk = ScratchDesk(["posts/a.md": ""])
    var status = stat()
    stat(desk.path("posts"), &status)
    let device = UInt64(status.st_dev)
    let major = (device >> 8) & 0xFFF
    let minor = (device & 0xFF) | ((device >> 12) & ~0xFF)
    let table = MountTable(
      "36 35 \(major):\(minor) / /mnt rw,noatime master:1 - fuse.sshfs host:/x rw\nrubbish\n")
    var watcher = Watcher(mounts: table)
    let now = MonotonicClock.now()
    watcher.add(desk.path("posts"), as: "posts")
    #expect(watcher.pollingReasons == ["posts is on fuse.sshfs"])
    #expect(watcher.take(at: now) == nil)
    #expect(watcher.take(at: now + 4_000_000_000)?.needsListing == true)
    #expect((watcher.deadline ?? 0) > now + 6_000_000_000)
  }
}
