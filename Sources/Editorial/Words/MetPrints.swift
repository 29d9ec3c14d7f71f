/// The prints that were met: how often each stands in the texts of now, and whether it is known.
///
/// One table for both, since nearly all that stands somewhere is known, and a large desk has some
/// hundred thousand.
struct MetPrints: Sendable {
  /// The times it stands somewhere, and above them whether it is known; never neither of both.
  private var marks: [Print: UInt32] = [:]

  private static let knownMark: UInt32 = 1 << 31

  /// How often it stands in the texts of now.
  func count(_ print: Print) -> Int { Int((marks[print] ?? 0) & ~Self.knownMark) }

  /// Whether it stands in a text of now.
  func isStanding(_ print: Print) -> Bool { count(print) > 0 }

  /// Whether it was in a closed step, a log or a first look.
  func isKnown(_ print: Print) -> Bool { (marks[print] ?? 0) & Self.knownMark != 0 }

  /// Makes it known; whether it was not before.
  @discardableResult
  mutating func learn(_ print: Print) -> Bool {
    let before = marks[print] ?? 0
    marks[print] = before | Self.knownMark
    return before & Self.knownMark == 0
  }

  /// Makes all of them known.
  mutating func learn(_ prints: some Sequence<Print>) {
    for print in prints { learn(print) }
  }

  /// It stands in one place more.
  mutating func add(_ print: Print) { marks[print, default: 0] += 1 }

  /// It stands in one place less.
  mutating func remove(_ print: Print) {
    guard let mark = marks[print], mark & ~Self.knownMark > 0 else { return }
    marks[print] = mark == 1 ? nil : mark - 1
  }
}
