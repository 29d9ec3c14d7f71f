extension String {
  /// As much of it as fits in so many bytes of UTF-8.
  ///
  /// It is cut between scalars, for one character can be made of any number of them.
  func cut(to most: Int) -> String {
    guard utf8.count > most else { return self }
    var end = utf8.index(startIndex, offsetBy: max(most, 0))
    while end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
    return String(self[..<end])
  }
}
