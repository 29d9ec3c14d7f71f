import Editorial
import TerminalKit
import Testing

@testable import DashboardUI

struct StoppedReadingTests {
  private func loading(_ desk: Desk? = nil) -> Dashboard {
    var dashboard = Dashboard(now: Sample.now, size: Size(100, 30), name: "desk")
    if let desk { _ = dashboard.update(.loaded(desk)) }
    _ = dashboard.update(.progress(done: 1200, of: 10_000))
    return dashboard
  }

  /// The sample as far as it was read when that was stopped.
  private func part(of pieces: [Piece] = Sample.pieces) -> Desk {
    var desk = Sample.desk(pieces: pieces)
    desk.stage = .part
    desk.left = 8800
    return desk
  }

  @Test func `while the desk is read the first screen says that Escape stops it`() {
    var dashboard = loading()
    #expect(dashboard.picture.contains("Esc stops, and shows what is read by then"))
    #expect(dashboard.press("<esc>") == [.stopReading])
    _ = dashboard.update(.loaded(part()))
    #expect(dashboard.rows[0].contains("! 8,800 files not read, ^R reads on"))
    #expect(dashboard.said == "no more is read; ^R reads on")
    #expect(dashboard.press("<c-r>").contains(.reload))
  }

  @Test func `while the rest is read the footer says that Escape stops it, and it does once`() {
    var desk = Sample.desk
    desk.stage = .live
    var dashboard = loading(desk)
    #expect(dashboard.rows.last?.contains("Esc stop reading") == true)
    #expect(dashboard.press("<esc>") == [.stopReading])
    #expect(dashboard.press("<esc>") == [])
    #expect(dashboard.rows.last?.contains("stop reading") == false)
  }

  @Test func `an arrow to the left ends no load, whatever it leaves elsewhere`() {
    var dashboard = loading(Sample.desk)
    #expect(dashboard.press("<left>") == [])
    #expect(dashboard.rows.last?.contains("stop reading") == true)
    dashboard.press("1<left>")
    #expect(dashboard.zoom == nil)
    #expect(dashboard.press("<left><esc>") == [.stopReading])
  }

  @Test(arguments: ["1", "/seoul<enter>", "<space>", "?", ":", "a"])
  func `Escape leaves what is open first`(_ keys: String) {
    var dashboard = loading(Sample.desk)
    dashboard.press(keys)
    #expect(dashboard.rows.last?.contains("stop reading") == false)
    #expect(dashboard.press("<esc>") == [])
    #expect(dashboard.press("<esc>") == [.stopReading])
  }

  @Test func `of a desk read in part no verdict is given, and no place is called empty`() {
    let without = Sample.pieces.filter { $0.id != FilePath("posts/dmz-tour-market.md") }
    let dashboard = Dashboard.reading(part(of: without), Size(100, 30))
    #expect(dashboard.rows[1].contains("FP  NOT ALL READ  0 of 1 published, as far as is read"))
    #expect(!dashboard.picture.contains("nothing planned"))
    #expect(!dashboard.picture.contains("Weekly article"))
    #expect(!dashboard.picture.contains("FP?"))
    var week = Dashboard.reading(part(of: without), Size(120, 40))
    week.press("1")
    #expect(week.picture.contains("Weekly article: not all is read"))
    for size in [Size(80, 24), Size(44, 12), Size(30, 6)] {
      let small = Dashboard.reading(part(of: without), size)
      #expect(small.rows[0].contains("not read"), "\(size)")
      #expect(small.rows.allSatisfy { TextWidth.columns(of: $0) <= size.width })
    }
  }

  @Test func `a target that is met is met, whatever else there is`() {
    let dashboard = Dashboard.reading(part(), Size(100, 30))
    let rows = dashboard.rows.filter { $0.contains("0/1") || $0.contains("1/1") }
    #expect(rows.contains { $0.hasPrefix("  KP    1/1") && $0.contains("filed Mon 23") })
    #expect(rows.contains { $0.hasPrefix("  FP    0/1") && $0.contains("not all files are read") })
  }

  @Test func `a desk of which nothing is read does not ask for a first piece`() {
    var nothing = part(of: [])
    nothing.semesters = []
    let bare = Dashboard.reading(nothing)
    #expect(bare.picture.contains("No piece is read yet."))
    #expect(bare.picture.contains("8,800 files of this desk wait."))
    #expect(!bare.picture.contains("adds the first one"))
  }
}
