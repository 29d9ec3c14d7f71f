import TerminalKit

extension Array where Element == String {
  /// The fullest of several ways to say something that fits, else the last.
  func fitting(_ width: Int) -> String {
    first { TextWidth.columns(of: $0) <= width } ?? last ?? ""
  }
}

extension [[Span]] {
  /// The fullest of several ways that fits, else the last.
  func fitting(_ width: Int) -> [Span] { first { $0.columns <= width } ?? last ?? [] }
}

extension Rect {
  /// The part of it that is read in one look: on a very wide screen nothing stands far from what it
  /// belongs to.
  var readable: Rect { split(left: min(width, 160)).part }
}
