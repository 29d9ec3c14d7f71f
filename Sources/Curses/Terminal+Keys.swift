import CSystem
import Glibc
import TerminalKit

extension Terminal {
  /// The keys that can be read without waiting; marks the terminal as lost at its end.
  ///
  /// After an Escape that may begin a longer key, `escapeTimeout` says how long to wait for more.
  package mutating func readKeys() -> [Key] {
    var keys: [Key] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while !isLost {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        noteNothing(failed: count < 0)
        break
      }
      emptyReads = 0
      flushes = 0
      keys += decoder.decode(Array(bytes.prefix(count)))
      if count < bytes.count { break }
    }
    return keys
  }

  /// Milliseconds to wait for the rest of a key before `finishKeys()`; nil when none has begun.
  package var escapeTimeout: Int? {
    decoder.isPending && flushes < 2 ? 50 : nil
  }

  /// The keys that are begun, now that nothing more came: a lone Escape is the Escape key.
  ///
  /// A longer sequence that broke off is given up at the second call.
  package mutating func finishKeys() -> [Key] {
    flushes += 1
    return decoder.flush()
  }

  /// A terminal that is gone can be read for ever and never gives anything.
  private mutating func noteNothing(failed: Bool) {
    if failed && errno != EAGAIN { isLost = true }
    let states = Poller([descriptor]).wait(milliseconds: 0)
    emptyReads = states.contains { $0.contains(.readable) } ? emptyReads + 1 : 0
    if emptyReads > 2 || states.contains(where: { $0.contains(.lost) }) { isLost = true }
  }
}
