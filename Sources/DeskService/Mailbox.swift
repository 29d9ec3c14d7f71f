import Glibc
import Synchronization

/// Messages from one thread to another, with a descriptor to poll while waiting for them.
///
/// Where nobody takes them for long, a message may make an older one not worth reading: that one is
/// let go, so that what waits does not grow with time.
///
/// It is shared between threads without a compiler's proof of its own: all stored properties are
/// constants; `Mutex` guards the messages, and a pipe's two descriptors may be read and written
/// from any thread. Messages are `Sendable`, so one that was posted is nobody else's to change. The
/// descriptors are closed when the last owner lets go, when nobody can post or take any more.
package final class Mailbox<Message: Sendable>: Sendable {
  /// Readable while messages wait.
  package let descriptor: Int32
  private let wakeup: Int32
  private let messages = Mutex<[Message]>([])
  private let isStale: (@Sendable (_ older: Message, _ newer: Message) -> Bool)?

  /// An empty mailbox; nil when the system has no pipe left to give.
  ///
  /// - Parameter isStale: whether an older message need not be read once there is a newer one; none
  ///   is where nothing is said.
  package init?(
    isStale: (@Sendable (_ older: Message, _ newer: Message) -> Bool)? = nil
  ) {
    self.isStale = isStale
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    wakeup = ends[1]
  }

  deinit {
    close(descriptor)
    close(wakeup)
  }

  /// Leaves a message and wakes whoever polls.
  package func post(_ message: Message) {
    messages.withLock { waiting in
      let wasEmpty = waiting.isEmpty
      if let isStale { waiting.removeAll { isStale($0, message) } }
      waiting.append(message)
      // One byte for any number of messages: the pipe cannot fill up.
      guard wasEmpty else { return }
      var byte: UInt8 = 1
      while write(wakeup, &byte, 1) < 0 && errno == EINTR {}
    }
  }

  /// Whether a message waits.
  package var hasMail: Bool { messages.withLock { !$0.isEmpty } }

  /// All messages that wait, the oldest first.
  package func take() -> [Message] {
    messages.withLock { waiting in
      guard !waiting.isEmpty else { return [] }
      var byte: UInt8 = 0
      while read(descriptor, &byte, 1) < 0 && errno == EINTR {}
      defer { waiting = [] }
      return waiting
    }
  }
}
