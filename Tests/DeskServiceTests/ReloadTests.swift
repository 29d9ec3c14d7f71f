import Editorial
import Formats
import Glibc
import Testing

@testable import DeskService

extension DeskService {
  /// Reads until there is nothing left to read; every desk given on the way.
  fileprivate func desks() -> [Desk] {
    var desks: [Desk] = []
    while isReading {
      if case .loaded(let desk) = advance() { desks.append(desk) }
    }
    return desks
  }

  /// Reads until there is nothing left to read; the last desk given, `nil` if there is no news.
  fileprivate func finish() -> Desk? { desks().last }

  /// Waits for a change on the descriptor and reads it; `nil` after two seconds of nothing new.
  fileprivate func nextDesk() -> Desk? {
    let end = MonotonicClock.now() + 2_000_000_000
    while MonotonicClock.now() < end {
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, MonotonicClock.pollTimeout(until: deadline ?? end))
      noticeChanges()
      if let desk = finish() { return desk }
    }
    return nil
  }
}

@Suite struct ReloadTests {
  private let scratch = ScratchDesk(pieces: [
    "posts/a.md": "---\nstatus: drafting\n---\nOne\n",
    "posts/b.md": "---\nstatus: published\npublished: 2026-11-20\n---\nOne two\n",
    "posts/2026/c.md": "---\nstatus: idea\n---\nOne two three\n",
  ])
  private let service: DeskService

  init() throws {
    service = scratch.service(isWatching: true)
    try service.open()
    _ = service.finish()
  }

  private func words(_ desk: Desk?) -> [String: Int?] {
    Dictionary(uniqueKeysWithValues: (desk?.pieces ?? []).map { ($0.id.text, $0.words) })
  }

  @Test func `after a file changes only that file is read again`() {
    let before = service.filesOpened
    scratch.write("posts/a.md", "---\nstatus: editing\n---\nOne two three four\n")
    #expect(words(service.nextDesk()) == ["posts/a.md": 4, "posts/b.md": 2, "posts/2026/c.md": 3])
    #expect(service.filesOpened == before + 1)
  }

  @Test func `a mistake in the settings is a problem until it is mended and all read again`() throws
  {
    let location = scratch.location
    let settings = location.settings
    let service = DeskService(
      location, environment: [:], now: service.now,
      settingsProblems: { WriterSettings.read(at: location).problems })
    scratch.write("home/.config/copydesk/config.yaml", "mouse: maybe\n")
    try service.open()
    let problems = service.finish()?.problems.filter { $0.path == location.id(of: settings) }
    #expect(problems?.map(\.place) == [Place(line: 1, column: 8)])
    scratch.write("home/.config/copydesk/config.yaml", "mouse: true\n")
    service.reload()
    let desk = try #require(service.finish())
    #expect(!desk.problems.contains { $0.path == location.id(of: settings) })
  }

  @Test func `a reload of everything reads only what changed`() {
    scratch.write("posts/b.md", "---\nstatus: published\npublished: 2026-11-20\n---\nOne\n")
    let before = service.filesOpened
    service.reload()
    #expect(words(service.finish())["posts/b.md"] == 1)
    #expect(service.filesOpened == before + 1)
    service.reload()
    #expect(service.finish() == nil)
  }

  @Test func `a file saved by renaming another onto it is read again`() {
    scratch.write("posts/.a.md.swp", "---\nstatus: drafting\n---\nOne two\n")
    scratch.rename("posts/.a.md.swp", "posts/a.md")
    #expect(words(service.nextDesk())["posts/a.md"] == 2)
  }

  @Test func `a renamed file goes and comes, a removed one goes`() {
    scratch.rename("posts/a.md", "posts/z.md")
    scratch.remove("posts/b.md")
    #expect(words(service.nextDesk()) == ["posts/z.md": 1, "posts/2026/c.md": 3])
  }

  @Test func `new files are read, in new folders too`() {
    scratch.write("posts/d.md", "---\nstatus: idea\n---\none\n")
    #expect(words(service.nextDesk())["posts/d.md"] == 1)
    scratch.write("posts/2027/spring/e.md", "---\nstatus: idea\n---\none two\n")
    #expect(words(service.nextDesk())["posts/2027/spring/e.md"] == 2)
    scratch.write("posts/2027/spring/f.md", "---\nstatus: idea\n---\none\n")
    #expect(words(service.nextDesk())["posts/2027/spring/f.md"] == 1)
  }

  @Test func `a folder may be moved, removed and replaced`() {
    scratch.rename("posts/2026", "posts/2025")
    #expect(words(service.nextDesk())["posts/2025/c.md"] == 3)
    scratch.write("posts/2025/d.md", "---\nstatus: idea\n---\none\n")
    #expect(words(service.nextDesk())["posts/2025/d.md"] == 1)
    scratch.remove("posts/2025")
    #expect(words(service.nextDesk()).keys.sorted() == ["posts/a.md", "posts/b.md"])
    scratch.rename("posts", "old")
    scratch.write("posts/new.md", "---\nstatus: idea\n---\none\n")
    #expect(words(service.nextDesk()) == ["posts/new.md": 1])
  }

  @Test func `a source that comes is read, one that goes is a problem`() throws {
    scratch.remove("gigs")
    let gone = try #require(service.nextDesk())
    #expect(gone.problems.map(\.line).contains { $0.contains("there is no gigs") })
    scratch.write("gigs/x.md", "---\nstatus: filed\n---\none\n")
    let back = try #require(service.nextDesk())
    #expect(words(back)["gigs/x.md"] == 1)
    #expect(back.problems == [])
  }

  @Test func `notes, hidden files and other files make no news`() {
    let before = service.filesOpened
    scratch.write("posts/.a.md.swx", "x")
    scratch.write("posts/4913", "x")
    scratch.folder("posts/.obsidian/cache")
    scratch.write("elsewhere/x.md", "x")
    scratch.write("posts/last.md", "---\nstatus: idea\n---\n")
    #expect(service.nextDesk() != nil)
    #expect(service.filesOpened == before + 1)
  }

  @Test func `a file behind a link is read again when the file changes`() {
    scratch.write("drafts/l.md", "---\nstatus: idea\n---\none\n")
    scratch.link("posts/l.md", to: "../drafts/l.md")
    #expect(words(service.nextDesk())["posts/l.md"] == 1)
    scratch.write("drafts/l.md", "---\nstatus: idea\n---\none two\n")
    #expect(words(service.nextDesk())["posts/l.md"] == 2)
  }

  @Test func `a new plan is taken into use, of a broken one the last good stays and it is said`()
    throws
  {
    scratch.write("desk.yaml", "outlets: {broken\n")
    let broken = try #require(service.nextDesk())
    #expect(broken.pieces.count == 3)
    #expect(broken.plan.outlets.count == 2)
    #expect(broken.problems.contains { $0.path == FilePath("desk.yaml") })
    scratch.write("desk.yaml", "outlets: {one: {kind: own}}\nsources: {pieces: [posts/2026]}\n")
    let mended = try #require(service.nextDesk())
    #expect(mended.plan.outlets.map(\.key) == ["one"])
    #expect(mended.pieces.map(\.id.text) == ["posts/2026/c.md"])
    #expect(mended.problems == [])
  }

  @Test func `a semester file is read again`() throws {
    scratch.write("semester/a.yaml", "name: A\nstarts: 2026-09-28\nends: 2027-01-29\n")
    #expect(try #require(service.nextDesk()).semesters.map(\.name) == ["A"])
    scratch.write("semester/a.yaml", "name: B\nstarts: 2026-09-28\nends: 2027-01-29\n")
    #expect(try #require(service.nextDesk()).semesters.map(\.name) == ["B"])
    scratch.remove("semester/a.yaml")
    #expect(try #require(service.nextDesk()).semesters == [])
  }

  @Test func `of several semester files only the one that changed is read again`() throws {
    for name in ["a", "b", "c"] {
      scratch.write(
        "semester/\(name).yaml", "name: \(name)\nstarts: 2026-09-28\nends: 2027-01-29\n")
    }
    service.reload()
    #expect(service.finish()?.semesters.map(\.name) == ["a", "b", "c"])
    let before = service.filesOpened
    scratch.write("semester/b.yaml", "name: [\n")
    let broken = try #require(service.nextDesk())
    #expect(service.filesOpened == before + 1)
    // What was read of it before stays, marked, for as long as it is being written.
    #expect(broken.semesters.map(\.name) == ["a", "b", "c"])
    #expect(broken.semesters.map(\.isStale) == [false, true, false])
    #expect(broken.problems.map(\.path.text) == ["semester/b.yaml"])
    scratch.write("semester/b.yaml", "name: B\nstarts: 2026-09-28\nends: 2027-01-29\n")
    let mended = try #require(service.nextDesk())
    #expect(service.filesOpened == before + 2)
    #expect(mended.semesters.map(\.name) == ["a", "B", "c"])
    #expect(mended.semesters.allSatisfy { !$0.isStale })
    #expect(mended.problems == [])
  }

  @Test func `after many live files change at once the desk is whole, though none is finished`() {
    let many = ScratchDesk(pieces: [:])
    let ids = (0..<100).map { FilePath("posts/\($0).md") }
    for id in ids { many.write(id.text, "---\nstatus: drafting\n---\nOne\n") }
    let service = many.service()
    #expect(throws: Never.self) { try service.open() }
    #expect(service.desks().map(\.stage) == [.whole])
    for id in ids { many.write(id.text, "---\nstatus: drafting\n---\nOne two\n") }
    service.notice(Changes(names: Set(ids)))
    let desks = service.desks()
    #expect(desks.last?.stage == .whole)
    #expect(desks.last?.pieces.allSatisfy { $0.words == 2 } == true)
    service.reload()
    #expect(service.desks().map(\.stage) == [])
  }

  @Test func `a conflict copy is a problem as soon as it comes, and none when it goes (R5)`() throws
  {
    for (copy, status) in [
      ("posts/a.sync-conflict-20261124-101010-ABCDEF.md", "drafting"),
      ("posts/2026/c.md.orig", "idea"),
    ] {
      scratch.write(copy, "---\nstatus: \(status)\n---\nOther words.\n")
      #expect(try #require(service.nextDesk()).problems.map(\.path.text) == [copy])
      scratch.remove(copy)
      #expect(try #require(service.nextDesk()).problems == [])
    }
  }

  @Test func `a file that could not be read is tried again whatever else is looked at`() throws {
    scratch.rename("posts/a.md", "kept.md")
    scratch.link("posts/a.md", to: "a.md")
    // Taken for the file that was listed: whoever opens it goes round in a circle.
    service.sources.notice(FilePath("posts/a.md"))
    service.begin()
    let failed = try #require(service.finish())
    #expect(
      failed.problems.map(\.line) == [
        "posts/a.md:1:1: this file cannot be read: it is a link that leads in a circle"
      ])
    scratch.remove("posts/a.md")
    scratch.rename("kept.md", "posts/a.md")
    service.sources.notice(FilePath("posts/b.md"))
    service.begin()
    let again = try #require(service.finish())
    #expect(words(again)["posts/a.md"] == 1)
    #expect(again.problems == [])
  }

  @Test func `a file made unreadable and readable again is a problem and none`() throws {
    // Root reads everything: a link to nowhere stands for the unreadable file.
    scratch.link("posts/x.md", to: "nowhere")
    service.reload()
    #expect(try #require(service.finish()).problems.map(\.path.text) == ["posts/x.md"])
    scratch.remove("posts/x.md")
    service.reload()
    #expect(try #require(service.finish()).problems == [])
  }
}

@Suite struct WorkerTests {
  private let inbox: Mailbox<WorkerRequest>
  private let outbox: Mailbox<WorkerReport>

  init() throws {
    inbox = try #require(Mailbox())
    outbox = try #require(Mailbox())
  }

  /// The next report that `pick` makes something of, within two seconds.
  private func report<T>(_ pick: (WorkerReport) -> T?) -> T? {
    let end = MonotonicClock.now() + 2_000_000_000
    while MonotonicClock.now() < end {
      var box = pollfd(fd: outbox.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&box, 1, 2000)
      for report in outbox.take() {
        if let picked = pick(report) { return picked }
      }
    }
    return nil
  }

  private func desk() -> Desk? {
    report { if case .loaded(let desk) = $0 { desk } else { nil } }
  }

  private func start(_ scratch: ScratchDesk) {
    Worker.start(
      scratch.location, environment: [:], here: .utc, now: Moment(seconds: 1_795_582_920),
      inbox: inbox, outbox: outbox)
  }

  @Test func `the worker loads, tells of changes, answers, and stops when asked`() {
    let scratch = ScratchDesk(pieces: ["posts/a.md": "---\nstatus: idea\n---\nOne two\n"])
    start(scratch)
    #expect(desk()?.pieces.map(\.words) == [2])
    let start = MonotonicClock.now()
    scratch.write("posts/a.md", "---\nstatus: idea\n---\nOne\n")
    #expect(desk()?.pieces.map(\.words) == [1])
    #expect(MonotonicClock.now() - start < 1_000_000_000)
    inbox.post(.prose(FilePath("posts/a.md")))
    let prose = report { if case .prose(_, let prose) = $0 { prose } else { nil } }
    #expect(prose?.blocks.map(\.text) == ["One"])
    inbox.post(.stop)
    #expect(report { if case .stopped = $0 { true } else { nil } } == true)
  }

  @Test func `R6 the worker leaves a problem when asked, and says where it cannot`() throws {
    let at = try GoneBackDesk()
    try at.move(at.rason, to: "filed")
    at.statusGoneBack()
    start(at.scratch)
    let ignoreKey = try #require(desk()?.problems.first?.ignoreKey)
    at.scratch.folder(".state/waived")
    inbox.post(.ignore(ignoreKey))
    let outcome = report { if case .edited(let outcome) = $0 { outcome } else { nil } }
    #expect(outcome?.refused.first?.refusal.cause.hasSuffix("/.state/waived)") == true)
    at.scratch.remove(".state/waived")
    inbox.post(.ignore(ignoreKey))
    #expect(desk()?.problems == [])
    inbox.post(.stop)
    #expect(report { if case .stopped = $0 { true } else { nil } } == true)
  }

  @Test func `a worker without a desk says so, and opens it once it is there`() {
    let scratch = ScratchDesk()
    start(scratch)
    let failure = report { if case .failed(let failure) = $0 { failure } else { nil } }
    #expect(failure?.problems.count == 1)
    scratch.write("desk.yaml", smallPlan)
    inbox.post(.reload)
    #expect(desk() != nil)
    inbox.post(.stop)
    #expect(report { if case .stopped = $0 { true } else { nil } } == true)
  }
}
