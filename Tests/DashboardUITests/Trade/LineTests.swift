import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

@Suite("What is typed in one line, marks and problems")
struct LineTests {
  // MARK: One line

  @Test func `a piece is added in one line, shown as it is understood`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(130, 24))
    dashboard.press("aSpectator: lost coal village due fri 900w 200 gbp")
    #expect(
      dashboard.asked.contains(
        "= SPE  lost coal village  900w, GBP 200, due Fri 27 Nov, at the end of the day"))
    let draft = PieceDraft(
      title: "lost coal village", outlet: OutletID(3), due: Sample.date("2026-11-27"), length: 900,
      fee: Sample.gbp(200))
    #expect(dashboard.press("<enter>").edits == [.add(draft)])
  }

  @Test func `the file of a new piece is shown before it is saved`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(160, 24))
    dashboard.press("aSpectator: lost coal village 900w")
    #expect(
      dashboard.asked.contains(
        "= SPE  lost coal village  900w  gigs/the-spectator/lost-coal-village.md"))
    // Where it is narrow, the path tells outlet and title as well.
    dashboard = Dashboard.reading(Sample.desk, Size(80, 24))
    dashboard.press("aSpectator: lost coal village due fri 900w 200 gbp")
    #expect(
      dashboard.asked.contains(
        "= gigs/the-spectator/lost-coal-village.md  900w, GBP 200, due Fri 27 Nov"))
  }

  @Test func `a second piece of a title is said before it is saved`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(160, 24))
    dashboard.press("aFP: the price of cabbage")
    #expect(dashboard.asked.contains("= a second of this title"))
    #expect(dashboard.press("<enter>").edits.count == 1)
  }

  @Test
  func `an unknown name before a colon is no outlet by itself, and says what would make it one`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(160, 24))
    dashboard.press("aGuardian: something new")
    #expect(
      dashboard.asked.contains(
        "= Enter makes it the title; for an outlet, desk.yaml: guardian: {kind: client}  FP"))
    let draft = PieceDraft(title: "Guardian: something new", outlet: OutletID(0))
    #expect(dashboard.press("<enter>").edits == [.add(draft)])
  }

  @Test func `what no source would find again is refused before Enter`() {
    var plan = Sample.plan
    plan.sources = [PieceSource(path: "~/Vault")]
    var dashboard = Dashboard.reading(Sample.desk(plan: plan), Size(160, 24))
    #expect(dashboard.press("aSpectator: lost coal village<enter>") == [])
    #expect(dashboard.asked.contains("no source reads gigs/the-spectator"))
    #expect(dashboard.asked.contains("- {path: gigs, all: true}"))
  }

  @Test(arguments: ["due soonish", "due", "due fri 900x", "900자 due fri"])
  func `R17 what is no date behind due is refused before Enter`(_ end: String) {
    var dashboard = Dashboard.reading(Sample.desk, Size(160, 24))
    #expect(dashboard.press("aSpectator: lost coal village \(end)<enter>") == [])
    #expect(dashboard.mode != .normal)
  }

  @Test func `R17 Korean and Japanese days are read wherever a day is asked for`() {
    for (text, due) in [
      ("다음 주 화요일", "2026-12-01"), ("金曜18時", "2026-11-27 18:00"), ("３０日", "2026-11-30"),
    ] {
      var dashboard = Dashboard.at("Rason")
      #expect(
        dashboard.press("d\(text)<enter>").edits == [
          .change(piece: TradeFiles.rason, seen: "drafting", .due(Sample.date(due)))
        ], "\(text)")
    }
  }

  @Test func `R17 d takes a day in plain words, in the outlet's zone, and shows both clocks`() {
    var dashboard = Dashboard.at("night train")
    dashboard.press("dfri noon")
    #expect(dashboard.said.contains("= Fri 27 Nov 21:00 JST = 12:00 London"))
    #expect(
      dashboard.press("<enter>").edits == [
        .change(
          piece: FilePath("gigs/the-spectator/night-train.md"), seen: "drafting",
          .due(Sample.date("2026-11-27 12:00")))
      ])
  }

  @Test func `R12 d on edits sets the day to answer by`() {
    var dashboard = Dashboard.at("lottery")
    #expect(
      dashboard.press("dtomorrow<enter>").edits == [
        .change(
          piece: FilePath("gigs/the-spectator/housing-lottery.md"), seen: "edits",
          .replyBy(Sample.date("2026-11-26")))
      ])
  }

  @Test func `an emptied line takes the date out`() {
    var dashboard = Dashboard.at("Rason")
    dashboard.press("d")
    #expect(dashboard.said.hasPrefix("due: 2026-11-26 18:00"))
    #expect(
      dashboard.press("<c-u><enter>").edits == [
        .change(piece: TradeFiles.rason, seen: "drafting", .due(nil))
      ])
  }

  @Test func `l and m set length and fee`() {
    var dashboard = Dashboard.at("Rason")
    #expect(
      dashboard.press("l1,200 words<enter>").edits == [
        .change(piece: TradeFiles.rason, seen: "drafting", .length(1200))
      ])
    dashboard = .at("Rason")
    dashboard.press("m")
    #expect(dashboard.said.hasPrefix("fee: 300 USD"))
    #expect(
      dashboard.press("0.45 usd/word<enter>").edits == [
        .change(
          piece: TradeFiles.rason, seen: "drafting",
          .fee(Fee(amount: 4_500, currency: "USD", isPerWord: true)))
      ])
  }

  @Test func `R36 a fee that leaves a doubt is not taken`() {
    var dashboard = Dashboard.at("Rason")
    #expect(dashboard.press("mlots<enter>") == [])
    #expect(dashboard.said.contains("\"lots\" is no fee; write it as 300 usd"))
  }

  @Test func `R8 what goes out by itself is not put on a moment that has passed`() {
    let desk = Sample.desk.with("posts/dmz-tour-market.md") {
      $0.status = Sample.status("scheduled")
      $0.statusWord = "scheduled"
      $0.scheduled = Sample.date("2026-11-27 18:00")
    }
    var dashboard = Dashboard.at("DMZ", desk)
    #expect(dashboard.press("d2026-11-20 18:00<enter>") == [])
    #expect(dashboard.asked.contains("that moment has passed"))
  }

  // MARK: Marks

  @Test func `Space marks and goes on, Escape unmarks`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space>")
    let first = dashboard.rows.firstIndex { $0.hasPrefix(" xlate") } ?? 0
    #expect(first > 0)
    #expect(dashboard.rows[first + 1].hasPrefix(" xtoday 18:00"))
    #expect(dashboard.rows[first + 2].hasPrefix(">"))
    #expect(dashboard.picture.contains("2 marked"))
    dashboard.press("<esc>")
    #expect(!dashboard.picture.contains("2 marked"))
    #expect(dashboard.rows[first].hasPrefix(" !"))
  }

  @Test func `> moves all that is marked as one step`() {
    var dashboard = Dashboard.reading()
    let effects = dashboard.press("<space><space>>")
    #expect(effects.verbs == ["returned"])
    #expect(effects.edits.count == 2)
  }

  @Test func `a marked piece that changed elsewhere is not moved on from there`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space>")
    _ = dashboard.update(
      .loaded(
        Sample.desk.with("gigs/korea-pro/tariffs.md") {
          $0.status = Sample.status("returned")
          $0.statusWord = "returned"
        }))
    #expect(dashboard.said.contains("1 marked changed outside: not marked any more"))
    #expect(dashboard.picture.contains("1 marked"))
  }

  @Test func `a key pressed while what was marked is written does not hit the line below`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space>>")
    #expect(dashboard.press(">") == [])
    #expect(dashboard.said.contains("still being written"))
  }

  @Test func `one marked piece that cannot go along is left out and named, the rest go`() {
    let desk = Sample.desk.with(TradeFiles.rason.text) { $0.isConflicted = true }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("<space><space><space>")
    let effects = dashboard.press(">")
    #expect(effects.edits.compactMap(\.file).count == 2)
    #expect(!effects.edits.compactMap(\.file).contains(TradeFiles.rason))
    dashboard.answer(effects)
    #expect(
      dashboard.said.hasPrefix("! 2 of 3 moved; Rason customs data: a merge lef"))
    #expect(dashboard.desk?.piece(TradeFiles.rason)?.statusWord == "drafting")
    // None of them goes: then that is all there is to say.
    dashboard = .reading(desk)
    dashboard.press("jj<space>")
    #expect(dashboard.press(">") == [])
    #expect(dashboard.said.contains("conflict markers"))
  }

  // MARK: Problems

  @Test func `f mends a problem that has one right answer, i leaves one that may stay`() {
    let move = EditRequest.Edit.move(
      piece: TradeFiles.rason, seen: "drafting",
      Move(to: Sample.status("filed"), on: TradeFiles.today))
    let problem = Problem(
      path: TradeFiles.rason, message: "it was filed here",
      remedy: EditRequest(action: .moved(to: "filed"), edits: [move]),
      ignoreKey: "a 1")
    let desk = Sample.desk(problems: [problem])
    var dashboard = Dashboard.reading(desk)
    #expect(dashboard.press("8f").edits == [move])
    dashboard = Dashboard.reading(desk)
    #expect(dashboard.press("8i") == [.ignore("a 1")])
    dashboard = Dashboard.reading()
    #expect(dashboard.press("8f") == [])
    #expect(dashboard.said.contains("only you can mend this one"))
  }

  @Test func `a problem that went outside is not ignored in place of the next`() {
    let problems = (["a 1", "b 2"] as [String]).map { key in
      Problem(path: TradeFiles.rason, message: "problem \(key)", ignoreKey: key)
    }
    var dashboard = Dashboard.reading(Sample.desk(problems: problems))
    dashboard.press("8")
    _ = dashboard.update(.loaded(Sample.desk(problems: [problems[1]])))
    #expect(dashboard.press("i") == [])
    #expect(dashboard.said.contains("no longer in this list"))
    // Nothing comes under a key by itself: the next one has to be selected.
    #expect(dashboard.press("i") == [])
    #expect(dashboard.press("ji") == [.ignore("b 2")])
  }
}
