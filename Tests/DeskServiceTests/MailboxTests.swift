import DeskService
import Glibc
import Testing

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
}
