import Editorial
import Oracle
import Testing

/// Money that does not add up. It is Wednesday, 25 November 2026, 14:02 in Tokyo.
@Suite struct ConsistencyMoneyTests {
  private func problems(_ build: (inout DeskBuilder) -> Void) -> [Problem] {
    desk(build).contradictions(at: at("2026-11-25 14:02"))
  }

  private func sentences(_ build: (inout DeskBuilder) -> Void) -> [String] {
    problems(build).map(\.line)
  }

  @Test func `R35 money cannot come in before it was asked for`() {
    let found = sentences {
      $0.piece("a.md", "nkn", "published", fee: usd(300), ["published": "2026-11-02"])
      $0.change("a.md") {
        $0.billing.invoiced = date("2026-11-10")
        $0.billing.paid = date("2026-11-09")
        $0.billing.line = 7
      }
      $0.piece("b.md", "nkn", "published", fee: usd(300), ["published": "2026-11-02"])
      $0.change("b.md") {
        $0.billing.invoiced = date("2026-11-10")
        $0.billing.paid = date("2026-11-10")
      }
    }
    #expect(
      found == [
        "a.md:7:1: `paid: 2026-11-09` comes before `invoiced: 2026-11-10`; correct the day that "
          + "is wrong"
      ])
  }

  @Test func `R35 what came in may be of another currency, what is billed may not`() {
    let found = sentences {
      for name in ["a.md", "b.md", "c.md", "d.md"] {
        $0.piece(name, "nkn", "published", fee: usd(300), ["published": "2026-11-02"])
      }
      $0.change("a.md") {
        $0.billing.received = gbp(200)
        $0.billing.charges = gbp(5)
      }
      $0.change("b.md") { $0.billing.expenses = gbp(40) }
      $0.change("c.md") { $0.billing.withheld = gbp(20) }
      $0.change("d.md") {
        $0.billing.tax = usd(30)
        $0.billing.received = usd(200)
      }
    }
    #expect(
      found == [
        "b.md:1:1: `expenses` is in GBP and the fee in USD, so it cannot be added; write what it "
          + "came to in USD",
        "c.md:1:1: `withheld` is in GBP and the fee in USD, so it cannot be taken off; write what "
          + "it came to in USD",
      ])
  }

  @Test func `R35 more than was billed is a problem, whatever it is made of`() {
    let found = sentences {
      for name in ["a.md", "b.md", "c.md"] {
        $0.piece(name, "nkn", "published", fee: usd(300), ["published": "2026-11-02"])
        $0.change(name) { $0.billing.paid = date("2026-11-20") }
      }
      $0.change("a.md") { $0.billing.received = usd(350) }
      $0.change("b.md") {
        $0.billing.received = usd(280)
        $0.billing.withheld = usd(30)
      }
      $0.change("c.md") {
        $0.billing.received = usd(320)
        $0.billing.tax = usd(30)
        $0.billing.charges = usd(10)
      }
    }
    #expect(
      found == [
        "a.md:1:1: 350 USD came in for a bill of 300 USD; correct `received:` or what was billed",
        "b.md:1:1: 310 USD came in for a bill of 300 USD; correct `received:` or what was billed",
      ])
  }

  @Test
  func `R38 a killed commission without its outlet's kill fee is a problem that one key mends`() {
    let build: (inout DeskBuilder) -> Void = {
      $0.set("spe") { $0.killFee = .share(2500) }
      let killed = ["commissioned": "2026-11-02", "killed": "2026-11-20"]
      $0.piece("a.md", "spe", "killed", fee: gbp(400), killed)
      $0.piece("b.md", "spe", "killed", fee: gbp(400), ["pitched": "2026-11-02"])
      $0.piece("c.md", "nkn", "killed", fee: usd(400), killed)
      $0.piece("d.md", "spe", "killed", fee: gbp(400), killed)
      $0.change("d.md") { $0.billing.killFee = .amount(gbp(0)) }
    }
    #expect(
      sentences(build) == [
        "a.md:1:1: it was killed, and the kill fee of spe is not written; "
          + "write `kill_fee: 100 GBP`, or 0 for none"
      ])
    #expect(
      problems(build).map(\.remedy?.edits) == [
        [.change(piece: FilePath("a.md"), seen: "killed", .killFee(gbp(100)))]
      ])
  }

  @Test func `R33 a bill has one currency and one day: one problem each, at the first piece`() {
    let found = sentences {
      for (name, outlet, fee) in [
        ("gigs/a.md", "nkn", usd(300)), ("gigs/b.md", "spe", gbp(450)),
        ("gigs/c.md", "nkn", usd(9)),
        ("gigs/d.md", "spe", gbp(1)),
      ] {
        $0.piece(name, outlet, "published", fee: fee, ["published": "2026-11-02"])
      }
      $0.bill("gigs/a.md", "INV-1", "2026-11-10", line: 5)
      $0.bill("gigs/b.md", "INV-1", "2026-11-12")
      $0.bill("gigs/c.md", "INV-1", "2026-11-10")
      $0.bill("gigs/d.md", "INV-2", "2026-11-12")
    }
    #expect(
      found == [
        "gigs/a.md:5:1: invoice INV-1 is in USD here and in gigs/c.md, in GBP in gigs/b.md; a bill "
          + "has one currency: give one of them a number of its own; and it was billed on "
          + "2026-11-10 here and in gigs/c.md, on 2026-11-12 in gigs/b.md; a bill has one day: "
          + "write the same `invoiced:` into each"
      ])
  }

  @Test func `R33 the day that all others agree on is written into those that lack it`() throws {
    let found = problems {
      for name in ["a.md", "b.md", "c.md"] {
        $0.piece(name, "nkn", "published", fee: usd(300), ["published": "2026-11-02"])
      }
      $0.bill("a.md", "INV-1", nil)
      $0.bill("b.md", "INV-1", "2026-11-10")
      $0.bill("c.md", "INV-1", "2026-11-10")
    }
    #expect(
      found.map(\.line) == [
        "a.md:1:1: invoice INV-1 has no `invoiced:` day here; write `invoiced: 2026-11-10`, as "
          + "in the others"
      ])
    let remedy = try #require(found[0].remedy)
    #expect(
      remedy.edits == [
        .change(
          piece: FilePath("a.md"), seen: "published",
          .bill(number: nil, on: day("2026-11-10"), fee: nil))
      ])
  }

  @Test func `R33 a number without a day is a problem, on one piece or on several`() {
    let found = sentences {
      for name in ["a.md", "b.md", "c.md"] {
        $0.piece(name, "nkn", "published", fee: usd(300), ["published": "2026-11-02"])
      }
      $0.bill("a.md", "INV-1", nil)
      $0.bill("b.md", "inv -1", nil)
      $0.bill("c.md", "INV-2", nil, line: 9)
    }
    #expect(
      found == [
        "a.md:1:1: invoice INV-1 has no day here and in b.md; "
          + "write the day it was billed as `invoiced: 2026-11-24`",
        "c.md:9:1: invoice INV-2 has no day; "
          + "write the day it was billed as `invoiced: 2026-11-24`",
      ])
  }

  @Test func `R33 a number that says all alike, in whatever case and spaces, is no contradiction`()
  {
    let found = sentences {
      for name in ["c.md", "d.md", "e.md"] {
        $0.piece(name, "nkn", "published", fee: usd(300), ["published": "2026-11-02"])
      }
      $0.bill("c.md", "INV-2", "2026-11-10")
      $0.bill("d.md", "inv - 2", "2026-11-10")
      $0.bill("e.md", "INV-3", "2026-11-12")
    }
    #expect(found == [])
  }

  @Test func `R33 where the right answer is not one, no key mends it`() {
    func remedies(_ change: (inout DeskBuilder) -> Void) -> [EditRequest?] {
      problems {
        for name in ["a.md", "b.md", "c.md"] {
          $0.piece(name, "nkn", "published", fee: usd(300), ["published": "2026-11-02"])
        }
        $0.bill("a.md", "INV-1", nil)
        $0.bill("b.md", "INV-1", "2026-11-10")
        $0.bill("c.md", "INV-1", "2026-11-10")
        change(&$0)
      }
      .map(\.remedy)
    }
    #expect(remedies { _ in }.map { $0 != nil } == [true])
    #expect(remedies { $0.bill("c.md", "INV-1", "2026-11-11") } == [nil])
    #expect(remedies { $0.change("c.md") { $0.fee = gbp(1) } } == [nil])
    #expect(remedies { $0.change("a.md") { $0.billing.paid = date("2026-11-20") } } == [nil])
    #expect(remedies { $0.change("a.md") { $0.isConflicted = true } } == [nil])
  }
}

func usd(_ amount: Int) -> Fee { Fee(amount: amount * Fee.scale, currency: "USD") }
func gbp(_ amount: Int) -> Fee { Fee(amount: amount * Fee.scale, currency: "GBP") }

extension DeskBuilder {
  /// Puts a piece on a bill.
  mutating func bill(_ id: String, _ number: String, _ invoiced: String?, line: Int = 1) {
    change(id) {
      $0.billing.invoice = number
      $0.billing.invoiced = invoiced.map { date($0) }
      $0.billing.line = line
    }
  }
}
