import Editorial
import Glibc
import Synchronization
import Testing

@testable import DeskService

/// What waits while the main thread stands still: behind an editor, or a terminal nobody reads.
struct UnreadReportsTests {
  private let scratch = ScratchDesk(pieces: [
    "posts/a.md": "---\nstatus: drafting\ntitle: At first\n---\nOne\n"
  ])

  @Test(.timeLimit(.minutes(2)))
  func `a hundred saves leave one desk, and every answer to an edit`() throws {
    let posted = Posted()
    let inbox = Mailbox<WorkerRequest>(isStale: WorkerRequest.isStale)
    let outbox = Mailbox<WorkerReport>(isStale: posted.isStale)
    let requests = try #require(inbox)
    let reports = try #require(outbox)
    // What is posted is seen where a message waits already: this one stays.
    reports.post(.edited(Posted.first))
    Worker.start(
      scratch.location, environment: [:], here: .utc, now: Moment(seconds: 0), inbox: requests,
      outbox: reports)
    try posted.wait(for: "the desk") { $0.title == "At first" }
    for round in 0..<100 {
      scratch.write("posts/a.md", "---\nstatus: drafting\ntitle: Save \(round)\n---\nOne\n")
      if round.isMultiple(of: 25) { requests.post(.undo(expecting: nil, at: Moment(seconds: 0))) }
      try posted.wait(for: "save \(round)") { $0.title == "Save \(round)" }
    }
    try posted.wait(for: "the answers") { $0.answers == 4 }
    var desks: [Desk] = []
    var answers = 0
    var others = 0
    for report in reports.take() {
      switch report {
      case .loaded(let desk): desks.append(desk)
      case .edited: answers += 1
      case .progress, .words, .away, .failed, .prose, .found, .stopped: others += 1
      }
    }
    requests.post(.stop)
    #expect(desks.map { $0.pieces.map(\.title) } == [["Save 99"]])
    #expect(answers == 5)
    #expect(others <= 1)
  }
}

/// What a mailbox was given that nobody reads.
private final class Posted: Sendable {
  struct Seen {
    /// Of the piece in the newest desk.
    var title: String?
    var answers = 0
  }

  static let first = EditOutcome(notices: ["waits from the beginning"])

  private let seen = Mutex(Seen())

  /// The mailbox asks this of each message that waits when another one comes.
  @Sendable func isStale(_ older: WorkerReport, _ newer: WorkerReport) -> Bool {
    // The first that waits is the one that stays: so each new one is noted once.
    if case .edited(Posted.first) = older { note(newer) }
    return WorkerReport.isStale(older, newer)
  }

  private func note(_ report: WorkerReport) {
    seen.withLock { seen in
      switch report {
      case .loaded(let desk): seen.title = desk.pieces.first?.title
      case .edited: seen.answers += 1
      case .progress, .words, .away, .failed, .prose, .found, .stopped: break
      }
    }
  }

  func wait(for what: String, _ isSo: (Seen) -> Bool) throws {
    let end = MonotonicClock.now() + 30_000_000_000
    while !seen.withLock({ isSo($0) }) {
      guard MonotonicClock.now() < end else { throw Refusal("waited in vain for \(what)") }
      usleep(500)
    }
  }
}
