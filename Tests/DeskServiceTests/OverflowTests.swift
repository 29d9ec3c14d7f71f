import Editorial
import Glibc
import Testing

@testable import DeskService

/// More happens than the system keeps for us.
@Suite struct OverflowTests {
  @Test func `where events were lost everything is listed again`() throws {
    let text = try #require(Sandbox.bytes("/proc/sys/fs/inotify/max_queued_events"))
    let most = try #require(Int(String(decoding: text, as: UTF8.self).prefix { $0.isNumber }))
    let desk = ScratchDesk(["posts/a.md": ""])
    var watcher = Watcher()
    watcher.beginListing()
    watcher.add(desk.path("posts"), as: "posts")
    watcher.endListing()
    // Each makes two events at least, and none is like the one before it.
    for number in 0...most / 2 {
      let name = desk.path(number.isMultiple(of: 2) ? "posts/x.md" : "posts/y.md")
      close(open(name, O_CREAT | O_WRONLY | O_CLOEXEC, 0o644))
      unlink(name)
    }
    let now = MonotonicClock.now()
    watcher.drain(at: now)
    let changes = watcher.take(at: now + Watcher.longest)
    #expect(changes?.needsListing == true)
  }
}
