import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

@Suite("Bills, payments and reminders by keys")
struct MoneyKeyTests {
  // MARK: Money

  @Test func `R30 R33 $ asks for the number of the bill, the next one filled in`() {
    var dashboard = Dashboard.at("tycoons")
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("invoice: INV-031   = invoice INV-031, GBP 300"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: TradeFiles.tycoons, seen: "published",
          .bill(number: "INV-031", on: TradeFiles.today, fee: nil))
      ])
  }

  @Test func `the last line says whose bill is being typed`() {
    var dashboard = Dashboard.at("tycoons")
    dashboard.press("$")
    #expect(dashboard.rows[23].hasSuffix("Railway tycoons"))
    dashboard.press("<esc>x")
    #expect(dashboard.rows[23].hasSuffix("Railway tycoons"))
  }

  @Test func `R30 > on what is out does the same as $`() {
    var dashboard = Dashboard.at("tycoons")
    dashboard.press(">")
    #expect(dashboard.said.hasPrefix("invoice: INV-031"))
  }

  @Test func `R33 what is typed takes the place of what was filled in, a blank goes on with it`() {
    var dashboard = Dashboard.at("tycoons")
    dashboard.press("$2026-7")
    #expect(dashboard.said.hasPrefix("invoice: 2026-7 "))
    dashboard.press("<esc>$ yesterday")
    #expect(dashboard.said.contains("= invoice INV-031, GBP 300, Tue 24 Nov"))
  }

  @Test func `R37 billing a usual fee or a rate fills the amount in and writes it plainly`() {
    let desk = Sample.desk.with(TradeFiles.tycoons.text) {
      $0.fee = Fee(amount: 2_000, currency: "GBP", isPerWord: true)
      $0.length = 2_000
    }
    var dashboard = Dashboard.at("tycoons", desk)
    #expect(dashboard.picture.contains("~GBP 400"))
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("invoice: INV-031 400 GBP"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: TradeFiles.tycoons, seen: "published",
          .bill(number: "INV-031", on: TradeFiles.today, fee: Sample.gbp(400)))
      ])
  }

  @Test func `R33 marked pieces get one number`() {
    let desk = Sample.desk.with(TradeFiles.coal.text) { $0.billing = .none }
      .with(TradeFiles.boats.text) { $0.billing = .none }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("5/gigs/nk<enter><c-a>")
    #expect(dashboard.picture.contains("2 marked"))
    dashboard.press("$")
    #expect(dashboard.said.contains("invoice: INV-031   = invoice INV-031, 2 pieces, USD 600"))
    let effects = dashboard.press("<enter>")
    #expect(effects.verbs == ["billed"])
    #expect(
      effects.edits
        == [TradeFiles.coal, TradeFiles.boats].map {
          .change(
            piece: $0, seen: "published", .bill(number: "INV-031", on: TradeFiles.today, fee: nil))
        })
  }

  @Test func `R33 R35 $ on a bill closes every piece of it`() {
    var dashboard = Dashboard.at("INV-028")
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("came in: 600 USD   = paid in full today"))
    #expect(
      dashboard.press("<enter>").edits
        == [TradeFiles.coal, TradeFiles.boats].map {
          .change(piece: $0, seen: "published", .payment(Settlement(paid: TradeFiles.today)))
        })
  }

  @Test func `R35 less than is owed is a part, added to what came in before`() {
    let desk = Sample.desk.with("gigs/the-spectator/barber.md") {
      $0.billing.received = Sample.gbp(100)
    }
    var dashboard = Dashboard.at("barber", desk)
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("came in: 350 GBP"))
    dashboard.press("200")
    #expect(dashboard.said.contains("= GBP 150 short: Enter asks what that is"))
    dashboard.press("<enter>")
    #expect(dashboard.said.hasPrefix("GBP 150 short: still owed   = a part"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: FilePath("gigs/the-spectator/barber.md"), seen: "published",
          .payment(Settlement(received: Sample.gbp(300))))
      ])
  }

  @Test func `R35 a part is taken with its day, which a file has no place for, and that is said`() {
    var dashboard = Dashboard.at("barber")
    dashboard.press("$200 on 24 nov")
    #expect(dashboard.said.contains("short: Enter asks what that is"))
    dashboard.press("<enter>")
    #expect(dashboard.said.contains("= a part, no day kept: the rest is still owed"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: FilePath("gigs/the-spectator/barber.md"), seen: "published",
          .payment(Settlement(received: Sample.gbp(200))))
      ])
  }

  @Test func `R35 what an outlet withholds is filled in beside what comes in, and settles`() {
    var desk = Sample.desk
    desk.plan.outlets[3].withholds = Share(hundredths: 1021)
    var dashboard = Dashboard.at("barber", desk)
    dashboard.press("$")
    // 10.21 % of 450 is 45.945, rounded down.
    #expect(dashboard.said.hasPrefix("came in: 404.06 GBP withheld 45.94 GBP"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: FilePath("gigs/the-spectator/barber.md"), seen: "published",
          .payment(
            Settlement(withheld: Fee(amount: 459_400, currency: "GBP"), paid: TradeFiles.today)))
      ])
  }

  @Test func `R35 more than is owed is said before it is written, and written down`() {
    var dashboard = Dashboard.at("barber")
    dashboard.press("$500 gbp")
    #expect(dashboard.said.contains("= GBP 50 more than is owed, paid in full today"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: FilePath("gigs/the-spectator/barber.md"), seen: "published",
          .payment(Settlement(received: Sample.gbp(500), paid: TradeFiles.today)))
      ])
  }

  @Test func `R35 R37 a bill fills in the tax, and shows what a rate comes to by either count`() {
    var desk = Sample.desk.with(TradeFiles.tycoons.text) {
      $0.fee = Fee(amount: 2_000, currency: "GBP", isPerWord: true)
      $0.length = 2_000
      $0.words = 2_100
    }
    desk.plan.outlets[4].tax = Share(hundredths: 1000)
    desk.plan.outlets[4].paidWords = .filed
    var dashboard = Dashboard.at("tycoons", desk)
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("invoice: INV-031 420 GBP tax 10%"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: TradeFiles.tycoons, seen: "published",
          .bill(
            number: "INV-031", on: TradeFiles.today, fee: Sample.gbp(420), tax: Sample.gbp(42)))
      ])
  }

  @Test func `R32 where no bill is wanted $ takes the payment`() {
    var desk = Sample.desk
    desk.plan.outlets[4].wantsInvoice = false
    var dashboard = Dashboard.at("tycoons", desk)
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("came in: 300 GBP"))
  }

  @Test func `R30 what is paid is done`() {
    let desk = Sample.desk.with(TradeFiles.tycoons.text) {
      $0.billing.paid = Sample.date("2026-11-24")
    }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("5")
    let rows = dashboard.rows.map(\.trimmed)
    #expect(
      !rows.prefix { $0.hasPrefix("PAID LATELY") == false }.contains {
        $0.contains("Railway tycoons")
      })
    #expect(rows.contains { $0.hasPrefix("Tue 24 Nov") && $0.contains("Railway tycoons") })
  }

  @Test func `what an undo took back is told by what it was`() {
    var dashboard = Dashboard.reading()
    let keys = [
      KeyChange(key: "invoice", from: "INV-031", to: nil),
      KeyChange(key: "invoiced", from: "2026-11-25", to: nil),
    ]
    dashboard.press("u")
    _ = dashboard.update(
      .edited(
        EditOutcome(
          number: 5, action: .billed(invoice: "INV-031"),
          changed: [.init(id: TradeFiles.tycoons, keys: keys)]),
        .undo))
    #expect(dashboard.said.hasPrefix("undone: Railway tycoons: billed INV-031 "))
  }

  @Test func `R30 in MONEY the selection goes along from the bill to its payment`() {
    var dashboard = Dashboard.reading()
    dashboard.press("5j")
    #expect(dashboard.selectedTitle == "Railway tycoons")
    _ = dashboard.press("$<enter>")
    _ = dashboard.update(
      .edited(
        EditOutcome(
          number: 3, action: .billed(invoice: "INV-031"),
          changed: [
            .init(
              id: TradeFiles.tycoons,
              keys: [KeyChange(key: "invoiced", from: nil, to: "2026-11-25")])
          ]), .move))
    let billed = Sample.desk.with(TradeFiles.tycoons.text) {
      $0.billing = Billing(invoice: "INV-031", invoiced: Sample.date("2026-11-25"))
    }
    _ = dashboard.update(.loaded(billed))
    #expect(dashboard.selectedTitle == "INV-031: Railway tycoons")
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("came in: 300 GBP"))
  }

  @Test func `ITEM stays on its piece when its row leaves the list`() {
    var dashboard = Dashboard.at("Rason")
    dashboard.press("<enter>")
    dashboard.answer(dashboard.press(">"))
    #expect(dashboard.picture.contains("ITEM   Rason customs data"))
    // And the next key is for it as well.
    #expect(
      dashboard.press("c").edits == [
        .change(piece: TradeFiles.rason, seen: "filed", .chased(on: TradeFiles.today))
      ])
  }

  // MARK: Chasing

  @Test func `R45 c says that they were asked again today`() {
    var dashboard = Dashboard.at("푸틴")
    #expect(
      dashboard.press("c").edits == [
        .change(piece: TradeFiles.summit, seen: "filed", .chased(on: TradeFiles.today))
      ])
  }

  @Test func `R45 c on a bill writes into each of its pieces`() {
    var dashboard = Dashboard.at("INV-028")
    #expect(
      dashboard.press("c").edits
        == [TradeFiles.coal, TradeFiles.boats].map {
          .change(piece: $0, seen: "published", .chased(on: TradeFiles.today))
        })
  }

  @Test func `R45 one's own move cannot be chased`() {
    var dashboard = Dashboard.at("Rason")
    #expect(dashboard.press("c") == [])
    #expect(dashboard.said.contains("it is your move"))
  }

  @Test func `R45 CHASE says what was last done, and what they usually take`() {
    let desk = Sample.desk.with(TradeFiles.village.text) { $0.chased = Sample.date("2026-11-10") }
    let rows = Dashboard.reading(desk).rows(after: "3")
    #expect(rows.contains { $0.contains("The last coal village") && $0.contains("chased 10 Nov") })
    // Two pieces of NK News came back after two days each.
    #expect(
      rows.contains { $0.contains("6d ") && $0.contains("푸틴") && $0.contains("nudge: usual 2d") })
  }

  @Test func `R35 a payment of nobody knows how much is asked for with nothing filled in`() {
    let desk = Sample.desk.with("gigs/the-spectator/barber.md") {
      $0.fee = Fee(amount: 4_000, currency: "GBP", isPerWord: true)
      $0.length = nil
    }
    var dashboard = Dashboard.at("barber", desk)
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("came in:"))
    #expect(!dashboard.asked.contains("/word"))
    #expect(!dashboard.asked.contains("is a rate"))
  }

  @Test(
    arguments: [
      ("Seen in print", Sample.plan.outlets[3].terms, nil, "on publ"),
      ("Paid on delivery", Terms(days: 30, from: .invoice), "filed", "on filing"),
      ("By its terms", Terms(days: 30, from: .filing), nil, "on filing"),
    ] as [(String, Terms, String?, String)])
  func `R34 a payment without a day says what it waits for, where no bill is wanted too`(
    _ title: String, _ terms: Terms, _ bills: String?, _ words: String
  ) {
    var plan = Sample.plan
    plan.outlets[3].wantsInvoice = false
    plan.outlets[3].terms = terms
    plan.outlets[3].bills = bills.map { Sample.status($0) }
    let piece = Sample.piece(
      "gigs/the-spectator/new.md", title, 3, "published", words: 900, fee: Sample.gbp(450))
    let dashboard = Dashboard.at(title, Sample.desk(pieces: [piece], plan: plan))
    let line = dashboard.rows.first { $0.contains(title) && $0.contains("wait: GBP 450") }
    #expect(line?.contains(words) == true, "\(dashboard.picture)")
  }
}
