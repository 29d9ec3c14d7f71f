import CSystem
import Glibc

/// A program on a pseudo terminal of 80 x 24; every byte it writes is seen the moment it comes.
final class Session {
  let process: pid_t
  let start: ContinuousClock.Instant
  private let master: Int32
  private var output: [UInt8] = []
  private var hasEnded = false

  /// Starts it in a folder, as the leader of a session of its own, with more in its environment.
  init(
    _ arguments: [String], folder: String, in workshop: Workshop, adding more: [String] = []
  ) throws {
    guard chdir(folder) == 0 else { throw Failure.system(folder) }
    var path = [CChar](repeating: 0, count: 64)
    master = terminal_open_pty(24, 80, &path)
    guard master >= 0 else { throw Failure.system("no pseudo terminal") }
    start = .now
    process = arguments.withPointers { arguments in
      (workshop.environment + more).withPointers { terminal_spawn_session(arguments, $0, path) }
    }
    guard process > 0 else {
      close(master)
      throw Failure.system(arguments.first ?? "", -process)
    }
  }

  deinit {
    end()
    close(master)
  }

  /// The time from its start until it has written one of the texts, and forgets what came before.
  func timeToText(_ texts: [String]) throws -> Duration {
    try moment(of: texts) - start
  }

  /// The moment it has written one of the texts; what was written up to then is forgotten.
  func moment(
    of texts: [String], within limit: Duration = .seconds(20)
  ) throws -> ContinuousClock.Instant {
    let wanted = texts.map { Array($0.utf8) }
    let end = ContinuousClock.now + limit
    while true {
      if wanted.contains(where: { output.contains($0) }) {
        output = []
        return .now
      }
      guard try read(until: end) else {
        throw Failure(
          "\(texts) never came; the last was \(String(decoding: output.suffix(300), as: UTF8.self))"
            .debugDescription)
      }
    }
  }

  /// Types keys.
  func type(_ keys: String) throws {
    guard terminal_write(master, keys, keys.utf8.count) else { throw Failure.system("type") }
  }

  /// The time from a key to the last byte of the frame that answers it.
  func timeToFrame(after key: String) throws -> Duration {
    let pressed = ContinuousClock.now
    try type(key)
    guard try read(until: pressed + .seconds(3)) else {
      throw Failure("no frame for the key \(key)")
    }
    var last = ContinuousClock.now
    while try read(until: last + .milliseconds(15)) { last = .now }
    output = []
    return last - pressed
  }

  /// Waits until it writes nothing and computes nothing any more.
  func settle() throws {
    let end = ContinuousClock.now + .seconds(60)
    var before = Process(process).processorTime
    while ContinuousClock.now < end {
      let isQuiet = try !read(until: .now + .milliseconds(400))
      let now = Process(process).processorTime
      if isQuiet && now == before { return output = [] }
      before = now
    }
    throw Failure("the program never came to rest")
  }

  /// The time until it has ended, nobody reading what it writes; nothing where it has not after
  /// three seconds.
  func timeToEnd() -> Duration? {
    let asked = ContinuousClock.now
    while terminal_poll(process) == -2 {
      if .now > asked + .seconds(3) {
        abandon()
        return nil
      }
      usleep(1_000)
    }
    hasEnded = true
    return .now - asked
  }

  /// Asks it to quit; kills it when it does not.
  func end() {
    guard !hasEnded else { return }
    hasEnded = true
    _ = terminal_write(master, "q", 1)
    let limit = ContinuousClock.now + .seconds(3)
    while terminal_poll(process) == -2 {
      if .now > limit {
        kill(process, SIGKILL)
        _ = terminal_wait(process)
        return
      }
      _ = try? read(until: .now + .milliseconds(5))
    }
  }

  /// Kills it, so that it removes nothing.
  func abandon() {
    kill(process, SIGKILL)
    _ = terminal_wait(process)
    hasEnded = true
  }

  /// Reads what there is, waiting for it; false when nothing came.
  private func read(until end: ContinuousClock.Instant) throws -> Bool {
    var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let rest = end - .now
    let ready = poll(&entry, 1, Int32(max(0, rest.milliseconds.rounded(.up))))
    guard ready > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 16384)
    let count = Glibc.read(master, &chunk, chunk.count)
    guard count > 0 else { throw Failure("the program ended: \(said)") }
    output += chunk.prefix(count)
    return true
  }

  private var said: String {
    String(decoding: output.suffix(300), as: UTF8.self).debugDescription
  }
}
