import Editorial
import Glibc
import Testing

@testable import DeskService

/// A desk of 300 pieces that are out, the load of which is stopped.
@Suite struct StoppedLoadTests {
  private let scratch: ScratchDesk
  private static let count = 300

  init() {
    scratch = ScratchDesk(pieces: [:])
    for number in 0..<Self.count { write(number, "One two") }
  }

  private func write(_ number: Int, _ text: String) {
    scratch.write(
      "posts/\(number).md", "---\nstatus: published\npublished: 2026-11-20\n---\n\(text)\n")
  }

  private func finish(_ service: DeskService) -> Desk? {
    var last: Desk?
    while service.isReading {
      if case .loaded(let desk) = service.advance() { last = desk }
    }
    return last
  }

  /// A service that has read some files and not others, and was told to stop.
  private func stopped() throws -> (DeskService, Desk) {
    let service = scratch.service()
    try service.open()
    _ = service.advance(for: 0)
    service.stopReading()
    return (service, try #require(finish(service)))
  }

  @Test func `what was read stays, and the desk says how many files were not`() throws {
    let (service, desk) = try stopped()
    #expect(0 < desk.pieces.count && desk.pieces.count < Self.count)
    #expect(desk.stage == .part)
    #expect(desk.left == Self.count)
    #expect(!service.isReading)
  }

  @Test func `a load stopped between the pieces and their words has every piece`() throws {
    let service = scratch.service()
    try service.open()
    while case .reading = service.advance() {}
    service.stopReading()
    let desk = try #require(finish(service))
    #expect(desk.pieces.count == Self.count)
    #expect(desk.stage == .live && desk.left == Self.count)
    #expect(desk.pieces.allSatisfy { $0.words == nil })
  }

  @Test func `a file saved after a stop is read to its end, and no other with it`() throws {
    let (service, before) = try stopped()
    let opened = service.filesOpened
    let unread = try #require(
      (0..<Self.count).first { before.piece(FilePath("posts/\($0).md")) == nil })
    write(unread, "One two three")
    scratch.write("posts/new.md", "---\nstatus: idea\n---\nOne\n")
    for name in ["posts/\(unread).md", "posts/new.md"] {
      service.notice(Changes(names: [FilePath(name)]))
    }
    let desk = try #require(finish(service))
    #expect(desk.piece(FilePath("posts/\(unread).md"))?.words == 3)
    #expect(desk.piece(FilePath("posts/new.md"))?.words == 1)
    #expect(desk.pieces.count == before.pieces.count + 2)
    #expect(desk.left == Self.count - 1)
    #expect(service.filesOpened == opened + 2)
  }

  @Test func `folders listed again leave what was left`() throws {
    let (service, before) = try stopped()
    service.notice(Changes(needsListing: true))
    _ = finish(service)
    let desk = service.gather(stage: .whole)
    #expect(desk.pieces.count == before.pieces.count && desk.left == Self.count)
  }

  @Test func `a reload reads on`() throws {
    let (service, _) = try stopped()
    service.reload()
    let desk = try #require(finish(service))
    #expect(desk.pieces.count == Self.count && desk.stage == .whole && desk.left == 0)
    #expect(desk.pieces.allSatisfy { $0.words == 2 })
  }

  @Test func `nothing is stopped where nothing is read`() throws {
    let service = scratch.service()
    _ = try service.load()
    service.stopReading()
    #expect(!service.isReading)
    #expect(service.gather(stage: .whole).left == 0)
  }

  @Test func `the worker stops when asked, hears of a saved file, and reads on when asked`() throws
  {
    let inbox = try #require(Mailbox<WorkerRequest>())
    let outbox = try #require(Mailbox<WorkerReport>())
    inbox.post(.stopReading)
    Worker.start(
      scratch.location, environment: [:], here: .utc, now: Moment(seconds: 1_795_582_920),
      inbox: inbox, outbox: outbox)
    var reports: [WorkerReport] = []
    func desk() -> Desk? {
      let end = MonotonicClock.now() + 5_000_000_000
      while MonotonicClock.now() < end {
        while !reports.isEmpty {
          if case .loaded(let desk) = reports.removeFirst() { return desk }
        }
        var box = pollfd(fd: outbox.descriptor, events: Int16(POLLIN), revents: 0)
        poll(&box, 1, 1000)
        reports += outbox.take()
      }
      return nil
    }
    let stopped = try #require(desk())
    #expect(stopped.pieces.count == 0 && stopped.left == Self.count)
    write(7, "One")
    let saved = try #require(desk())
    #expect(saved.pieces.map(\.words) == [1] && saved.left == Self.count - 1)
    inbox.post(.reload)
    var last = desk()
    while let now = last, now.stage != .whole { last = desk() }
    #expect(last?.pieces.count == Self.count && last?.left == 0)
    inbox.post(.stop)
  }
}
