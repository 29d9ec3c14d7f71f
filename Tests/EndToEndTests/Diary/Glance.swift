/// A look at the home screen: its lines with blanks squeezed, and selection, rules and gauges left
/// out.
struct Glance {
  let lines: [String]

  init(_ screen: String) {
    lines = screen.split(separator: "\n").map { Self.squeezed($0) }
  }

  /// Those of the wanted lines that are not there in their order, or are and must not be.
  func failing(_ wanted: String) -> [String] {
    var rest = lines[...]
    return wanted.split(separator: "\n").map { Self.squeezed($0) }.filter { line in
      if line.hasPrefix("no ") { return lines.contains { $0.hasPrefix(line.dropFirst(3)) } }
      guard let place = rest.firstIndex(where: { $0.hasPrefix(line) }) else { return true }
      rest = rest[(place + 1)...]
      return false
    }
  }

  /// The figure before some words in the heading of a pane; 0 where the heading leaves it out.
  func count(_ words: String, of heading: String) -> Int {
    let line = lines.first { $0.dropFirst(2).hasPrefix(heading + " ") } ?? ""
    let figures = line.matches(of: /(\d+) ([a-z]+(?: [a-z]+)?)/)
    return figures.first { $0.2 == words }.flatMap { Int($0.1) } ?? 0
  }

  /// How many rows the heading of a pane speaks of.
  func rows(of heading: String) -> Int {
    let words = lines.first { $0.dropFirst(2).hasPrefix(heading + " ") }?.split(separator: " ")
    return words.flatMap { $0.count > 2 ? Int($0[2]) : nil } ?? 0
  }

  /// What the heading of DUE says of each group.
  var dueGroups: Int {
    ["late", "today", "this week", "next week", "later", "undated"]
      .reduce(0) { $0 + count($1, of: "DUE") }
  }

  private static func squeezed(_ line: Substring) -> String {
    let line = line.hasPrefix(">") ? line.dropFirst() : line
    // A row that only stays under the cursor is in no count.
    let counted = line.contains("+") ? line.replacing(" + 1 done", with: "")[...] : line
    return counted.split(separator: " ").filter { !isDrawn($0) }.joined(separator: " ")
  }

  /// Whether it is part of a rule or a gauge: `====`, `[##..]`.
  private static func isDrawn(_ word: Substring) -> Bool {
    let bytes = word.utf8
    if bytes.count > 1, bytes.allSatisfy({ $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") }) {
      return true
    }
    return bytes.count > 2 && bytes.first == UInt8(ascii: "[") && bytes.last == UInt8(ascii: "]")
      && bytes.dropFirst().dropLast().allSatisfy {
        $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ".")
      }
  }
}
