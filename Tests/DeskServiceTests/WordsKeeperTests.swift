import Editorial
import Glibc
import Testing

@testable import DeskService

/// When the log of words written, and what was seen, reach the disk (R51, R57).
@Suite struct WordsKeeperTests {
  private let scratch = ScratchDesk(pieces: [
    "posts/a.md": "---\nstatus: drafting\n---\nOne two three four five six seven eight.\n"
  ])
  private let service: DeskService

  init() throws {
    service = scratch.service(keepsWords: true)
    try service.open()
    look()
  }

  private func look() {
    while service.isReading {
      if case .loaded(let desk) = service.advance() { service.noteWords(desk) }
    }
  }

  /// The number and the size of a file beside the journal; a file that is written anew has another.
  private func kept(_ name: String) -> [UInt64] {
    var status = stat()
    guard stat(scratch.location.state.text + "/" + name, &status) == 0 else { return [] }
    return [UInt64(status.st_ino), UInt64(status.st_size)]
  }

  @Test func `R53 a note that becomes a piece is held, also after the program was away`() throws {
    let note = "Notes that stood there long before they were a piece of ours.\n"
    scratch.write("vault/note.md", note)
    service.reload()
    look()
    service.closeWords(all: true)
    let next = scratch.service(keepsWords: true)
    scratch.write("vault/note.md", "---\nstatus: drafting\n---\n" + note)
    let desk = try next.load()
    next.noteWords(desk)
    let tally = next.wordsHistory(of: desk).tally
    #expect(tally.held.map(\.words) == [12])
    #expect(tally.days.values.flatMap(\.values).allSatisfy { $0.written == 0 })
  }

  @Test func `R51 what was seen is kept where a step is closed, not at every save`() {
    let (seen, log) = (kept("seen"), kept("words.log"))
    #expect(!seen.isEmpty)
    for count in 1...3 {
      let more = (0..<10 * count).map { "word\($0)" }.joined(separator: " ")
      scratch.write(
        "posts/a.md",
        "---\nstatus: drafting\n---\nOne two three four five six seven eight.\n\n\(more)\n")
      service.reload()
      look()
      #expect(kept("seen") == seen)
      #expect(kept("words.log") == log)
    }
    service.closeWords(all: true)
    #expect(kept("seen") != seen)
    #expect(kept("words.log") != log)
  }
}
