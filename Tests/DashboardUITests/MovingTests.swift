import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Going about with keys.
struct MovingTests {
  @Test func `the first thing due is selected at the start`() {
    #expect(Dashboard.reading().selectedTitle == "Seoul's housing lottery")
  }

  @Test(arguments: [
    ("jj", "Rason customs data"), ("jjk", "Tariff timeline"), ("j<down><up>", "Tariff timeline"),
    ("G", "평양의 커피: who drinks it, and where"), ("Gg", "Seoul's housing lottery"),
    ("<end><home>", "Seoul's housing lottery"), ("kk", "Seoul's housing lottery"),
    ("<c-d>", "Chip subsidy explainer"), ("<pgdn><pgup>", "Seoul's housing lottery"),
    ("ㅓㅓ", "Rason customs data"),
  ])
  func `keys move the selection`(_ keys: String, _ title: String) {
    var dashboard = Dashboard.reading()
    dashboard.press(keys)
    #expect(dashboard.selectedTitle == title)
  }

  @Test func `a jamo is the key it stands on, but not while text is typed`() {
    var dashboard = Dashboard.reading()
    dashboard.press("ㅓ/ㅓ")
    #expect(dashboard.said.hasPrefix("/ㅓ"))
  }

  @Test func `Tab goes to the next list and Shift-Tab back`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<tab>")
    #expect(dashboard.selectedTitle == "INV-028 (2 pieces)")
    dashboard.press("<s-tab>")
    #expect(dashboard.selectedTitle == "Seoul's housing lottery")
  }

  @Test func `each pane keeps its own selection`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj<tab>j<tab>")
    #expect(dashboard.selectedTitle == "Rason customs data")
    dashboard.press("<tab>")
    #expect(dashboard.selectedTitle == "Manhwa game art")
  }

  @Test func `a number fills the screen with a pane and Escape returns`() {
    var dashboard = Dashboard.reading()
    // From the first number on, the footer need not name them any more.
    dashboard.press("5<esc>")
    let home = dashboard.picture
    dashboard.press("4")
    #expect(dashboard.zoom == .pipe)
    #expect(dashboard.rows[1].hasPrefix("4 PIPE"))
    #expect(dashboard.selectedTitle == "Seoul's housing lottery")
    dashboard.press("4")
    #expect(dashboard.zoom == .pipe)
    dashboard.press("<esc>")
    #expect(dashboard.zoom == nil)
    #expect(dashboard.picture == home)
  }

  @Test func `Enter opens a piece with its text, and goes back to where it was`() {
    var dashboard = Dashboard.reading()
    let effects = dashboard.press("4jj<enter>")
    #expect(dashboard.zoom == .item)
    #expect(effects.contains { if case .readBody = $0 { true } else { false } })
    dashboard.press("q")
    #expect(dashboard.zoom == .pipe)
    dashboard.press("q")
    #expect(dashboard.zoom == nil)
    #expect(dashboard.press("q") == [.quit])
  }

  @Test func `a text is asked for once, and again when the files changed`() {
    var dashboard = Dashboard.reading()
    let id = FilePath("gigs/the-spectator/housing-lottery.md")
    #expect(dashboard.press("<enter>") == [.readBody(id)])
    #expect(dashboard.press("jjk") == [])
    _ = dashboard.update(.body(id, .plain(["Nine rows."])))
    #expect(dashboard.picture.contains("Nine rows."))
    #expect(dashboard.update(.loaded(Sample.desk)) == [.readBody(id)])
    #expect(dashboard.picture.contains("Nine rows."))
  }

  @Test func `every live piece can be selected on the screen of the pipeline`() {
    var dashboard = Dashboard.reading()
    dashboard.press("4g")
    var seen: Set<FilePath> = []
    for _ in Sample.pieces {
      if let piece = dashboard.selected?.piece { seen.insert(piece.id) }
      dashboard.press("j")
    }
    let live = Sample.pieces.filter { piece in
      piece.status.map { !Sample.plan[$0].isEnd } ?? true
    }
    #expect(seen == Set(live.map(\.id)))
  }

  @Test func `Enter on a problem opens the editor at its place`() {
    var dashboard = Dashboard.reading()
    #expect(
      dashboard.press("8<enter>") == [.openEditor(FilePath("gigs/korea-pro/old.md"), line: 4)])
    #expect(dashboard.press("je") == [.openEditor(FilePath("posts/한강.md"), line: 6)])
  }

  @Test func `e opens the file at the line that says the date`() {
    var dashboard = Dashboard.reading()
    #expect(
      dashboard.press("jje")
        == [.openEditor(FilePath("gigs/nk-news/rason-customs.md"), line: 5)])
    #expect(
      dashboard.press("kke") == [
        .openEditor(FilePath("gigs/the-spectator/housing-lottery.md"), line: 4)
      ])
  }

  @Test func `y copies the absolute path`() {
    var dashboard = Dashboard.reading()
    #expect(
      dashboard.press("jjy") == [.copy("/home/w/desk/gigs/nk-news/rason-customs.md")])
  }

  @Test func `an unknown key is named`() {
    var dashboard = Dashboard.reading()
    dashboard.press("Z")
    #expect(dashboard.said == "! no key Z here; ? lists them")
    dashboard.press("<f9>")
    #expect(dashboard.said == "! no key F9 here; ? lists them")
  }

  @Test func `what is said stands until the next key, in place of what > would do`() {
    var dashboard = Dashboard.reading()
    #expect(dashboard.said.hasPrefix("> Seoul's housing lottery: back with H. Whitlock"))
    dashboard.press("Z")
    #expect(dashboard.said.contains("no key Z"))
    _ = dashboard.update(.clock(Sample.now + 60))
    #expect(dashboard.said.contains("no key Z"))
    dashboard.press("j")
    #expect(dashboard.said.hasPrefix("> Tariff timeline: back with M. Park"))
  }

  @Test func `keys of the program ask for what they say`() {
    var dashboard = Dashboard.reading()
    #expect(dashboard.press("<c-l>") == [.redraw])
    #expect(dashboard.press("<c-z>") == [.suspend])
    #expect(dashboard.press("<c-r>") == [.reload])
  }

  @Test func `at no size do keys trap`() {
    for (width, height) in [(0, 0), (1, 1), (29, 5), (30, 6), (200, 1)] {
      var dashboard = Dashboard.reading(Sample.desk, Size(width, height))
      dashboard.press("jjk<tab>1234678<enter><esc>[].?x<esc>/la<enter><esc>s<esc>x<esc>")
      _ = dashboard.picture
    }
  }
}

/// Other weeks, and time going by.
struct WeekTests {
  @Test func `the week before and after are said in words, and . returns`() {
    var dashboard = Dashboard.reading()
    let home = dashboard.picture
    dashboard.press("[")
    #expect(dashboard.rows[1].contains("16-22 Nov, last week  FP  MET"))
    dashboard.press("[")
    #expect(dashboard.rows[1].contains("9-15 Nov, 2 weeks ago"))
    dashboard.press("]]]")
    #expect(dashboard.rows[1].contains("30 Nov-6 Dec, next week"))
    dashboard.press(".")
    #expect(dashboard.picture == home)
  }

  @Test func `a week away has no verdict (R23)`() {
    var dashboard = Dashboard.reading()
    dashboard.press("]]]]]")
    #expect(dashboard.rows[1].contains("AWAY"))
  }

  @Test func `midnight passes by itself`() {
    var dashboard = Dashboard.reading()
    _ = dashboard.update(.clock(Sample.moment("2026-11-26 00:00")))
    #expect(dashboard.rows[0].contains("Thu 26 Nov 00:00"))
    #expect(dashboard.picture.contains("THU 26"))
    #expect(dashboard.picture.contains("!2d late     SPE  Seoul's housing lottery"))
  }

  @Test func `this week rolls on, another week that is looked at stays`() {
    let monday = Sample.moment("2026-11-30 00:00")
    var dashboard = Dashboard.reading()
    _ = dashboard.update(.clock(monday))
    #expect(dashboard.overview?.week.week == Week(containing: Sample.day("2026-11-30")))
    var looking = Dashboard.reading()
    looking.press("[")
    _ = looking.update(.clock(monday))
    #expect(looking.rows[1].contains("16-22 Nov, 2 weeks ago"))
  }

  @Test func `a deadline of today becomes late when its minute has passed (R14)`() {
    var dashboard = Dashboard.reading()
    _ = dashboard.update(.clock(Sample.moment("2026-11-25 18:00")))
    #expect(dashboard.picture.contains("  today 18:00 KP   Tariff timeline"))
    _ = dashboard.update(.clock(Sample.moment("2026-11-25 18:01")))
    #expect(dashboard.picture.contains("!late        KP   Tariff timeline"))
  }
}

/// What is worked out when.
struct AssessmentTests {
  @Test func `a key of movement works out nothing`() {
    var dashboard = Dashboard.reading()
    dashboard.press("2")
    let before = dashboard.assessments
    dashboard.press("jjkG<c-u>g<pgdn><esc><tab>j4j6j<esc>?j<esc>Zs<right><esc>")
    #expect(dashboard.assessments == before)
  }

  @Test func `within a minute the clock works out nothing`() {
    var dashboard = Dashboard.reading()
    let before = dashboard.assessments
    _ = dashboard.update(.clock(Sample.now + 59))
    #expect(dashboard.assessments == before)
    _ = dashboard.update(.clock(Sample.now + 60))
    #expect(dashboard.assessments == before + 1)
  }

  @Test func `desk, week and filter are worked out anew`() {
    var dashboard = Dashboard.reading()
    let before = dashboard.assessments
    _ = dashboard.update(.loaded(Sample.desk))
    dashboard.press("[")
    dashboard.press("/a")
    #expect(dashboard.assessments == before + 3)
  }
}
