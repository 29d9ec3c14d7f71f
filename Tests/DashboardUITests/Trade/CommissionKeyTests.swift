import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

@Suite("Commissions, exits and next outlets by keys")
struct CommissionKeyTests {
  // MARK: Commissions, exits, next outlets

  @Test func `R46 entering commissioned asks for due date, length and fee in one line`() {
    var dashboard = Dashboard.at("last coal village", Sample.desk(here: Sample.tokyo))
    dashboard.press(">")
    #expect(dashboard.said.hasPrefix("commissioned:"))
    dashboard.press("fri noon 900w 450 gbp")
    #expect(dashboard.rows[22] == " commissioned: fri noon 900w 450 gbp")
    #expect(
      dashboard.rows[23].contains("= 900w, GBP 450, due Fri 27 Nov 21:00 JST = 12:00 London"))
    let move = Move(
      to: Sample.status("commissioned"), on: TradeFiles.today,
      details: [.due(Sample.date("2026-11-27 12:00")), .length(900), .fee(Sample.gbp(450))])
    #expect(
      dashboard.press("<enter>").edits == [.move(piece: TradeFiles.village, seen: "pitched", move)])
  }

  @Test func `R46 Enter skips the line`() {
    var dashboard = Dashboard.at("last coal village")
    #expect(
      dashboard.press("><enter>").edits == [
        .move(
          piece: TradeFiles.village, seen: "pitched",
          Move(to: Sample.status("commissioned"), on: TradeFiles.today))
      ])
  }

  @Test func `R38 killed asks for the kill fee, the outlet's filled in`() {
    var dashboard = Dashboard.at("Rason")
    dashboard.press("xk<enter>")
    #expect(dashboard.said.hasPrefix("kill fee: 75 USD    = USD 75 to bill"))
    let killed = Move(
      to: Sample.status("killed"), on: TradeFiles.today, details: [.killFee(Sample.usd(75))])
    #expect(
      dashboard.press("<enter>").edits == [.move(piece: TradeFiles.rason, seen: "drafting", killed)]
    )
  }

  @Test func `R38 an emptied line says that there is no kill fee`() {
    var dashboard = Dashboard.at("Rason")
    #expect(
      dashboard.press("xk<enter><c-u><enter>").edits == [
        .move(
          piece: TradeFiles.rason, seen: "drafting",
          Move(to: Sample.status("killed"), on: TradeFiles.today))
      ])
  }

  @Test func `R44 after a no > offers the piece to the next outlet in line`() {
    let desk = Sample.desk.with(TradeFiles.village.text) {
      $0.status = Sample.status("declined")
      $0.statusWord = "declined"
      $0.tried = ["nk-news 2026-10-01 declined"]
    }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("4/status:decl<enter>")
    #expect(dashboard.rows[1].contains("   ended 1 "))
    dashboard.press(">")
    #expect(dashboard.said.hasPrefix("offer to: korea-pro   = an idea again, for Korea Pro"))
    dashboard.press("<tab>")
    #expect(dashboard.said.hasPrefix("offer to: lost-in-cult"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: TradeFiles.village, seen: "declined", .offer(to: OutletID(4), on: TradeFiles.today)
        )
      ])
  }

  @Test func `R44 what was just declined is offered on, though it has left the list`() {
    var dashboard = Dashboard.at("last coal village")
    dashboard.answer(dashboard.press("x<enter>"))
    #expect(dashboard.rows[22].contains("pitched > declined today"))
    #expect(dashboard.rows[22].contains("o next outlet   u undoes it"))
    dashboard.press("o")
    // What they usually pay is filled in.
    #expect(
      dashboard.said.hasPrefix("offer to: nk-news 300 USD   = an idea again, for NK News, USD 300"))
  }

  @Test func `R43 what is out is sold again as a second file`() {
    var dashboard = Dashboard.at("tycoons")
    dashboard.press("o")
    dashboard.press("fp")
    #expect(dashboard.said.contains("= a second file, an idea for Foreign Perspectives"))
    #expect(
      dashboard.press("<enter>").edits == [
        .add(PieceDraft(title: "Railway tycoons", outlet: OutletID(0), from: TradeFiles.tycoons))
      ])
  }

  @Test func `R40 R41 R43 R44 ITEM says with whom, which series, from where and who said no`() {
    let desk = Sample.desk.with(TradeFiles.village.text) {
      $0.with = "K. Park"
      $0.series = "Border towns"
      $0.from = "posts/coal.md"
      $0.tried = ["nk-news 2026-10-01 declined"]
    }
    var dashboard = Dashboard.reading(desk, Size(200, 50))
    dashboard.press("2/coal village<enter><enter>")
    for words in [
      "with K. Park", "series Border towns, 0 of 1 out", "sold again from posts/coal.md",
      "tried nk-news 2026-10-01 declined",
    ] {
      #expect(dashboard.picture.contains(words), "\(words)")
    }
  }
}

@Suite("R1b: whose piece it is")
struct OutletKeyTests {
  @Test
  func `> asks for the outlet of a piece whose file names none there is, the nearest filled in`() {
    let desk = Sample.desk.with(TradeFiles.village.text) {
      $0.outlet = nil
      $0.unknownOutlet = "nk-mews"
    }
    var dashboard = Dashboard.at("last coal village", desk)
    dashboard.press(">")
    #expect(dashboard.said.hasPrefix("outlet: nk-news   = a piece for NK News"))
    dashboard.press("<tab>")
    #expect(!dashboard.said.hasPrefix("outlet: nk-news "))
    dashboard.press("<c-u>nkn")
    let outlet = desk.plan.outlet(for: "nk-news")!
    #expect(
      dashboard.press("<enter>").edits == [
        .change(piece: TradeFiles.village, seen: "pitched", .outlet(outlet))
      ])
  }
}
