import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

@Suite("The trade by keys: bills, payments, chasing, commissions, exits, new pieces")
struct TradeTests {
  private let tycoons = FilePath("gigs/lost-in-cult/tycoons.md")
  private let coal = FilePath("gigs/nk-news/coal-buyers.md")
  private let boats = FilePath("gigs/nk-news/fishing-boats.md")
  private let rason = FilePath("gigs/nk-news/rason-customs.md")
  private let summit = FilePath("gigs/nk-news/summit.md")
  private let village = FilePath("gigs/the-spectator/coal-village.md")
  private let today = Sample.day("2026-11-25")

  /// A dashboard with the first line that holds these words selected.
  private func at(_ title: String, _ desk: Desk = Sample.desk) -> Dashboard {
    var dashboard = Dashboard.reading(desk)
    dashboard.press("2/\(title)<enter>")
    return dashboard
  }

  private func edits(_ effects: [Effect]) -> [EditRequest.Edit] {
    effects.flatMap { effect -> [EditRequest.Edit] in
      if case .edit(let request) = effect { request.edits } else { [] }
    }
  }

  private func verbs(_ effects: [Effect]) -> [String] {
    effects.compactMap { if case .edit(let request) = $0 { request.verb } else { nil } }
  }

  // MARK: Money

  @Test func `R30 R33 $ asks for the number of the bill, the next one filled in`() {
    var dashboard = at("tycoons")
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("invoice: INV-031   = invoice INV-031, GBP 300"))
    #expect(
      edits(dashboard.press("<enter>")) == [
        .change(
          piece: tycoons, seen: "published", .bill(number: "INV-031", on: today, fee: nil))
      ])
  }

  @Test func `R30 > on what is out does the same as $`() {
    var dashboard = at("tycoons")
    dashboard.press(">")
    #expect(dashboard.said.hasPrefix("invoice: INV-031"))
  }

  @Test func `R33 what is typed takes the place of what was filled in, a blank goes on with it`() {
    var dashboard = at("tycoons")
    dashboard.press("$2026-7")
    #expect(dashboard.said.hasPrefix("invoice: 2026-7 "))
    dashboard.press("<esc>$ yesterday")
    #expect(dashboard.said.contains("= invoice INV-031, GBP 300, Tue 24 Nov"))
  }

  @Test func `R37 billing a usual fee or a rate fills the amount in and writes it plainly`() {
    let desk = Sample.desk.with(tycoons.text) {
      $0.fee = Fee(amount: 2_000, currency: "GBP", isPerWord: true)
      $0.length = 2_000
    }
    var dashboard = at("tycoons", desk)
    #expect(dashboard.picture.contains("~GBP 400"))
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("invoice: INV-031 400 GBP"))
    #expect(
      edits(dashboard.press("<enter>")) == [
        .change(
          piece: tycoons, seen: "published",
          .bill(number: "INV-031", on: today, fee: Sample.gbp(400)))
      ])
  }

  @Test func `R33 marked pieces get one number`() {
    let desk = Sample.desk.with(coal.text) { $0.billing = .none }
      .with(boats.text) { $0.billing = .none }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("5/gigs/nk<enter>V")
    #expect(dashboard.picture.contains("2 marked"))
    dashboard.press("$")
    #expect(dashboard.said.contains("invoice: INV-031   = invoice INV-031, 2 pieces, USD 600"))
    let effects = dashboard.press("<enter>")
    #expect(verbs(effects) == ["billed"])
    #expect(
      edits(effects) == [coal, boats].map {
        .change(piece: $0, seen: "published", .bill(number: "INV-031", on: today, fee: nil))
      })
  }

  @Test func `R33 R35 $ on a bill closes every piece of it`() {
    var dashboard = at("INV-028")
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("came in: 600 USD   = paid in full today"))
    #expect(
      edits(dashboard.press("<enter>")) == [coal, boats].map {
        .change(piece: $0, seen: "published", .paid(on: today))
      })
  }

  @Test func `R35 less than is owed is a part, added to what came in before`() {
    let desk = Sample.desk.with("gigs/the-spectator/barber.md") {
      $0.billing.received = Sample.gbp(100)
    }
    var dashboard = at("barber", desk)
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("came in: 350 GBP"))
    dashboard.press("200")
    #expect(dashboard.said.contains("= a part: GBP 150 still owed"))
    #expect(
      edits(dashboard.press("<enter>")) == [
        .change(
          piece: FilePath("gigs/the-spectator/barber.md"), seen: "published",
          .received(Sample.gbp(300)))
      ])
  }

  @Test func `R32 where no bill is wanted $ takes the payment`() {
    var desk = Sample.desk
    desk.plan.outlets[4].wantsInvoice = false
    var dashboard = at("tycoons", desk)
    dashboard.press("$")
    #expect(dashboard.said.hasPrefix("came in: 300 GBP"))
  }

  @Test func `R30 what is paid is done`() {
    let desk = Sample.desk.with(tycoons.text) { $0.billing.paid = Sample.date("2026-11-24") }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("5")
    #expect(!dashboard.picture.contains("Railway tycoons"))
    #expect(dashboard.rows[0].contains("W48"))
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
        EditOutcome(action: 5, verb: "undo", changed: [.init(id: tycoons, keys: keys)]), .undo))
    #expect(dashboard.said.hasPrefix("undone: Railway tycoons: billed INV-031 "))
  }

  // MARK: Chasing

  @Test func `R45 c says that they were asked again today`() {
    var dashboard = at("푸틴")
    #expect(
      edits(dashboard.press("c")) == [
        .change(piece: summit, seen: "filed", .chased(on: today))
      ])
  }

  @Test func `R45 c on a bill writes into each of its pieces`() {
    var dashboard = at("INV-028")
    #expect(
      edits(dashboard.press("c")) == [coal, boats].map {
        .change(piece: $0, seen: "published", .chased(on: today))
      })
  }

  @Test func `R45 one's own move cannot be chased`() {
    var dashboard = at("Rason")
    #expect(dashboard.press("c") == [])
    #expect(dashboard.said.contains("it is your move"))
  }

  @Test func `R45 CHASE says what was last done, and what they usually take`() {
    let desk = Sample.desk.with(village.text) { $0.chased = Sample.date("2026-11-10") }
    let rows = Dashboard.reading(desk).rows(after: "3")
    #expect(rows.contains { $0.contains("The last coal village") && $0.contains("chased 10 Nov") })
    // Two pieces of NK News came back after two days each.
    #expect(rows.contains { $0.contains("푸틴") && $0.contains("6d, usual 2d") })
  }

  // MARK: Commissions, exits, next outlets

  @Test func `R46 entering commissioned asks for due date, length and fee in one line`() {
    var dashboard = at("last coal village", Sample.desk(here: Sample.tokyo))
    dashboard.press(">")
    #expect(dashboard.said.hasPrefix("commissioned:"))
    dashboard.press("fri noon 900w 450 gbp")
    #expect(dashboard.rows[22] == " commissioned: fri noon 900w 450 gbp")
    #expect(
      dashboard.rows[23].contains("= due Fri 27 Nov 21:00 JST = 12:00 London, 900w, GBP 450"))
    let move = Move(
      to: Sample.status("commissioned"), on: today,
      details: [.due(Sample.date("2026-11-27 12:00")), .length(900), .fee(Sample.gbp(450))])
    #expect(
      edits(dashboard.press("<enter>")) == [.move(piece: village, seen: "pitched", move)])
  }

  @Test func `R46 Enter skips the line`() {
    var dashboard = at("last coal village")
    #expect(
      edits(dashboard.press("><enter>")) == [
        .move(
          piece: village, seen: "pitched", Move(to: Sample.status("commissioned"), on: today))
      ])
  }

  @Test func `R38 killed asks for the kill fee, the outlet's filled in`() {
    var dashboard = at("Rason")
    dashboard.press("xk<enter>")
    #expect(dashboard.said.hasPrefix("kill fee: 75 USD    = USD 75 to bill"))
    let killed = Move(
      to: Sample.status("killed"), on: today, details: [.killFee(Sample.usd(75))])
    #expect(
      edits(dashboard.press("<enter>")) == [.move(piece: rason, seen: "drafting", killed)])
  }

  @Test func `R38 an emptied line says that there is no kill fee`() {
    var dashboard = at("Rason")
    #expect(
      edits(dashboard.press("xk<enter><c-u><enter>")) == [
        .move(piece: rason, seen: "drafting", Move(to: Sample.status("killed"), on: today))
      ])
  }

  @Test func `R44 after a no > offers the piece to the next outlet in line`() {
    let desk = Sample.desk.with(village.text) {
      $0.status = Sample.status("declined")
      $0.statusWord = "declined"
      $0.tried = ["nk-news 2026-10-01 declined"]
    }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("4/status:decl<enter>")
    #expect(dashboard.rows[1].hasPrefix("PIPE   ended 1"))
    dashboard.press(">")
    #expect(dashboard.said.hasPrefix("offer to: korea-pro   = an idea again, for Korea Pro"))
    dashboard.press("<tab>")
    #expect(dashboard.said.hasPrefix("offer to: lost-in-cult"))
    #expect(
      edits(dashboard.press("<enter>")) == [
        .change(
          piece: village, seen: "declined", .offer(to: OutletID(4), on: today))
      ])
  }

  @Test func `R44 what was just declined is offered on, though it has left the list`() {
    var dashboard = at("last coal village")
    dashboard.answer(dashboard.press("x<enter>"))
    #expect(dashboard.rows[22].contains("pitched > declined today"))
    #expect(dashboard.rows[22].contains("o next outlet   u undoes it"))
    dashboard.press("o")
    #expect(dashboard.said.hasPrefix("offer to: nk-news   = an idea again, for NK News"))
  }

  @Test func `R43 what is out is sold again as a second file`() {
    var dashboard = at("tycoons")
    dashboard.press("o")
    dashboard.press("fp")
    #expect(dashboard.said.contains("= a second file, an idea for Foreign Perspectives"))
    #expect(
      edits(dashboard.press("<enter>")) == [
        .add(PieceDraft(title: "Railway tycoons", outlet: OutletID(0), from: tycoons))
      ])
  }

  // MARK: One line

  @Test func `a piece is added in one line, shown as it is understood`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 24))
    dashboard.press("aSpectator: lost coal village due fri 900w 200 gbp")
    #expect(
      dashboard.asked.contains("= SPE  lost coal village  due Fri 27 Nov, at the end of the day"))
    let draft = PieceDraft(
      title: "lost coal village", outlet: OutletID(3), due: Sample.date("2026-11-27"), length: 900,
      fee: Sample.gbp(200))
    #expect(edits(dashboard.press("<enter>")) == [.add(draft)])
  }

  @Test func `R17 d takes a day in plain words, in the outlet's zone, and shows both clocks`() {
    var dashboard = at("night train")
    dashboard.press("dfri noon")
    #expect(dashboard.said.contains("= Fri 27 Nov 21:00 JST = 12:00 London"))
    #expect(
      edits(dashboard.press("<enter>")) == [
        .change(
          piece: FilePath("gigs/the-spectator/night-train.md"), seen: "drafting",
          .due(Sample.date("2026-11-27 12:00")))
      ])
  }

  @Test func `R12 d on edits sets the day to answer by`() {
    var dashboard = at("lottery")
    #expect(
      edits(dashboard.press("dtomorrow<enter>")) == [
        .change(
          piece: FilePath("gigs/the-spectator/housing-lottery.md"), seen: "edits",
          .replyBy(Sample.date("2026-11-26")))
      ])
  }

  @Test func `an emptied line takes the date out`() {
    var dashboard = at("Rason")
    dashboard.press("d")
    #expect(dashboard.said.hasPrefix("due: 2026-11-26 18:00"))
    #expect(
      edits(dashboard.press("<c-u><enter>")) == [
        .change(piece: rason, seen: "drafting", .due(nil))
      ])
  }

  @Test func `l and m set length and fee`() {
    var dashboard = at("Rason")
    #expect(
      edits(dashboard.press("l1,200 words<enter>")) == [
        .change(piece: rason, seen: "drafting", .length(1200))
      ])
    dashboard = at("Rason")
    dashboard.press("m")
    #expect(dashboard.said.hasPrefix("fee: 300 USD"))
    #expect(
      edits(dashboard.press("0.45 usd/word<enter>")) == [
        .change(
          piece: rason, seen: "drafting",
          .fee(Fee(amount: 4_500, currency: "USD", isPerWord: true)))
      ])
  }

  @Test func `R36 a fee that leaves a doubt is not taken`() {
    var dashboard = at("Rason")
    #expect(dashboard.press("mlots<enter>") == [])
    #expect(dashboard.said.contains("\"lots\" is no fee; write it as 300 usd"))
  }

  // MARK: Marks

  @Test func `Space marks and goes on, Escape unmarks`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space>")
    #expect(dashboard.rows[5].hasPrefix("*"))
    #expect(dashboard.rows[6].hasPrefix("*"))
    #expect(dashboard.picture.contains("2 marked"))
    dashboard.press("<esc>")
    #expect(!dashboard.picture.contains("2 marked"))
    #expect(dashboard.rows[5].hasPrefix(" !"))
  }

  @Test func `> moves all that is marked as one step`() {
    var dashboard = Dashboard.reading()
    let effects = dashboard.press("<space><space>>")
    #expect(verbs(effects) == ["returned"])
    #expect(edits(effects).count == 2)
  }

  @Test func `one marked piece that cannot go along is said before anything is written`() {
    let desk = Sample.desk.with(rason.text) { $0.isConflicted = true }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("<space><space><space>")
    #expect(dashboard.press(">") == [])
    #expect(dashboard.said.contains("conflict markers"))
  }

  // MARK: Problems

  @Test func `f mends a problem that has one right answer, i leaves one that may stay`() {
    let move = EditRequest.Edit.move(
      piece: rason, seen: "drafting", Move(to: Sample.status("filed"), on: today))
    let problem = Problem(
      path: rason, message: "it was filed here",
      remedy: Remedy("put it back", EditRequest(verb: "filed", edits: [move])), waiver: "a 1")
    let desk = Sample.desk(problems: [problem])
    var dashboard = Dashboard.reading(desk)
    #expect(edits(dashboard.press("8f")) == [move])
    dashboard = Dashboard.reading(desk)
    #expect(dashboard.press("8i") == [.waive("a 1")])
    dashboard = Dashboard.reading()
    #expect(dashboard.press("8f") == [])
    #expect(dashboard.said.contains("only you can mend this one"))
  }
}
