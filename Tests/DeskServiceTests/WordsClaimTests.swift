import Editorial
import Glibc
import Testing

@testable import DeskService

/// What the writer says of words goes through the journal, and can be taken back (R53).
@Suite struct WordsClaimTests {
  private let scratch = ScratchDesk(pieces: [
    "posts/a.md": "---\nstatus: drafting\ntitle: A\n---\nOne two three four five six seven eight.\n"
  ])
  private let service: DeskService

  init() throws {
    service = scratch.service(keepsWords: true)
    try service.open()
    look()
    let pasted = (0..<900).map { "word\($0)" }.joined(separator: " ")
    scratch.write(
      "posts/a.md",
      "---\nstatus: drafting\ntitle: A\n---\nOne two three four five six seven eight.\n\n\(pasted)\n"
    )
    service.reload()
    look()
  }

  private func look() {
    while service.isReading {
      if case .loaded(let desk) = service.advance() { service.noteWords(desk) }
    }
  }

  /// Words that are held, and those that count.
  private var figures: [Int] {
    guard let tally = service.keptWords?.tally else { return [] }
    return [
      tally.held.reduce(0) { $0 + $1.words },
      tally.days.keys.reduce(0) { $0 + tally.figures($1).written },
    ]
  }

  private func claim() throws -> EditOutcome {
    let request = try #require(service.keptWords?.tally.claim(of: nil, at: service.now))
    return service.perform(request, at: service.now)
  }

  @Test func `R53 held words count once claimed, undo holds them again, and redo counts them`()
    throws
  {
    #expect(figures == [900, 0])
    let outcome = try claim()
    #expect(outcome.refused.isEmpty && outcome.action == .counted)
    #expect(figures == [0, 900])
    #expect(service.undo(at: service.now)?.refused.isEmpty == true)
    #expect(figures == [900, 0])
    #expect(service.redo(at: service.now)?.refused.isEmpty == true)
    #expect(figures == [0, 900])
    #expect(service.undo(at: service.now)?.refused.isEmpty == true)
    #expect(figures == [900, 0])
  }

  @Test func `the log names it, and the piece's file is as it was`() throws {
    _ = try claim()
    let last = try #require(try service.log().first)
    #expect(last.name { $0.text } == "count of held words of posts/a.md")
    let before = service.filesOpened
    look()
    #expect(service.filesOpened == before)
  }

  @Test func `words taken off come back by undo, also from a log that was read anew`() throws {
    _ = try claim()
    let tally = try #require(service.keptWords?.tally)
    let day = try #require(tally.days.keys.first)
    let request = try #require(
      tally.takingOff(FilePath("posts/a.md"), of: day, at: service.now))
    #expect(service.perform(request, at: service.now).refused.isEmpty)
    #expect(figures == [0, 0])
    let other = scratch.service(keepsWords: true)
    try other.open()
    #expect(other.undo(at: other.now)?.refused.isEmpty == true)
    #expect(figures == [0, 900])
  }

  @Test func `where the log cannot be written nothing is counted, and that is said`() throws {
    let request = try #require(service.keptWords?.tally.claim(of: nil, at: service.now))
    let log = scratch.location.state.text + "/words.log"
    rename(log, log + ".aside")
    mkdir(log, 0o700)
    let outcome = service.perform(request, at: service.now)
    rmdir(log)
    rename(log + ".aside", log)
    #expect(outcome.refused.count == 1)
    #expect(figures == [900, 0])
  }
}
