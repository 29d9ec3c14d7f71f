import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Words written come after the desk, and are of it.
@Suite struct WordsArrivingTests {
  private func history(_ words: Int) -> WordsHistory {
    let line = WordsLine(
      .written, at: Sample.now, of: FilePath("posts/a.md"), words: words,
      new: [Paragraph(Print(7), words: words)])
    return WordsHistory(
      tally: WordsTally([WordsRecord(line, by: "here")], days: Sample.desk.writingDays), logs: [])
  }

  private func today(_ dashboard: Dashboard) -> Int? {
    dashboard.overview?.words.map { $0.days.tally.figures($0.today).written }
  }

  @Test func `what was written is known as soon as it is told, and stays so when files change`() {
    var dashboard = Dashboard.reading()
    #expect(today(dashboard) == nil)
    _ = dashboard.update(.words(history(340)))
    #expect(today(dashboard) == 340)
    _ = dashboard.update(.loaded(Sample.desk))
    #expect(today(dashboard) == 340)
  }

  @Test func `words that are the same cost nothing, and move no selection`() {
    var dashboard = Dashboard.reading()
    dashboard.press("2jj")
    let selected = dashboard.selectedTitle
    _ = dashboard.update(.words(history(340)))
    #expect(dashboard.selectedTitle == selected)
    let before = dashboard.assessments
    _ = dashboard.update(.words(history(340)))
    #expect(dashboard.assessments == before)
  }
}
