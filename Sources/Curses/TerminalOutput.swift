import CCurses
import CSystem
import Glibc

/// What is on its way to the terminal: it gets as much as it takes, and the rest waits.
///
/// A terminal may stand still for hours (`^S`, a copy mode, a connection that hangs), and a write
/// that waited for it would hear neither a key nor a signal.
struct TerminalOutput {
  /// The terminal, to be written without waiting.
  let descriptor: Int32
  private var waiting: [UInt8] = []
  /// Whether the terminal is gone.
  private(set) var isBroken = false

  /// Milliseconds after which a terminal that took nothing stands still.
  private static let patience = 200

  init(to descriptor: Int32) { self.descriptor = descriptor }

  /// Whether the terminal has taken everything.
  var isEmpty: Bool { waiting.isEmpty }

  /// Sends bytes behind those that wait.
  mutating func send(_ bytes: some Sequence<UInt8>) {
    waiting += bytes
    flush()
  }

  /// Sends of what waits as much as the terminal takes now.
  mutating func flush() {
    var sent = 0
    while sent < waiting.count {
      let count = waiting.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno != EAGAIN { isBroken = true }
      guard count > 0 else { break }
      sent += count
    }
    if isBroken { waiting = [] } else { waiting.removeFirst(sent) }
  }

  /// Sends all that waits, before the terminal is somebody else's.
  ///
  /// One that stands still is told to go on and gets only the last bytes, which leave the screen.
  mutating func finish(with last: [UInt8]) {
    send(last)
    while !waiting.isEmpty, Poller([], writing: [descriptor]).canWrite(Self.patience) {
      let before = waiting.count
      flush()
      if waiting.count == before { break }
    }
    if waiting.isEmpty || isBroken { return }
    waiting = []
    let last = [UInt8(ascii: "\u{1b}"), UInt8(ascii: "\\")] + last
    terminal_force(last, last.count)
  }
}

extension Poller {
  /// Whether its one descriptor to write takes something within so many milliseconds.
  fileprivate func canWrite(_ milliseconds: Int) -> Bool {
    let states = wait(milliseconds: milliseconds)
    return states.contains { $0.contains(.writable) && !$0.contains(.lost) }
  }
}
