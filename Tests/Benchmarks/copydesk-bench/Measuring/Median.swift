/// Several things measured in turn, so that a slow minute of the machine touches all alike.
enum Median {
  /// Runs all of them once to warm up, then alternates; the median of each, in their order.
  static func alternating(
    _ runs: Int, _ measures: [() throws -> Duration]
  ) throws -> [Duration] {
    for measure in measures { _ = try measure() }
    var times = measures.map { _ in [Duration]() }
    for _ in 0..<runs {
      for (place, measure) in measures.enumerated() { times[place].append(try measure()) }
    }
    return times.map(of)
  }

  /// The middle one, the upper of two.
  static func of(_ times: [Duration]) -> Duration {
    times.isEmpty ? .zero : times.sorted()[times.count / 2]
  }
}
