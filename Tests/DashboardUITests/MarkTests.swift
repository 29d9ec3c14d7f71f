import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// What is said of marked pieces, and what works on all of them.
struct MarkTests {
  /// The footer and the line above it.
  private func foot(_ dashboard: Dashboard) -> String {
    dashboard.rows.suffix(2).joined(separator: "\n")
  }

  @Test func `the footer says how many are marked, and what > makes of them`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space>")
    #expect(dashboard.rows[23].hasPrefix(" 2 marked  > returned"))
    // What marking said gives way to what the next key does.
    dashboard.press("k")
    #expect(dashboard.said == "> 2 marked pieces: all returned")
    dashboard.press("<esc>")
    #expect(!foot(dashboard).contains("marked"))
  }

  @Test func `pieces that go different ways are counted by where they go`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space><space>k")
    #expect(dashboard.said == "> 3 marked pieces: 2 returned, 1 filed")
    #expect(dashboard.rows[23].hasPrefix(" 3 marked  > each on"))
  }

  @Test func `who stays is named with the reason before the key is pressed`() {
    let desk = Sample.desk.with(TradeFiles.rason.text) { $0.isConflicted = true }
    var dashboard = Dashboard.reading(desk)
    dashboard.press("<space><space><space>k")
    #expect(
      dashboard.said.hasPrefix(
        "> 3 marked pieces: all returned; stays: Rason customs data, a merge"))
  }

  @Test func `what was refused among them is said by name, with how many went`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space><space>d27 nov<enter>")
    let files = dashboard.pending.request?.edits.compactMap(\.file) ?? []
    #expect(files.count == 3)
    var outcome = EditOutcome(number: 4, action: .set)
    for file in files.dropLast() {
      outcome.changed.append(
        EditOutcome.Changed(id: file, keys: [KeyChange(key: "due", from: nil, to: "2026-11-27")]))
    }
    outcome.refused = [.init(id: files[2], refusal: Refusal("it changed meanwhile"))]
    _ = dashboard.update(.edited(outcome, .move))
    let title = dashboard.title(of: files[2])
    #expect(dashboard.said.hasPrefix("! 2 of 3 changed; \(title): it changed meanwhile"))
    // What stayed behind is still marked.
    #expect(dashboard.marks.keys.sorted() == [files[2]])
  }

  @Test func `y copies the paths of all that is marked, a line each`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space>")
    let paths = dashboard.marks.keys.sorted().map { dashboard.desk?.absolute($0).text ?? "" }
    #expect(dashboard.press("y") == [.copy(paths.joined(separator: "\n"))])
    #expect(dashboard.said == "copied 2 paths, a line each")
  }

  @Test func `e opens the files of all that is marked, also where the cursor is on no file`() {
    var dashboard = Dashboard.reading()
    dashboard.press("<space><space>")
    let files = dashboard.marks.keys.sorted()
    #expect(dashboard.press("e") == [.openFiles(files)])
    dashboard.press("7")
    #expect(dashboard.press("e") == [.openFiles(files)])
  }

  @Test func `with hundreds marked no key looks at all of them`() {
    let pieces = (0..<400).map { number in
      var piece = Sample.pieces[0]
      piece.id = FilePath("gigs/many/\(number).md")
      piece.title = "Number \(number)"
      return piece
    }
    var dashboard = Dashboard.reading(Sample.desk(pieces: pieces, semesters: [], problems: []))
    dashboard.press("4<c-a>k")
    #expect(dashboard.marks.count == 400)
    #expect(dashboard.markedWords == nil)
    #expect(dashboard.said == "> 400 marked pieces: each one step on")
  }
}
