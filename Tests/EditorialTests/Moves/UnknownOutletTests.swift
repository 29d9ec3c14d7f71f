import Editorial
import Oracle
import Testing

@Suite("R1b: a piece whose outlet nobody knows")
struct UnknownOutletTests {
  private func assessed(_ words: String...) -> Assessment {
    let made = desk { builder in
      for (index, word) in words.enumerated() {
        var piece = Piece(
          id: FilePath("\(index)"), title: "\(index)",
          status: builder.plan.status(named: "drafting"),
          statusWord: "drafting")
        piece.unknownOutlet = word
        builder.pieces.append(piece)
      }
      builder.piece("known", "spe", "drafting")
    }
    return Assessment(made, at: at("2026-11-25 14:00"))
  }

  @Test
  func `it is asked for before the piece is moved on, back or to a status, the nearest first`() {
    let assessment = assessed("nkm")
    let seen = assessment.seen("0")
    let nearest = assessment.desk.plan.outlet(for: "nkn")
    let filed = assessment.status("filed")
    for decision in [
      assessment.advance(seen), assessment.goBack(seen), assessment.move(seen, to: filed),
    ] {
      guard case .ask(.outlet(let asked, let among)) = decision else {
        Issue.record("\(decision)")
        continue
      }
      #expect(asked == seen[0])
      #expect(among.first == nearest)
      #expect(among.count == assessment.desk.plan.outlets.count)
    }
  }

  @Test func `the answer is the outlet in its file, and nothing else`() throws {
    let assessment = assessed("nkm")
    let outlet = try #require(assessment.desk.plan.outlet(for: "spe"))
    let seen = assessment.seen("0")[0]
    let decision = assessment.setOutlet(seen, to: outlet)
    #expect(
      decision.request
        == EditRequest(
          action: .set, edits: [.change(piece: seen.piece, seen: "drafting", .outlet(outlet))]))
    let keys = try assessment.desk.plan.keys(for: .outlet(outlet), of: assessment.piece("0"))
    #expect(keys == [KeyEdit("outlet", .set("spe"), after: "status")])
  }

  @Test func `among several it stays behind and says why`() {
    let assessment = assessed("nkm", "zzz")
    let seen = assessment.seen("0") + assessment.seen("1") + assessment.seen("known")
    let decision = assessment.move(seen, to: assessment.status("filed"))
    #expect(decision.request?.edits.map(\.file) == [FilePath("known")])
    guard case .edit(_, let leaving) = decision else { return }
    #expect(
      leaving.map(\.refusal.cause) == [
        "no outlet is called \"nkm\"", "no outlet is called \"zzz\"",
      ])
  }

  @Test func `where nobody can be asked it is refused`() {
    let assessment = assessed("nkm")
    let step = assessment.advance(assessment.seen("0")) { _ in MoveDetails(isUsual: true) }
    #expect(
      step.refusals == [
        "no outlet is called \"nkm\"; write one of desk.yaml into its file, or add it there"
      ])
  }
}
