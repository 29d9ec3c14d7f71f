import Editorial
import Glibc
import Testing

@testable import DeskService

/// Edits as the dashboard and the commands ask for them.
@Suite struct EditingTests {
  private let scratch = ScratchDesk(pieces: [
    "posts/a.md": "---\nstatus: drafting\n---\nOne\n",
    "semester/autumn.yaml": """
    name: Autumn
    starts: 2026-09-28
    ends: 2027-01-29
    deadlines:
      - {title: Form, due: 2026-12-01}
      - {title: Paper, due: 2026-12-04, done: 2026-11-20}
      - {title: Exam, due: 2026-12-08, done: false}

    """,
  ])
  private let service: DeskService
  private let desk: Desk
  private let today = Day(year: 2026, month: 11, day: 25)!

  init() throws {
    service = scratch.service()
    desk = try service.load()
  }

  private func status(_ name: String) throws -> StatusID {
    StatusID(try #require(desk.plan.statuses.firstIndex { $0.name == name }))
  }

  private func move(
    to name: String, seen: String = "drafting", on day: Day, amends: Int? = nil
  ) throws -> EditRequest {
    let move = Move(to: try status(name), on: day)
    return EditRequest(
      action: .moved(to: name), edits: [.move(piece: FilePath("posts/a.md"), seen: seen, move)],
      amends: amends)
  }

  private var text: String { service.text(of: FilePath("posts/a.md")) ?? "" }

  @Test func `an outcome says what undo and redo would do next`() throws {
    let done = service.perform(try move(to: "editing", on: today), at: noon)
    #expect(done.undoable == done.number && done.redoable == nil)
    let undone = service.undo(at: noon)
    #expect(undone?.undoable == nil && undone?.redoable == done.number)
  }

  @Test func `what another program did meanwhile is told whole, and nothing undone (R10)`() throws {
    let draft = PieceDraft(title: "n", outlet: OutletID(0))
    let made = service.perform(EditRequest(adding: draft), at: noon)
    let number = try #require(made.number)
    let outcome = try #require(service.undo(expecting: number + 1, at: noon))
    #expect(outcome.superseded == number && outcome.number == nil)
    #expect(made.created.count == 1 && outcome.created == made.created)
  }

  @Test func `a move that cannot be put on another day stands as it was (R10)`() throws {
    let done = service.perform(try move(to: "published", on: today), at: noon)
    let moved = text
    let again = try move(
      to: "published", seen: "idea", on: today, amends: done.number)
    let outcome = service.perform(again, at: noon)
    #expect(outcome.notices == ["the move stands as it was"])
    #expect(outcome.refused.count == 1 && outcome.changed.isEmpty)
    #expect(text == moved)
    #expect(outcome.undoable == done.number)
  }

  @Test func `a deadline ticked elsewhere keeps its day`() {
    func tick(_ title: String, _ due: String) -> EditOutcome {
      let file = FilePath("semester/autumn.yaml")
      return service.perform(
        EditRequest(action: .ticked, edits: [.tick(file: file, title: title, due: due, on: today)]),
        at: noon)
    }
    #expect(
      tick("Paper", "2026-12-04").refused.map(\.refusal.cause) == [
        "it was ticked already, on 2026-11-20; nothing was written"
      ])
    #expect(tick("Form", "2026-12-01").changed.count == 1)
    #expect(tick("Exam", "2026-12-08").changed.count == 1)
  }

  @Test func `loading an unchanged desk again ends`() throws {
    #expect(try service.load().pieces == desk.pieces)
  }

  @Test func `a text put aside is a problem of the desk until it is gone`() throws {
    let path = scratch.path("posts/a.md")
    let theirs = "---\nstatus: drafting\n---\nTheirs\n"
    let elsewhere = SaveElsewhere(.renamed, theirs, path)
    let script = FaultScript { script, call in
      guard call == .exchange else { return nil }
      if script.calls.count(where: { $0 == .exchange }) == 2 { return .fails(EIO) }
      elsewhere.begin()
      return nil
    }
    service.edits = Edits(journal: scratch.location.state, on: script.disk)
    let outcome = service.perform(try move(to: "editing", on: today), at: noon)
    let notice = try #require(outcome.notices.first)
    #expect(notice.contains("posts/a.md: another program saved it at this very moment"))
    let problem = try #require(try service.load().problems.first)
    #expect(problem.path.text.hasPrefix("posts/.") && notice.contains(problem.path.name))
    #expect(service.text(of: problem.path) == theirs)
    scratch.remove(problem.path.text)
    service.reload()
    #expect(try service.load().problems.isEmpty)
  }

  @Test func `a file too large to be changed is not read`() throws {
    let path = scratch.path("posts/huge.md")
    scratch.write("posts/huge.md", "---\nstatus: drafting\n---\n")
    #expect(truncate(path, 65 << 20) == 0)
    let file = ResolvedFile(path: FilePath(path))
    #expect(throws: Refusal.tooLarge) { try file.read(on: Disk()) }
  }

  @Test func `a site's post that lies ahead is out when its day has come (R2)`() throws {
    let scratch = ScratchDesk([
      "desk.yaml": "time_zone: Asia/Tokyo\nsources:\n  pieces:\n    - {path: site, style: hugo}\n"
        + "outlets: {site: {kind: own}}\n",
      "site/a.md": "---\ntitle: A\ndate: 2026-11-26\ndraft: false\n---\nOne\n",
    ])
    let service = scratch.service()
    let before = try service.load().pieces.first?.status
    service.tick(Moment(seconds: service.now.seconds + 86_400))
    guard case .loaded(let desk) = service.advance() else {
      Issue.record("nothing was read again")
      return
    }
    #expect(before != nil && desk.pieces.first?.status != before)
    #expect(desk.pieces.first?.words == 1)
  }

  @Test func `a broken desk.yaml is noticed to be mended`() throws {
    let scratch = ScratchDesk(["desk.yaml": "sources: [\n"])
    let service = scratch.service(isWatching: true)
    #expect(throws: PlanFailure.self) { try service.open() }
    scratch.write("desk.yaml", smallPlan)
    let end = MonotonicClock.now() + 2_000_000_000
    while !service.isOpen, MonotonicClock.now() < end {
      var watched = pollfd(fd: service.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&watched, 1, 20)
      service.noticeChanges()
    }
    #expect(service.isOpen && service.isReading)
  }
}
