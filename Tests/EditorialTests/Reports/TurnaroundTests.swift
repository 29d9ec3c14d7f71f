import Editorial
import Oracle
import Testing

@Suite("R45: how long an outlet usually takes")
struct TurnaroundTests {
  @Test func `R45 one answer is no habit, two are`() {
    func usual(_ answered: Int) -> Turnaround {
      let desk = desk { builder in
        for number in 0..<answered {
          builder.piece(
            "\(number)", "spe", "edits",
            [
              "pitched": "2026-10-01", "commissioned": "2026-10-0\(3 + number)",
              "filed": "2026-10-10", "edits": "2026-10-1\(4 + number)",
            ])
        }
      }
      return Turnaround.all(desk)[known(desk.plan.outlet(for: "spe")).index]
    }
    #expect(usual(0).reply == nil && usual(0).edits == nil)
    #expect(usual(1).reply == nil && usual(1).edits == nil)
    // Of two middles the mean, rounded down: 2 and 3 days, 4 and 5.
    #expect(usual(2).reply == 2 && usual(2).edits == 4)
  }
}
