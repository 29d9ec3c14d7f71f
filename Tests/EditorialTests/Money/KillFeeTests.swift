import Editorial
import Oracle
import Testing

@Suite("R38: what a killed piece brings")
struct KillFeeTests {
  /// What is to bill for a piece of `spe`, ended a day ago.
  private func toBill(
    _ killFee: KillFee?, fee: String? = "300 GBP", status: String = "killed", length: Int? = nil,
    usual: String? = nil
  ) -> String {
    assessment {
      $0.set("spe") { $0.fee = usual.map { money($0) } }
      $0.piece(
        "a", "spe", status, length: length, fee: fee.map { money($0) }, [status: "2026-11-24"])
      $0.billing("a") { $0.killFee = killFee }
    }.money("a")
  }

  @Test(arguments: [
    ("300 GBP", 2500, "GBP 75"), ("333.33 GBP", 1250, "GBP 41.67"), ("0.10 GBP", 500, "GBP 0.01"),
    ("3333 JPY", 2500, "JPY 833"), ("3334 JPY", 2500, "JPY 834"), ("100000 KRW", 3333, "KRW 33330"),
    ("300 GBP", 10_000, "GBP 300"),
  ])
  func `R38 a share is of the fee, in coins there are`(fee: String, share: Int, sum: String) {
    #expect(toBill(.share(share), fee: fee) == "to-bill \(sum), bill 2026-12-01")
  }

  @Test func `R38 an amount is that amount, in place of the fee`() {
    #expect(toBill(.amount(money("80 USD"))) == "to-bill USD 80, bill 2026-12-01")
    #expect(toBill(.amount(money("80 USD")), fee: nil) == "to-bill USD 80, bill 2026-12-01")
    #expect(toBill(.amount(money("80 USD")), fee: "0 GBP") == "to-bill USD 80, bill 2026-12-01")
  }

  @Test func `R38 a share of the usual fee, or of a rate by the length`() {
    #expect(
      toBill(.share(2500), fee: nil, usual: "400 GBP") == "to-bill GBP 100, bill 2026-12-01")
    #expect(
      toBill(.share(5000), fee: "0.25 GBP/word", length: 900)
        == "to-bill GBP 112.5, bill 2026-12-01")
  }

  @Test func `R36 R38 a share of what nobody knows is not known, and never 0`() {
    #expect(toBill(.share(2500), fee: nil) == "to-bill ?, bill 2026-12-01")
    #expect(toBill(.share(2500), fee: "0.25 GBP/word") == "to-bill ?, bill 2026-12-01")
  }

  @Test func `R38 nothing is nothing`() {
    #expect(toBill(nil) == "none")
    #expect(toBill(.share(0)) == "none")
    #expect(toBill(.share(0), fee: nil) == "none")
    #expect(toBill(.amount(money("0 GBP"))) == "none")
    #expect(toBill(.share(2500), fee: "0 GBP") == "none")
  }

  @Test(arguments: ["declined", "no-reply", "withdrawn", "killed"])
  func `R38 other exits bring nothing, unless they were billed before`(status: String) {
    #expect(toBill(nil, status: status) == "none")
    #expect(toBill(nil, fee: nil, status: status, usual: "400 GBP") == "none")
    let billed = assessment {
      $0.piece("a", "spe", status, fee: money("300 GBP"), [status: "2026-11-24"])
      $0.billing("a") { $0.invoiced = date("2026-11-10") }
    }
    #expect(billed.money("a") == "owed GBP 300, payment 2026-12-10")
  }

  @Test func `R31 R38 a kill fee in the terms of a piece that is out brings nothing by itself`() {
    let assessment = assessment {
      $0.piece("gift", "spe", "published", ["published": "2026-11-24"])
      $0.piece("fee", "spe", "published", fee: money("300 GBP"), ["published": "2026-11-24"])
      for id in ["gift", "fee"] { $0.billing(id) { $0.killFee = .share(2500) } }
    }
    #expect(assessment.money("gift") == "none")
    #expect(assessment.money("fee") == "to-bill GBP 300, bill 2026-12-01")
  }

  @Test func `R38 what is filled in is the piece's own, else the outlet's`() {
    let desk = desk {
      $0.set("spe") { ($0.fee, $0.killFee) = (money("400 GBP"), .share(2500)) }
      $0.piece("a own", "spe", "edits", fee: money("300 GBP"))
      $0.billing("a own") { $0.killFee = .share(5000) }
      $0.piece("b outlet", "spe", "edits", fee: money("333 GBP"))
      $0.piece("c usual", "spe", "edits")
      $0.piece("d none", "nkn", "edits", fee: money("300 USD"))
      $0.piece("e rate", "spe", "edits", length: 1000, fee: money("0.30 GBP/word"))
    }
    #expect(
      desk.pieces.map { desk.usualKillFee(of: $0)?.text } == [
        "GBP 150", "GBP 83.25", "GBP 100", "USD 300", "GBP 75",
      ])
  }

  @Test func `R38 where nobody names one it is the full fee once filed, before that half`() {
    let desk = desk {
      for (id, status) in [("a", "drafting"), ("b", "filed"), ("c", "returned")] {
        $0.piece(id, "nkn", status, fee: money("300 USD"))
      }
      $0.piece("d", "nkn", "killed", fee: money("300 USD"), ["filed": "2026-11-20"])
      $0.piece("e", "nkn", "killed", fee: money("300 USD"), ["commissioned": "2026-11-20"])
      $0.piece("f", "nkn", "drafting")
    }
    #expect(
      desk.pieces.map { desk.usualKillFee(of: $0)?.text } == [
        "USD 150", "USD 300", "USD 300", "USD 300", "USD 150", nil,
      ])
  }

  @Test func `R38 a commission whose kill fee was skipped is to bill, nobody knows how much`() {
    func money(
      _ stamps: [String: String], fee: String? = "300 GBP",
      _ said: (inout Billing) -> Void = { _ in }
    ) -> String {
      assessment {
        $0.piece("a", "spe", "killed", fee: fee.map { EditorialTests.money($0) }, stamps)
        $0.billing("a", said)
      }.money("a")
    }
    let commission = ["commissioned": "2026-11-02", "killed": "2026-11-24"]
    #expect(money(commission) == "to-bill ?, bill 2026-12-01")
    #expect(money(commission) { $0.killFee = .amount(EditorialTests.money("0 GBP")) } == "none")
    #expect(money(commission, fee: nil) == "none")
    #expect(money(commission, fee: "0 GBP") == "none")
    #expect(money(commission) { $0.isKillFeeUnreadable = true } == "to-bill ?, bill 2026-12-01")
  }

  @Test func `R38 a mere pitch that is killed owes nothing, whatever its file says`() {
    let assessment = assessment {
      for (id, stamp) in [("pitch", "pitched"), ("commission", "commissioned")] {
        $0.piece(
          id, "spe", "killed", fee: money("300 GBP"), [stamp: "2026-11-02", "killed": "2026-11-24"])
        $0.billing(id) { $0.killFee = .share(2500) }
      }
    }
    #expect(assessment.money("pitch") == "none")
    #expect(assessment.money("commission") == "to-bill GBP 75, bill 2026-12-01")
  }
}
