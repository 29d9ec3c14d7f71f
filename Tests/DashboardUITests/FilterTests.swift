import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

struct FilterTests {
  @Test func `a filter works as it is typed`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/ta")
    #expect(dashboard.picture.contains("Tariff timeline"))
    #expect(!dashboard.picture.contains("Chip subsidy"))
    #expect(dashboard.rows[0].contains("/ta"))
  }

  @Test func `Enter keeps it, Escape clears it`() {
    var dashboard = Dashboard.reading()
    let home = dashboard.picture
    dashboard.press("/tariff<enter>")
    #expect(dashboard.rows[0].contains("/tariff"))
    dashboard.press("<esc>")
    #expect(!dashboard.rows[0].contains("/tariff"))
    dashboard.press("g/tariff<esc>g")
    #expect(dashboard.picture == home)
  }

  @Test func `Korean titles are found`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/커피<enter>j")
    #expect(dashboard.selectedTitle == "평양의 커피: who drinks it, and where")
  }

  @Test func `a term that is not understood is said as it is typed, and after Enter`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 24))
    dashboard.press("/outlet:zzz")
    #expect(dashboard.said.contains("outlet: there is no \"zzz\""))
    dashboard.press("<c-u>published:octember")
    #expect(dashboard.said.contains("\"octember\" is no day, month or year"))
    dashboard.press("<c-u>stat:draft<enter>")
    #expect(dashboard.said.contains("there is no field \"stat\"; did you mean status:?"))
  }

  @Test func `pieces that are out are found by their day`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(120, 40))
    dashboard.press("4/published:last-month<enter>")
    #expect(dashboard.picture.contains("The embassy with no visitors"))
    #expect(dashboard.picture.contains("Fri 30 Oct"))
    #expect(!dashboard.picture.contains("The consul's stamps"))
  }

  @Test func `fields narrow it`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/outlet:kp status:edits<enter>")
    #expect(dashboard.overview?.rows.map(\.title) == ["Tariff timeline"])
  }

  @Test func `what is out is found by what it is like, whatever its status is called`() {
    var plan = Sample.plan
    plan.statuses[Sample.status("published").index] = Status(name: "게재", like: .published)
    plan.statuses[Sample.status("filed").index] = Status(name: "송고", like: .filed)
    for word in ["publ", "게재"] {
      var dashboard = Dashboard.reading(Sample.desk(plan: plan))
      dashboard.press("4/status:\(word) barber<enter>")
      #expect(dashboard.picture.contains("A barber in Vladivostok"), "\(word)")
    }
    var dashboard = Dashboard.reading(Sample.desk(plan: plan))
    dashboard.press("4/status:filed<enter>")
    #expect(dashboard.picture.contains("김정은과 푸틴"))
    dashboard.press("/<c-u>!status:filed<enter>")
    #expect(!dashboard.picture.contains("김정은과 푸틴"))
    #expect(!dashboard.picture.contains("A barber in Vladivostok"))
  }

  @Test func `Enter on an outlet shows its pieces`() {
    var dashboard = Dashboard.reading()
    dashboard.press("7j<enter>")
    #expect(dashboard.zoom == .pipe)
    #expect(dashboard.overview?.pipeline.stages.flatMap(\.pieces).count == 4)
  }

  @Test func `the words sought are marked in the titles`() {
    var dashboard = Dashboard.reading()
    dashboard.press("j/i<enter>")
    #expect(dashboard.styleLetters.contains("M"))
  }
}

struct HelpTests {
  @Test func `the manual lists every action, whether it works here or not`() {
    var dashboard = Dashboard.reading(Sample.desk, Size(100, 90))
    dashboard.press("<f1>")
    for entry in Action.table { #expect(dashboard.picture.contains(entry.help), "\(entry.name)") }
  }

  @Test func `every action has its word, a sentence and one line in the table`() {
    let actions = Action.table.map(\.action)
    #expect(actions.count == Action.every.count)
    #expect(Set(actions) == Set(Action.every))
    // A pane may have a meaning of its own for a key, one and no more.
    var keys: Set<[String]> = []
    for entry in Action.table {
      #expect(!entry.help.isEmpty && !entry.help.hasSuffix("."))
      for notation in entry.keys {
        guard let parsed = try? Key.parse(notation) else {
          Issue.record("\(notation) is no key")
          continue
        }
        #expect(parsed.count == 1)
        for place in entry.places.isEmpty ? [nil] : entry.places.map(Optional.some) {
          let isNew = keys.insert([place?.name ?? "", parsed[0].description]).inserted
          #expect(isNew, "\(notation) stands twice")
          #expect(Keymap.standard.action(for: parsed[0], in: place) == entry.action)
        }
      }
    }
  }

  @Test func `help is narrowed by what is typed`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<f1>undo")
    #expect(dashboard.picture.contains("Take back the last change, whatever it was"))
    #expect(!dashboard.picture.contains("Go down one line"))
    dashboard.press("<esc>")
    #expect(dashboard.rows[1].hasPrefix("1 WEEK"))
  }
}

extension Action {
  /// Every action, one by one: the table is held to it.
  static let every: [Action] =
    [
      .next, .previous, .pick, .exits, .anotherDay, .money, .chased, .offer, .add, .due,
      .length, .fee, .undo, .redo, .edit, .copyPath, .mark, .markRange, .markAll, .mend, .ignore,
      .down,
      .up, .top, .bottom, .halfDown, .halfUp, .pageDown, .pageUp, .nextPane, .previousPane,
      .open, .back, .filter, .weekBack, .weekForward, .thisWeek, .help, .redraw, .reload,
      .suspend, .quit, .rename, .archive, .palette, .manual, .delete, .left, .right, .nextPiece,
      .previousPiece, .chartSpan, .claim, .away,
    ] + Pane.all.map { .pane($0) }

  /// Does not compile with a new action; it belongs into `every` as well.
  private var isInEvery: Bool {
    switch self {
    case .next, .previous, .pick, .exits, .anotherDay, .money, .chased, .offer, .add, .due,
      .length, .fee, .undo, .redo, .edit, .copyPath, .mark, .markRange, .markAll, .mend, .ignore,
      .down,
      .up, .top, .bottom, .halfDown, .halfUp, .pageDown, .pageUp, .nextPane, .previousPane,
      .open, .back, .filter, .weekBack, .weekForward, .thisWeek, .help, .redraw, .reload,
      .suspend, .quit, .rename, .archive, .palette, .manual, .delete, .left, .right, .nextPiece,
      .previousPiece, .chartSpan, .claim, .away, .pane:
      true
    }
  }
}
