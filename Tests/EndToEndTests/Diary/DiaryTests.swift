import Testing

/// Three weeks at one desk, as told at the end of the rules and by what went wrong since: once through the commands, once typed
/// into the dashboard in a real terminal.
///
/// After each entry the screen, the JSON and every line of every file are as they should be; in the
/// end all of it is undone.
@Suite(.ownThread) final class DiaryTests {
  let desk: DiaryDesk
  /// The files when all was done.
  private var lastThursday: [String: String] = [:]

  init() throws {
    desk = try DiaryDesk()
  }

  @Test func `R5 to R48, the diary told by commands`() throws {
    let hand = HandAtTheShell()
    try tell(by: hand)
    // All of it once more from the journal, and back again: two hundred commands, at a desk left to CI.
    if many(1, few: 0) == 0 { return }
    try hand.doAllAgain(at: desk)
    #expect(DiaryDesk.difference(from: lastThursday, to: desk.files) == [:])
    #expect(try hand.takeAllBack(at: desk).allSatisfy(\.isEmpty))
    #expect(try DiaryDesk.difference(from: Undoing.remains(of: desk), to: desk.files) == [:])
  }

  @Test func `R5 to R48, the diary told by keys`() throws {
    try tell(by: HandAtTheKeys())
  }

  private func tell(by hand: some Hand) throws {
    for entry in Story.entries { try tell(entry, by: hand) }
    lastThursday = desk.files
    let refused = try hand.takeAllBack(at: desk)
    #expect(Undoing.surprises(in: refused) == [])
    // Every file as on the first Monday, byte for byte, but for what others wrote.
    let remains = try Undoing.remains(of: desk)
    #expect(DiaryDesk.difference(from: remains, to: desk.files) == [:])
    #expect(desk.files.mapValues { Array($0.utf8) } == remains.mapValues { Array($0.utf8) })
  }

  private func tell(_ entry: Entry, by hand: some Hand) throws {
    let page = try Page(entry, by: hand, at: desk)
    if !entry.wrote.isEmpty {
      #expect(try desk.lastLogged(at: entry.now) == entry.wrote.keys.sorted(), "\(page.title)")
    }
    // What was asked for waits in CHASE for a week, and is late all the same (R45).
    let isAsked = desk.files.values.contains { $0.contains("chased: 2026-12-01") }
    let asked = isAsked && entry.now < "2026-12-09" ? 1 : 0
    let late =
      page.glance.count("overdue", of: "CHASE") + page.glance.count("to nudge", of: "CHASE")
    #expect(page.facts.theirLate == late + asked, "\(page.title)\n\(page.screen)")
  }
}
