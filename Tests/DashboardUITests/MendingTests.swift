import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// `f`: what it does is said before it is pressed, and said when it is done.
@Suite struct MendingTests {
  private let rason = FilePath("gigs/nk-news/rason-customs.md")

  private func desk(_ mends: [(file: FilePath, mend: Mend)]) -> Desk {
    var desk = Sample.desk
    desk.problems = [
      Problem(
        path: rason, place: Place(line: 3), message: "it is not right",
        remedy: mends.isEmpty ? nil : EditRequest(mending: mends))
    ]
    return desk
  }

  private static let mends: [(Mend, footer: String, sentence: String)] = [
    (.quotes(key: "title", line: 3), "f quotes title", "f puts quotes round the title"),
    (.space(key: "status", line: 3), "f puts the space", "f puts a space behind `status:`"),
    (
      .colon(key: "status", line: 3), "f plain colon", "f writes `status:` with a plain colon"
    ),
    (.value(key: "status", seen: "fild", meant: "filed"), "f writes filed", "f writes filed"),
    (
      .tie(title: "Ch 3", due: "2026-12-04", seen: "a.md", meant: "thesis/a.md"), "f ties it",
      "f ties it to thesis/a.md"
    ),
  ]

  @Test(arguments: mends.indices)
  func `the footer and the row say what f does before it is pressed`(_ index: Int) {
    let (mend, footer, sentence) = Self.mends[index]
    var dashboard = Dashboard.reading(desk([(rason, mend)]), Size(110, 36))
    let asked = dashboard.press("8f")
    #expect(asked == [.edit(EditRequest(mending: [(rason, mend)]))])
    var shown = Dashboard.reading(desk([(rason, mend)]), Size(110, 36))
    shown.press("8")
    #expect(shown.rows.last?.contains(footer) == true, "\(shown.rows.last ?? "")")
    #expect(shown.picture.contains("it is not right; " + sentence))
  }

  @Test func `a word in several files is mended in all of them, and that is said`() {
    let mend = Mend.value(key: "status", seen: "fild", meant: "filed")
    let files = [rason, FilePath("gigs/nk-news/b.md"), FilePath("gigs/nk-news/c.md")]
    var dashboard = Dashboard.reading(desk(files.map { ($0, mend) }), Size(110, 36))
    dashboard.press("8")
    #expect(dashboard.rows.last?.contains("f writes filed in 3 files") == true)
    let outcome = EditOutcome(
      number: 17, action: .mended,
      changed: files.map {
        .init(id: $0, keys: [KeyChange(key: "status", from: "fild", to: "filed")])
      })
    _ = dashboard.press("f")
    _ = dashboard.update(.edited(outcome, .move))
    #expect(dashboard.said.hasPrefix("3 pieces: fild > filed"))
    #expect(dashboard.said.hasSuffix("u undoes it"))
    #expect(!dashboard.said.contains("another day"))
  }

  @Test func `a second f right after it mends the next problem`() {
    func problem(_ line: Int) -> Problem {
      let mend = Mend.quotes(key: "title", line: line)
      return Problem(
        path: rason, place: Place(line: line), message: "line \(line) is not right",
        remedy: EditRequest(mending: [(file: rason, mend: mend)]))
    }
    var desk = Sample.desk
    desk.problems = [problem(3), problem(4), problem(5)]
    var dashboard = Dashboard.reading(desk, Size(110, 36))
    for line in 3...5 {
      let asked = dashboard.press(line == 3 ? "8f" : "f")
      #expect(asked == problem(line).remedy.map { [.edit($0)] })
      let outcome = EditOutcome(
        number: line, action: .mended, changed: [.init(id: rason, keys: [])])
      _ = dashboard.update(.edited(outcome, .move))
      desk.problems.removeFirst()
      _ = dashboard.update(.loaded(desk))
      #expect(!dashboard.said.contains("no longer in this list"))
    }
    #expect(dashboard.press("f") == [])
  }

  @Test func `what changes no key is said to be mended`() {
    var dashboard = Dashboard.reading(desk([(rason, .quotes(key: "title", line: 3))]))
    _ = dashboard.press("8f")
    _ = dashboard.update(
      .edited(
        EditOutcome(number: 17, action: .mended, changed: [.init(id: rason, keys: [])]), .move))
    #expect(dashboard.said.hasPrefix("Rason customs data: mended"))
  }

  @Test func `a day that was mended is not asked for again as if it had just happened (R10)`() {
    let mend = Mend.value(key: "filed", seen: "25/11/2026", meant: "2026-11-25")
    var dashboard = Dashboard.reading(desk([(rason, mend)]))
    _ = dashboard.press("8f")
    let keys = [KeyChange(key: "filed", from: "25/11/2026", to: "2026-11-25")]
    _ = dashboard.update(
      .edited(
        EditOutcome(number: 17, action: .mended, changed: [.init(id: rason, keys: keys)]), .move))
    #expect(!dashboard.said.contains("another day"))
    #expect(dashboard.press("@") == [])
    #expect(dashboard.said.contains("no move"))
  }

  @Test func `a path with control characters is copied as a shell reads it`() {
    var desk = Sample.desk
    let path = FilePath("posts/two\nlines'\u{1b}.md")
    desk.problems = [Problem(path: path, message: "it is not right")]
    var dashboard = Dashboard.reading(desk)
    let root = desk.root.text
    #expect(dashboard.press("8y") == [.copy("$'\(root)/posts/two\\012lines\\'\\033.md'")])
    #expect(dashboard.said.contains("control characters"))
  }
}
