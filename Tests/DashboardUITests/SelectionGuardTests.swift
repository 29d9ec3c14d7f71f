import Editorial
import Testing

@testable import DashboardUI

/// What a key may hit when the lists change under the writer's eyes.
struct SelectionGuardTests {
  private let seen = SelectionGuard.Seen(
    title: "Rason customs data", files: [FilePath("rason.md")], status: "drafting")

  /// The files are read anew while `seen` is selected.
  private func read(
    _ guardian: inout SelectionGuard, isListed: Bool = true, status: String? = "drafting",
    isOurs: Bool = false
  ) {
    guardian.noteReading(
      of: seen, isListed: isListed, status: status, isOurs: isOurs)
  }

  // MARK: Changes outside

  @Test func `a piece that went outside is told of once, by the next key`() {
    var guardian = SelectionGuard()
    read(&guardian, isListed: false, status: nil)
    #expect(guardian.takeChange() == "\"Rason customs data\" is no longer in this list")
    #expect(guardian.takeChange() == nil)
  }

  @Test func `a status changed outside is told of by its new word`() {
    var guardian = SelectionGuard()
    read(&guardian, status: "edits")
    #expect(guardian.takeChange() == "\"Rason customs data\" is edits now")
  }

  @Test func `a file that changed and left the selected piece as it was is no surprise`() {
    var guardian = SelectionGuard()
    read(&guardian)
    #expect(guardian.takeChange() == nil)
  }

  @Test func `a second reading that changes nothing takes no warning away`() {
    var guardian = SelectionGuard()
    read(&guardian, status: "edits")
    read(&guardian)
    #expect(guardian.takeChange() != nil)
  }

  @Test func `what nobody pressed a key for is old news in the second minute`() {
    var guardian = SelectionGuard()
    read(&guardian, status: "edits")
    guardian.noteMinute()
    var soon = guardian
    #expect(soon.takeChange() != nil)
    guardian.noteMinute()
    #expect(guardian.takeChange() == nil)
  }

  @Test func `an edit of ours is no surprise, on its way or done and not shown yet`() {
    var onItsWay = SelectionGuard()
    read(&onItsWay, status: "filed", isOurs: true)
    #expect(onItsWay.takeChange() == nil)
    var done = SelectionGuard()
    done.noteEdited([FilePath("rason.md")])
    read(&done, status: "filed")
    #expect(done.takeChange() == nil)
    // The reading after that one is anybody's.
    read(&done, status: "edits")
    #expect(done.takeChange() != nil)
  }

  // MARK: What comes back

  @Test func `the selection goes to what comes back until the writer goes on`() {
    var guardian = SelectionGuard()
    guardian.expect(.row(.piece(FilePath("rason.md"))))
    read(&guardian)
    #expect(guardian.expected == .row(.piece(FilePath("rason.md"))))
    guardian.stopExpecting()
    #expect(guardian.expected == nil)
  }
}
