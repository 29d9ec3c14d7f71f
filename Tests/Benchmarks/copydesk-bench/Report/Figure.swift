/// A line of the report.
struct Figure {
  let what: String
  let value: String
  var ratio = ""
  var limit = ""
  /// Nothing for a figure that is there only to compare with.
  var holds: Bool?

  /// A figure without a limit, or a sentence on why there is none.
  init(_ what: String, _ value: String) {
    self.what = what
    self.value = value
  }

  /// A figure that is judged by a number.
  init(_ what: String, _ value: String, limit: String, holds: Bool) {
    self.what = what
    self.value = value
    self.limit = limit
    self.holds = holds
  }

  /// A size in KiB that is judged by another of the same run.
  init(_ what: String, memory: Int, of other: Int, _ name: String, limit: Double) {
    let ratio = Double(memory) / Double(max(other, 1))
    self.what = what
    value = "\((Double(memory) / 1024).text(places: 1)) MiB"
    self.ratio = "\(ratio.text(places: 2)) x \(name)"
    self.limit = "\(limit.text(places: 1)) x"
    holds = ratio <= limit
  }

  /// A time that is judged by another of the same run.
  init(_ what: String, _ time: Duration, of other: Duration, _ name: String, limit: Double) {
    let ratio = time.milliseconds / max(other.milliseconds, 0.001)
    self.what = what
    value = time.text
    self.ratio = "\(ratio.text(places: 2)) x \(name)"
    self.limit = "\(limit.text(places: 1)) x"
    holds = ratio <= limit
  }
}
