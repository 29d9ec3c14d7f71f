import Editorial
import Testing

@testable import DashboardUI

/// When keys that wait for an edit have their turn.
struct PendingEditTests {
  private let rason = FilePath("gigs/nk-news/rason-customs.md")
  private let key = WaitingKey(action: .next, subject: nil)

  private func underWay(_ keys: Int = 1) -> PendingEdit {
    var pending = PendingEdit()
    pending.begin(nil)
    for _ in 0..<keys { pending.wait(key) }
    return pending
  }

  @Test func `a key waits until the edit came back and a desk shows what it made`() {
    var pending = underWay()
    #expect(pending.end(shownBy: Sample.desk, isNewer: true) == nil)
    pending.noteDone(expecting: [rason: "filed"])
    #expect(pending.end(shownBy: Sample.desk, isNewer: false) == nil)
    #expect(pending.isUnderWay)
    let filed = Sample.desk.with(rason.text) { $0.statusWord = "filed" }
    #expect(pending.end(shownBy: filed, isNewer: false) == key)
    #expect(!pending.isUnderWay)
  }

  @Test func `a desk read after the edit ends the wait, whatever it shows`() {
    var pending = underWay()
    pending.noteDone(expecting: [rason: "filed"])
    #expect(pending.end(shownBy: Sample.desk, isNewer: true) == key)
  }

  @Test func `an edit that moves nothing is shown by a later desk alone`() {
    var pending = underWay()
    pending.noteDone(expecting: [:])
    #expect(pending.end(shownBy: Sample.desk, isNewer: false) == nil)
    #expect(pending.end(shownBy: Sample.desk, isNewer: true) == key)
  }

  @Test func `a piece that is gone keeps no key waiting`() {
    var pending = underWay()
    pending.noteDone(expecting: [rason: "filed"])
    #expect(pending.end(shownBy: Sample.desk.without(rason.text), isNewer: false) == key)
  }

  @Test func `a key held down does not run on long after it was let go`() {
    #expect(underWay(40).keys.count == 8)
  }

  @Test func `keys wait no longer for an edit that came to nothing`() {
    var pending = underWay(3)
    pending.drop()
    #expect(!pending.isUnderWay)
    #expect(pending.keys.isEmpty)
  }

  @Test func `a plan that is no more takes the waiting keys along, not the edit under way`() {
    var pending = underWay(3)
    pending.forgetStatuses()
    #expect(pending.isUnderWay)
    #expect(pending.keys.isEmpty)
  }
}
