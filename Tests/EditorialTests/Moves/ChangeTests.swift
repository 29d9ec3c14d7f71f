import Editorial
import Oracle
import Testing

@Suite("R30, R33, R35, R37, R38, R44, R45, R46: what is written beside the status, or with it")
struct ChangeTests {
  private let today = day("2026-11-25")

  private func piece(
    _ status: String = "published", outlet: String = "nkn", fee: String? = "300 USD",
    stamps: [String: String] = [:], billing: (inout Billing) -> Void = { _ in }
  ) -> Assessment {
    assessment {
      $0.piece("a", outlet, status, fee: fee.map { money($0) }, stamps)
      $0.billing("a", billing)
    }
  }

  // MARK: R30, R33, R37

  @Test func `R30 R33 a bill is its number and its day`() throws {
    #expect(
      try piece().writes("a", .bill(number: "INV-029", on: today, fee: nil))
        == ["invoice INV-029", "invoiced 2026-11-25"])
    #expect(
      try piece().writes("a", .bill(number: nil, on: today, fee: nil)) == ["invoiced 2026-11-25"])
    #expect(
      try piece("drafting").writes("a", .bill(number: "7", on: today, fee: nil))
        == ["invoice 7", "invoiced 2026-11-25"])
  }

  @Test func `R37 billing a rate or a usual fee writes the plain amount`() throws {
    let bill = PieceChange.bill(number: "INV-029", on: today, fee: money("360 GBP"))
    #expect(
      try piece(fee: "0.40 GBP/word").writes("a", bill)
        == ["fee 360 GBP", "invoice INV-029", "invoiced 2026-11-25"])
    #expect(
      try piece(fee: nil).writes("a", bill)
        == ["fee 360 GBP", "invoice INV-029", "invoiced 2026-11-25"])
    #expect(
      try piece("killed").writes("a", bill)
        == ["kill_fee 360 GBP", "invoice INV-029", "invoiced 2026-11-25"])
  }

  @Test func `R30 what was billed is not billed again`() {
    let again = PieceChange.bill(number: "INV-030", on: today, fee: nil)
    #expect(
      piece { $0.invoiced = date("2026-11-21") }.refusal("a", again)
        == "it was billed already, on 2026-11-21")
    #expect(
      piece { $0.paid = date("2026-11-22") }.refusal("a", again)
        == "it is marked paid already, on 2026-11-22")
    #expect(piece { $0.word = .paid }.refusal("a", again) == "it is marked paid already")
  }

  @Test func `R35 paid closes it; what came in so far is a sum`() throws {
    let billed = piece { $0.invoiced = date("2026-11-21") }
    #expect(try billed.writes("a", .payment(Settlement(paid: today))) == ["paid 2026-11-25"])
    #expect(
      try billed.writes("a", .payment(Settlement(received: money("200 USD")))) == [
        "received 200 USD"
      ])
    // Paid in advance, or without a bill (R32).
    #expect(try piece().writes("a", .payment(Settlement(paid: today))) == ["paid 2026-11-25"])
  }

  @Test func `R35 what is closed stays closed`() {
    let closed = piece { $0.paid = date("2026-11-22") }
    for change in [
      PieceChange.payment(Settlement(paid: today)),
      .payment(Settlement(received: money("200 USD"))),
    ] {
      #expect(closed.refusal("a", change) == "it is marked paid already, on 2026-11-22")
    }
    #expect(
      piece { $0.word = .paid }.refusal("a", .payment(Settlement(paid: today)))
        == "it is marked paid already")
  }

  // MARK: R30, the words of money

  @Test func `R30 paying what says status invoiced mends the status as well`() throws {
    let invoiced = piece(stamps: ["published": "2026-11-20"]) {
      $0.word = .invoiced
      $0.invoiced = date("2026-11-21")
    }
    #expect(
      try invoiced.writes("a", .payment(Settlement(paid: today)))
        == ["status published", "published 2026-11-20", "paid 2026-11-25"])
    // On which day it was billed nobody knows: none is made up.
    #expect(
      try piece { $0.word = .invoiced }.writes("a", .payment(Settlement(paid: today)))
        == ["status published", "paid 2026-11-25"])
  }

  @Test func `R30 the bill of what says status invoiced is written once`() throws {
    #expect(
      try piece { $0.word = .invoiced }.writes("a", .bill(number: "INV-029", on: today, fee: nil))
        == ["status published", "invoice INV-029", "invoiced 2026-11-25"])
  }

  @Test func `R30 the next move mends the word and keeps what it said of money`() throws {
    let invoiced = piece { $0.word = .invoiced }
    #expect(
      try invoiced.writes("a", to: "returned") == ["status returned", "invoiced 2026-11-25"])
    let dated = piece {
      $0.word = .invoiced
      $0.invoiced = date("2026-11-21")
    }
    #expect(try dated.writes("a", to: "returned") == ["status returned"])
    #expect(
      try piece { $0.word = .paid }.writes("a", to: "killed")
        == ["status killed", "killed 2026-11-25", "paid 2026-11-25"])
  }

  @Test func `R30 a move to published mends it, on the day it is read as`() throws {
    let paid = piece(stamps: ["published": "2026-11-21"]) {
      $0.word = .paid
      $0.paid = date("2026-11-21")
    }
    #expect(
      try paid.writes("a", to: "published") == ["status published", "published 2026-11-21"])
    #expect(
      try piece { $0.word = .invoiced }.writes("a", to: "published")
        == ["status published", "invoiced 2026-11-25"])
    #expect(throws: Refusal("it is published already")) {
      try piece(stamps: ["published": "2026-11-21"]).writes("a", to: "published")
    }
    // Out without a day: the day is all that is missing (R9).
    #expect(try piece().writes("a", to: "published") == ["published 2026-11-25"])
  }

  // MARK: R38, R46

  @Test func `R38 killing a piece writes its kill fee in the same step`() throws {
    #expect(
      try piece("edits").writes("a", to: "killed", with: [.killFee(money("75 GBP"))])
        == ["status killed", "killed 2026-11-25", "kill_fee 75 GBP"])
    #expect(
      try piece("edits").writes("a", to: "killed", with: [])
        == ["status killed", "killed 2026-11-25"])
  }

  @Test func `R46 a commission's due, length and fee are written in the same step`() throws {
    let details: [PieceChange] = [
      .due(date("2026-11-27 12:00")), .length(900), .fee(money("450 GBP")),
    ]
    #expect(
      try piece("pitched", fee: nil).writes("a", to: "commissioned", with: details) == [
        "status commissioned", "commissioned 2026-11-25", "due 2026-11-27 12:00", "length 900",
        "fee 450 GBP",
      ])
    #expect(
      try piece("pitched", fee: nil).writes("a", to: "commissioned", with: [.length(900)])
        == ["status commissioned", "commissioned 2026-11-25", "length 900"])
    #expect(
      try piece("pitched", fee: nil).writes("a", to: "commissioned", with: [])
        == ["status commissioned", "commissioned 2026-11-25"])
  }

  @Test func `R46 where a detail is refused nothing is written at all`() {
    #expect(throws: Refusal("it has no length to take out")) {
      try piece("pitched").writes("a", to: "commissioned", with: [.length(nil)])
    }
  }

  @Test func `a date, a length or a fee is put in, changed or taken out`() throws {
    let assessment = assessment {
      $0.piece("bare", "nkn", "edits")
      $0.piece(
        "full", "nkn", "edits", due: "2026-11-20", length: 500, replyBy: "2026-11-26",
        fee: money("300 USD"))
      $0.piece("unread", "nkn", "edits")
      $0.billing("unread") { $0.isFeeUnreadable = true }
    }
    #expect(
      try assessment.writes("bare", .due(date("2026-11-27 18:00 London")))
        == ["due 2026-11-27 18:00 London"])
    #expect(try assessment.writes("bare", .replyBy(date("2026-11-27"))) == ["reply_by 2026-11-27"])
    #expect(try assessment.writes("bare", .length(900)) == ["length 900"])
    #expect(try assessment.writes("bare", .fee(money("0.40 GBP/word"))) == ["fee 0.40 GBP/word"])
    #expect(try assessment.writes("full", .due(nil)) == ["due -"])
    #expect(try assessment.writes("full", .replyBy(nil)) == ["reply_by -"])
    #expect(try assessment.writes("full", .length(nil)) == ["length -"])
    #expect(try assessment.writes("full", .fee(nil)) == ["fee -"])
    #expect(try assessment.writes("unread", .fee(nil)) == ["fee -"])
    #expect(assessment.refusal("bare", .due(nil)) == "it has no due date to take out")
    #expect(assessment.refusal("bare", .replyBy(nil)) == "it has no day to answer by to take out")
    #expect(assessment.refusal("bare", .fee(nil)) == "it has no fee to take out")
  }

  // MARK: R45

  @Test func `R45 chasing writes the day, and the clock starts again`() throws {
    let assessment = piece("filed", stamps: ["filed": "2026-11-10"])
    #expect(try assessment.writes("a", .chased(on: today)) == ["chased 2026-11-25"])
  }

  // MARK: R44

  @Test func `R44 the same file is offered on: outlet, idea, and who said no`() throws {
    let declined = piece(
      "declined", outlet: "spe",
      stamps: [
        "pitched": "2026-10-28", "declined": "2026-11-04",
      ])
    #expect(
      try declined.writes("a", .offer(to: OutletID(1), on: today))
        == ["status idea", "outlet nkn", "tried + spe 2026-11-04 declined", "fee? -"])
    // Without a stamp it is the day it is offered on.
    #expect(
      try piece("no-reply", outlet: "spe").writes("a", .offer(to: OutletID(1), on: today))
        == ["status idea", "outlet nkn", "tried + spe 2026-11-25 no-reply", "fee? -"])
  }

  @Test func `R44 the last outlet's fee and due date go, those said anew take their place`() throws
  {
    let assessment = assessment {
      $0.set("nkn") { $0.currency = "USD" }
      $0.piece(
        "a", "spe", "declined", due: "2026-11-27", fee: money("300 GBP"),
        ["declined": "2026-11-04"])
    }
    let said = PieceChange.offer(
      to: OutletID(1), on: today, fee: money("250 USD"), due: date("2026-12-04"))
    #expect(try assessment.writes("a", said).suffix(2) == ["fee 250 USD", "due 2026-12-04"])
    let silent = PieceChange.offer(to: OutletID(1), on: today)
    #expect(try assessment.writes("a", silent).suffix(2) == ["fee? -", "due? -"])
  }

  @Test func `R7 R44 taken back for the own outlet it is a draft again, where it says so`() throws {
    #expect(
      try piece("declined", outlet: "spe", stamps: ["declined": "2026-11-04"])
        .writes("a", .offer(to: OutletID(0), on: today))
        == [
          "status idea", "outlet fp", "tried + spe 2026-11-04 declined", "draft? true", "fee? -",
        ])
  }

  @Test(arguments: ["idea", "pitched", "filed", "published", "withdrawn", "killed"])
  func `R43 R44 only what was declined or had no reply is offered in the same file`(
    status: String
  ) {
    #expect(
      piece(status, outlet: "spe").refusal("a", .offer(to: OutletID(1), on: today))
        == "only what was declined or had no reply is offered again as it is")
  }

  @Test(arguments: ["published", "killed"])
  func `R43 what is out or killed is not changed into another sale`(status: String) {
    #expect(piece(status, outlet: "spe").refusal("a", .offer(to: OutletID(1), on: today)) != nil)
  }

  @Test func `R44 it is not offered to those who just said no`() {
    #expect(
      piece("declined").refusal("a", .offer(to: OutletID(1), on: today))
        == "nkn has said no already")
  }

  // MARK: R3, R5

  @Test func `R3 the writer's own words for keys are found, for each of them`() throws {
    let plan = {
      var builder = DeskBuilder()
      builder.plan.fieldWords = ["rechnung": "invoiced", "honorar": "fee", "bezahlt": "paid"]
      builder.piece("a", "nkn", "published", fee: money("300 USD"))
      return builder.desk
    }()
    let bill = try plan.plan.keys(
      for: .bill(number: "1", on: today, fee: money("300 USD")), of: plan.pieces[PieceIndex(0)])
    #expect(bill.map(\.aliases) == [["honorar"], [], ["rechnung"]])
    #expect(
      try plan.plan.keys(for: .payment(Settlement(paid: today)), of: plan.pieces[PieceIndex(0)])
        .map(\.aliases) == [
          ["bezahlt"]
        ])
  }

  @Test func `R5 nothing is written into a half merged file`() {
    let assessment = assessment {
      $0.piece("a", "nkn", "declined", fee: money("300 USD"))
      $0.pieces[0].isConflicted = true
    }
    let changes: [PieceChange] = [
      .due(nil), .replyBy(nil), .length(9), .fee(nil), .killFee(money("1 USD")),
      .bill(number: nil, on: today, fee: nil), .payment(Settlement(paid: today)),
      .payment(Settlement(received: money("1 USD"))),
      .chased(on: today), .offer(to: OutletID(2), on: today),
    ]
    for change in changes {
      #expect(
        assessment.refusal("a", change)
          == "a merge left its conflict markers here: settle it first; edit")
    }
  }
}
