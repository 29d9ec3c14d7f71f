/// A path with `*`, `?`, `[a-z]` and `**`, taken apart: a plain folder and the patterns below it.
struct Glob: Hashable, Sendable {
  /// The folder before the first pattern, as written: `~/Vault` of `~/Vault/*/drafts`.
  let base: String
  /// One pattern for each component below; none for a plain path.
  let parts: [[UInt8]]

  init(_ written: String) {
    let components = written.split(separator: "/", omittingEmptySubsequences: true)
    let first = components.firstIndex { $0.utf8.contains(where: Glob.isSpecial) }
    let plain = components[..<(first ?? components.count)].joined(separator: "/")
    base = written.utf8.first == UInt8(ascii: "/") ? "/" + plain : plain
    parts = components[(first ?? components.count)...].map { Array($0.utf8) }
  }

  /// A pattern from a folder that is known already; what has no `*` in it stands for itself.
  init(below written: String) {
    base = ""
    parts = written.split(separator: "/", omittingEmptySubsequences: true).map { Array($0.utf8) }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
  }

  /// Where a walk stands in the patterns: the components that the next name may match.
  struct Position: Hashable, Sendable {
    fileprivate(set) var places: [Int]
  }

  /// What a name matches: the whole pattern, or some of it, from where its contents go on.
  struct Match {
    var isWhole: Bool
    var inside: Position
  }

  /// Where a walk begins, in `base`.
  var start: Position { Position(places: closed([0])) }

  /// Matches one name found where the walk stands.
  func match(_ name: UnsafeBufferPointer<UInt8>, at position: Position) -> Match {
    var isWhole = false
    var inside: [Int] = []
    for place in position.places where place < parts.count {
      if isAnyDepth(place) {
        inside.append(place)
        if place == parts.count - 1 { isWhole = true }
      } else if Glob.matches(name, parts[place]) {
        if place == parts.count - 1 { isWhole = true } else { inside.append(place + 1) }
      }
    }
    return Match(isWhole: isWhole, inside: Position(places: closed(inside)))
  }

  private func isAnyDepth(_ place: Int) -> Bool {
    parts[place].count == 2 && parts[place].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// `**` stands for no folder at all as well.
  private func closed(_ places: [Int]) -> [Int] {
    var all: [Int] = []
    for place in places {
      var place = place
      while place < parts.count, !all.contains(place) {
        all.append(place)
        guard isAnyDepth(place) else { break }
        place += 1
      }
    }
    return all
  }

  /// Whether a name is of a pattern; `?` and `[…]` stand for one code point, case counts.
  static func matches(_ name: UnsafeBufferPointer<UInt8>, _ pattern: [UInt8]) -> Bool {
    var at = 0
    var place = 0
    // After a `*`, the only choice that ever has to be taken back is how far the last one reaches.
    var star: (place: Int, at: Int)?
    while at < name.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        star = (place, at)
        place += 1
        continue
      }
      if place < pattern.count, let (next, end) = one(name, at, pattern, place) {
        at = next
        place = end
        continue
      }
      guard let last = star else { return false }
      star = (last.place, last.at + 1)
      at = last.at + 1
      place = last.place + 1
    }
    while place < pattern.count, pattern[place] == UInt8(ascii: "*") { place += 1 }
    return place == pattern.count
  }

  /// Matches one code point of the name; where both go on, or `nil`.
  private static func one(
    _ name: UnsafeBufferPointer<UInt8>, _ at: Int, _ pattern: [UInt8], _ place: Int
  ) -> (Int, Int)? {
    var next = at + 1
    while next < name.count, name[next] & 0xC0 == 0x80 { next += 1 }
    switch pattern[place] {
    case UInt8(ascii: "?"): return (next, place + 1)
    case UInt8(ascii: "["):
      guard let close = pattern[(place + 1)...].dropFirst().firstIndex(of: UInt8(ascii: "]")) else {
        break
      }
      let set = String(decoding: pattern[(place + 1)..<close], as: UTF8.self).unicodeScalars
      guard let scalar = String(decoding: name[at..<next], as: UTF8.self).unicodeScalars.first
      else { return nil }
      return contains(Array(set), scalar) ? (next, close + 1) : nil
    default: break
    }
    return pattern[place] == name[at] ? (at + 1, place + 1) : nil
  }

  private static func contains(_ set: [Unicode.Scalar], _ scalar: Unicode.Scalar) -> Bool {
    var set = set[...]
    let isNot = set.first == "!" || set.first == "^"
    if isNot { set = set.dropFirst() }
    while let low = set.popFirst() {
      if set.first == "-", set.count > 1, let high = set.dropFirst().first {
        set = set.dropFirst(2)
        if (min(low, high)...max(low, high)).contains(scalar) { return !isNot }
      } else if low == scalar {
        return !isNot
      }
    }
    return isNot
  }
}
