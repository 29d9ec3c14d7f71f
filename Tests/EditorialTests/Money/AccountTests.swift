import Editorial
import Oracle
import Testing

@Suite("R30, R31, R32, R35, R36, R37: how one piece stands on the money track")
struct AccountTests {
  @Test func `R30 a piece with a fee is to bill once out, then owed, then late, then paid`() {
    let assessment = assessment {
      $0.piece("drafting", "nkn", "drafting", fee: money("300 USD"))
      $0.piece("out", "nkn", "published", fee: money("300 USD"), ["published": "2026-11-20"])
      $0.billed("billed", "nkn", "300 USD", on: "2026-11-21")
      $0.billed("overdue", "nkn", "300 USD", on: "2026-10-01")
      $0.billed("closed", "nkn", "300 USD", on: "2026-10-01")
      $0.billing("closed") { $0.paid = date("2026-11-02") }
      $0.piece("gift", "nkn", "published", ["published": "2026-11-20"])
    }
    #expect(assessment.money("drafting") == "none")
    #expect(assessment.money("out") == "to-bill USD 300, bill 2026-11-27")
    #expect(assessment.money("billed") == "owed USD 300, payment 2026-12-21")
    #expect(assessment.money("overdue") == "late USD 300, payment 2026-10-31 late")
    #expect(assessment.money("closed") == "paid")
    #expect(assessment.money("gift") == "none")
  }

  @Test
  func `R30 the track runs beside the status: what is billed in work stays the writer's move`() {
    let overview = overview {
      $0.piece("advance", "nkn", "drafting", due: "2026-11-27", fee: money("300 USD"))
      $0.billing("advance") { $0.invoiced = date("2026-11-21") }
    }
    let pieceState = overview.assessment["advance"]
    #expect(pieceState.ball == .you && pieceState.next?.why == .due)
    #expect(
      overview.rows.map { "\($0.kind.rawValue) \($0.ball?.rawValue ?? "")" } == [
        "piece you", "payment them",
      ])
    #expect(overview.moneyReads == ["payment advance owed USD 300 2026-12-21"])
  }

  @Test func `R30 a status of money counts as published, billed and paid`() {
    let assessment = assessment {
      $0.piece("invoiced", "nkn", "published", fee: money("300 USD"), ["published": "2026-11-21"])
      $0.billing("invoiced") { $0.word = .invoiced }
      $0.piece("paid", "nkn", "published", fee: money("300 USD"), ["published": "2026-11-21"])
      $0.billing("paid") { $0.word = .paid }
    }
    #expect(assessment.money("invoiced") == "owed USD 300, payment 2026-12-21")
    #expect(assessment.money("paid") == "paid")
    #expect(assessment["invoiced"].ball == .them && assessment["paid"].ball == nil)
  }

  @Test func `R30 silent: a number without a day is not billed yet`() {
    let assessment = assessment {
      $0.piece("a", "nkn", "published", fee: money("300 USD"), ["published": "2026-11-20"])
      $0.billing("a") { $0.invoice = "INV-007" }
    }
    #expect(assessment.money("a") == "to-bill USD 300, bill 2026-11-27")
  }

  @Test func `R47 a thesis has no money, whatever its file says`() {
    let assessment = assessment {
      $0.set("phd") { $0.fee = money("300 USD") }
      $0.piece("out", "phd", "submitted", fee: money("300 USD"), ["submitted": "2026-11-20"])
      $0.piece("billed", "phd", "submitted", fee: money("300 USD"), ["submitted": "2026-11-20"])
      $0.billing("billed") { $0.invoiced = date("2026-10-01") }
      $0.piece("paid", "phd", "submitted")
      $0.billing("paid") { $0.paid = date("2026-10-01") }
    }
    for id in ["out", "billed", "paid"] { #expect(assessment.money(id) == "none") }
  }

  @Test func `R30 money is reckoned whatever the status, one that nobody knows too`() {
    let assessment = assessment {
      $0.piece("owed", "nkn", "fild", fee: money("300 USD"))
      $0.billing("owed") { $0.invoiced = date("2026-10-01") }
      $0.piece("in work", "nkn", "fild", fee: money("300 USD"))
      $0.piece("paid", "nkn", "fild", fee: money("300 USD"))
      $0.billing("paid") { $0.paid = date("2026-10-01") }
    }
    #expect(assessment.money("owed") == "late USD 300, payment 2026-10-31 late")
    #expect(assessment.money("in work") == "none")
    #expect(assessment.money("paid") == "paid")
    #expect(assessment["owed"].ball == nil)
    // And what is owed can be paid and asked for.
    #expect(assessment.pay(assessment.seen("owed"), .whole(on: nil)).request?.action == .paid)
    #expect(assessment.chase(assessment.seen("owed")).request?.action == .chased)
  }

  // MARK: R31, R32

  @Test func `R31 it becomes billable at the outlet's status`() {
    let assessment = assessment {
      let filed = $0.status("filed")
      $0.set("spe") { $0.bills = filed }
      for (name, outlet) in [("published later", "nkn"), ("on delivery", "spe")] {
        $0.piece(name, outlet, "filed", fee: money("300 USD"), ["filed": "2026-11-23"])
      }
      $0.piece("in edits", "spe", "edits", fee: money("300 USD"), ["filed": "2026-11-16"])
      $0.piece("not yet", "spe", "drafting", fee: money("300 USD"), ["filed": "2026-11-16"])
    }
    #expect(assessment.money("published later") == "none")
    #expect(assessment.money("on delivery") == "to-bill USD 300, bill 2026-11-30")
    #expect(assessment.money("in edits") == "to-bill USD 300, bill 2026-11-23 late")
    #expect(assessment.money("not yet") == "none")
  }

  @Test func `R8 R31 what went out by itself can be billed from that day, confirmed or not`() {
    let assessment = assessment {
      $0.piece("out?", "fp", "scheduled", scheduled: "2026-11-24 18:00", fee: money("90 EUR"))
      $0.piece("ahead", "fp", "scheduled", scheduled: "2026-11-26 18:00", fee: money("90 EUR"))
    }
    #expect(assessment.money("out?") == "to-bill EUR 90, bill 2026-12-01")
    #expect(assessment.money("ahead") == "none")
  }

  @Test(arguments: [
    ("7 days", "2026-11-20", "2026-11-27"), ("3 days", "2026-11-24", "2026-11-27"),
    ("month end", "2026-11-02", "2026-11-30"), ("month end", "2026-11-30", "2026-11-30"),
    ("month end", "2026-02-10", "2026-02-28 late"), ("month end", "2024-02-10", "2024-02-29 late"),
  ])
  func `R31 bill by is so many days on, or the end of the month`(
    rule: String, out: String, expected: String
  ) {
    let assessment = assessment(out == "2026-11-30" ? "2026-11-30 09:00" : "2026-11-25 14:02") {
      $0.set("nkn") { $0.billBy = known(BillBy(reading: rule)) }
      $0.piece("a", "nkn", "published", fee: money("300 USD"), ["published": out])
    }
    #expect(assessment.money("a") == "to-bill USD 300, bill \(expected)")
  }

  @Test func `R31 bill by is over at the end of its day, at home`() {
    for (now, isLate) in [("2026-11-27 23:59", false), ("2026-11-28 00:00", true)] {
      let overview = overview(now) {
        $0.piece("a", "spe", "published", fee: money("300 USD"), ["published": "2026-11-20"])
      }
      #expect(overview.due.map(\.isLate) == [isLate])
    }
  }

  @Test func `R31 without a known day there is a bill to write and no date`() {
    let overview = overview {
      $0.piece("a", "nkn", "published", fee: money("300 USD"))
    }
    #expect(overview.moneyReads == ["bill a to-bill USD 300"])
    #expect(overview.dueCounts[.undated] == 1 && overview.due.count == 1)
  }

  @Test func `R32 where no invoice is wanted a billable piece is owed at once`() {
    let assessment = assessment {
      for outlet in ["nkn", "spe"] { $0.set(outlet) { $0.wantsInvoice = false } }
      $0.terms("spe", "14 days from publication")
      $0.piece("usual", "nkn", "published", fee: money("300 USD"), ["published": "2026-11-20"])
      $0.piece("terms", "spe", "published", fee: money("300 GBP"), ["published": "2026-11-20"])
      $0.piece("in work", "spe", "filed", fee: money("300 GBP"), ["filed": "2026-11-20"])
    }
    #expect(assessment.money("usual") == "owed USD 300, payment 2026-12-20")
    #expect(assessment.money("terms") == "owed GBP 300, payment 2026-12-04")
    #expect(assessment.money("in work") == "none")
  }

  // MARK: R35

  @Test func `R35 what came in is taken off, and enough of it closes the account`() {
    let assessment = assessment {
      for (id, received) in [
        ("part", "200 USD"), ("whole", "300 USD"), ("more", "310 USD"), ("else", "200 GBP"),
      ] {
        $0.billed(id, "nkn", "300 USD", on: "2026-11-21")
        $0.billing(id) { $0.received = money(received) }
      }
    }
    #expect(assessment.money("part") == "owed USD 100, payment 2026-12-21")
    #expect(assessment.money("whole") == "paid")
    #expect(assessment.money("more") == "paid")
    // Another currency is never taken off (R39).
    #expect(assessment.money("else") == "owed USD 300, payment 2026-12-21")
  }

  @Test func `R35 expenses and tax are billed with the fee; what was withheld or kept settles`() {
    let overview = overview {
      for id in ["a", "b", "c"] { $0.billed(id, "nkn", "300 USD", on: "2026-11-21") }
      $0.billing("a") {
        $0.expenses = money("45.50 USD")
        $0.tax = money("30 USD")
      }
      $0.billing("b") {
        $0.received = money("200 USD")
        $0.withheld = money("30.63 USD")
        $0.charges = money("9.37 USD")
      }
      $0.billing("c") {
        $0.tax = money("30 USD")
        $0.received = money("299.37 USD")
        $0.withheld = money("30.63 USD")
      }
      $0.piece("only expenses", "nkn", "published", ["published": "2026-11-20"])
      $0.billing("only expenses") { $0.expenses = money("80 GBP") }
      $0.piece("nobody knows", "nkn", "published", fee: money("0.4 GBP/word"))
      $0.billing("nobody knows") { $0.expenses = money("80 GBP") }
    }
    #expect(overview.assessment.money("a") == "owed USD 375.5, payment 2026-12-21")
    #expect(overview.assessment.money("b") == "owed USD 60, payment 2026-12-21")
    #expect(overview.assessment.money("c") == "paid")
    #expect(overview.assessment.money("only expenses") == "to-bill GBP 80, bill 2026-11-27")
    #expect(overview.assessment.money("nobody knows") == "to-bill ?")
  }

  @Test func `R35 money in another currency is of its own, and only paid closes then`() {
    let assessment = assessment {
      $0.billed("a", "nkn", "300 USD", on: "2026-11-21")
      $0.billing("a") {
        $0.received = money("400000 KRW")
        $0.charges = money("5000 KRW")
      }
    }
    #expect(assessment.money("a") == "owed USD 300, payment 2026-12-21")
  }

  @Test func `R35 paid closes it whatever came in`() {
    let overview = overview {
      $0.billed("a", "nkn", "300 USD", on: "2026-09-01")
      $0.billing("a") {
        $0.received = money("200 USD")
        $0.paid = date("2026-11-01")
      }
    }
    #expect(overview.assessment.money("a") == "paid")
    #expect(overview.accounts.isEmpty && overview.money == .empty && overview.rows.isEmpty)
    #expect(overview.assessment["a"].ball == nil)
  }

  // MARK: R36, R37

  @Test func `R36 the usual fee counts, and shows that it is only assumed`() {
    let overview = overview {
      $0.set("nkn") { $0.fee = money("300 USD") }
      $0.piece("usual", "nkn", "published", ["published": "2026-11-20"])
      $0.piece("own", "nkn", "published", fee: money("450 USD"), ["published": "2026-11-20"])
    }
    #expect(overview.assessment.money("usual") == "to-bill ~USD 300, bill 2026-11-27")
    #expect(overview.assessment.money("own") == "to-bill USD 450, bill 2026-11-27")
    #expect(overview.figures == ["USD to bill ~750, owed 0 of which late 0"])
  }

  @Test func `R36 a fee nobody can read is neither 0 nor the usual one`() {
    let overview = overview {
      $0.set("nkn") { $0.fee = money("300 USD") }
      $0.piece("a", "nkn", "published", ["published": "2026-11-20"])
      $0.piece("b", "nkn", "published", ["published": "2026-11-20"])
      $0.billing("a") { $0.isFeeUnreadable = true }
    }
    #expect(overview.assessment.money("a") == "to-bill ?, bill 2026-11-27")
    #expect(overview.figures == ["USD to bill ~300, owed 0 of which late 0"])
    #expect(overview.money.unknown == 1)
  }

  @Test func `R36 no money is none: no fee, a fee of 0, a usual one of 0`() {
    let overview = overview {
      $0.set("nkn") { $0.fee = money("300 USD") }
      $0.set("spe") { $0.fee = money("0 GBP") }
      $0.piece("gift", "nkn", "published", fee: money("0 USD"), ["published": "2026-11-20"])
      $0.piece("usual", "spe", "published", ["published": "2026-11-20"])
      $0.piece("rate", "nkn", "published", length: 9, fee: money("0.0001 USD/word"))
      $0.piece("billed", "nkn", "published", fee: money("0 USD"))
      $0.billing("billed") { $0.invoiced = date("2026-10-01") }
    }
    for id in ["gift", "usual", "rate", "billed"] {
      #expect(overview.assessment.money(id) == "none")
    }
    #expect(overview.accounts.isEmpty)
  }

  @Test func `R30 silent: what was billed without any fee is owed, nobody knows how much`() {
    let overview = overview {
      $0.piece("a", "nkn", "published", ["published": "2026-11-20"])
      $0.billing("a") { $0.invoiced = date("2026-11-21") }
    }
    #expect(overview.moneyReads == ["payment a owed ? 2026-12-21"])
    #expect(overview.money.lines.isEmpty && overview.money.unknown == 1)
  }

  @Test(
    arguments: [
      ("0.40 GBP/word", 900, "~GBP 360"), ("0.0725 GBP/word", 333, "~GBP 24.14"),
      ("10.5 JPY/word", 333, "~JPY 3497"), ("77.7 KRW/word", 5, "~KRW 389"),
      ("0.40 GBP/word", nil, "?"),
    ] as [(String, Int?, String)])
  func `R37 a rate is worked out by the length, in coins there are`(
    rate: String, length: Int?, sum: String
  ) {
    let assessment = assessment {
      $0.piece(
        "a", "nkn", "published", length: length, fee: money(rate), ["published": "2026-11-20"])
    }
    #expect(assessment.money("a") == "to-bill \(sum), bill 2026-11-27")
  }

  // MARK: R13, R43

  @Test func `R13 what is out waits for its bill, then for its payment, then for nothing`() {
    let overview = overview {
      $0.piece("to bill", "nkn", "published", fee: money("300 USD"), ["published": "2026-11-20"])
      $0.billed("billed", "nkn", "300 USD", on: "2026-11-21")
      $0.billed("paid", "nkn", "300 USD", on: "2026-11-21")
      $0.billing("paid") { $0.paid = date("2026-11-24") }
      $0.piece("no fee", "nkn", "published", ["published": "2026-11-20"])
      $0.piece("declined", "nkn", "declined", fee: money("300 USD"), ["declined": "2026-11-20"])
    }
    func reads(_ id: String) -> String {
      let pieceState = overview.assessment[id]
      let day = pieceState.next.map { " \($0.why.rawValue) \($0.when.day(in: Zones.tokyo))" } ?? ""
      return (pieceState.ball?.rawValue ?? "nobody") + day
    }
    #expect(reads("to bill") == "you bill 2026-11-27")
    #expect(reads("billed") == "them payment 2026-12-21")
    for id in ["paid", "no fee", "declined"] { #expect(reads(id) == "nobody") }
    #expect(overview.due.map(\.title) == ["to bill"])
    #expect(overview.theirCount == 1 && overview.chase.isEmpty)
  }

  @Test func `R43 a piece sold again brings its own fee and ships no words twice`() {
    let overview = overview {
      $0.piece(
        "first", "nkn", "published", words: 900, fee: money("300 USD"),
        [
          "filed": "2026-11-23", "published": "2026-11-24",
        ])
      $0.piece(
        "again", "spe", "published", words: 900, fee: money("200 GBP"),
        [
          "filed": "2026-11-24", "published": "2026-11-24",
        ])
      $0.pieces[1].from = "first"
    }
    #expect(overview.week.shipped == 900)
    #expect(
      overview.figures == [
        "GBP to bill 200, owed 0 of which late 0", "USD to bill 300, owed 0 of which late 0",
      ])
  }

  @Test func `a bill to write stands on its day of the week, though its piece fills a slot`() {
    let overview = overview("2026-11-30 09:00") {
      $0.slot("fp", .monday, "18:00")
      $0.set("fp") { $0.billBy = .monthEnd }
      $0.piece("a", "fp", "published", fee: money("90 EUR"), ["published": "2026-11-30"])
    }
    #expect(overview.days[0].owed.map(\.kind) == [.bill])
  }
}
