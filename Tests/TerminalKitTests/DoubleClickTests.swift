import TerminalKit
import Testing

/// Two presses that are meant as one.
struct DoubleClickTests {
  /// What becomes of some keys, each so many milliseconds after the first.
  private func meant(_ keys: [(String, Int)]) throws -> [String] {
    var clicks = DoubleClicks()
    let start = ContinuousClock.now
    return try keys.flatMap { notation, milliseconds in
      try Key.parse(notation).map { key in
        clicks.take(key, at: start + .milliseconds(milliseconds)).description
      }
    }
  }

  private let press = "<press-left:3,4>"
  private let release = "<release-left:3,4>"

  @Test func `a second press soon after is a double one, a third begins anew`() throws {
    #expect(
      try meant([(press, 0), (release, 60), (press, 200), (release, 220), (press, 300)])
        == [press, release, "<double-left:3,4>", release, press])
  }

  @Test func `late, on another cell, with another button or after a key it is a first one`() throws
  {
    let others = [
      [(press, 0), (press, 401)], [(press, 0), ("<press-left:3,5>", 100)],
      [(press, 0), ("<press-right:3,4>", 100)], [(press, 0), ("j", 50), (press, 100)],
      [(press, 0), ("<wheel-down:3,4>", 50), (press, 100)],
    ]
    for keys in others {
      #expect(try meant(keys) == keys.map(\.0))
    }
  }
}
