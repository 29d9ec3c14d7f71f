import Editorial

/// What the name of a piece's file says.
package enum PieceFileName {
  /// The day a Jekyll post's name begins with: `2026-11-24-rason.md`, `2026-1-4-rason.md`.
  package static func day(_ name: Substring) -> Day? { dated(name)?.day }

  /// The day a name begins with and what stands behind its hyphen.
  private static func dated(_ name: Substring) -> (day: Day, rest: Substring)? {
    guard let first = name.utf8.first, isDigit(first) else { return nil }
    let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].utf8.count == 4,
      parts[1...2].allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts[0...2].allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let number = Int(parts[2]),
      let day = Day(year: year, month: month, day: number)
    else { return nil }
    return (day, parts[3])
  }

  /// A title for a piece that gives none: the name with spaces, without day and extension.
  ///
  /// `index.md` stands for its folder, as in a Hugo bundle.
  package static func title(_ id: FilePath) -> String {
    var name = id.name.dropLast(id.ending.count)
    if name == "index" || name == "_index" {
      let folder = FilePath(String(id.folder)).name
      if !folder.isEmpty { name = folder }
    }
    if let rest = dated(name)?.rest { name = rest }
    // Whoever writes spaces means the hyphens: `K-pop and the North.md`.
    if name.contains(" ") { return String(name) }
    return String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
