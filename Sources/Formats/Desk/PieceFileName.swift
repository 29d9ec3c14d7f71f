import Editorial

/// What the name of a piece's file says.
package enum PieceFileName {
  /// The day a Jekyll post's name begins with: `2026-11-24-rason.md`.
  package static func day(_ name: Substring) -> Day? {
    var head = String(name.utf8.prefix(10)) ?? ""
    guard name.utf8.dropFirst(10).first == 0x2D else { return nil }
    return head.withUTF8 { Day(iso: UnsafeRawBufferPointer($0)) }
  }

  /// A title for a piece that gives none: the name with spaces, without day and extension.
  ///
  /// `index.md` stands for its folder, as in a Hugo bundle.
  package static func title(_ id: FilePath) -> String {
    var name = id.name
    for ending in [".markdown", ".qmd", ".md"] where name.lowercased().hasSuffix(ending) {
      name = name.dropLast(ending.count)
      break
    }
    if name == "index" || name == "_index" {
      let folder = FilePath(String(id.folder)).name
      if !folder.isEmpty { name = folder }
    }
    if day(name) != nil { name = name.dropFirst(11) }
    // Whoever writes spaces means the hyphens: `K-pop and the North.md`.
    if name.contains(" ") { return String(name) }
    return String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
