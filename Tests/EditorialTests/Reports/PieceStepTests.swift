import Editorial
import Oracle
import Testing

/// A piece's way: what is done, where it stands, what is to come.
struct PieceStepTests {
  /// The way in one line: `pitched 2026-10-26`, `EDITS 2026-11-20`, `(paid)`.
  private func way(_ build: (inout DeskBuilder) -> Void) -> [String] {
    let assessment = assessment { build(&$0) }
    return assessment.steps(of: known(assessment.desk.pieces.indices.first)).map { step in
      let day = step.day.map { " \($0)" } ?? ""
      switch step.place {
      case .done: return step.name + day
      case .now: return step.name.uppercased() + day
      case .ahead: return "(\(step.name)\(day))"
      }
    }
  }

  @Test func `what is done has its day, what is to come has none, and the payment ends it`() {
    let stamps = ["pitched": "2026-10-26", "filed": "2026-11-13", "edits": "2026-11-20"]
    #expect(
      way { $0.piece("a", "nkn", "edits", fee: gbp(450), stamps) } == [
        "pitched 2026-10-26", "filed 2026-11-13", "EDITS 2026-11-20", "(returned)", "(accepted)",
        "(published)", "(billed)", "(paid)",
      ])
  }

  @Test func `what brings no money ends with its status`() {
    #expect(
      way { $0.piece("a", "fp", "editing") } == ["EDITING", "(scheduled)", "(published)"])
    #expect(way { $0.piece("a", "phd", "revising") } == ["REVISING", "(submitted)"])
    #expect(way { $0.piece("a", "nkn", "idea") }.last == "(published)")
  }

  @Test func `once it is out it stands at its bill, and in the end at its payment`() {
    func way(_ billing: Billing) -> [String] {
      self.way {
        $0.piece("a", "nkn", "published", fee: gbp(450), ["published": "2026-11-01"])
        $0.pieces[0].billing = billing
      }
    }
    #expect(way(.none) == ["PUBLISHED 2026-11-01", "(billed)", "(paid)"])
    let billed = Billing(invoiced: date("2026-11-02"))
    #expect(way(billed) == ["published 2026-11-01", "BILLED 2026-11-02", "(paid)"])
    let paid = Billing(invoiced: date("2026-11-02"), paid: date("2026-11-20"))
    #expect(
      way(paid) == ["published 2026-11-01", "billed 2026-11-02", "PAID 2026-11-20"])
  }

  @Test func `a word that stands for no status is said, and what was killed goes no further`() {
    #expect(way { $0.piece("a", "nkn", "fild") } == ["UNKNOWN STATUS FILD"])
    #expect(
      way { $0.piece("a", "nkn", "declined", ["pitched": "2026-11-01", "declined": "2026-11-09"]) }
        == ["pitched 2026-11-01", "DECLINED 2026-11-09"])
  }

  private func gbp(_ amount: Int) -> Fee { Fee(amount: amount * Fee.scale, currency: "GBP") }
}
