import Editorial
import Oracle
import Testing

/// Use cases that ask, or refuse, before anything is written.
@Suite struct UseCaseTests {
  // MARK: What is asked

  @Test(arguments: [
    ("nkn", "idea", false), ("nkn", "pitched", false), ("nkn", "commissioned", true),
    ("nkn", "drafting", true), ("nkn", "filed", true), ("nkn", "published", true),
    ("nkn", "declined", false),
  ])
  func `R38 only a client's commission is asked for its kill fee`(
    outlet: String, status: String, isAsked: Bool
  ) {
    let assessment = assessment {
      $0.set("nkn") { ($0.fee, $0.killFee) = (money("300 USD"), .share(2500)) }
      $0.piece("a", outlet, status)
    }
    let seen = assessment.seen("a")
    let killed = assessment.status("killed")
    let step = assessment.move(seen, to: killed)
    let usual = assessment.move(seen, to: killed) { _ in MoveDetails(isUsual: true) }
    guard case .move(_, _, let move) = usual.request?.edits.first else {
      Issue.record("\(usual)")
      return
    }
    #expect(move.details == (isAsked ? [.killFee(money("75 USD"))] : []))
    #expect(step == (isAsked ? .ask(.killFee(seen[0], killed, usual: money("75 USD"))) : usual))
  }

  @Test(arguments: [
    ("fp", "killed", "dropped"), ("phd", "killed", "dropped, withdrawn, rejected"),
    ("nkn", "scheduled", "declined, no-reply, withdrawn, killed"), ("fp", "filed", "dropped"),
  ])
  func `a status that the workflow lacks is refused with those it has`(
    outlet: String, status: String, exits: String
  ) {
    let assessment = assessment { $0.piece("a", outlet, "drafting") }
    let step = assessment.move(assessment.seen("a"), to: assessment.status(status))
    #expect(step.refusals.count == 1)
    guard case .refuse(let refused) = step else { return }
    let names = assessment.desk.plan.workflow(of: assessment.piece("a").outlet).statuses
      .map { assessment.desk.plan[$0].name }.joined(separator: ", ")
    #expect(refused[0].refusal.remedy == .advice("there is \(names), and to end it \(exits)"))
  }

  @Test func `R38 what was commissioned before it was declined may still bring a kill fee`() {
    let assessment = assessment {
      $0.piece("a", "nkn", "declined", ["commissioned": "2026-11-04", "declined": "2026-11-20"])
      $0.piece("b", "nkn", "declined", ["pitched": "2026-11-04", "declined": "2026-11-20"])
    }
    #expect(assessment.desk.wasCommissioned(assessment.piece("a")))
    #expect(!assessment.desk.wasCommissioned(assessment.piece("b")))
  }

  @Test func `R38 a kill fee said of a mere pitch is refused`() {
    let assessment = assessment { $0.piece("a", "nkn", "pitched") }
    let step = assessment.move(assessment.seen("a"), to: assessment.status("killed")) { _ in
      MoveDetails(killFee: .some(.amount(money("75 USD"))))
    }
    #expect(step.refusals == ["it was not commissioned, and what was not brings no kill fee"])
  }

  @Test func `R38 a kill fee is an amount, a share or none, and a share needs a fee`() throws {
    func said(_ text: String) throws -> TypedKillFee {
      try TypedKillFee.read(text, currency: "USD").get()
    }
    #expect(try said("75") == .some(.amount(money("75 USD"))))
    #expect(try said("25%") == .some(.share(2500)))
    #expect(try said("none") == .nothing && said("") == .skipped)
    let assessment = assessment { $0.piece("a", "nkn", "drafting") }
    let step = assessment.move(assessment.seen("a"), to: assessment.status("killed")) { _ in
      MoveDetails(killFee: .some(.share(2500)))
    }
    #expect(step.refusals == ["nobody knows what it pays; write an amount, such as 75 usd"])
  }

  @Test func `R9 R46 one alone is asked about, several go with what is usual`() {
    let assessment = assessment {
      $0.piece("a", "nkn", "pitched")
      $0.piece("b", "nkn", "pitched")
    }
    let seen = assessment.seen("a", "b")
    #expect(
      assessment.advance([seen[0]]) == .ask(.commission(seen[0], assessment.status("commissioned")))
    )
    #expect(assessment.advance(seen).request?.edits.count == 2)
  }

  @Test func `R33 a bill asks for the number its pieces have, else for the next`() {
    let assessment = assessment {
      $0.billed("a", "nkn", "300 USD", "INV-028")
      $0.piece("b", "nkn", "published", fee: money("300 USD"))
      $0.piece("c", "nkn", "published", fee: money("300 USD"))
      $0.billing("c") { $0.invoice = "MINE-7" }
    }
    func number(_ ids: String...) -> String? {
      guard case .ask(.bill(_, let number, _, _)) = assessment.billOrPay(assessment.seen(ids))
      else {
        return nil
      }
      return number
    }
    #expect(number("b") == "INV-029")
    #expect(number("c") == "MINE-7")
    #expect(number("b", "c") == "INV-029")
  }

  // MARK: One step on

  @Test func `R30 several go on each by itself, and what cannot stays behind`() {
    let assessment = assessment {
      $0.piece("a", "nkn", "drafting")
      $0.piece("b", "nkn", "published", fee: money("300 USD"))
      $0.billed("c", "nkn", "300 USD", "INV-028")
      $0.piece("d", "nkn", "declined")
      $0.piece("e", "fp", "published")
    }
    let step = assessment.advance(assessment.seen("a", "b", "c", "d", "e"))
    #expect(step.request?.action == .movedEach)
    #expect(step.request?.edits.compactMap(\.file?.text) == ["a", "b", "c"])
    #expect(
      step.refusals == ["d: it is declined; use offer", "e: published is the last status"])
  }

  @Test func `R44 after a no one alone goes on to the next outlet`() {
    let assessment = assessment { $0.piece("a", "nkn", "declined") }
    let seen = assessment.seen("a")
    #expect(assessment.advance(seen) == assessment.offer(seen[0], to: nil))
    #expect(
      assessment.advance(seen) { _ in MoveDetails(isUsual: true) }.refusals
        == ["it is declined; use offer"])
  }

  // MARK: What was seen

  @Test func `what changed since it was seen, or is gone, is refused by every use case`() {
    let assessment = assessment { $0.piece("a", "nkn", "published", fee: money("300 USD")) }
    let old = [SeenPiece(piece: FilePath("a"), seen: "filed")]
    let gone = [SeenPiece(piece: FilePath("b"), seen: "filed")]
    for (seen, cause) in [(old, "it is published now"), (gone, "it is gone")] {
      let steps = [
        assessment.advance(seen), assessment.goBack(seen),
        assessment.move(seen, to: assessment.status("filed")),
        assessment.bill(seen, as: TypedBill()),
        assessment.pay(seen, .whole(on: nil)), assessment.chase(seen),
        assessment.offer(seen[0], to: nil), assessment.setDue(seen, to: nil),
        assessment.setLength(seen, to: .some(900)), assessment.setFee(seen, to: nil),
      ]
      for step in steps { #expect(step.refusals == [cause]) }
    }
  }

  // MARK: Dates

  @Test(arguments: [
    ("drafting", "due 2026-11-27"), ("edits", "reply_by 2026-11-27"),
    ("scheduled", "scheduled 2026-11-27"), ("filed", "due 2026-11-27"),
  ])
  func `R8 R12 a date goes where the status says`(status: String, written: String) throws {
    let assessment = assessment { $0.piece("a", status == "scheduled" ? "fp" : "nkn", status) }
    let step = assessment.setDue(assessment.seen("a")) { _ in date("2026-11-27") }
    guard case .change(_, _, let change) = step.request?.edits.first else {
      Issue.record("\(step)")
      return
    }
    #expect(try assessment.writes("a", change) == [written])
  }

  @Test func `R8 what goes out by itself is not left without its moment`() {
    let assessment = assessment { $0.piece("a", "fp", "scheduled") }
    #expect(
      assessment.setDue(assessment.seen("a")) { _ in nil }.refusals
        == ["it is scheduled; say when it goes out, or move it back"])
  }
}
