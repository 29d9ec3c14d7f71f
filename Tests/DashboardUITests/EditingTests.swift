import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Moving pieces from the screen.
struct EditingTests {
  let rason = FilePath("gigs/nk-news/rason-customs.md")
  let dmz = FilePath("posts/dmz-tour-market.md")

  private func move(
    _ id: FilePath, _ seen: String, _ to: String, on day: String = "2026-11-25", at: String? = nil,
    amends: Int? = nil
  ) -> Effect {
    .edit(
      EditRequest(
        action: .moved(to: to),
        edits: [
          .move(
            piece: id, seen: seen,
            Move(to: Sample.status(to), on: Sample.day(day), at: at.map(Sample.date)))
        ], amends: amends))
  }

  @Test func `> asks for the next status of the piece, with the status seen`() {
    var dashboard = Dashboard.reading()
    #expect(dashboard.press("jj>") == [move(rason, "drafting", "filed")])
  }

  @Test func `< asks for the status before`() {
    var dashboard = Dashboard.reading()
    #expect(dashboard.press("jj<lt>") == [move(rason, "drafting", "commissioned")])
  }

  @Test func `a piece that leaves the list stays under the cursor`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    #expect(dashboard.selectedTitle == "Rason customs data")
    #expect(dashboard.said.hasPrefix("Rason customs data: drafting > filed today"))
    #expect(dashboard.said.hasSuffix("@ another day   u undoes it"))
  }

  @Test func `after an undo the selection goes to the piece that came back`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    dashboard.press("j")
    #expect(dashboard.press("u") == [.undo(expecting: 17)])
    let outcome = EditOutcome(
      number: 18, action: .moved(to: "filed"),
      changed: [.init(id: rason, keys: [KeyChange(key: "status", from: "filed", to: "drafting")])])
    _ = dashboard.update(.edited(outcome, .undo))
    _ = dashboard.update(.loaded(Sample.desk))
    #expect(dashboard.selectedTitle == "Rason customs data")
    #expect(dashboard.said.hasPrefix("undone: Rason customs data: filed > drafting"))
    #expect(dashboard.press("u") == [.undo(expecting: nil)])
  }

  @Test func `a semester deadline is ticked, a tied one moves its piece (R47)`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/ethics<enter>")
    #expect(
      dashboard.press(">") == [
        .edit(
          EditRequest(
            action: .ticked,
            edits: [
              .tick(
                file: FilePath("semester/term.yaml"), title: "Ethics amendment form",
                due: "2026-12-04", on: Sample.day("2026-11-25"))
            ]))
      ])
    var other = Dashboard.reading()
    #expect(
      other.press("jjjjj>") == [
        move(FilePath("thesis/ch3.md"), "drafting", "with-supervisor")
      ])
  }

  @Test func `a ticked deadline is named, and an undo goes back to it (R47)`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jjjjjjjj>")
    let file = FilePath("semester/term.yaml")
    var desk = Sample.desk
    desk.semesters[0].deadlines[1].done = Sample.date("2026-11-25")
    let done = KeyChange(key: "done", from: nil, to: "2026-11-25")
    _ = dashboard.update(
      .edited(
        EditOutcome(number: 4, action: .ticked, changed: [.init(id: file, keys: [done])]), .move))
    _ = dashboard.update(.loaded(desk))
    #expect(dashboard.said.hasPrefix("Ethics amendment form: done today"))
    #expect(dashboard.selectedTitle == "Ethics amendment form")
    #expect(dashboard.press(">") == [])
    #expect(dashboard.said.contains("done already"))
    dashboard.press("gu")
    let undone = KeyChange(key: "done", from: "2026-11-25", to: nil)
    _ = dashboard.update(
      .edited(
        EditOutcome(number: 5, action: .ticked, changed: [.init(id: file, keys: [undone])]), .undo))
    _ = dashboard.update(.loaded(Sample.desk))
    #expect(dashboard.selectedTitle == "Ethics amendment form")
  }

  @Test func `what went out by itself is confirmed for the day it did (R8)`() {
    let desk = Sample.desk.with(dmz.text) {
      $0.status = Sample.status("scheduled")
      $0.statusWord = "scheduled"
      $0.scheduled = Sample.date("2026-11-24 18:00")
    }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("/DMZ<enter>2")
    #expect(dashboard.picture.contains("out? confirm"))
    var picking = dashboard
    #expect(dashboard.press(">") == [move(dmz, "scheduled", "published", on: "2026-11-24")])
    picking.press("s<end>")
    #expect(picking.press("<enter>") == [move(dmz, "scheduled", "published", on: "2026-11-24")])
  }

  @Test func `an empty slot says what to do`() {
    var dashboard = Dashboard.reading(Sample.desk.without("posts/dmz-tour-market.md"))
    dashboard.press("/weekly<enter>")
    #expect(dashboard.selectedTitle == "Weekly article")
    #expect(dashboard.press(">") == [])
    #expect(dashboard.said.hasPrefix("give it:"))
    #expect(dashboard.picture.contains("FILL Weekly article, Fri 18:00"))
    dashboard.press("<esc><lt>")
    #expect(dashboard.said == "! < works on pieces; this is an empty slot")
  }

  @Test func `the last status says that it is the last`() {
    var dashboard = Dashboard.reading()
    dashboard.press("1g")
    #expect(dashboard.selectedTitle == "Tariff timeline")
    var out = Dashboard.reading(
      Sample.desk.with("gigs/korea-pro/tariffs.md") {
        $0.status = Sample.status("published")
        $0.statusWord = "published"
      })
    out.press("1g>")
    #expect(out.said == "! Tariff timeline: published is the last status")
  }

  @Test func `conflict markers are not written over (R5)`() {
    var dashboard = Dashboard.reading(Sample.desk.with(rason.text) { $0.isConflicted = true })
    #expect(dashboard.press("jj>") == [])
    #expect(dashboard.said.contains("conflict markers"))
  }

  // MARK: Pickers

  @Test func `a letter goes to the next status that begins with it, Enter takes it`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jjsp")
    #expect(dashboard.said.contains(">published<"))
    dashboard.press("p")
    #expect(dashboard.said.contains(">pitched<"))
    #expect(dashboard.press("r<enter>") == [move(rason, "drafting", "returned")])
  }

  @Test func `a Korean status is reached by its letter, an English one through the layout`() {
    var plan = Sample.plan
    let filed = Sample.status("filed")
    plan.statuses[filed.index] = Status(name: "송고", like: .filed)
    var dashboard = Dashboard.reading(Sample.desk(plan: plan))
    dashboard.press("jjs송")
    #expect(dashboard.said.contains(">송고<"))
    dashboard.press("ㄱ")
    #expect(dashboard.said.contains(">returned<"))
  }

  @Test func `the exits end a piece`() {
    var dashboard = Dashboard.reading()
    #expect(dashboard.press("jjx<enter>") == [move(rason, "drafting", "declined")])
  }

  @Test func `Escape leaves everything as it is`() {
    var dashboard = Dashboard.reading()
    let before = dashboard.picture
    #expect(dashboard.press("jjsr<esc>xk<esc>kk") == [])
    #expect(dashboard.picture == before)
  }

  @Test func `a piece that changed while its status was picked is not moved`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jjsr")
    _ = dashboard.update(
      .loaded(
        Sample.desk.with(rason.text) {
          $0.status = Sample.status("filed")
          $0.statusWord = "filed"
        }))
    #expect(dashboard.press("<enter>") == [])
    #expect(dashboard.said.contains("it is filed now"))
  }

  // MARK: Moments and days

  @Test func `scheduling offers the slot's moment and Enter takes it (R9)`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/DMZ<enter>s<end><left><enter>")
    #expect(dashboard.said.contains("goes out: 2026-11-27 18:00"))
    #expect(dashboard.said.contains("= Fri 27 Nov 18:00 JST"))
    #expect(
      dashboard.press("<enter>") == [move(dmz, "drafting", "scheduled", at: "2026-11-27 18:00")])
  }

  @Test func `going back to scheduled asks for the moment where none is written (R9)`() {
    let published: (inout Piece) -> Void = {
      $0.status = Sample.status("published")
      $0.statusWord = "published"
      $0.stamps = [Stamp(status: Sample.status("published"), date: Sample.date("2026-11-24"))]
    }
    var dashboard = Dashboard.reading(Sample.desk.with(dmz.text, published))
    dashboard.press("1g")
    for _ in 0..<20 where dashboard.selectedTitle != "Why the DMZ tour market died" {
      dashboard.press("j")
    }
    #expect(dashboard.selectedTitle == "Why the DMZ tour market died")
    #expect(dashboard.press("<lt>").isEmpty)
    #expect(dashboard.said.hasPrefix("goes out:"))
    #expect(
      dashboard.press("<c-u>2026-11-28 09:00<enter>") == [
        move(dmz, "published", "scheduled", at: "2026-11-28 09:00")
      ])
  }

  @Test func `a zone that no file names yet can be typed (R17)`() {
    let paris = Zone(name: "Europe/Paris", initial: 3_600, abbreviations: [3_600: "CET"])
    var dashboard = Dashboard(
      now: Sample.now, size: Size(140, 24), zoneNamed: { $0 == "Paris" ? paris : nil })
    _ = dashboard.update(.loaded(Sample.desk))
    dashboard.press("/DMZ<enter>s<end><left><enter><c-u>fri 18:00 Paris")
    #expect(dashboard.said.contains("= Sat 28 Nov 02:00 JST"))
    let effects = dashboard.press("<enter>")
    #expect(effects == [move(dmz, "drafting", "scheduled", at: "2026-11-27 18:00 Paris")])
    dashboard.answer(effects)
    #expect(dashboard.said.contains("scheduled Sat 02:00"))
  }

  @Test func `a weekday whose due time has passed is the next one (R17)`() {
    var desk = Sample.desk
    desk.plan.outlets[0].dueMinute = 12 * 60
    var dashboard = Dashboard.reading(desk)
    dashboard.press("/DMZ<enter>s<end><left><enter><c-u>wed")
    #expect(dashboard.said.contains("= Wed 2 Dec"))
  }

  @Test func `another moment is read as it is typed, and a past one refused (R17)`() {
    var dashboard = Dashboard.reading()
    dashboard.press("/DMZ<enter>s<end><left><enter><c-u>sat 9am")
    #expect(dashboard.said.contains("= Sat 28 Nov 09:00 JST"))
    dashboard.press("<c-u>2026-11-20 18:00<enter>")
    #expect(dashboard.said.contains("has passed"))
    dashboard.press("<c-u>nonsense<enter>")
    #expect(dashboard.asked.contains("no day or time"))
  }

  @Test func `@ says the last move again for another day (R10)`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    dashboard.press("@tue")
    #expect(dashboard.said.contains("= Tue 24 Nov"))
    #expect(
      dashboard.press("<enter>") == [
        move(rason, "drafting", "filed", on: "2026-11-24", amends: 17)
      ])
  }

  @Test func `@ refuses a day to come, and without a move says what it follows`() {
    var dashboard = Dashboard.reading()
    dashboard.press("@")
    #expect(dashboard.said.contains("@ follows a move"))
    dashboard.answer(dashboard.press("jj>"))
    dashboard.press("@2026-11-28<enter>")
    #expect(dashboard.said.contains("still to come"))
  }

  // MARK: What goes wrong

  @Test func `a refused move says why`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj>")
    _ = dashboard.update(
      .edited(
        EditOutcome(
          action: .moved(to: "filed"),
          refused: [.init(id: rason, refusal: Refusal("it is filed now"))]), .move))
    #expect(dashboard.said == "! Rason customs data: not moved: it is filed now")
  }

  @Test func `another program's action is shown before it is undone`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    dashboard.press("u")
    _ = dashboard.update(.edited(EditOutcome(action: .moved(to: "filed"), superseded: 23), .undo))
    #expect(dashboard.said.contains("another program acted since"))
    #expect(dashboard.press("u") == [.undo(expecting: 23)])
  }

  @Test func `undo and redo name what the writer was shown, also after a refusal`() {
    var dashboard = Dashboard.reading()
    dashboard.answer(dashboard.press("jj>"))
    dashboard.press(">")
    _ = dashboard.update(
      .edited(
        EditOutcome(
          action: .moved(to: "filed"),
          refused: [.init(id: rason, refusal: Refusal("it is filed now"))]), .move))
    #expect(dashboard.press("u") == [.undo(expecting: 17)])
    let undone = EditOutcome(
      number: 18, action: .moved(to: "filed"),
      changed: [.init(id: rason, keys: [KeyChange(key: "status", from: "filed", to: "drafting")])],
      undoable: 12, redoable: 18)
    _ = dashboard.update(.edited(undone, .undo))
    _ = dashboard.update(.loaded(Sample.desk))
    #expect(dashboard.press("U") == [.redo(expecting: 18)])
    _ = dashboard.update(.edited(EditOutcome(action: .moved(to: "filed"), superseded: 19), .redo))
    #expect(dashboard.said.hasSuffix("U does that again"))
    #expect(dashboard.press("U") == [.redo(expecting: 19)])
    _ = dashboard.update(.failed("the disk is full"))
    #expect(dashboard.press("u") == [.undo(expecting: 12)])
  }

  @Test func `^R says that it looks at the files`() {
    var dashboard = Dashboard.reading()
    #expect(dashboard.press("<c-r>") == [.reload])
    #expect(dashboard.said == "looking at all files again")
  }

  @Test func `an editor that fails leaves the edit under way alone`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj>")
    _ = dashboard.update(.warning("the editor (vi) was not found"))
    #expect(dashboard.said == "! the editor (vi) was not found")
    #expect(dashboard.press("u").isEmpty)
  }

  @Test func `a failure frees the next key`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj>")
    _ = dashboard.update(.failed("the disk is full"))
    #expect(dashboard.said == "! the disk is full")
    #expect(dashboard.press(">") == [move(rason, "drafting", "filed")])
  }
}
