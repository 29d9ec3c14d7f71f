import Editorial
import Oracle
import Testing

/// What came in: by currency, outlet and payment (R35, R39).
struct IncomeTests {
  private func fee(_ amount: Int, _ currency: String = "GBP") -> Fee {
    Fee(amount: amount * Fee.scale, currency: currency)
  }

  private func paid(
    _ builder: inout DeskBuilder, _ id: String, _ amount: Fee,
    from outlet: String = "spe", on day: String, words: Int? = nil,
    _ change: (inout Billing) -> Void = { _ in }
  ) {
    builder.piece(id, outlet, "published", words: words, fee: amount, ["published": "2025-01-05"])
    var billing = Billing(invoiced: date("2025-01-06"), paid: date(day))
    change(&billing)
    builder.pieces[builder.pieces.count - 1].billing = billing
  }

  private func income(_ build: (inout DeskBuilder) -> Void) -> Income {
    Income(assessment { build(&$0) })
  }

  @Test func `R39 each currency has its month, the month before, its year and the year before`() {
    let income = income {
      paid(&$0, "a", fee(100), on: "2026-11-03", words: 500)
      paid(&$0, "b", fee(40), on: "2026-10-31", words: 100)
      paid(&$0, "c", fee(60), on: "2026-01-01")
      paid(&$0, "d", fee(7), on: "2025-12-31")
      paid(&$0, "e", fee(9), on: "2024-12-31")
      paid(&$0, "f", fee(5, "USD"), on: "2026-11-25")
      paid(&$0, "ahead", fee(1), on: "2026-11-26")
    }
    #expect(income.lines.map(\.currency) == ["GBP", "USD"])
    let gbp = income.lines[0]
    #expect(
      [gbp.thisMonth, gbp.lastMonth, gbp.thisYear, gbp.lastYear].map { $0 / Fee.scale }
        == [100, 40, 200, 7])
    #expect(gbp.pieces == 3)
    #expect(gbp.perPiece == 2_000_000 / 3)
    // Of the two whose words are known: 140 for 600 words.
    #expect(gbp.perWord == 1_400_000 / 600)
    #expect(income.lines[1].thisMonth == 5 * Fee.scale)
  }

  @Test func `R35 what was kept back did not come in, and what was withheld stands apart`() {
    let income = income {
      paid(&$0, "a", fee(450_000, "KRW"), on: "2026-11-10") {
        $0.withheld = fee(45_945, "KRW")
      }
      paid(&$0, "b", fee(900, "USD"), on: "2026-10-05") {
        $0.charges = fee(9, "USD")
        $0.expenses = fee(20, "USD")
      }
      paid(&$0, "c", fee(500, "USD"), on: "2026-10-06") { $0.received = fee(480, "EUR") }
    }
    let figures = income.lines.map { "\($0.currency) \($0.thisYear / Fee.scale)" }
    #expect(figures == ["EUR 480", "KRW 404055", "USD 911"])
    #expect(income.lines[1].withheld == 45_945 * Fee.scale)
    #expect(income.payments.first?.billed == fee(450_000, "KRW"))
  }

  @Test func `R33 the pieces of one number paid on a day are one payment, the latest first`() {
    let income = income {
      paid(&$0, "a", fee(100), on: "2026-10-03") { $0.invoice = "INV 7" }
      paid(&$0, "b", fee(50), from: "nkn", on: "2026-10-03") { $0.invoice = "inv7" }
      paid(&$0, "c", fee(30), on: "2026-11-03") { $0.invoice = "INV-8" }
      paid(&$0, "d", fee(20), on: "2026-10-03")
      paid(&$0, "e", fee(10), on: "2026-10-03")
    }
    let payments = income.payments.map {
      "\($0.day) \($0.pieces.count) \($0.amount.amount / Fee.scale)"
    }
    #expect(
      payments == ["2026-11-03 1 30", "2026-10-03 2 150", "2026-10-03 1 20", "2026-10-03 1 10"])
  }

  @Test func `an outlet's pieces of the year are added up, currency by currency`() {
    let income = income {
      paid(&$0, "a", fee(100), from: "nkn", on: "2026-10-03")
      paid(&$0, "b", fee(50), from: "nkn", on: "2026-02-03")
      paid(&$0, "c", fee(30, "USD"), from: "nkn", on: "2026-02-03")
      paid(&$0, "d", fee(30), from: "nkn", on: "2025-02-03")
    }
    #expect(
      income.shares.map { "\($0.currency) \($0.amount / Fee.scale) \($0.pieces)" }
        == ["GBP 150 2", "USD 30 1"])
  }

  @Test func `what came in adds up, whichever way it is added`() {
    forEachDesk(940_000..<940_300) { _, overview, _ in
      let income = Income(overview.assessment)
      for line in income.lines {
        let year = income.payments.filter {
          $0.amount.currency == line.currency && $0.day.month.year == income.month.year
        }
        let shares = income.shares.filter { $0.currency == line.currency }
        #expect(year.reduce(0) { $0 + $1.amount.amount } == line.thisYear)
        #expect(shares.reduce(0) { $0 + $1.amount } == line.thisYear)
        #expect(shares.reduce(0) { $0 + $1.pieces } == line.pieces)
      }
      let pieces = income.payments.flatMap(\.pieces)
      #expect(Set(pieces).count == pieces.count)
      #expect(pieces.allSatisfy { overview.assessment.account($0).state == .paid })
    }
  }

  @Test func `the income of a month that is over is that of its last day`() {
    let assessment = assessment {
      paid(&$0, "a", fee(100), on: "2026-11-03")
      paid(&$0, "b", fee(50), on: "2026-10-31")
      paid(&$0, "c", fee(30), on: "2025-12-31")
    }
    let income = Income(assessment, in: Month(year: 2026, number: 10))
    #expect(income.payments.map { "\($0.day)" } == ["2026-10-31", "2025-12-31"])
    #expect(income.lines.map(\.thisMonth) == [50 * Fee.scale])
    #expect(income.lines.map(\.lastYear) == [30 * Fee.scale])
    #expect(Income(assessment, in: Month(year: 2027, number: 1)) == Income(assessment))
  }

  @Test func `study brings no money, whatever its file says (R47)`() {
    let income = income { paid(&$0, "a", fee(100), from: "phd", on: "2026-11-03") }
    #expect(income.payments.isEmpty)
  }

  @Test func `a pitch counts as taken or not once it was answered`() {
    let desk = desk {
      $0.piece("waits", "nkn", "pitched", ["pitched": "2026-11-01"])
      $0.piece("taken", "nkn", "drafting", ["pitched": "2026-11-01", "commissioned": "2026-11-02"])
      $0.piece("no", "nkn", "declined", ["pitched": "2026-11-01", "declined": "2026-11-03"])
      $0.piece("silence", "nkn", "no-reply", ["pitched": "2026-11-01"])
      $0.piece(
        "killed", "nkn", "killed", ["pitched": "2026-10-01", "commissioned": "2026-10-02"])
      $0.piece("asked for", "nkn", "drafting", ["commissioned": "2026-11-02"])
    }
    let nkn = Acceptance.all(desk)[1]
    #expect(nkn.taken == 2)
    #expect(nkn.answered == 3)
  }
}
