/// Which words of a piece its rate is paid for (R37).
package enum PaidWords: String, CaseIterable, Hashable, Sendable {
  /// The length that was wanted.
  case commissioned
  /// The words there were when it was filed.
  case filed
  /// The words that came out.
  case published
}
