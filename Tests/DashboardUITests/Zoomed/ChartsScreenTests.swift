import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

extension Sample {
  /// Ten weeks of words: more on some days than on others, none on Sundays, one text held.
  static let words: WordsHistory = {
    let first = day("2026-09-16")
    var records = (0...(day("2026-11-25") - first)).compactMap { number -> WordsRecord? in
      let day = first + number
      let words = [520, 260, 0, 610, 90, 340, 0][day.weekday.rawValue] * (number % 3 + 1) / 2
      guard words > 0 else { return nil }
      return record(.written, day, number, words)
    }
    records.append(record(.held, day("2026-11-24"), 500, 1900))
    return WordsHistory(tally: WordsTally(records, days: desk.writingDays), logs: [])
  }()

  private static func record(
    _ kind: WordsLine.Kind, _ day: Day, _ number: Int, _ words: Int
  ) -> WordsRecord {
    WordsRecord(
      WordsLine(
        kind, at: tokyo.moment(day, minute: 15 * 60),
        of: FilePath("gigs/nk-news/rason-customs.md"), outlet: "nk-news", words: words,
        new: [Paragraph(Print(UInt64(number + 1)), words: words)]), by: "here")
  }

  /// The desk with goals, and with what was written.
  static let writtenDesk: Desk = {
    var desk = Sample.desk
    desk.plan.words = WordsPlan(
      goals: [WordGoal(500, .day), WordGoal(3000, .week)], rest: [.sunday])
    desk = desk.with("posts/consul.md") { $0.title = "領事の判子: 영사의 도장" }
    desk.words = words
    return desk
  }()
}

/// CHARTS: what the weeks brought, and how one goes about in it.
struct ChartsScreenTests {
  private func charts(_ size: Size = Size(80, 24), _ keys: String = "") -> Dashboard {
    var dashboard = Dashboard.reading(Sample.writtenDesk, size)
    dashboard.press("0" + keys)
    return dashboard
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var size: Size
    var keys: String

    var testDescription: String { "\(name) \(size.width)x\(size.height)" }
  }

  @Test(arguments: [80, 90, 97, 100, 120, 200])
  func `what is open is said whole, and bars have room beside the figures of each currency`(
    _ width: Int
  ) {
    let rows = charts(Size(width, 40), width < 90 ? "<tab><tab><tab>" : "").rows
    let open = rows.filter { $0.contains("owed ") || $0.contains("to bill ") }
    #expect(!open.isEmpty && open.allSatisfy { !$0.contains("..") }, "\(rows)")
    for month in ["Oct", "Nov"] {
      #expect(rows.contains { $0.contains(" \(month) ") && $0.contains("++ ") }, "\(rows)")
    }
  }

  static let cases =
    [Size(80, 24), Size(120, 40), Size(100, 30), Size(44, 12)].map {
      Case(name: "charts", size: $0, keys: "0")
    } + [
      Case(name: "charts-year", size: Size(120, 40), keys: "0v"),
      Case(name: "charts-days", size: Size(44, 12), keys: "0<tab><tab>"),
      Case(name: "charts-income", size: Size(44, 12), keys: "0<tab><tab><tab>"),
      Case(name: "charts-outlets", size: Size(44, 12), keys: "0<s-tab>"),
      Case(name: "charts-week", size: Size(80, 24), keys: "0<left><enter>"),
    ]

  @Test(arguments: cases)
  func `R67 charts are as recorded`(_ frame: Case) {
    var dashboard = Dashboard.reading(Sample.writtenDesk, frame.size)
    dashboard.press(frame.keys)
    expectFrame(
      dashboard, "zoom-\(frame.name)-\(frame.size.width)x\(frame.size.height)", withStyles: true)
    for row in dashboard.rows { #expect(TextWidth.columns(of: row) <= frame.size.width) }
  }

  @Test func `without colours the chosen week and the charts are still told apart`() {
    var dashboard = Dashboard.reading(Sample.writtenDesk, depth: .none)
    dashboard.press("0<left>")
    expectFrame(dashboard, "zoom-charts-mono-80x24", withStyles: true)
  }

  @Test func `Left and Right choose a week, which the heading says with its figures`() {
    var dashboard = charts()
    #expect(dashboard.rows[1].hasPrefix("0 CHARTS  23-29 Nov, this week   0 out"))
    dashboard.press("<left>")
    #expect(dashboard.rows[1].hasPrefix("0 CHARTS  16-22 Nov   1 out"))
    dashboard.press("[")
    #expect(dashboard.rows[1].contains("9-15 Nov   an appearance"))
    dashboard.press(".<right>")
    #expect(dashboard.rows[1].contains("this week"))
    // Further back than twelve weeks, older ones come into view.
    dashboard.press(String(repeating: "h", count: 20))
    #expect(dashboard.rows[1].contains("6-12 Jul"))
    #expect(dashboard.picture.contains(">28"))
  }

  @Test func `Enter shows the pieces of the week, and Escape the charts' home`() {
    var dashboard = charts(Size(80, 24), "<left><enter>")
    #expect(dashboard.zoom == .pipe)
    #expect(dashboard.filterText == "outlet:foreign-perspectives published:2026-w47")
    #expect(dashboard.selectedTitle == "領事の判子: 영사의 도장")
    dashboard.press("<esc><esc>")
    #expect(dashboard.filterText.isEmpty)
  }

  @Test func `Tab chooses the chart and v the weeks, and the footer says so`() {
    var dashboard = charts()
    #expect(dashboard.rows.last?.contains("Left Right week  Tab chart  v 52 weeks") == true)
    #expect(dashboard.picture.contains("PIECES OUT A WEEK ="))
    dashboard.press("<tab>")
    #expect(dashboard.picture.contains("WORDS WRITTEN A WEEK ="))
    dashboard.press("<s-tab><s-tab>")
    #expect(dashboard.picture.contains("OUTLETS ="))
    dashboard.press("v")
    #expect(dashboard.rows.last?.contains("v 12 weeks") == true)
    dashboard.press("<esc>v")
    #expect(dashboard.said == "! v is for CHARTS; 0 opens it")
  }

  @Test(arguments: [Size(80, 24), Size(120, 40), Size(200, 60), Size(80, 20), Size(44, 12)])
  func `a press of the mouse chooses the week of a column`(_ size: Size) {
    var dashboard = charts(size)
    let row = dashboard.rows.lastIndex { $0.hasPrefix(" wk ") } ?? 0
    let names = dashboard.rows[row]
    let column = names.distance(
      from: names.startIndex, to: names.firstRange(of: "44")?.lowerBound ?? names.startIndex)
    _ = dashboard.update(.key(.mouse(MouseEvent(.press, .left, at: Point(column, row)))))
    #expect(dashboard.rows[1].contains("26 Oct-1 Nov"))
    // So does a press on what stands above its number.
    _ = dashboard.update(.key(.mouse(MouseEvent(.press, .left, at: Point(column + 3, row - 2)))))
    #expect(!dashboard.rows[1].contains("26 Oct-1 Nov") || size.width > 100)
  }

  @Test func `what will stand here is said where nothing does yet`() {
    var desk = Sample.desk
    desk.pieces = PerPiece([Sample.piece("posts/a.md", "The first one", 0, "idea")])
    var dashboard = Dashboard.reading(desk)
    dashboard.press("0")
    #expect(dashboard.picture.contains("pieces stand here in the week they are"))
    #expect(dashboard.picture.contains("words you write from now on stand here"))
    #expect(dashboard.picture.contains("money stands here in"))
    #expect(dashboard.picture.contains("outlets stand here"))
    desk.pieces = []
    desk.semesters = []
    var empty = Dashboard.reading(desk)
    empty.press("0")
    #expect(empty.picture.contains("Here pieces, words, days, income and outlets will stand"))
  }

  @Test func `read out, each week is a line with the cursor on the chosen one`() {
    var dashboard = Dashboard(
      now: Sample.now, size: Size(80, 24), isPlain: true, name: "desk")
    _ = dashboard.update(.loaded(Sample.writtenDesk))
    dashboard.press("0k")
    let row = dashboard.rows.firstIndex { $0.hasPrefix("> 16-22 Nov  1 out") }
    #expect(row != nil && dashboard.canvas.cursor?.y == row)
    #expect(dashboard.picture.contains("pieces since 1 Jan: FP "))
  }

  @Test func `the figures below the bars are those of the weeks at every size`() {
    let figures = Charts(charts().overview ?? .ofNothing(at: Sample.now)).weeks.suffix(12)
      .map { column in
        switch column.out {
        case .brought(let weight): "\(weight)"
        case .appearance: "a"
        case .away: "-"
        case .unknown: "?"
        }
      }
    for size in [Size(80, 24), Size(100, 30), Size(120, 40), Size(200, 60), Size(44, 12)] {
      let row = charts(size).rows.first { $0.hasPrefix(" out") } ?? ""
      #expect(row.split(separator: " ").dropFirst().prefix(12).map(String.init) == figures)
    }
  }

  @Test func `R53 held words are said once, and w counts them through the journal`() throws {
    var desk = Sample.writtenDesk
    let words = try #require(desk.words)
    desk.words = nil
    var dashboard = Dashboard.reading(desk)
    #expect(dashboard.press("w").isEmpty)
    #expect(dashboard.said == "! no words are held; all that was found is counted")
    dashboard.press("<esc>")
    // What was held before this screen was opened is said in CHARTS alone.
    _ = dashboard.update(.words(words))
    #expect(!dashboard.said.contains("not counted"))
    var more = words
    let line = WordsLine(
      .held, at: Sample.now, of: FilePath("posts/consul.md"), words: 700,
      new: [Paragraph(Print(9_999), words: 700)])
    let held = words.tally.held.map { held in
      WordsRecord(
        WordsLine(
          .held, at: held.moment, of: held.piece, words: held.words, new: held.prints), by: "here")
    }
    more.tally = WordsTally(
      held + [WordsRecord(line, by: "here")], days: desk.writingDays)
    _ = dashboard.update(.words(more))
    #expect(dashboard.said == "! 700w in one step not counted: w counts them")
    let effects = dashboard.press("w")
    guard case .edit(let request)? = effects.first, case .words(_, let lines)? = request.edits.first
    else {
      Issue.record("nothing is asked for: \(effects)")
      return
    }
    #expect(request.action == .counted)
    #expect(lines.map(\.words) == [1900, 700] && lines.allSatisfy { $0.kind == .claimed })
    // No file changed, so that no newer desk comes: the next key need not wait for one.
    var outcome = EditOutcome(number: 7, action: .counted)
    outcome.changed = lines.map { EditOutcome.Changed(id: $0.piece, keys: []) }
    _ = dashboard.update(.edited(outcome, .move))
    #expect(dashboard.said.contains("held words counted"))
    #expect(dashboard.press("u") == [.undo(expecting: 7)])
  }
}
