import Editorial
import Glibc
import Testing

@testable import DeskService

/// Killed in the middle: whoever comes next says what was interrupted, and how far it had come.
@Suite struct InterruptionTests {
  private let sandbox = Sandbox()
  private let names = ["a.md", "b.md", "c.md"]

  init() {
    for name in names { sandbox.write(Sandbox.piece(name), to: name) }
  }

  /// A disk on which the program is killed before the exchange of that number.
  static func killed(beforeExchange number: Int) -> Disk {
    FaultScript { script, call in
      guard call == .exchange || call == .renameNew,
        script.calls.count(where: { $0 == .exchange || $0 == .renameNew }) == number
      else { return nil }
      script.isDead = true
      return .fails(EIO)
    }.disk
  }

  private func mended() throws -> String? {
    var edits = sandbox.edits()
    return try edits.perform(.set, at: noon, []).mending.sentence
  }

  static let sentences: [(WriterAction, String)] = [
    (.moved(to: "filed"), "the last move was interrupted: 1 of 3 moved"),
    (.movedEach, "the last move was interrupted: 1 of 3 moved"),
    (.set, "the last change was interrupted: 1 of 3 changed"),
    (.billed(invoice: "INV-029"), "the last bill was interrupted: 1 of 3 billed"),
    (.billed(invoice: nil), "the last bill was interrupted: 1 of 3 billed"),
    (.paid, "the last payment was interrupted: 1 of 3 paid"),
    (.received, "the last payment was interrupted: 1 of 3 noted"),
    (.chased, "the last chase was interrupted: 1 of 3 chased"),
    (.offered(to: "spectator"), "the last offer was interrupted: 1 of 3 offered"),
    (.ticked, "the last tick was interrupted: 1 of 3 ticked"),
    (.mended, "the last mend was interrupted: 1 of 3 mended"),
  ]

  @Test(arguments: sentences)
  func `an interrupted action is told as what it was`(
    _ action: WriterAction, _ sentence: String
  ) throws {
    var dying = sandbox.edits(Self.killed(beforeExchange: 2))
    _ = try? dying.perform(action, at: noon, names.map { sandbox.filing($0) })
    #expect(try mended() == sentence)
    #expect(try mended() == nil)
    #expect(sandbox.text("a.md") == Sandbox.filedPiece("a.md"))
    #expect(sandbox.text("b.md") == Sandbox.piece("b.md"))
    var edits = sandbox.edits()
    #expect(try edits.log().map(\.kind) == [.made(action)])
  }

  @Test func `an interrupted new piece is told as one`() throws {
    var dying = sandbox.edits(Self.killed(beforeExchange: 1))
    _ = try? dying.perform(
      .added, at: noon, [FileEditPlan(path: sandbox.path("new.md"), .create([0x61]))])
    #expect(try mended() == "the last new piece was interrupted: 0 of 1 made")
  }

  @Test func `an interrupted undo and an interrupted redo are told as such`() throws {
    var edits = sandbox.edits()
    _ = try edits.perform(.paid, at: noon, names.map { sandbox.filing($0) })
    var dying = sandbox.edits(Self.killed(beforeExchange: 3))
    _ = try? dying.undo(at: noon)
    #expect(try mended() == "the last undo was interrupted: 2 of 3 undone")
    dying = sandbox.edits(Self.killed(beforeExchange: 2))
    _ = try? dying.redo(at: noon)
    #expect(try mended() == "the last redo was interrupted: 1 of 2 redone")
  }

  @Test func `a bill killed in the middle is told as a bill by the next edit of the desk`() throws {
    let piece = "---\noutlet: nk-news\nstatus: published\nfee: 300 USD\n---\nOne\n"
    let scratch = ScratchDesk(pieces: [
      "gigs/a.md": piece, "gigs/b.md": piece, "gigs/c.md": piece,
      "posts/d.md": "---\nstatus: drafting\n---\nTwo\n",
    ])
    let dying = scratch.service()
    let desk = try dying.load()
    let pieces = desk.pieces.filter { $0.id.text.hasPrefix("gigs/") }.map { SeenPiece($0) }
    let step = Assessment(desk, at: noon).bill(pieces, as: TypedBill(number: "INV-7"))
    guard case .edit(let bill, _) = step else {
      Issue.record("not billed: \(step)")
      return
    }
    #expect(bill.action == .billed(invoice: "INV-7"))
    dying.edits = Edits(
      journal: scratch.location.state, on: Self.killed(beforeExchange: 2))
    _ = dying.perform(bill, at: noon)
    let next = scratch.service()
    _ = try next.load()
    let outcome = next.perform(
      EditRequest(
        action: .set,
        edits: [.change(piece: FilePath("posts/d.md"), seen: "drafting", .length(900))]),
      at: noon)
    #expect(outcome.notices == ["the last bill was interrupted: 1 of 3 billed"])
    let logged = try #require(try next.log().last)
    #expect(logged.kind == .made(.billed(invoice: "INV-7")))
    #expect(
      logged.changed.count == 1 && logged.refused.map(\.refusal) == [.interrupted, .interrupted])
    // Undo knows it as the bill it was.
    _ = next.undo(at: noon)
    #expect(next.undo(at: noon)?.action == .billed(invoice: "INV-7"))
    #expect(next.text(of: FilePath("gigs/a.md")) == piece)
  }
}
