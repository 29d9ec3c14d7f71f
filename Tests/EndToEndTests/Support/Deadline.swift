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

  init(_ limit: Duration = .seconds(30)) {
    end = .now + limit
  }

  /// Asks again and again until there is an answer.
  ///
  /// - Parameters:
  ///   - what: what is waited for, for the failure.
  ///   - first: microseconds to the second question; each further pause is twice as long.
  ///   - longest: where the pauses end.
  ///   - answer: `nil` until it has come.
  ///   - giveUp: what is done when it never came.
  /// - Returns: the answer.
  /// - Throws: `Failure`, naming what never came.
  func wait<Answer>(
    _ what: @autoclosure () -> String, from first: UInt32 = 500, to longest: UInt32 = 8000,
    for answer: () throws -> Answer?, otherwise giveUp: () -> Void = {}
  ) throws -> Answer {
    var pause = first
    while true {
      if let answer = try answer() { return answer }
      if .now >= end {
        giveUp()
        throw Failure("waited in vain for \(what())")
      }
      usleep(pause)
      pause = min(pause * 2, longest)
    }
  }
}
