import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// What was done is said from what the action was, whichever keys the file has for it.
@Suite struct ActionSentenceTests {
  private func said(
    _ action: WriterAction, _ keys: [KeyChange], _ kind: EditPurpose = .undo
  ) -> String {
    var dashboard = Dashboard.reading()
    if kind == .undo { dashboard.press("u") }
    _ = dashboard.update(
      .edited(
        EditOutcome(
          number: 5, action: action, changed: [.init(id: TradeFiles.tycoons, keys: keys)]),
        kind))
    return dashboard.said
  }

  @Test(
    arguments: [
      (.paid, "paid", "paid"), (.chased, "chased", "chased"), (.ticked, "done", "done"),
      (.billed(invoice: nil), "invoiced", "billed"), (.movedEach, "paid", "paid"),
      (.movedEach, "invoiced", "billed"),
    ] as [(WriterAction, String, String)])
  func `an undo says the verb of what it took back`(
    _ action: WriterAction, _ key: String, _ verb: String
  ) {
    let change = KeyChange(key: key, from: "2026-11-25", to: nil)
    #expect(said(action, [change]).hasPrefix("undone: Railway tycoons: \(verb) "))
    let done = KeyChange(key: key, from: nil, to: "2026-11-25")
    #expect(said(action, [done], .move).hasPrefix("Railway tycoons: \(verb) today"))
  }

  @Test func `a part of a payment says its sum`() {
    let change = KeyChange(key: "received", from: nil, to: "100 GBP")
    #expect(said(.received, [change], .move).hasPrefix("Railway tycoons: received 100 GBP"))
  }

  @Test func `a length that was set needs no verb`() {
    let change = KeyChange(key: "length", from: nil, to: "900")
    #expect(said(.set, [change], .move).hasPrefix("Railway tycoons: 900w"))
  }

  @Test(
    arguments: [
      (.moved(to: "filed"), "not moved"), (.movedEach, "not moved"),
      (.billed(invoice: nil), "not written"), (.set, "not written"), (.chased, "not written"),
      (.added, "not written"),
    ] as [(WriterAction, String)])
  func `what was refused is said as what it would have been`(
    _ action: WriterAction, _ words: String
  ) {
    var dashboard = Dashboard.reading()
    let refused = EditOutcome.Refused(
      id: TradeFiles.tycoons, refusal: Refusal("it is in use", .retry, persistence: .passing))
    _ = dashboard.update(.edited(EditOutcome(action: action, refused: [refused]), .move))
    #expect(dashboard.said.hasPrefix("! Railway tycoons: \(words): it is in use"))
  }
}
