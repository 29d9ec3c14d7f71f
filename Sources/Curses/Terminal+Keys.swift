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
      let now = ContinuousClock.now
      for key in decoder.decode(Array(bytes.prefix(count))) {
        keys.append(doubleClicks.take(key, at: now))
      }
      if count < bytes.count { break }
    }
    return keys
  }

  /// Milliseconds to wait for the rest of a key before `finishKeys()`; nil when none has begun.
  package var escapeTimeout: Int? {
    guard decoder.isPending, flushes < 2 else { return nil }
    // An Escape so soon after the question may well begin the answer.
    return decoder.mayBeGround && isAnswerNear ? 300 : 50
  }

  /// The keys that are begun, now that nothing more came: a lone Escape is the Escape key.
  ///
  /// A longer sequence that broke off is given up at the second call.
  package mutating func finishKeys() -> [Key] {
    flushes += 1
    return decoder.flush()
  }

  /// Asks the terminal for its background; what it answers comes with the keys, if it does.
  ///
  /// It is asked once, and nothing waits for it.
  package mutating func askGround() {
    guard asked == nil, !isConsole, !isLost else { return }
    asked = .now
    decoder.awaitGround()
    output.send("\u{1b}]11;?\u{1b}\\".utf8)
  }

  /// What the terminal has said of its background since this was asked last.
  package mutating func takeGround() -> Ground? { decoder.takeGround() }

  /// Whether an answer is still out, and the question no longer ago than an answer takes.
  var isAnswerNear: Bool {
    decoder.isAwaitingGround && (asked.map { .now - $0 < .seconds(2) } ?? false)
  }

  /// A terminal that is gone can be read for ever and never gives anything.
  private mutating func noteNothing(failed: Bool) {
    if failed && errno != EAGAIN { isLost = true }
    let states = Poller([descriptor]).wait(milliseconds: 0)
    emptyReads = states.contains { $0.contains(.readable) } ? emptyReads + 1 : 0
    if emptyReads > 2 || states.contains(where: { $0.contains(.lost) }) { isLost = true }
  }
}
