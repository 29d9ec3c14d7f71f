import Glibc

/// Why a test could not go on.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// The end of a wait: no test hangs, and none waits longer than what it waits for takes.
struct Deadline {
  private let end: ContinuousClock.Instant

  init(_ limit: Duration = .seconds(10)) {
    end = .now + limit
  }

  /// Asks again and again until there is an answer; throws, naming what never came.
  func wait<Answer>(
    _ what: @autoclosure () -> String, every microseconds: UInt32 = 5000,
    for answer: () throws -> Answer?, otherwise giveUp: () -> Void = {}
  ) throws -> Answer {
    while true {
      if let answer = try answer() { return answer }
      if .now >= end {
        giveUp()
        throw Failure("waited in vain for \(what())")
      }
      usleep(microseconds)
    }
  }
}
