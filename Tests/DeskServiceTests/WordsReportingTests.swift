import Editorial
import Glibc
import Testing

@testable import DeskService

/// How words written reach the screen: in a report of their own, behind the desk's (R51).
struct WordsReportingTests {
  private let scratch = ScratchDesk(pieces: [
    "posts/a.md": "---\nstatus: drafting\n---\nOne two three four five six seven eight.\n"
  ])

  /// What a worker tells until something is so.
  private struct Told {
    let requests: Mailbox<WorkerRequest>
    let reports: Mailbox<WorkerReport>
    /// `desk` or `words`, in order.
    var kinds: [String] = []
    var words: WordsHistory?
    var isStopped = false
    var texts = 0

    mutating func wait(for what: String, _ isSo: (Told) -> Bool) throws {
      let end = MonotonicClock.now() + 30_000_000_000
      while !isSo(self) {
        guard MonotonicClock.now() < end else { throw Refusal("waited in vain for \(what)") }
        for report in reports.take() {
          switch report {
          case .loaded: kinds.append("desk")
          case .words(let history):
            kinds.append("words")
            words = history
          case .stopped: isStopped = true
          case .prose: texts += 1
          case .progress, .away, .failed, .edited, .found: break
          }
        }
        usleep(500)
      }
    }

    /// Words written so far, on any day.
    var written: Int? {
      words.map { history in
        history.tally.days.keys.reduce(0) { $0 + history.tally.figures($1).written }
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `R51 words are told after the desk, again when something is written, and never twice`()
    throws
  {
    let inbox = Mailbox<WorkerRequest>(isStale: WorkerRequest.isStale)
    let outbox = Mailbox<WorkerReport>(isStale: WorkerReport.isStale)
    var told = Told(requests: try #require(inbox), reports: try #require(outbox))
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let start = Moment(seconds: Int(now.tv_sec))
    Worker.start(
      scratch.location, environment: [:], here: .utc, now: start, inbox: told.requests,
      outbox: told.reports)
    try told.wait(for: "the first words") { $0.words != nil }
    #expect(told.kinds == ["desk", "words"])
    #expect(told.written == 0)
    scratch.write(
      "posts/a.md",
      """
      ---
      status: drafting
      ---
      One two three four five six seven eight.

      Then nine more were typed, and no word besides.

      """)
    try told.wait(for: "what was written") { ($0.written ?? 0) > 0 }
    #expect(told.written == 9)
    let before = told.kinds.count { $0 == "words" }
    scratch.write(
      "posts/a.md",
      """
      ---
      status: editing
      ---
      One two three four five six seven eight.

      Then nine more were typed, and no word besides.

      """)
    try told.wait(for: "the status") { $0.kinds.last == "desk" }
    // A day later the step is closed, and its words are the same.
    told.requests.post(.clock(start + 80_000))
    // An answer is given before the worker looks whether there are words to tell: with the second it
    // has looked once more since the clock.
    for count in 1...2 {
      told.requests.post(.prose(FilePath("posts/a.md")))
      try told.wait(for: "a text") { $0.texts == count }
    }
    told.requests.post(.stop)
    try told.wait(for: "the end") { $0.isStopped }
    #expect(told.kinds.count { $0 == "words" } == before)
    #expect(told.written == 9)
  }
}
