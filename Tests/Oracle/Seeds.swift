import Glibc

/// Numbers that come out the same on every machine (SplitMix64).
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  /// Numbers of their own for each seed.
  package init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One of them, each as likely.
  package mutating func one<Element>(of all: [Element]) -> Element {
    all[Int.random(in: all.indices, using: &self)]
  }

  /// True in so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }
}

/// The seeds a test tries: every eleventh at a desk, so that a change is judged in seconds, and all
/// of them where `CI` or `COPYDESK_EVERY_STEP` is set.
package func tried(_ seeds: Range<Int>) -> StrideTo<Int> {
  let isThorough = getenv("CI") != nil || getenv("COPYDESK_EVERY_STEP") != nil
  // No multiple of six: a seed's remainder by it is the week that is shown.
  return stride(from: seeds.lowerBound, to: seeds.upperBound, by: isThorough ? 1 : 11)
}
