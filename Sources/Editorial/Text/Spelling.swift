/// What a writer may have meant.
package enum Spelling {
  /// The word among `words` that `word` was most likely meant for, if one is near.
  ///
  /// Near is about one slip in three letters, or one being the beginning of the other (`draft`).
  package static func nearest(to word: String, among words: [String]) -> String? {
    allNearest(to: word, among: words).first
  }

  /// The words that are equally near to `word`, with none nearer, in the order given.
  package static func allNearest(to word: String, among words: [String]) -> [String] {
    let letters = Array(word.lowercased().unicodeScalars)
    guard !letters.isEmpty else { return [] }
    var best: [String] = []
    var least = Int.max
    let limit = min((letters.count + 2) / 3, 4)
    for candidate in words {
      let other = Array(candidate.lowercased().unicodeScalars)
      var distance = self.distance(letters, other, atMost: limit) ?? Int.max
      // A beginning is worse than any slip allowed, and better than nothing.
      if distance == Int.max, letters.count >= 3, other.count >= 3,
        other.starts(with: letters) || letters.starts(with: other)
      {
        distance = limit + 1
      }
      // A change of every letter is no slip.
      guard distance < Int.max, distance < max(letters.count, 2) else { continue }
      if distance < least {
        best = []
        least = distance
      }
      if distance == least { best.append(candidate) }
    }
    return best
  }

  /// Whether a word is another with one slip in it: a letter put in, left out, changed, or two
  /// neighbours swapped.
  package static func isOneSlip(_ word: String, of other: String) -> Bool {
    distance(Array(word.unicodeScalars), Array(other.unicodeScalars), atMost: 1) == 1
  }

  /// Slips between two words: a letter put in, left out, changed, or two neighbours swapped.
  ///
  /// - Returns: `nil` where there are more than `limit`.
  static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      if row.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last) = (last, row)
    }
    guard let distance = last.last, distance <= limit else { return nil }
    return distance
  }
}
