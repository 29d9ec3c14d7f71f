// What a piece's file ends in.
extension FilePath {
  /// What the name of a piece's file ends in, in lower case (R1).
  package static let pieceEndings: [StaticString] = [".md", ".qmd", ".markdown"]

  private static let endings = pieceEndings.map(\.description)

  /// The ending of a piece's file, as written: `.md`; empty where it has none.
  package var ending: String {
    let name = name
    let lower = name.lowercased()
    let ending = FilePath.endings.first { lower.hasSuffix($0) }
    return String(name.suffix(ending?.count ?? 0))
  }
}
