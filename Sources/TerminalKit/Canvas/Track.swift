/// How much room one of several neighbours wants.
package enum Track: Hashable, Sendable {
  /// This many columns or rows, if there are so many.
  case fixed(Int)
  /// A share of what the fixed ones leave, by weight, and not less than so many.
  case flexible(weight: Int = 1, atLeast: Int = 0)

  /// Where each track lies within the length; where it is short, the last ones go without.
  package static func spans(_ tracks: [Track], within length: Int, gap: Int = 0) -> [Range<Int>] {
    let length = min(max(length, 0), Extent.limit)
    let gap = min(max(gap, 0), length)
    let lengths = shares(tracks, of: length - min(length, gap * max(tracks.count - 1, 0)))
    var start = 0
    return lengths.map { share in
      let lower = min(start, length)
      let upper = min(lower + share, length)
      start = upper + gap
      return lower..<upper
    }
  }

  /// How much each track gets: what it must have first, then the rest by weight.
  private static func shares(_ tracks: [Track], of length: Int) -> [Int] {
    var left = length
    var shares = tracks.map { track in
      let wanted = min(max(track.least, 0), left)
      left -= wanted
      return wanted
    }
    var weight = tracks.reduce(0) { $0 + $1.weight }
    for (index, track) in tracks.enumerated() where track.weight > 0 {
      // Each share is taken from what is still left, so that nothing is lost to rounding.
      let share = left * track.weight / weight
      shares[index] += share
      left -= share
      weight -= track.weight
    }
    return shares
  }

  private var least: Int {
    switch self {
    case .fixed(let length): length
    case .flexible(_, let least): least
    }
  }

  private var weight: Int {
    switch self {
    case .fixed: 0
    case .flexible(let weight, _): min(max(weight, 0), 1000)
    }
  }
}
