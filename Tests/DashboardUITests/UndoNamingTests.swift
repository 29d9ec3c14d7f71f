import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// `u` where something can never be taken back: what comes next is read before it is done.
struct UndoNamingTests {
  private let rason = FilePath("gigs/nk-news/rason-customs.md")
  private let dmz = FilePath("posts/dmz-tour-market.md")

  private func refused(_ next: EditOutcome.Next, undoable: Int?) -> EditOutcome {
    EditOutcome(
      number: 18, action: .moved(to: "filed"),
      refused: [
        .init(id: rason, refusal: Refusal("its status is edits now, changed elsewhere since"))
      ],
      next: next, undoable: undoable)
  }

  private var length: EditOutcome.Next {
    .action(
      LoggedAction(
        number: 12, when: Moment(seconds: 0), kind: .made(.set),
        changed: [.init(id: dmz, keys: [KeyChange(key: "length", from: nil, to: "900")])]))
  }

  @Test(arguments: [80, 110, 200])
  func `a second u never takes back what was not named`(width: Int) {
    var dashboard = Dashboard.reading(size: Size(width, 40))
    dashboard.press("u")
    // Pressed before the answer came: not meant for what comes next.
    dashboard.press("u")
    #expect(dashboard.update(.edited(refused(length, undoable: 12), .undo)).isEmpty)
    let title = String(dashboard.title(of: dmz).prefix(10))
    #expect(
      dashboard.said.contains("u again takes back: length of \"\(title)"), "\(dashboard.said)")
    #expect(dashboard.said.contains("cannot undo "), "\(dashboard.said)")
    #expect(dashboard.update(.loaded(Sample.desk)).isEmpty)
    #expect(dashboard.press("u") == [.undo(expecting: 12)])
  }

  @Test func `of several pieces, what was done and what comes next are both said`() {
    var dashboard = Dashboard.reading(size: Size(200, 40))
    dashboard.press("u")
    dashboard.press("u")
    var outcome = refused(length, undoable: 12)
    outcome.changed = [
      .init(id: dmz, keys: [KeyChange(key: "status", from: "filed", to: "drafting")])
    ]
    #expect(dashboard.update(.edited(outcome, .undo)).isEmpty)
    #expect(dashboard.update(.loaded(Sample.desk)).isEmpty)
    #expect(dashboard.said.contains("undone: "), "\(dashboard.said)")
    #expect(dashboard.said.contains("u again takes back: length of"), "\(dashboard.said)")
  }

  @Test func `where nothing is left, what another program does meanwhile is shown first`() {
    var dashboard = Dashboard.reading(size: Size(200, 40))
    dashboard.press("u")
    _ = dashboard.update(.edited(refused(.nothing, undoable: nil), .undo))
    #expect(dashboard.said.hasSuffix("nothing is left to undo"), "\(dashboard.said)")
    #expect(dashboard.press("u") == [.undo(expecting: Undoing.none)])
  }

  @Test func `a cause that passes is told, and u tries the same again`() {
    var dashboard = Dashboard.reading(size: Size(200, 40))
    dashboard.press("u")
    var outcome = EditOutcome(
      number: 18, action: .moved(to: "filed"),
      refused: [
        .init(
          id: rason,
          refusal: Refusal(
            "could not be saved: the disk is full", .advice("make room and try again"),
            persistence: .passing))
      ], undoable: 17)
    outcome.redoable = 9
    _ = dashboard.update(.edited(outcome, .undo))
    #expect(
      dashboard.said
        == "! Rason customs data: not undone: could not be saved: the disk is full; make room and "
        + "try again")
    #expect(dashboard.press("u") == [.undo(expecting: 17)])
    _ = dashboard.update(.edited(outcome, .undo))
    #expect(dashboard.press("U") == [.redo(expecting: 9)])
  }
}
