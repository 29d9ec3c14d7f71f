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
