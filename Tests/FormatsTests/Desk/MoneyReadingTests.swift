import Editorial
import Testing

@testable import Formats

private let desk = """
  outlets:
    nk-news: {name: NK News, short: NKN, kind: client, currency: USD}
    spectator: {short: SPE, kind: client}
  fields: {rechnung: invoice, bezahlt: paid}
  """

/// A piece of `nk-news` that says these keys, and what is wrong with it.
private func piece(_ keys: String, outlet: String = "nkn") throws -> (Piece, [String]) {
  let plan = try #require(PlanReader.read(Array(desk.utf8), path: FilePath("desk.yaml")).plan)
  let home = Zone(name: "Asia/Tokyo", initial: 9 * 3600)
  let now = home.moment(Day(number: 20_782), minute: 14 * 60)
  var reader = PieceReader(
    plan: plan, source: PieceSource(path: "posts", isAll: true), now: now, home: home)
  let text = "---\noutlet: \(outlet)\n\(keys)\n---\n"
  guard
    case .piece(let piece, _, let findings) = reader.read(
      Array(text.utf8), id: FilePath("p.md"), hints: PieceHints())
  else {
    Issue.record("no piece")
    throw CancellationError()
  }
  return (piece, findings.compactMap { $0.problem(in: FilePath("p.md"))?.line })
}

/// The outlet `b` of a desk, and what is wrong with it.
private func outlet(_ settings: String) throws -> (Outlet, Plan, [String]) {
  let text = "outlets:\n  a: {kind: own}\n  b: {kind: client, \(settings)}\n"
  let reading = PlanReader.read(Array(text.utf8), path: FilePath("desk.yaml"))
  let plan = try #require(reading.plan)
  return (try #require(plan.outlets.last), plan, reading.problems.map(\.line))
}

@Suite struct MoneyReadingTests {
  @Test func `R30 to R38: all a piece says of money is read`() throws {
    let (piece, problems) = try piece(
      """
      status: killed
      fee: £0.40/word
      kill_fee: 12.5%
      invoice: INV-028
      invoiced: 2026-11-10
      received: 50
      paid: 2026-11-24
      chased: 2026-11-12
      from: posts/first.md
      tried: [the-spectator 2026-11-04 declined, "nkn 2026-11-10 no-reply"]
      """)
    #expect(problems == [])
    #expect(piece.fee?.text == "GBP 0.4/word")
    #expect(piece.billing.killFee == .share(1250))
    #expect(piece.billing.invoice == "INV-028")
    #expect(piece.billing.invoiced?.text == "2026-11-10")
    // A bare number is in the currency of the piece's fee.
    #expect(piece.billing.received?.text == "GBP 50")
    #expect(piece.billing.paid?.text == "2026-11-24")
    #expect(piece.billing.line == 6 && !piece.billing.isFeeUnreadable)
    #expect(piece.chased?.text == "2026-11-12")
    #expect(piece.from == "posts/first.md")
    #expect(piece.tried == ["the-spectator 2026-11-04 declined", "nkn 2026-11-10 no-reply"])
  }

  @Test func `R36: without a currency it is the outlet's`() throws {
    let (piece, problems) = try piece("received: 50\nkill_fee: 75")
    #expect(problems == [])
    #expect(piece.billing.received?.text == "USD 50")
    #expect(piece.billing.killFee == .amount(Fee(amount: 75 * Fee.scale, currency: "USD")))
  }

  @Test func `R33: a number is text, whatever it looks like; the writer's own key is found`() throws
  {
    #expect(try piece("invoice: 028").0.billing.invoice == "028")
    #expect(try piece("Rechnung: '#3'\nbezahlt: 2026-11-24").0.billing.invoice == "#3")
    #expect(try piece("Rechnung: 1\nbezahlt: 2026-11-24").0.billing.isPaid)
    #expect(try piece("invoice:\nreceived: \"\"\nkill_fee: []").0.billing == .none)
  }

  @Test func `R36: what cannot be read is no fee and never the outlet's usual one`() throws {
    let (lots, problems) = try piece("fee: lots")
    #expect(lots.fee == nil && lots.billing.isFeeUnreadable)
    #expect(
      problems == [
        "p.md:3:6: the fee \"lots\" cannot be read; write it as 300 USD, £450 or 0.40 GBP/word"
      ])
    for word in ["0", "none", "0 USD", "None"] {
      let (gift, problems) = try piece("fee: \(word)")
      #expect(gift.fee?.amount == 0 && !gift.billing.isFeeUnreadable && problems == [])
    }
  }

  @Test(arguments: [
    ("received: 200 clams", "3:11: received \"200 clams\" cannot be read; write it as 200 USD"),
    ("received: -5 USD", "3:11: received \"-5 USD\" cannot be read; write it as 200 USD"),
    (
      "received: 0.1 USD/word",
      "3:11: received \"0.1 USD/word\" cannot be read; write it as 200 USD"
    ),
    ("received: [1, 2]", "3:11: received must be one value, not several; keep one"),
    ("kill_fee: x", "3:11: kill_fee \"x\" cannot be read; write it as 200 USD or 25%"),
    ("kill_fee: 120%", "3:11: kill_fee \"120%\" cannot be read; write it as 200 USD or 25%"),
    (
      "invoiced: 2026-11-31",
      "3:11: invoiced \"2026-11-31\" is no date; write it as 2026-11-24 or 2026-11-24 18:00"
    ),
    ("paid: 1/2/2026", "3:7: paid \"1/2/2026\" can be read as two days; write it as 2026-11-24"),
    (
      "invoice: A\nInvoice: B",
      "4:1: \"Invoice\" stands here twice; the first counts: take one out"
    ),
  ])
  func `what cannot be read of money is a problem with its place`(
    _ keys: String, _ line: String
  ) throws {
    let (piece, problems) = try piece(keys)
    #expect(piece.outlet != nil)
    #expect(problems == ["p.md:" + line])
  }

  @Test(arguments: [
    (
      "fee: 300.005 USD",
      "3:6: fee 300.005 USD is finer than any coin of USD; write it as 300.01 USD"
    ),
    ("fee: 300.50 KRW", "3:6: fee 300.50 KRW is finer than any coin of KRW; write it as 301 KRW"),
    (
      "received: 50.001",
      "3:11: received 50.001 USD is finer than any coin of USD; write it as 50 USD"
    ),
    (
      "kill_fee: 75.125 USD",
      "3:11: kill_fee 75.125 USD is finer than any coin of USD; write it as 75.13 USD"
    ),
    (
      "expenses: 1.005 USD",
      "3:11: expenses 1.005 USD is finer than any coin of USD; write it as 1.01 USD"
    ),
  ])
  func `R36: an amount finer than a coin is told with its line, and counts nowhere`(
    _ key: String, _ line: String
  ) throws {
    let (piece, problems) = try piece(key)
    #expect(problems == ["p.md:" + line])
    #expect(piece.fee == nil && piece.billing.isFeeUnreadable == key.hasPrefix("fee"))
    #expect(piece.billing.received == nil && piece.billing.expenses == nil)
    #expect(piece.billing.killFee == nil)
    #expect(piece.billing.isKillFeeUnreadable == key.hasPrefix("kill_fee"))
  }

  @Test func `R36: a bare amount needs a currency from somewhere`() throws {
    #expect(
      try piece("received: 200", outlet: "spe").1 == [
        "p.md:3:11: received 200 has no currency; write it as 200 USD"
      ])
    #expect(
      try piece("kill_fee: 75", outlet: "spe").1 == [
        "p.md:3:11: kill_fee 75 has no currency; write it as 75 USD"
      ])
    #expect(try piece("kill_fee: 25%", outlet: "spe").1 == [])
  }

  @Test func `R30: the words invoiced and paid are remembered, with the day they give`() throws {
    let (invoiced, problems) = try piece("status: invoiced\ninvoiced: 2026-11-21\nfee: 300")
    #expect(problems == [])
    #expect(invoiced.billing.word == .invoiced && invoiced.billing.isBilled)
    #expect(invoiced.stamps.map(\.date.text) == ["2026-11-21"])
    let (paid, _) = try piece("status: Paid\npublished: 2026-11-01\npaid: 2026-11-21")
    #expect(paid.billing.word == .paid && paid.billing.isPaid)
    #expect(paid.stamps.map(\.date.text) == ["2026-11-01"])
    #expect(try piece("status: published").0.billing == .none)
  }

  // MARK: desk.yaml

  @Test func `R31 to R38, R45: all an outlet says of money is read`() throws {
    let (outlet, plan, problems) = try outlet(
      """
      currency: GBP, fee: 0.40/word, terms: 30 days from publication, bills: filed,
          bill: month end, invoices: none, kill_fee: 25%, chase: {pitched: 14 days, payment: 10 days}
      """)
    #expect(problems == [])
    #expect(outlet.currency == "GBP" && outlet.fee?.text == "GBP 0.4/word")
    #expect(outlet.terms == Terms(days: 30, from: .publication))
    #expect(outlet.bills.map { plan[$0].name } == "filed")
    #expect(outlet.billBy == .monthEnd && !outlet.wantsInvoice)
    #expect(outlet.killFee == .share(2500))
    #expect(outlet.paymentChaseDays == 10)
    #expect(outlet.chaseDays.values.map { $0 } == [14])
  }

  @Test func `R31 R32 R34: what an outlet does not say is usual`() throws {
    let (outlet, _, problems) = try outlet("currency: GBP")
    #expect(problems == [])
    #expect(outlet.terms == Terms(days: 30, from: .invoice))
    #expect(outlet.bills == nil && outlet.billBy == .days(7) && outlet.wantsInvoice)
    #expect(outlet.killFee == nil && outlet.paymentChaseDays == 7)
  }

  @Test func `R38: an outlet's kill fee may be an amount in its currency`() throws {
    let killFee = try outlet("currency: GBP, kill_fee: 75").0.killFee
    #expect(killFee == .amount(Fee(amount: 75 * Fee.scale, currency: "GBP")))
  }

  @Test(arguments: [
    ("terms: soon", "3:28: terms \"soon\" cannot be read; write it as `30 days from publication`"),
    ("terms: [1]", "3:28: terms must be one value, such as `30 days from publication`"),
    ("bills: fild", "3:28: unknown status \"fild\"; did you mean \"filed\"?"),
    ("bill: late", "3:27: bill \"late\" cannot be read; write it as `month end`"),
    ("bill: -1 day", "3:27: bill \"-1 day\" cannot be read; write it as `month end`"),
    (
      "invoices: maybe",
      "3:31: invoices \"maybe\" cannot be read; write `invoices: none` or leave it out"
    ),
    ("kill_fee: 200%", "3:31: kill_fee \"200%\" cannot be read; write it as `25%`"),
    ("kill_fee: 75", "3:31: kill_fee \"75\" cannot be read; write it as `25%`"),
    ("chase: {payment: soon}", "3:38: chase \"soon\" cannot be read; write it as `7 days`"),
  ])
  func `an outlet's mistakes about money have their places and cost themselves only`(
    _ setting: String, _ line: String
  ) throws {
    let (outlet, _, problems) = try outlet("\(setting), editor: J. Lee")
    #expect(problems == ["desk.yaml:" + line])
    #expect(outlet.editor == "J. Lee")
    #expect(outlet.terms == .usual && outlet.billBy == .usual && outlet.wantsInvoice)
    #expect(outlet.bills == nil && outlet.killFee == nil && outlet.paymentChaseDays == 7)
  }
}

@Suite struct MoneyEditTests {
  private let today = Day(number: 20_782)

  /// A file's text after a change; its day is 2026-11-25.
  private func edited(_ keys: String, _ change: PieceChange) throws -> String {
    let plan = try #require(PlanReader.read(Array(desk.utf8), path: FilePath("desk.yaml")).plan)
    let text = "---\noutlet: nkn\n\(keys)\n---\n"
    let edits = try plan.keys(for: change, of: piece(keys).0)
    let spliced = try Splice.plan(edits, in: Array(text.utf8), at: .frontMatter)
    let result = String(decoding: spliced.bytes, as: UTF8.self)
    #expect(result.hasPrefix("---\noutlet: ") && result.hasSuffix("\n---\n"))
    return String(result.dropFirst(4).dropLast(5))
  }

  @Test func `R33 R37: a bill stands below the fee, whose comment stays`() throws {
    let fee = Fee(amount: 360 * Fee.scale, currency: "GBP")
    let rate = try edited(
      "status: published\nfee: 0.40 GBP/word   # by phone\npublished: 2026-11-20",
      .bill(number: "INV-029", on: today, fee: fee))
    #expect(
      rate == """
        outlet: nkn
        status: published
        fee: 360 GBP   # by phone
        invoice: INV-029
        invoiced: 2026-11-25
        published: 2026-11-20
        """)
    let usual = try edited(
      "status: published\nlength: 900\ntype: article",
      .bill(number: "#3", on: today, fee: fee))
    #expect(
      usual == """
        outlet: nkn
        status: published
        length: 900
        fee: 360 GBP
        invoice: "#3"
        invoiced: 2026-11-25
        type: article
        """)
  }

  @Test func `R30: a status of money becomes published when it is paid, with its day`() throws {
    let paid = try edited(
      "status: invoiced  # at last\ninvoiced: 2026-11-21\nfee: 300",
      .payment(Settlement(paid: today)))
    #expect(
      paid == """
        outlet: nkn
        status: published  # at last
        published: 2026-11-21
        invoiced: 2026-11-21
        paid: 2026-11-25
        fee: 300
        """)
    let billed = try edited(
      "status: invoiced\nfee: 300\ntype: article", .bill(number: "9", on: today, fee: nil))
    #expect(
      billed == """
        outlet: nkn
        status: published
        fee: 300
        invoice: 9
        invoiced: 2026-11-25
        type: article
        """)
  }

  @Test func `R44: who said no is one more item of a one-line list`() throws {
    let first = try edited(
      "status: declined\ndeclined: 2026-11-04", .offer(to: OutletID(1), on: today))
    #expect(
      first == """
        outlet: spectator
        tried: [nk-news 2026-11-04 declined]
        status: idea
        declined: 2026-11-04
        """)
    let second = try edited(
      "status: no-reply\ntried: [fp 2026-10-01 declined]  # alas",
      .offer(to: OutletID(1), on: today))
    #expect(
      second == """
        outlet: spectator
        status: idea
        tried: [fp 2026-10-01 declined, nk-news 2026-11-25 no-reply]  # alas
        """)
  }

  @Test func `R46: a commission stands below the status in the order it is said`() throws {
    let plan = try #require(PlanReader.read(Array(desk.utf8), path: FilePath("desk.yaml")).plan)
    let details: [PieceChange] = [
      .due(WrittenDate(today, minute: 720)), .length(900),
      .fee(Fee(amount: 450 * Fee.scale, currency: "GBP")),
    ]
    let move = Move(
      to: try #require(plan.status(named: "commissioned")), on: today, details: details)
    let text = "---\noutlet: nkn\nstatus: pitched\nfee: lots  # ask\n---\n"
    let edits = try plan.keys(for: move, of: piece("status: pitched\nfee: lots  # ask").0)
    let spliced = try Splice.plan(edits, in: Array(text.utf8), at: .frontMatter)
    #expect(
      String(decoding: spliced.bytes, as: UTF8.self) == """
        ---
        outlet: nkn
        status: commissioned
        commissioned: 2026-11-25
        due: 2026-11-25 12:00
        length: 900
        fee: 450 GBP  # ask
        ---

        """)
  }
}
