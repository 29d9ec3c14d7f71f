/// Numbers of bills (R33).
package enum InvoiceNumber {
  /// A number as numbers are compared: without case and spaces: `inv 028` is `INV028` (R33).
  package static func folded(_ number: String) -> String {
    if number.utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) { return number.lowercased() }
    return String(number.lowercased().filter { !$0.isWhitespace })
  }

  /// Whether two numbers are one, however they are written (R33).
  package static func isSame(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

  /// The number that follows those in use: that of the latest bill, counted on.
  ///
  /// `INV-028` is followed by `INV-029`, `2026/14` by `2026/15`; the first of all is `INV-001`.
  package static func next(after pieces: some Sequence<Piece>) -> String {
    var taken: Set<String> = []
    var last: (number: String, day: Day)?
    // Where no bill has a day.
    var latest: String?
    for piece in pieces where piece.mayBeBilled {
      let billing = piece.billing
      guard let number = billing.invoice else { continue }
      taken.insert(folded(number))
      latest = max(latest ?? number, number)
      guard let day = billing.invoiced?.day else { continue }
      if let known = last, (day, value(of: number)) <= (known.day, value(of: known.number)) {
        continue
      }
      last = (number, day)
    }
    var next = following(last?.number ?? latest ?? "INV-000")
    while taken.contains(folded(next)) { next = following(next) }
    return next
  }

  /// A number counted on by one, as wide as it was.
  static func following(_ number: String) -> String {
    let digits = trailingDigits(of: number)
    guard let value = Int(digits), value < Int.max else { return number + "-2" }
    return number.dropLast(digits.count) + padded(value + 1, to: digits.count)
  }

  private static func value(of number: String) -> Int { Int(trailingDigits(of: number)) ?? 0 }

  private static func trailingDigits(of number: String) -> String {
    String(number.reversed().prefix { $0.isASCII && $0.isNumber }.prefix(15).reversed())
  }
}
