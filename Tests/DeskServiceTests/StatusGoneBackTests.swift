import Editorial
import Glibc
import Testing

@testable import DeskService

/// Statuses gone backwards (R6): a file rewritten outside after we had moved it.
@Suite struct StatusGoneBackTests {
  private let at: GoneBackDesk

  init() throws { at = try GoneBackDesk() }

  @Test func `R6 a status gone backwards says what it says, what it was, when, and what to do`()
    throws
  {
    try at.move(at.rason, to: "filed", on: "2026-11-24")
    #expect(try at.problems() == [])
    at.statusGoneBack()
    #expect(
      try at.problems() == [
        "gigs/nk-news/rason.md:3:1: rason.md says drafting; it was filed here on 25 Nov (changed "
          + "outside, or on another machine)"
      ])
    #expect(try at.mends() == [Mend(to: "filed", on: "2026-11-24")])
    // Another program, and this one after a restart, say the same.
    #expect(try at.scratch.load().problems.map(\.line) == at.problems())
  }

  @Test(arguments: ["filed", "edits", "published", "killed", "fild"])
  func `R6 the same status, a later one, or an unknown word is no problem of this kind`(
    _ word: String
  ) throws {
    try at.move(at.rason, to: "filed")
    at.scratch.write(
      at.rason.text, "---\nstatus: \(word)\npublished: 2026-11-25\nkilled: 2026-11-25\n---\n")
    #expect(try at.problems().filter { $0.contains("it was") } == [])
  }

  @Test func `R6 R11 another round of edits goes forward, a first one over again does not`() throws
  {
    try at.move(at.rason, to: "returned")
    at.scratch.write(at.rason.text, "---\nstatus: edits\n---\n")
    #expect(try at.problems() == [])
    at.scratch.write(at.rason.text, "---\nstatus: filed\n---\n")
    #expect(
      try at.problems().first?.hasPrefix(
        "gigs/nk-news/rason.md:2:1: rason.md says filed; it was returned here on 25 Nov ") == true)
  }

  @Test func `R3 the writer's own words are compared by what they stand for`() throws {
    at.scratch.write("desk.yaml", smallPlan + "\nstatuses: {sent: filed, at work: drafting}\n")
    let fresh = at.scratch.service()
    _ = try fresh.load()
    try at.move(at.rason, to: "filed", with: fresh)
    #expect(fresh.text(of: at.rason)?.contains("status: sent\n") == true)
    at.scratch.write(at.rason.text, "---\nstatus: Filed\n---\n")
    #expect(try at.scratch.load().problems.isEmpty)
    at.scratch.write(at.rason.text, "---\nstatus: At work\n---\n")
    #expect(
      try at.scratch.load().problems.map(\.message).first?.hasPrefix(
        "rason.md says At work; it was filed here on 25 Nov ") == true)
  }

  @Test func `R6 a file without a status is one that says idea`() throws {
    try at.move(at.rason, to: "filed")
    at.scratch.write(at.rason.text, "---\ntitle: Rason\n---\n")
    #expect(
      try at.problems().first?.hasPrefix(
        "gigs/nk-news/rason.md:1:1: rason.md has no status; it was filed here on 25 Nov ") == true)
  }

  @Test func `R6 a status that is no participle was set, and an end is behind what is in work`()
    throws
  {
    try at.move(at.rason, to: "edits")
    at.statusGoneBack()
    #expect(try at.problems().first?.contains("; it was set to edits here on 25 Nov ") == true)
    try at.move(at.summit, to: "killed")
    at.scratch.write(at.summit.text, GoneBackDesk.drafting)
    #expect(try at.problems().last?.contains("; it was killed here on 25 Nov ") == true)
  }

  @Test func `R6 R30 an old word of money that undo brought back counts as published`() throws {
    at.scratch.write(at.rason.text, "---\nstatus: paid\npublished: 2026-11-02\n---\n")
    let fresh = at.scratch.service()
    _ = try fresh.load()
    try at.move(at.rason, to: "killed", seen: "paid", with: fresh)
    _ = fresh.undo(at: noon)
    #expect(fresh.text(of: at.rason)?.contains("status: paid\n") == true)
    #expect(try at.scratch.load().problems.isEmpty)
    at.statusGoneBack()
    #expect(
      try at.scratch.load().problems.first?.message.hasPrefix(
        "rason.md says drafting; it was put back to published here on 25 Nov ") == true)
  }

  @Test func `R6 an undo and a redo are edits too`() throws {
    try at.move(at.rason, to: "filed", on: "2026-11-24")
    _ = at.service.undo(at: noon)
    #expect(try at.problems() == [])
    _ = at.service.redo(at: noon)
    #expect(try at.problems() == [])
    at.statusGoneBack()
    #expect(try at.problems().count == 1)
    // What an undo restored is what we set last, and the stamp of before is still known.
    at.scratch.write(at.rason.text, "---\nstatus: filed\nfiled: 2026-11-24\n---\n")
    try at.move(at.rason, to: "edits", seen: "filed")
    _ = at.service.undo(at: noon)
    #expect(try at.problems() == [])
    at.scratch.write(at.rason.text, "---\nstatus: drafting\n---\n")
    #expect(
      try at.problems() == [
        "gigs/nk-news/rason.md:2:1: rason.md says drafting; it was put back to filed here on "
          + "25 Nov (changed outside, or on another machine)"
      ])
    #expect(try at.mends() == [Mend(to: "filed", on: "2026-11-24")])
  }

  @Test func `R6 a status that an undo took out again is set no more`() throws {
    at.scratch.write(at.rason.text, "---\ntitle: Rason\n---\n")
    let fresh = at.scratch.service()
    _ = try fresh.load()
    try at.move(at.rason, to: "filed", seen: "", with: fresh)
    _ = fresh.undo(at: noon)
    #expect(fresh.text(of: at.rason) == "---\ntitle: Rason\n---\n")
    #expect(try at.scratch.load().problems.isEmpty)
  }

  @Test func `R6 moving it back ourselves is no problem, by whichever program`() throws {
    try at.move(at.rason, to: "filed")
    let other = at.scratch.service()
    _ = try other.load()
    try at.move(at.rason, to: "drafting", seen: "filed", with: other)
    at.service.reload()
    #expect(try at.problems() == [])
    #expect(try at.scratch.load().problems.isEmpty)
  }

  @Test func `R6 what another program filed is not behind because we have not looked yet`() throws {
    let other = at.scratch.service()
    _ = try other.load()
    try at.move(at.rason, to: "filed", with: other)
    // The desk is told of anew, by files as they were read before.
    at.service.ignore("nothing")
    guard case .loaded(let desk) = at.service.advance() else {
      Issue.record("no desk was told of")
      return
    }
    #expect(desk.piece(at.rason)?.statusWord == "drafting")
    #expect(desk.problems.isEmpty)
  }

  @Test(arguments: [Disk.Call.exchange, .lease])
  func `R6 an interrupted move counts only if it was made`(_ call: Disk.Call) throws {
    try at.move(at.rason, to: "filed")
    let script = FaultScript { script, now in
      guard now == call else { return nil }
      script.isDead = true
      return .fails(EIO)
    }
    let dying = at.scratch.service()
    _ = try dying.load()
    dying.edits = Edits(journal: at.scratch.location.state, on: script.disk)
    _ = dying.perform(try at.request(at.rason, to: "drafting", seen: "filed"), at: noon)
    let isMade = call == .lease
    let says = at.scratch.service().text(of: at.rason) ?? ""
    #expect(says.contains(isMade ? "status: drafting\n" : "status: filed\n"))
    // Neither before anybody mends it, nor after.
    #expect(try at.scratch.load().problems.isEmpty)
    let mending = at.scratch.service()
    _ = try mending.load()
    try at.move(at.summit, to: "filed", with: mending)
    #expect(try at.scratch.load().problems.isEmpty)
    // What it set, or what was set before it, is what counts.
    at.statusGoneBack(to: "commissioned")
    #expect(
      try at.scratch.load().problems.first?.message.contains(
        isMade ? "it was set to drafting here" : "it was filed here") == true)
  }

  @Test func `R6 a refused move and a rehearsed one set nothing`() throws {
    let request = try at.request(at.rason, to: "filed", seen: "idea")
    #expect(at.service.perform(request, at: noon).refused.count == 1)
    _ = at.service.rehearse(try at.request(at.rason, to: "filed", seen: "drafting"), at: noon)
    at.service.reload()
    #expect(try at.problems() == [])
  }

  @Test func `R6 a file made anew under an old name begins anew`() throws {
    let draft = PieceDraft(
      title: "New", outlet: OutletID(0), status: Plan.builtIn.status(named: "drafting"))
    let made = try #require(
      at.service.perform(EditRequest(adding: draft), at: noon).created.first)
    _ = try at.service.load()
    try at.move(made, to: "editing")
    _ = at.service.undo(at: noon)
    _ = at.service.undo(at: noon)
    at.scratch.write(made.text, "---\nstatus: idea\n---\n")
    at.service.reload()
    #expect(try at.problems() == [])
  }

  @Test func `R6 a journal that a newer version wrote in is not judged by`() throws {
    try at.move(at.rason, to: "filed")
    var line = FieldWriter()
    line.word("else")
    line.number(2)
    let path = ".state/journal"
    let journal = Sandbox.bytes(at.scratch.path(path)) ?? []
    at.scratch.write(path, bytes: journal + line.record)
    at.statusGoneBack()
    #expect(try at.scratch.load().problems.isEmpty)
    // Torn, it is as if it were not there.
    at.scratch.write(path, bytes: journal + line.record.dropLast(3))
    #expect(try at.scratch.load().problems.count == 1)
  }
}
