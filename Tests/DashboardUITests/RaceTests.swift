import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Files that change while the writer types.
struct RaceTests {
  let rason = "gigs/nk-news/rason-customs.md"

  @Test func `a key meant for a row that is gone moves nothing`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj")
    _ = dashboard.update(.loaded(Sample.desk.without(rason)))
    #expect(dashboard.press(">") == [])
    #expect(dashboard.said.contains("\"Rason customs data\" is no longer in this list"))
    #expect(dashboard.said.contains("nothing was moved"))
  }

  @Test func `a minute that begins right after the files changed takes no protection away`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj")
    _ = dashboard.update(.loaded(Sample.desk.without(rason)))
    _ = dashboard.update(.clock(Sample.now + 60))
    var later = dashboard
    #expect(dashboard.press(">").isEmpty)
    #expect(dashboard.said.contains("nothing was moved"))
    _ = later.update(.clock(Sample.now + 120))
    #expect(later.press(">").isEmpty)
    #expect(later.said == "! nothing is selected; j selects")
  }

  @Test func `nothing takes the place of a row that is gone until the writer chooses it`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj")
    _ = dashboard.update(.loaded(Sample.desk.without(rason)))
    #expect(dashboard.selectedTitle == nil)
    #expect(dashboard.press(">>") == [])
    let effects = dashboard.press("j>")
    guard case .edit(let request) = effects.first, case .move(let id, _, _) = request.edits.first
    else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(id == FilePath("gigs/korea-pro/chips.md"))
  }

  @Test func `a row that moved in its list keeps the selection`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj")
    _ = dashboard.update(
      .loaded(Sample.desk.with(rason) { $0.due = Sample.date("2026-12-20") }))
    #expect(dashboard.selectedTitle == "Rason customs data")
    #expect(dashboard.press(">").count == 1)
  }

  @Test func `a status changed elsewhere is shown before it is moved on`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj")
    _ = dashboard.update(
      .loaded(
        Sample.desk.with(rason) {
          $0.status = Sample.status("edits")
          $0.statusWord = "edits"
          $0.stamps.append(Stamp(status: Sample.status("edits"), date: Sample.date("2026-11-25")))
        }))
    #expect(dashboard.press(">") == [])
    #expect(dashboard.said.contains("is edits now"))
    #expect(dashboard.press(">").count == 1)
  }

  @Test func `a second key waits for the first and stays meant for its piece`() {
    var dashboard = Dashboard.reading()
    let first = dashboard.press("jj>")
    #expect(dashboard.press(">") == [])
    guard case .edit(let request) = first.first, case .move(let id, _, let move) = request.edits[0],
      var desk = dashboard.desk, let index = desk.index(of: id)
    else {
      Issue.record("nothing was asked for")
      return
    }
    let changed = desk.apply(move, to: index)
    let after = dashboard.update(
      .edited(EditOutcome(number: 1, action: .moved(to: "filed"), changed: [changed]), .move))
    #expect(after == [])
    // Filed, it is no longer in DUE, but stays under the cursor, and the key was for it.
    let second = dashboard.update(.loaded(desk))
    guard case .edit(let next) = second.first, case .move(let again, let seen, _) = next.edits[0]
    else {
      Issue.record("the second key was lost")
      return
    }
    #expect(again == id)
    #expect(seen == "filed")
    #expect(dashboard.selectedTitle == "Rason customs data")
  }

  @Test func `in a list that keeps the piece the second key moves it on`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/rason<enter>4")
    let first = dashboard.press(">")
    dashboard.press(">")
    guard case .edit(let request) = first.first, case .move(let id, _, let move) = request.edits[0],
      var desk = dashboard.desk, let index = desk.index(of: id)
    else {
      Issue.record("nothing was asked for")
      return
    }
    let changed = desk.apply(move, to: index)
    _ = dashboard.update(
      .edited(EditOutcome(number: 1, action: .moved(to: "filed"), changed: [changed]), .move))
    let effects = dashboard.update(.loaded(desk))
    guard case .edit(let second) = effects.first,
      case .move(_, let seen, let next) = second.edits[0]
    else {
      Issue.record("the second key was lost")
      return
    }
    #expect(seen == "filed")
    #expect(next.to == Sample.status("edits"))
  }

  @Test func `a list of statuses is put away when desk.yaml names others`() {
    for keys in ["jjsG", "/DMZ<enter>s<end><left><enter>"] {
      var desk = Sample.desk
      desk.plan.statuses.removeLast()
      for index in desk.plan.workflows.indices {
        desk.plan.workflows[index].statuses.removeAll { $0.index == desk.plan.statuses.count }
      }
      for kind in OutletKind.allCases {
        desk.plan.exits[kind]?.removeAll { $0.index == desk.plan.statuses.count }
      }
      var dashboard = Dashboard.reading()
      dashboard.press(keys)
      _ = dashboard.update(.loaded(desk))
      #expect(dashboard.said == "! desk.yaml changed; press the key again")
    }
  }

  @Test func `@ is over when desk.yaml names other statuses (R10)`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    var desk = Sample.desk
    desk.plan.homeZoneName = "Asia/Seoul"
    _ = dashboard.update(.loaded(desk))
    dashboard.press("@")
    #expect(dashboard.said.contains("@ follows a move"))
  }

  @Test func `what survives a reload: selection, filter, zoom`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/data<enter>2")
    let before = dashboard.picture
    _ = dashboard.update(.loaded(Sample.desk))
    #expect(dashboard.picture == before)
    _ = dashboard.update(.resized(Size(44, 12)))
    _ = dashboard.update(.resized(Size(80, 24)))
    #expect(dashboard.picture == before)
  }
}
