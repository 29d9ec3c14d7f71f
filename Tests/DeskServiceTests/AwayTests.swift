import Editorial
import Glibc
import Testing

@testable import DeskService

/// A desk whose folder goes while it is open.
@Suite struct AwayTests {
  private let scratch = ScratchDesk([
    "desk/desk.yaml": """
    outlets:
      fp: {name: FP, short: FP, kind: own}
      cl: {name: CL, short: CL, kind: client}
    sources: {pieces: [posts, {path: gigs, all: true}]}

    """,
    "desk/posts/a.md": "---\nstatus: drafting\n---\nOne\n",
  ])
  private let service: DeskService

  init() throws {
    let location = DeskLocation(
      root: FilePath(scratch.path("desk")), userHome: FilePath(scratch.path("home")),
      settings: FilePath(scratch.path("home/config.yaml")),
      state: FilePath(scratch.path("state")))
    service = DeskService(
      location, environment: [:], here: .utc, now: Moment(seconds: 0), isWatching: true)
    try service.open()
    while service.isReading { _ = service.advance() }
  }

  /// Goes on until there is something to tell; `nil` after five seconds of nothing.
  private func next() -> LoadStep? {
    let end = MonotonicClock.now() + 5_000_000_000
    while MonotonicClock.now() < end {
      var watched = pollfd(fd: service.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, MonotonicClock.pollTimeout(until: service.deadline ?? end))
      service.noticeChanges()
      repeat {
        switch service.advance() {
        case .loaded(let desk): return .loaded(desk)
        case .away: return .away
        case .reading, .readingLater, .idle: break
        }
      } while service.isReading
    }
    return nil
  }

  private func expectAway() {
    guard case .away? = next() else {
      Issue.record("nothing said that the desk is away")
      return
    }
  }

  private func expectBack() {
    guard case .loaded(let desk)? = next() else {
      Issue.record("the desk did not come back")
      return
    }
    #expect(desk.pieces.map(\.id) == [FilePath("posts/a.md")])
  }

  /// Adds a piece; the refusals.
  private func add() -> [Refusal] {
    let draft = PieceDraft(title: "New", outlet: OutletID(0))
    return service.perform(EditRequest(adding: draft), at: Moment(seconds: 0)).refused
      .map(\.refusal)
  }

  private func exists(_ name: String) -> Bool { access(scratch.path(name), F_OK) == 0 }

  @Test func `a desk renamed away and back says so, and no edit makes it anew`() {
    for _ in 0..<3 {
      scratch.rename("desk", "elsewhere")
      expectAway()
      let refused = add()
      #expect(refused.map(\.persistence) == [.passing])
      #expect(!exists("desk"))
      scratch.rename("elsewhere", "desk")
      expectBack()
    }
    #expect(add() == [])
  }

  @Test func `an empty folder in its place, as an unmounted disk leaves, is not the desk`() {
    scratch.rename("desk", "elsewhere")
    scratch.folder("desk")
    expectAway()
    #expect(add().map(\.persistence) == [.passing])
    #expect(!exists("desk/posts"))
    scratch.remove("desk")
    scratch.rename("elsewhere", "desk")
    expectBack()
  }

  @Test func `another folder with a desk in its place is the desk, as git leaves it`() {
    scratch.write("other/desk.yaml", "outlets:\n  fp: {name: FP, short: FP, kind: own}\n")
    scratch.write("other/posts/a.md", "---\nstatus: editing\n---\nOne\n")
    scratch.rename("desk", "elsewhere")
    scratch.rename("other", "desk")
    guard case .loaded(let desk)? = next() else {
      Issue.record("it was not read")
      return
    }
    #expect(desk.pieces.map(\.statusWord) == ["editing"])
  }

  @Test func `whenever in an edit it goes, it is not made anew`() throws {
    let draft = PieceDraft(title: "New", outlet: OutletID(1))
    var number = 0
    while true {
      let script = FaultScript { [scratch] script, _ in
        if script.calls.count - 1 == number { scratch.rename("desk", "elsewhere") }
        return nil
      }
      service.edits = Edits(journal: service.location.state, on: script.disk)
      _ = service.perform(EditRequest(adding: draft), at: Moment(seconds: 0))
      guard script.calls.count > number else { break }
      #expect(!exists("desk"), "\(script.calls[number]) \(number)")
      scratch.rename("elsewhere", "desk")
      scratch.remove("desk/gigs")
      number += 1
    }
    #expect(exists("desk/gigs/cl/new.md"))
  }

  @Test func `an edit that comes before the news is refused all the same`() {
    scratch.rename("desk", "elsewhere")
    #expect(add().map(\.persistence) == [.passing])
    #expect(!exists("desk"))
  }
}
