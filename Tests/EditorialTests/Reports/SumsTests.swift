import Oracle
import Testing

@testable import Editorial

/// Sums of what files may say, up to the largest number there is.
@Suite struct SumsTests {
  @Test func `a sum beyond the largest number is the largest number, in every report alike`() {
    #expect(Int.max.adding(1) == .max)
    #expect(Int.min.adding(-1) == .min)
    #expect([Int.max, -1, 5].sum == .max)
    #expect([2, 3].sum == 5)
  }

  @Test func `bills, figures and words of pieces beyond all measure are shown at their most`() {
    let overview = overview {
      for id in ["a", "b", "c"] {
        $0.billed(id, "spe", "1 USD", "A-1", published: "2026-11-24")
        $0.pieces[$0.pieces.count - 1].fee = Fee(amount: .max, currency: "USD")
        $0.pieces[$0.pieces.count - 1].words = .max
        $0.pieces[$0.pieces.count - 1].stamps.append(
          Stamp(status: $0.status("filed"), date: date("2026-11-24")))
      }
    }
    #expect(overview.money.lines.map(\.owed.amount) == [Int.max])
    #expect(overview.assessment.invoices.map(\.open?.fee.amount) == [Int.max])
    #expect(overview.week.shipped == .max)
  }

  @Test func `the words a day of the longest piece there can be are whole`() {
    let desk = desk { _ in }
    #expect(
      desk.wordsPerDay(left: .max, today: day("2026-11-25"), due: day("2026-11-25")) == .max)
    #expect(desk.wordsPerDay(left: 10, today: day("2026-11-25"), due: day("2026-11-28")) == 4)
  }
}
