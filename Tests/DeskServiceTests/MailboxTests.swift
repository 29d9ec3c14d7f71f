import Editorial
import Glibc
import Testing

@testable import DeskService

struct MailboxTests {
  private func isReadable(_ mailbox: Mailbox<Int>) -> Bool {
    var entry = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }

  @Test func `messages come in their order and wake whoever polls`() throws {
    let mailbox = try #require(Mailbox<Int>())
    #expect(!isReadable(mailbox))
    (1...100_000).forEach(mailbox.post)
    #expect(isReadable(mailbox))
    #expect(mailbox.take() == Array(1...100_000))
    #expect(!isReadable(mailbox))
    #expect(mailbox.take() == [])
    mailbox.post(7)
    #expect(isReadable(mailbox))
    #expect(mailbox.take() == [7])
  }

  @Test func `a newer message takes the place of one that is stale and unread`() throws {
    // Evaluated outside of the macro, which takes its closures apart.
    let made = Mailbox<Int>(isStale: { $0.isMultiple(of: 10) && $1.isMultiple(of: 10) })
    let mailbox = try #require(made)
    for number in [10, 1, 20, 2, 30] { mailbox.post(number) }
    #expect(isReadable(mailbox))
    #expect(mailbox.take() == [1, 2, 30])
    #expect(!isReadable(mailbox))
    mailbox.post(40)
    #expect(isReadable(mailbox))
    #expect(mailbox.take() == [40])
  }
}

/// What waits while the main thread stands still: behind an editor, or a terminal nobody reads.
struct UnreadReportsTests {
  private let scratch = ScratchDesk(pieces: ["posts/a.md": "---\nstatus: drafting\n---\nOne\n"])

  @Test(.timeLimit(.minutes(1)))
  func `a hundred saves leave one desk, and every answer to an edit`() throws {
    let inbox = Mailbox<WorkerRequest>(isStale: WorkerRequest.isStale)
    let outbox = Mailbox<WorkerReport>(isStale: WorkerReport.isStale)
    let requests = try #require(inbox)
    let reports = try #require(outbox)
    Worker.start(
      scratch.location, environment: [:], here: .utc, now: Moment(seconds: 0), inbox: requests,
      outbox: reports)
    for round in 0..<100 {
      scratch.write("posts/a.md", "---\nstatus: drafting\ntitle: Save \(round)\n---\nOne\n")
      if round.isMultiple(of: 25) { requests.post(.undo(expecting: nil, at: Moment(seconds: 0))) }
      usleep(15_000)
    }
    usleep(2_000_000)
    var desks: [Desk] = []
    var answers = 0
    var others = 0
    for report in reports.take() {
      switch report {
      case .loaded(let desk): desks.append(desk)
      case .edited: answers += 1
      case .progress, .away, .failed, .preview, .stopped: others += 1
      }
    }
    requests.post(.stop)
    #expect(desks.map { $0.pieces.map(\.title) } == [["Save 99"]])
    #expect(answers == 4)
    #expect(others <= 1)
  }
}
