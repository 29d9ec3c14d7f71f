import Editorial
import Glibc
import Testing

@testable import DeskService

/// Statuses gone backwards (R6): a file rewritten outside after we had moved it.
@Suite struct SetBackTests {
  private let scratch = ScratchDesk(pieces: [
    "gigs/nk-news/rason.md": SetBackTests.drafting,
    "gigs/nk-news/summit.md": SetBackTests.drafting,
  ])
  private let service: DeskService
  private let rason = FilePath("gigs/nk-news/rason.md")

  private static let drafting = "---\ntitle: Rason\nstatus: drafting\n---\nOne two.\n"

  init() throws {
    service = scratch.service()
    _ = try service.load()
  }

  // MARK: What is told

  @Test func `R6 a status gone backwards says what it says, what it was, when, and what to do`()
    throws
  {
    try move(rason, to: "filed", on: "2026-11-24")
    #expect(try problems() == [])
    setBack()
    #expect(
      try problems() == [
        "gigs/nk-news/rason.md:3:1: rason.md says drafting; it was filed here on 25 Nov (changed "
          + "outside, or on another machine). Put it back with `copydesk move "
          + "gigs/nk-news/rason.md filed --on 2026-11-24`, or in PROBLEMS with f; i there ignores it"
      ])
    // Another program, and this one after a restart, say the same.
    #expect(try scratch.load().problems.map(\.line) == problems())
  }

  @Test(arguments: ["filed", "edits", "published", "killed", "fild"])
  func `R6 the same status, a later one, or an unknown word is no problem of this kind`(
    _ word: String
  ) throws {
    try move(rason, to: "filed")
    scratch.write(
      rason.text, "---\nstatus: \(word)\npublished: 2026-11-25\nkilled: 2026-11-25\n---\n")
    #expect(try problems().filter { $0.contains("it was") } == [])
  }

  @Test func `R6 R11 another round of edits goes forward, a first one over again does not`() throws
  {
    try move(rason, to: "returned")
    scratch.write(rason.text, "---\nstatus: edits\n---\n")
    #expect(try problems() == [])
    scratch.write(rason.text, "---\nstatus: filed\n---\n")
    #expect(
      try problems().first?.hasPrefix(
        "gigs/nk-news/rason.md:2:1: rason.md says filed; it was returned here on 25 Nov ") == true)
  }

  @Test func `R3 the writer's own words are compared by what they stand for`() throws {
    scratch.write("desk.yaml", smallPlan + "\nstatuses: {sent: filed, at work: drafting}\n")
    let service = scratch.service()
    _ = try service.load()
    try move(rason, to: "filed", with: service)
    #expect(service.text(of: rason)?.contains("status: sent\n") == true)
    scratch.write(rason.text, "---\nstatus: Filed\n---\n")
    #expect(try scratch.load().problems.isEmpty)
    scratch.write(rason.text, "---\nstatus: At work\n---\n")
    #expect(
      try scratch.load().problems.map(\.message).first?.hasPrefix(
        "rason.md says At work; it was filed here on 25 Nov ") == true)
  }

  @Test func `R6 a file without a status is one that says idea`() throws {
    try move(rason, to: "filed")
    scratch.write(rason.text, "---\ntitle: Rason\n---\n")
    #expect(
      try problems().first?.hasPrefix(
        "gigs/nk-news/rason.md:1:1: rason.md has no status; it was filed here on 25 Nov ") == true)
  }

  @Test func `R6 a status that is no participle was set, and an end is behind what is in work`()
    throws
  {
    try move(rason, to: "edits")
    setBack()
    #expect(try problems().first?.contains("; it was set to edits here on 25 Nov ") == true)
    try move(FilePath("gigs/nk-news/summit.md"), to: "killed")
    scratch.write("gigs/nk-news/summit.md", SetBackTests.drafting)
    #expect(try problems().last?.contains("; it was killed here on 25 Nov ") == true)
  }

  @Test func `R6 R30 an old word of money that undo brought back counts as published`() throws {
    scratch.write(rason.text, "---\nstatus: paid\npublished: 2026-11-02\n---\n")
    let fresh = scratch.service()
    _ = try fresh.load()
    try move(rason, to: "killed", seen: "paid", with: fresh)
    _ = fresh.undo(at: noon)
    #expect(fresh.text(of: rason)?.contains("status: paid\n") == true)
    #expect(try scratch.load().problems.isEmpty)
    setBack()
    #expect(
      try scratch.load().problems.first?.message.hasPrefix(
        "rason.md says drafting; it was put back to published here on 25 Nov ") == true)
  }

  // MARK: What we set last

  @Test func `R6 an undo and a redo are edits too`() throws {
    try move(rason, to: "filed", on: "2026-11-24")
    _ = service.undo(at: noon)
    #expect(try problems() == [])
    _ = service.redo(at: noon)
    #expect(try problems() == [])
    setBack()
    #expect(try problems().count == 1)
    // What an undo restored is what we set last, and the stamp of before is still known.
    scratch.write(rason.text, "---\nstatus: filed\nfiled: 2026-11-24\n---\n")
    try move(rason, to: "edits", seen: "filed")
    _ = service.undo(at: noon)
    #expect(try problems() == [])
    scratch.write(rason.text, "---\nstatus: drafting\n---\n")
    #expect(
      try problems() == [
        "gigs/nk-news/rason.md:2:1: rason.md says drafting; it was put back to filed here on "
          + "25 Nov (changed outside, or on another machine). Put it back with `copydesk move "
          + "gigs/nk-news/rason.md filed --on 2026-11-24`, or in PROBLEMS with f; i there ignores it"
      ])
  }

  @Test func `R6 a status that an undo took out again is set no more`() throws {
    scratch.write(rason.text, "---\ntitle: Rason\n---\n")
    let fresh = scratch.service()
    _ = try fresh.load()
    try move(rason, to: "filed", seen: "", with: fresh)
    _ = fresh.undo(at: noon)
    #expect(fresh.text(of: rason) == "---\ntitle: Rason\n---\n")
    #expect(try scratch.load().problems.isEmpty)
  }

  @Test func `R6 moving it back ourselves is no problem, by whichever program`() throws {
    try move(rason, to: "filed")
    let other = scratch.service()
    _ = try other.load()
    try move(rason, to: "drafting", seen: "filed", with: other)
    service.reload()
    #expect(try problems() == [])
    #expect(try scratch.load().problems.isEmpty)
  }

  @Test func `R6 what another program filed is not behind because we have not looked yet`() throws {
    let other = scratch.service()
    _ = try other.load()
    try move(rason, to: "filed", with: other)
    // The desk is told of anew, by files as they were read before.
    service.waive("nothing")
    guard case .loaded(let desk) = service.advance() else {
      Issue.record("no desk was told of")
      return
    }
    #expect(desk.piece(rason)?.statusWord == "drafting")
    #expect(desk.problems.isEmpty)
  }

  @Test(arguments: [Disk.Call.exchange, .lease])
  func `R6 an interrupted move counts only if it was made`(_ call: Disk.Call) throws {
    try move(rason, to: "filed")
    let script = FaultScript { script, now in
      guard now == call else { return nil }
      script.isDead = true
      return .fails(EIO)
    }
    let dying = scratch.service()
    _ = try dying.load()
    dying.edits = Edits(journal: scratch.location.state, on: script.disk)
    _ = dying.perform(try request(rason, to: "drafting", seen: "filed"), at: noon)
    let isMade = call == .lease
    let says = scratch.service().text(of: rason) ?? ""
    #expect(says.contains(isMade ? "status: drafting\n" : "status: filed\n"))
    // Neither before anybody mends it, nor after.
    #expect(try scratch.load().problems.isEmpty)
    let mending = scratch.service()
    _ = try mending.load()
    try move(FilePath("gigs/nk-news/summit.md"), to: "filed", with: mending)
    #expect(try scratch.load().problems.isEmpty)
    // What it set, or what was set before it, is what counts.
    setBack(to: "commissioned")
    #expect(
      try scratch.load().problems.first?.message.contains(
        isMade ? "it was set to drafting here" : "it was filed here") == true)
  }

  @Test func `R6 a refused move and a rehearsed one set nothing`() throws {
    let request = try request(rason, to: "filed", seen: "idea")
    #expect(service.perform(request, at: noon).refused.count == 1)
    _ = service.rehearse(try self.request(rason, to: "filed", seen: "drafting"), at: noon)
    service.reload()
    #expect(try problems() == [])
  }

  @Test func `R6 a file made anew under an old name begins anew`() throws {
    let made = FilePath("posts/new.md")
    let create = EditRequest(
      verb: "new", edits: [.create(file: made, text: "---\nstatus: drafting\n---\n")])
    _ = service.perform(create, at: noon)
    _ = try service.load()
    try move(made, to: "editing")
    _ = service.undo(at: noon)
    _ = service.undo(at: noon)
    scratch.write(made.text, "---\nstatus: idea\n---\n")
    service.reload()
    #expect(try problems() == [])
  }

  @Test func `R6 a journal that a newer version wrote in is not judged by`() throws {
    try move(rason, to: "filed")
    var line = FieldWriter()
    line.word("else")
    line.number(2)
    let path = ".state/journal"
    let journal = Sandbox.bytes(scratch.path(path)) ?? []
    scratch.write(path, bytes: journal + line.record)
    setBack()
    #expect(try scratch.load().problems.isEmpty)
    // Torn, it is as if it were not there.
    scratch.write(path, bytes: journal + line.record.dropLast(3))
    #expect(try scratch.load().problems.count == 1)
  }

  // MARK: Where the file is

  @Test func `R6 a file that moved is no problem, nor another one behind its link`() throws {
    try move(rason, to: "filed")
    scratch.write(rason.text, SetBackTests.drafting)
    scratch.rename(rason.text, "gigs/nk-news/rason2.md")
    #expect(try scratch.load().problems.isEmpty)
    scratch.rename("gigs/nk-news/rason2.md", "gigs/elsewhere.md")
    scratch.link(rason.text, to: scratch.path("gigs/elsewhere.md"))
    #expect(try scratch.load().problems.isEmpty)
  }

  @Test func `R6 a file behind a link, one of the home folder and one absolute are found`() throws {
    let outside = ScratchDesk([
      "far/a.md": SetBackTests.drafting, "home/Vault/b.md": SetBackTests.drafting,
      "real/c.md": SetBackTests.drafting,
    ])
    scratch.link("gigs/linked.md", to: outside.path("real/c.md"))
    scratch.write(
      "desk.yaml",
      """
      time_zone: Asia/Tokyo
      sources:
        pieces: [{path: gigs, all: true}, ~/Vault, \(outside.path("far"))]
      outlets: {newsletter: {kind: own}}
      """)
    var location = scratch.location
    location.userHome = FilePath(outside.path("home"))
    func fresh() throws -> DeskService {
      DeskService(
        location, environment: ["TZ": "Asia/Tokyo"], now: Moment(seconds: 1_795_582_920))
    }
    let service = try fresh()
    let ids = [outside.path("far/a.md"), "gigs/linked.md", "~/Vault/b.md"].map { FilePath($0) }
    let desk = try service.load()
    for id in ids {
      let status = desk.piece(id)?.statusWord
      #expect(status == "drafting", "\(id)")
      try move(id, to: "published", with: service)
    }
    for name in ["far/a.md", "home/Vault/b.md", "real/c.md"] {
      outside.write(name, SetBackTests.drafting)
    }
    let problems = try fresh().load().problems
    #expect(problems.map(\.path) == ids)
    #expect(problems.allSatisfy { $0.message.contains("it was published here on 25 Nov") })
  }

  @Test func `R6 the command to type is quoted as a shell wants it`() throws {
    let id = FilePath("posts/kim's (two) days.md")
    scratch.write(id.text, "---\nstatus: drafting\n---\n")
    let service = scratch.service()
    _ = try service.load()
    try move(id, to: "published", with: service)
    scratch.write(id.text, "---\nstatus: idea\n---\n")
    #expect(
      try scratch.load().problems.first?.message.contains(
        "`copydesk move 'posts/kim'\\''s (two) days.md' published --on 2026-11-25`") == true)
  }

  // MARK: Putting it back

  @Test func `R6 R9 the remedy puts status and stamp back, and undo takes that back`() throws {
    try move(rason, to: "filed", on: "2026-11-24")
    let filed = service.text(of: rason)
    setBack()
    let problem = try #require(try reread().problems.first)
    let remedy = try #require(problem.remedy)
    #expect(remedy.sentence == "put it back to filed")
    let outcome = service.perform(remedy.request, at: noon)
    #expect(outcome.changed.map(\.id) == [rason] && outcome.verb == "filed")
    #expect(service.text(of: rason) == filed)
    #expect(try problems() == [])
    _ = service.undo(at: noon)
    #expect(service.text(of: rason) == SetBackTests.drafting)
    // What the undo restored is what we set last: it was the writer's wish.
    #expect(try problems() == [])
  }

  @Test func `R6 R9 the remedy of a scheduled piece gives it its moment`() throws {
    let post = FilePath("posts/dmz.md")
    scratch.write(post.text, "---\nstatus: editing\n---\n")
    let service = scratch.service()
    _ = try service.load()
    let desk = try service.load()
    let scheduled = try #require(desk.plan.status(named: "scheduled"))
    let friday = try #require(WrittenDate(reading: "2026-11-27 18:00"))
    let move = Move(to: scheduled, on: day("2026-11-25"), at: friday)
    _ = service.perform(
      EditRequest(verb: "scheduled", edits: [.move(piece: post, seen: "editing", move)]), at: noon)
    let queued = service.text(of: post)
    scratch.write(post.text, "---\nstatus: editing\n---\n")
    let fresh = scratch.service()
    let problem = try #require(try fresh.load().problems.first)
    #expect(
      problem.message.contains(
        "`copydesk move posts/dmz.md scheduled --at '2026-11-27 18:00'`"))
    _ = fresh.perform(try #require(problem.remedy).request, at: noon)
    #expect(fresh.text(of: post) == queued)
  }

  @Test func `R5 R6 a file with a merge left half done is told of, but mended by hand`() throws {
    try move(rason, to: "filed")
    let conflict = "<<<<<<< a\nOne\n=======\nTwo\n>>>>>>> b\n"
    scratch.write(rason.text, "---\nstatus: drafting\n---\n\(conflict)")
    let problem = try #require(
      try scratch.load().problems.first { $0.message.contains("it was filed") })
    #expect(problem.remedy == nil && problem.waiver != nil)
  }

  // MARK: Leaving it

  @Test func `R6 what was ignored does not come back, here, after a restart or elsewhere`() throws {
    try move(rason, to: "filed")
    try move(FilePath("gigs/nk-news/summit.md"), to: "filed")
    setBack()
    scratch.write("gigs/nk-news/summit.md", SetBackTests.drafting)
    let before = try reread().problems
    #expect(before.map { String($0.path.name) } == ["rason.md", "summit.md"])
    let running = scratch.service()
    #expect(try running.load().problems.count == 2)
    #expect(service.waive(try #require(before[0].waiver)) == nil)
    guard case .loaded(let desk) = service.advance() else {
      Issue.record("no desk was told of")
      return
    }
    #expect(desk.problems == [before[1]])
    #expect(desk.pieces.count == 2)
    #expect(try scratch.load().problems == [before[1]])
    running.reload()
    #expect(try running.load().problems == [before[1]])
    #expect(service.waive(try #require(before[1].waiver)) == nil)
    #expect(try scratch.load().problems.isEmpty)
    #expect(Sandbox.names(scratch.path(".state")) == ["journal", "lock", "waived"])
  }

  @Test func `R6 what was ignored once is told when it happens again`() throws {
    try move(rason, to: "filed")
    setBack()
    let first = try #require(try reread().problems.first?.waiver)
    service.waive(first)
    #expect(try problems() == [])
    try move(rason, to: "filed")
    setBack()
    let again = try #require(try reread().problems.first?.waiver)
    #expect(again != first)
  }

  @Test func `R6 a damaged list of what was ignored is no problem, and hides none`() throws {
    try move(rason, to: "filed")
    try move(FilePath("gigs/nk-news/summit.md"), to: "filed")
    setBack()
    scratch.write("gigs/nk-news/summit.md", SetBackTests.drafting)
    for problem in try reread().problems { service.waive(try #require(problem.waiver)) }
    let whole = try #require(Sandbox.bytes(scratch.path(".state/waived")))
    scratch.write(".state/waived", bytes: Array(whole.dropLast(2)))
    #expect(try scratch.load().problems.map { String($0.path.name) } == ["summit.md"])
    scratch.write(".state/waived", bytes: Array(repeating: 0xFF, count: 4096))
    #expect(try scratch.load().problems.count == 2)
    let problem = try #require(try scratch.load().problems.first)
    #expect(service.waive(try #require(problem.waiver)) == nil)
    #expect(try scratch.load().problems.map { String($0.path.name) } == ["summit.md"])
  }

  @Test func `R6 what cannot be remembered is said, and stays`() throws {
    try move(rason, to: "filed")
    setBack()
    let waiver = try #require(try reread().problems.first?.waiver)
    for number in 0..<6 {
      let script = FaultScript { script, call in
        guard [.make, .write, .sync, .rename].contains(call) else { return nil }
        let count = script.calls.count { [.make, .write, .sync, .rename].contains($0) }
        return count == number + 1 ? .fails(ENOSPC) : nil
      }
      service.edits = Edits(journal: scratch.location.state, on: script.disk)
      let refused = service.waive(waiver)?.refused.first?.reason
      service.edits = Edits(journal: scratch.location.state)
      let count = try scratch.load().problems.count
      // The last of them makes the new name last; by then it is there.
      if number < 4 {
        #expect(refused?.contains("waived: the disk is full") == true, "\(refused ?? "") \(number)")
        #expect(count == 1)
      } else {
        #expect(count == 0)
      }
    }
  }
}

extension SetBackTests {
  private func day(_ text: String) -> Day { WrittenDate(reading: text)!.day }

  private func request(
    _ id: FilePath, to name: String, seen: String, on day: String = "2026-11-25"
  ) throws -> EditRequest {
    let status = try #require(Plan.builtIn.status(named: name))
    return EditRequest(
      verb: name, edits: [.move(piece: id, seen: seen, Move(to: status, on: self.day(day)))])
  }

  private func move(
    _ id: FilePath, to name: String, seen: String = "drafting", on day: String = "2026-11-25",
    with service: DeskService? = nil
  ) throws {
    let service = service ?? self.service
    service.reload()
    _ = try service.load()
    let outcome = service.perform(try request(id, to: name, seen: seen, on: day), at: noon)
    #expect(outcome.refused == [] && outcome.changed.map(\.id) == [id])
  }

  /// As another machine, or a merge resolved the wrong way, leaves it.
  private func setBack(to status: String = "drafting") {
    scratch.write(
      rason.text, SetBackTests.drafting.replacing("status: drafting", with: "status: \(status)"))
  }

  private func reread() throws -> Desk {
    service.reload()
    return try service.load()
  }

  private func problems() throws -> [String] { try reread().problems.map(\.line) }
}
