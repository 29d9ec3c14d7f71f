/// A look at the home screen: its lines with blanks squeezed and the selection left out.
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

  /// The figure that follows a word in the heading of a pane; 0 where the heading leaves it out.
  func count(_ word: String, of heading: String) -> Int {
    let words = lines.first { $0.hasPrefix(heading + " ") }?.split(separator: " ") ?? []
    guard let place = words.firstIndex(of: Substring(word)), place + 1 < words.count else {
      return 0
    }
    return Int(words[place + 1]) ?? 0
  }

  /// What the heading of DUE says of each group.
  var dueGroups: Int {
    ["late", "today", "undated", "later"].reduce(0) { $0 + count($1, of: "DUE") }
      + lines.filter { $0.hasPrefix("DUE ") }.reduce(0) { sum, line in
        let words = line.split(separator: " ")
        return sum
          + words.indices.filter { words[$0] == "week" && $0 + 1 < words.count }
          .reduce(0) { $0 + (Int(words[$1 + 1]) ?? 0) }
      }
  }

  private static func squeezed(_ line: Substring) -> String {
    let line = line.hasPrefix(">") ? line.dropFirst() : line
    return line.split(separator: " ").joined(separator: " ")
  }
}
