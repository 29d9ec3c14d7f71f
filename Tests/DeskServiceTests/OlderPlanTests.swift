import Editorial
import Testing

@testable import DeskService

/// What was asked for by a desk.yaml that has been rewritten since.
@Suite struct OlderPlanTests {
  private let scratch = ScratchDesk(pieces: [
    "posts/a.md": "---\nstatus: drafting\n---\nOne\n",
    "gigs/b.md": "---\noutlet: nk-news\nstatus: declined\n---\nTwo\n",
  ])
  private let service: DeskService
  private let older: Plan
  private let today = Day(year: 2026, month: 11, day: 25)!

  init() throws {
    service = scratch.service()
    older = try service.load().plan
    scratch.write(
      "desk.yaml",
      "time_zone: Asia/Tokyo\nsources: {pieces: [{path: posts, all: true}, {path: gigs, all: true}]}\n"
        + "outlets: {newsletter: {kind: own}}\nworkflows: {own: [drafting, proofs, published]}\n")
    service.reload()
    let newer = try service.load().plan
    #expect(newer.fingerprint != older.fingerprint)
  }

  private func move(to status: StatusID) -> EditRequest {
    EditRequest(
      action: .moved(to: "editing"),
      edits: [
        .move(piece: FilePath("posts/a.md"), seen: "drafting", Move(to: status, on: today))
      ])
  }

  private func expectRefusal(_ request: EditRequest) {
    let before = [
      service.text(of: FilePath("posts/a.md")), service.text(of: FilePath("gigs/b.md")),
    ]
    for outcome in [
      service.perform(request, by: older.fingerprint, at: noon),
      service.rehearse(request, by: older.fingerprint, at: noon),
    ] {
      #expect(outcome.refused.map(\.refusal) == [.planChanged])
      #expect(outcome.refused.map(\.refusal.cause) == ["desk.yaml has changed meanwhile"])
      #expect(outcome.refused.map(\.refusal.remedy) == [.retry])
      #expect(outcome.number == nil && outcome.changed.isEmpty && outcome.created.isEmpty)
    }
    #expect(
      before == [service.text(of: FilePath("posts/a.md")), service.text(of: FilePath("gigs/b.md"))])
  }

  @Test func `a status of an older plan is refused, not another one written`() throws {
    let editing = try #require(older.status(named: "editing"))
    expectRefusal(move(to: editing))
  }

  @Test func `a status that the plan in use does not have is refused`() {
    expectRefusal(move(to: StatusID(99)))
  }

  @Test func `an outlet that the plan in use does not have is refused`() throws {
    let outlet = try #require(older.outlet(for: "nk-news"))
    let offer = PieceChange.offer(to: outlet, on: today)
    expectRefusal(
      EditRequest(
        action: .offered(to: "nk-news"),
        edits: [.change(piece: FilePath("gigs/b.md"), seen: "declined", offer)]))
    expectRefusal(
      EditRequest(action: .added, edits: [.add(PieceDraft(title: "New", outlet: OutletID(7)))]))
  }

  @Test func `another day for a move of an older plan takes nothing back`() throws {
    let proofs = try #require(service.plan().status(named: "proofs"))
    let done = service.perform(move(to: proofs), at: noon)
    #expect(done.changed.count == 1)
    var again = move(to: proofs)
    again.amends = done.number
    expectRefusal(again)
    #expect(try service.log().count == 1)
  }

  @Test func `asked for by the plan in use it is done`() throws {
    let proofs = try #require(service.plan().status(named: "proofs"))
    let fingerprint = try service.plan().fingerprint
    #expect(service.perform(move(to: proofs), by: fingerprint, at: noon).changed.count == 1)
    #expect(service.text(of: FilePath("posts/a.md"))?.contains("status: proofs\n") == true)
  }
}
