import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

/// Whatever changes the lists leaves the selection on its piece or on nothing.
struct SelectionTests {
  let ferry = "The last ferry from Niigata"

  @Test func `a filter's hit has the cursor, in whichever pane shows it`() {
    for size in [Size(80, 24), Size(110, 30), Size(120, 40), Size(200, 60), Size(44, 12)] {
      for (word, title) in [("battery", "The battery of Yokohama"), ("niigata", ferry)] {
        // Neither mine nor theirs: PIPE alone has it.
        let battery = Sample.piece(
          "posts/battery.md", "The battery of Yokohama", 0, "scheduled",
          scheduled: "2026-11-27 18:00", words: 900)
        let pieces = (Sample.pieces + [battery]).sorted { $0.id < $1.id }
        var dashboard = Dashboard.reading(Sample.desk(pieces: pieces), size)
        dashboard.press("<tab>/\(word)<enter>")
        guard let selected = dashboard.selectedTitle else { continue }
        #expect(selected == title, "\(size) \(word)")
        let mark = dashboard.rows.first { $0.contains(">") && $0.contains(title.prefix(11)) }
        #expect(mark != nil, "\(size) \(word)")
      }
    }
  }

  @Test func `what is selected stays so while a filter still asks for it`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj/nk")
    #expect(dashboard.selectedTitle == "Rason customs data")
    dashboard.press("<esc>")
    #expect(dashboard.selectedTitle == "Rason customs data")
  }

  @Test func `after another size the piece is still selected, or nothing is`() {
    var dashboard = Dashboard.reading(size: Size(200, 60))
    dashboard.press("/scheduled<esc>")
    for _ in 0..<8 where dashboard.selection.focus != .pipe { dashboard.press("<tab>") }
    #expect(dashboard.selection.focus == .pipe)
    dashboard.press("G")
    let title = dashboard.selectedTitle
    for size in [Size(80, 24), Size(44, 12), Size(20, 4), Size(80, 24)] {
      _ = dashboard.update(.resized(size))
      #expect([title, nil].contains(dashboard.selectedTitle), "\(size)")
    }
    _ = dashboard.update(.resized(Size(200, 60)))
    #expect(dashboard.selectedTitle == title)
  }

  @Test func `a piece that is gone and comes back is selected again`() {
    var dashboard = Dashboard.reading()
    dashboard.press("jj")
    _ = dashboard.update(.loaded(Sample.desk.without("gigs/nk-news/rason-customs.md")))
    #expect(dashboard.selectedTitle == nil)
    _ = dashboard.update(.loaded(Sample.desk))
    #expect(dashboard.selectedTitle == "Rason customs data")
  }

  // MARK: Weeks

  @Test func `[ and ] walk where the week is seen, and say so where it is not`() {
    for size in [Size(80, 24), Size(120, 40), Size(44, 12), Size(80, 16)] {
      for keys in ["", "1", "2", "3", "4", "b", "<enter>", "7", "8"] {
        var dashboard = Dashboard.reading(size: size)
        dashboard.press(keys)
        let before = dashboard.overview?.week.week
        dashboard.press("[")
        if dashboard.isWeekSeen {
          #expect(dashboard.picture.contains("last week"), "\(size) \(keys)")
        } else {
          #expect(dashboard.said.contains("the week is not shown here"), "\(size) \(keys)")
          #expect(dashboard.overview?.week.week == before, "\(size) \(keys)")
        }
      }
    }
  }

  @Test func `where the week goes out of sight, this week is shown again`() {
    var dashboard = Dashboard.reading()
    dashboard.press("5<esc>")
    let home = dashboard.picture
    dashboard.press("[")
    #expect(dashboard.rows[1].contains("16-22 Nov, last week"))
    dashboard.press("5<esc>")
    #expect(dashboard.picture == home)
  }

  // MARK: A desk that is away

  @Test func `a desk that is away says so, takes nothing, and comes back as it was`() {
    for size in [Size(80, 24), Size(120, 40), Size(44, 12)] {
      var dashboard = Dashboard.reading(size: size)
      dashboard.press("j")
      let home = dashboard.picture
      _ = dashboard.update(.away)
      #expect(dashboard.picture.contains("The desk is away."))
      #expect(dashboard.picture.contains("/home/w/desk"))
      #expect(!dashboard.picture.contains("No pieces yet"))
      for key in ["a", ">", "u", "e", "$"] {
        #expect(dashboard.press(key) == [])
        #expect(dashboard.said.hasPrefix("! the desk is away"))
      }
      _ = dashboard.update(.loaded(Sample.desk))
      dashboard.press("<esc>")
      #expect(dashboard.picture == home)
    }
  }
}
