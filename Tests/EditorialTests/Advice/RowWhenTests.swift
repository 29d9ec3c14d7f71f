import Editorial
import Oracle
import Testing

/// The column of dates.
@Suite("When a row is owed") struct RowWhenTests {
  private func when(_ title: String = "a", _ build: (inout DeskBuilder) -> Void) -> String {
    let assessment = assessment { build(&$0) }
    return Adviser(assessment).when(known(assessment.row(title)))
  }

  @Test func `R18 R45 mine is late by days, theirs says how long they have had it`() {
    #expect(when { $0.piece("a", "fp", "drafting", due: "2026-11-23") } == "2d late")
    #expect(when { $0.piece("a", "fp", "drafting", due: "2026-11-25 18:00") } == "today 18:00")
    #expect(when { $0.piece("a", "fp", "drafting", due: "2026-11-30") } == "Mon 30 Nov")
    #expect(when { $0.piece("a", "fp", "drafting") } == "-")
    #expect(when { $0.piece("a", "spe", "pitched", ["pitched": "2026-11-09"]) } == "16d")
    // They still have their time: the day it ends. Where it never does, how long it is.
    #expect(when { $0.piece("a", "spe", "pitched", ["pitched": "2026-11-19"]) } == "Thu")
    #expect(when { $0.piece("a", "spe", "accepted", ["accepted": "2026-11-20"]) } == "5d")
  }

  @Test func `R34 R45 a bill is over by days, or waits for a day nobody knows`() {
    #expect(
      when("INV-28: a") {
        $0.billed("a", "spe", "600 USD", "INV-28", on: "2026-10-17", published: "2026-10-17")
      } == "9d over")
    #expect(
      when("INV-31: a") {
        $0.terms("spe", "30 days from publication")
        $0.piece("a", "spe", "accepted", fee: money("250 USD"), ["accepted": "2026-11-01"])
        $0.billing("a") { ($0.invoice, $0.invoiced) = ("INV-31", date("2026-11-10")) }
      } == "on publ")
  }
}
