import Editorial
import Oracle
import Testing

@Suite("R33: the number filled in for the next bill")
struct InvoiceNumberTests {
  private func next(_ used: [(number: String, day: String?)]) -> String {
    let desk = desk {
      for (index, bill) in used.enumerated() {
        $0.piece("\(index)", "nkn", "published")
        $0.billing("\(index)") {
          $0.invoice = bill.number
          $0.invoiced = bill.day.map { date($0) }
        }
      }
      $0.piece("unbilled", "nkn", "drafting")
    }
    return InvoiceNumber.next(after: desk.pieces)
  }

  @Test func `R33 the first is INV-001`() {
    #expect(next([]) == "INV-001")
  }

  @Test(arguments: [
    ("INV-028", "INV-029"), ("INV-099", "INV-100"), ("INV-999", "INV-1000"), ("2026/14", "2026/15"),
    ("9", "10"), ("A", "A-2"), ("№ 007", "№ 008"),
  ])
  func `R33 a number is counted on, as wide and with what stands before it`(
    last: String, expected: String
  ) {
    #expect(next([(last, "2026-11-10")]) == expected)
  }

  @Test func `R33 it follows the latest bill, and is never one in use`() {
    #expect(next([("INV-028", "2026-11-10"), ("NKN-3", "2026-11-01")]) == "INV-029")
    #expect(next([("INV-028", "2026-11-01"), ("NKN-3", "2026-11-10")]) == "NKN-4")
    #expect(next([("INV-028", "2026-11-10"), ("INV-029", nil)]) == "INV-030")
    #expect(next([("INV-9", "2026-11-10"), ("INV-10", "2026-11-10")]) == "INV-11")
    #expect(next([("INV-9", nil), ("INV-10", nil)]) == "INV-11")
  }
}
