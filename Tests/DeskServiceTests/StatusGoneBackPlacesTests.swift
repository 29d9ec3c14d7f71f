import Editorial
import Glibc
import Testing

@testable import DeskService

/// Statuses gone backwards (R6): which file is meant, and how it is put back.
@Suite struct StatusGoneBackPlacesTests {
  private let at: GoneBackDesk

  init() throws { at = try GoneBackDesk() }

  @Test func `R6 a file that moved is no problem, nor another one behind its link`() throws {
    try at.move(at.rason, to: "filed")
    at.scratch.write(at.rason.text, GoneBackDesk.drafting)
    at.scratch.rename(at.rason.text, "gigs/nk-news/rason2.md")
    #expect(try at.scratch.load().problems.isEmpty)
    at.scratch.rename("gigs/nk-news/rason2.md", "gigs/elsewhere.md")
    at.scratch.link(at.rason.text, to: at.scratch.path("gigs/elsewhere.md"))
    #expect(try at.scratch.load().problems.isEmpty)
  }

  @Test func `R6 a file behind a link, one of the home folder and one absolute are found`() throws {
    let outside = ScratchDesk([
      "far/a.md": GoneBackDesk.drafting, "home/Vault/b.md": GoneBackDesk.drafting,
      "real/c.md": GoneBackDesk.drafting,
    ])
    at.scratch.link("gigs/linked.md", to: outside.path("real/c.md"))
    at.scratch.write(
      "desk.yaml",
      """
      time_zone: Asia/Tokyo
      sources:
        pieces: [{path: gigs, all: true}, ~/Vault, \(outside.path("far"))]
      outlets: {newsletter: {kind: own}}
      """)
    var location = at.scratch.location
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
      try at.move(id, to: "published", with: service)
    }
    for name in ["far/a.md", "home/Vault/b.md", "real/c.md"] {
      outside.write(name, GoneBackDesk.drafting)
    }
    let problems = try fresh().load().problems
    #expect(problems.map(\.path) == ids)
    #expect(problems.allSatisfy { $0.message.contains("it was published here on 25 Nov") })
  }

  @Test func `R6 R9 the remedy puts status and stamp back, and undo takes that back`() throws {
    try at.move(at.rason, to: "filed", on: "2026-11-24")
    let filed = at.service.text(of: at.rason)
    at.statusGoneBack()
    let problem = try #require(try at.reread().problems.first)
    let remedy = try #require(problem.remedy)
    let outcome = at.service.perform(remedy, at: noon)
    #expect(outcome.changed.map(\.id) == [at.rason] && outcome.action == .moved(to: "filed"))
    #expect(at.service.text(of: at.rason) == filed)
    #expect(try at.problems() == [])
    _ = at.service.undo(at: noon)
    #expect(at.service.text(of: at.rason) == GoneBackDesk.drafting)
    // What the undo restored is what we set last: it was the writer's wish.
    #expect(try at.problems() == [])
  }

  @Test func `R6 R9 the remedy of a scheduled piece gives it its moment`() throws {
    let post = FilePath("posts/dmz.md")
    at.scratch.write(post.text, "---\nstatus: editing\n---\n")
    let service = at.scratch.service()
    let desk = try service.load()
    let scheduled = try #require(desk.plan.status(named: "scheduled"))
    let friday = try #require(WrittenDate(reading: "2026-11-27 18:00"))
    let move = Move(to: scheduled, on: at.day("2026-11-25"), at: friday)
    _ = service.perform(
      EditRequest(
        action: .moved(to: "scheduled"), edits: [.move(piece: post, seen: "editing", move)]),
      at: noon)
    let queued = service.text(of: post)
    at.scratch.write(post.text, "---\nstatus: editing\n---\n")
    let fresh = at.scratch.service()
    let problem = try #require(try fresh.load().problems.first)
    _ = fresh.perform(try #require(problem.remedy), at: noon)
    #expect(fresh.text(of: post) == queued)
  }

  @Test func `R5 R6 a file with a merge left half done is told of, but mended by hand`() throws {
    try at.move(at.rason, to: "filed")
    let conflict = "<<<<<<< a\nOne\n=======\nTwo\n>>>>>>> b\n"
    at.scratch.write(at.rason.text, "---\nstatus: drafting\n---\n\(conflict)")
    let problem = try #require(
      try at.scratch.load().problems.first { $0.message.contains("it was filed") })
    #expect(problem.remedy == nil && problem.ignoreKey != nil)
  }
}
