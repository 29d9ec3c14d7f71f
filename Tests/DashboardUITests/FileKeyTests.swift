import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// `D` and `R`: the selected piece under another path, and the selection with it.
struct FileKeyTests {
  private let rason = FilePath("gigs/nk-news/rason-customs.md")
  private let archived = FilePath("archive/gigs/nk-news/rason-customs.md")

  /// The sample desk with a piece under another path.
  private func desk(_ old: FilePath, as new: FilePath) -> Desk {
    var pieces = Sample.pieces
    for index in pieces.indices where pieces[index].id == old { pieces[index].id = new }
    var desk = Sample.desk
    desk.pieces = PerPiece(pieces.sorted { $0.id < $1.id })
    return desk
  }

  private func finish(
    _ dashboard: inout Dashboard, _ action: WriterAction, _ old: FilePath, _ new: FilePath,
    _ purpose: EditPurpose = .move, refused: [EditOutcome.Refused] = []
  ) {
    let outcome = EditOutcome(
      number: 17, action: action, created: [new], removed: [old], refused: refused)
    _ = dashboard.update(.edited(outcome, purpose))
    let isThere = dashboard.desk?.piece(rason) == nil && new == rason
    _ = dashboard.update(.loaded(isThere ? Sample.desk : desk(rason, as: new)))
  }

  @Test func `D archives the selected piece, says so, and stays on it`() {
    var dashboard = Dashboard.reading()
    let effects = dashboard.press("jjD")
    #expect(
      effects == [
        .edit(
          EditRequest(action: .archived, edits: [.archive(piece: rason, seen: "drafting")]))
      ])
    finish(&dashboard, .archived, rason, archived)
    #expect(dashboard.said.hasPrefix("archived: Rason customs data"))
    #expect(dashboard.said.hasSuffix("u undoes it"))
    #expect(dashboard.selected?.piece?.id == archived)
    #expect(dashboard.press("u") == [.undo(expecting: 17)])
    finish(&dashboard, .archived, archived, rason, .undo)
    #expect(dashboard.said.hasPrefix("undone: archived: Rason customs data"))
    #expect(dashboard.selected?.piece?.id == rason)
  }

  @Test func `R shows the new path before Enter, and the selection keeps to the piece`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jjR")
    #expect(dashboard.asked.contains("rename to: rason-customs.md"))
    #expect(dashboard.asked.contains("it is called that already"))
    #expect(dashboard.press("<enter>").isEmpty)
    dashboard.press("customs")
    #expect(dashboard.asked.contains("= gigs/nk-news/customs.md"))
    let new = FilePath("gigs/nk-news/customs.md")
    #expect(
      dashboard.press("<enter>") == [
        .edit(
          EditRequest(action: .renamed, edits: [.rename(piece: rason, seen: "drafting", to: new)]))
      ])
    finish(&dashboard, .renamed, rason, new)
    #expect(dashboard.said.hasPrefix("Rason customs data: rason-customs.md > customs.md"))
    #expect(dashboard.selected?.piece?.id == new)
  }

  @Test func `a piece on the whole screen stays there under its new name`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj<enter>")
    let shown = dashboard.zoom
    dashboard.press("D")
    finish(&dashboard, .archived, rason, archived)
    #expect(shown == .item && dashboard.zoom == .item)
    #expect(dashboard.selectedTitle == "Rason customs data")
  }

  @Test func `of marked pieces those that cannot go are named`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj<space><space>")
    let effects = dashboard.press("D")
    guard case .edit(let request) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(request.edits.count == 2 && dashboard.marks.count == 2)
    let other = request.edits.compactMap(\.file).first { $0 != rason } ?? rason
    let title = dashboard.desk?.piece(other)?.title ?? ""
    finish(
      &dashboard, .archived, rason, archived,
      refused: [.init(id: other, refusal: Refusal("there is already a file of this name"))])
    #expect(dashboard.said.hasPrefix("! 1 of 2 archived; \(title): there is already"))
    #expect(dashboard.marks.keys.map { $0 } == [other])
  }

  @Test func `R asks about one piece at a time`() {
    var dashboard = Dashboard.reading()
    #expect(dashboard.press("jj<space><space>R").isEmpty)
    #expect(dashboard.said == "! R works on one piece at a time")
  }
}
