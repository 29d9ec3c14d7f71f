import Editorial
import Oracle
import Testing

@Suite("R33, R34, R39, R45: bills, when they are paid, and when to ask")
struct InvoiceTests {
  @Test func `R33 one invoice is one row with the sum, whatever the outlets`() {
    let overview = overview {
      $0.billed("a", "nkn", "300 USD", "INV-028")
      $0.billed("b", "spe", "120.50 USD", "INV-028")
      $0.billed("c", "nkn", "80 USD", "INV-029", on: "2026-11-11")
      $0.billed("d", "nkn", "70 USD")
      $0.billed("e", "nkn", "70 USD")
    }
    #expect(
      overview.moneyReads == [
        "payment INV-028 (2 pieces) owed USD 420.5 2026-12-10",
        "payment d owed USD 70 2026-12-10", "payment e owed USD 70 2026-12-10",
        "payment INV-029: c owed USD 80 2026-12-11",
      ])
    #expect(overview.theirCount == 4)
    let joint = overview.accounts[0]
    #expect(joint.subject == .payment(.numbered("inv-028", currency: "USD")))
    #expect(
      joint.outlet == nil && joint.piece == nil
        && joint.money?.pieces == [PieceIndex(0), PieceIndex(1)])
  }

  @Test func `R33 a piece of the number that is closed or not billed yet is in no sum`() {
    let overview = overview {
      $0.billed("a", "nkn", "300 USD", "INV-028")
      $0.billed("closed", "nkn", "300 USD", "INV-028")
      $0.billing("closed") { $0.paid = date("2026-11-20") }
      $0.piece("not yet", "nkn", "published", fee: money("50 USD"), ["published": "2026-11-20"])
      $0.billing("not yet") { $0.invoice = "INV-028" }
    }
    #expect(
      overview.moneyReads == [
        "bill not yet to-bill USD 50 2026-11-27", "payment INV-028: a owed USD 300 2026-12-10",
      ])
  }

  @Test func `R33 R39 one number in two currencies is never one sum`() {
    let overview = overview {
      $0.billed("a", "nkn", "300 USD", "INV-028")
      $0.billed("b", "spe", "200 GBP", "INV-028")
      $0.billed("c", "spe", "0.40 GBP/word", "INV-028")
    }
    #expect(
      overview.moneyReads == [
        "payment INV-028 (2 pieces) owed GBP 200 2026-12-10",
        "payment INV-028: a owed USD 300 2026-12-10",
      ])
    // Without a length nobody knows what `c` comes to: it is said and not added.
    #expect(overview.accounts[0].money?.unknown == 1)
    #expect(
      overview.figures == [
        "GBP to bill 0, owed 200 of which late 0", "USD to bill 0, owed 300 of which late 0",
      ])
  }

  @Test(arguments: [
    ("30 days from publication", "2026-12-05"), ("30 days from filing", "2026-12-01"),
    ("30 days from invoice", "2026-12-10"), ("net 14", "2026-11-24 late"),
    ("on publication", "2026-11-17 late"), ("5 days from filing", "2026-11-17 late"),
    ("3 days from invoice", "2026-11-17 late"),
  ])
  func `R34 terms count from the day they name, and leave a week from the invoice's at least`(
    terms: String, expected: String
  ) {
    // Filed on the first, out on the fifth, billed on the tenth of November.
    let overview = overview {
      $0.terms("nkn", terms)
      $0.billed("a", "nkn", "300 USD")
      $0.pieces[0].stamps.append(Stamp(status: $0.status("filed"), date: date("2026-11-01")))
    }
    let state = expected.hasSuffix("late") ? "late" : "owed"
    #expect(overview.moneyReads == ["payment a \(state) USD 300 \(expected)"])
  }

  @Test func `R34 without any terms it is thirty days from the invoice`() {
    #expect(assessment { $0.billed("a", "nkn", "1 USD") }.money("a").hasSuffix("2026-12-10"))
  }

  @Test func `R34 several pieces are paid by the latest of their days`() {
    let overview = overview {
      $0.terms("nkn", "30 days from publication")
      $0.terms("spe", "60 days from publication")
      $0.billed("a", "nkn", "300 USD", "INV-028")
      $0.billed("b", "spe", "200 USD", "INV-028", published: "2026-11-01")
    }
    #expect(overview.moneyReads == ["payment INV-028 (2 pieces) owed USD 500 2026-12-31"])
  }

  @Test func `R34 on publication has no date until it is out`() {
    let overview = overview {
      $0.terms("nkn", "30 days from publication")
      $0.terms("spe", "30 days from publication")
      $0.piece("a", "nkn", "returned", fee: money("300 USD"), ["filed": "2026-09-01"])
      $0.billing("a") { ($0.invoice, $0.invoiced) = ("INV-028", date("2026-09-10")) }
      $0.billed("b", "spe", "200 USD", "INV-028")
    }
    #expect(overview.moneyReads == ["payment INV-028 (2 pieces) owed USD 500"])
    #expect(overview.accounts[0].group == .undated)
    #expect(overview.chase.isEmpty)
  }

  @Test func `R34 silent: what was killed is paid from the day it ended`() {
    let overview = overview {
      $0.terms("nkn", "30 days from publication")
      $0.piece("a", "nkn", "killed", fee: money("300 USD"), ["killed": "2026-11-05"])
      $0.billing("a") {
        ($0.killFee, $0.invoiced) = (.share(2500), date("2026-11-10"))
      }
    }
    #expect(overview.moneyReads == ["payment a owed USD 75 2026-12-05"])
  }

  @Test func `R34 a payment is late once its day is over, at home`() {
    for (now, state) in [("2026-12-10 23:59", "owed"), ("2026-12-11 00:00", "late")] {
      let overview = overview(now) { $0.billed("a", "spe", "300 GBP") }
      #expect(overview.accounts.map { $0.money?.state.rawValue } == [state])
      #expect(overview.chase.isEmpty == (state == "owed"))
      #expect(overview.assessment.money("a").hasPrefix(state))
    }
  }

  @Test func `R39 a figure for each currency, owed with what is late in it`() {
    let overview = overview {
      $0.billed("late", "nkn", "300 USD", on: "2026-10-01")
      $0.billed("owed", "nkn", "120 USD")
      $0.billed("won", "nkn", "300,000 KRW")
      $0.piece("to bill", "spe", "published", fee: money("200 GBP"), ["published": "2026-11-20"])
      $0.billed("paid", "nkn", "999 EUR")
      $0.billing("paid") { $0.paid = date("2026-11-20") }
    }
    #expect(
      overview.figures == [
        "GBP to bill 200, owed 0 of which late 0", "KRW to bill 0, owed 300000 of which late 0",
        "USD to bill 0, owed 420 of which late 300",
      ])
  }

  @Test func `R39 under a filter the figures are those of what is shown`() {
    func figures(_ filter: String) -> [String] {
      overview(filter: filter) {
        $0.billed("late", "nkn", "300 USD", on: "2026-10-01")
        $0.billed("owed", "spe", "120 USD")
        $0.piece("to bill", "nkn", "published", fee: money("80 USD"), ["published": "2026-11-20"])
      }.figures
    }
    #expect(figures("") == ["USD to bill 80, owed 420 of which late 300"])
    #expect(figures("outlet:nkn") == ["USD to bill 80, owed 300 of which late 300"])
    #expect(figures("ball:you") == ["USD to bill 80, owed 0 of which late 0"])
    #expect(figures("money:owed") == ["USD to bill 0, owed 420 of which late 300"])
    #expect(figures("money:late") == ["USD to bill 0, owed 300 of which late 300"])
    #expect(figures("money:to-bill") == ["USD to bill 80, owed 0 of which late 0"])
    #expect(figures("outlet:fp") == [])
  }

  @Test func `R33 a bill is found by what finds any of its pieces, as one row with its whole sum`()
  {
    let overview = overview(filter: "outlet:spe") {
      $0.billed("a", "nkn", "300 USD", "INV-028")
      $0.billed("b", "spe", "120 USD", "INV-028")
    }
    #expect(overview.moneyReads == ["payment INV-028 (2 pieces) owed USD 420 2026-12-10"])
  }

  // MARK: R45

  @Test func `R45 a late payment that was chased leaves CHASE and comes back after its days`() {
    func chase(_ now: String) -> [String] {
      let overview = overview(now) {
        $0.billed("a", "nkn", "300 USD", on: "2026-10-11", chased: "2026-11-12")
      }
      #expect(overview.figures == ["USD to bill 0, owed 300 of which late 300"])
      #expect(overview.assessment.money("a").hasPrefix("late"))
      // The row keeps its own date, its sum and that it is late; only CHASE waits.
      #expect(overview.moneyReads == ["payment a late USD 300 2026-11-10 late"])
      #expect(overview.accounts[0].why == .payment)
      #expect(overview.accounts[0].money?.chased == day("2026-11-12"))
      return overview.chase.map(\.title)
    }
    #expect(chase("2026-11-12 14:00") == [])
    #expect(chase("2026-11-19 23:59") == [])
    #expect(chase("2026-11-20 00:00") == ["a"])
  }

  @Test func `R45 how long to wait is the outlet's own figure`() {
    func chase(_ now: String) -> [String] {
      let overview = overview(now) {
        $0.set("spe") { $0.paymentChaseDays = 14 }
        $0.set("fp") {
          ($0.paymentChaseDays, $0.holidays) = (
            .workingDays(2), [day("2026-11-13")...day("2026-11-13")]
          )
        }
        for outlet in ["nkn", "spe", "fp"] {
          $0.billed(outlet, outlet, "300 USD", on: "2026-10-11", chased: "2026-11-12")
        }
        $0.billed("patient", "nkn", "300 USD", on: "2026-10-11", chased: "2026-11-12")
        $0.pieces[3].chase = 30
        $0.billed("let be", "nkn", "300 USD", on: "2026-10-11", chased: "2026-11-12")
        $0.pieces[4].chase = .never
      }
      return overview.chase.map(\.title).sorted()
    }
    #expect(chase("2026-11-17 23:59") == [])
    // Friday is a holiday there: the second working day is Tuesday.
    #expect(chase("2026-11-18 00:00") == ["fp"])
    #expect(chase("2026-11-20 09:00") == ["fp", "nkn"])
    #expect(chase("2026-11-27 09:00") == ["fp", "nkn", "spe"])
    #expect(chase("2026-12-13 09:00") == ["fp", "nkn", "patient", "spe"])
  }

  @Test func `R45 a chase from before the payment fell due asked for something else`() {
    let assessment = assessment {
      $0.billed("before", "nkn", "300 USD", on: "2026-10-11", chased: "2026-11-09")
      $0.billed("that day", "nkn", "300 USD", on: "2026-10-11", chased: "2026-11-10")
      $0.billed("not due", "nkn", "300 USD", chased: "2026-11-24")
    }
    #expect(assessment.money("before") == "late USD 300, payment 2026-11-10 late")
    #expect(assessment.money("that day") == "late USD 300, payment 2026-11-10 late")
    #expect(assessment.money("not due") == "owed USD 300, payment 2026-12-10")
  }

  @Test func `R45 one invoice is chased as one, by the last of its pieces' days`() {
    let overview = overview {
      $0.billed("a", "nkn", "300 USD", "INV-028", on: "2026-10-11", chased: "2026-11-12")
      $0.billed("b", "spe", "200 USD", "INV-028", on: "2026-10-11", chased: "2026-11-23")
    }
    #expect(overview.moneyReads == ["payment INV-028 (2 pieces) late USD 500 2026-11-10 late"])
    #expect(overview.chase.isEmpty)
  }

  @Test(arguments: ["pitched", "filed", "returned"])
  func `R45 the wait for an answer is the outlet's for that status`(status: String) {
    let assessment = assessment {
      let asked = $0.status(status)
      $0.set("spe") { $0.chaseDays = [asked: 14] }
      $0.piece("a", "spe", status, chased: "2026-11-20", [status: "2026-11-02"])
    }
    #expect(assessment["a"].next?.when.day == day("2026-12-04"))
  }
}
