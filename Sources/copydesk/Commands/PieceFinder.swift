import Editorial

/// Finds the piece a command means: any part of its path or title that fits only one.
struct PieceFinder {
  let desk: Desk

  /// - Throws: `Failure` where nothing fits, or several pieces do: their paths are named.
  func find(_ word: String) throws(Failure) -> PieceIndex {
    if let index = desk.index(of: FilePath(word)) ?? desk.index(of: FilePath(strip(word))) {
      return index
    }
    let sought = word.lowercased()
    for fits in [hasName, hasTitle, contains] {
      let found = desk.pieces.indices.filter { fits(desk.pieces[$0], sought) }
      if found.count == 1, let index = found.first { return index }
      if found.count > 1 {
        let names = found.prefix(5).map { "  \(desk.pieces[$0].id)" }
        let more = found.count > 5 ? ["  and \(found.count - 5) more"] : []
        throw Failure(
          (["\"\(word)\" fits \(found.count) pieces; say more of the path or title:"] + names + more)
            .joined(separator: "\n"))
      }
    }
    // A file that is a problem and nothing else is no piece: it says why (R5).
    let broken = desk.problems.first { problem in
      desk.index(of: problem.path) == nil && problem.path.text.lowercased().contains(sought)
    }
    if let broken { throw Failure(broken.checkLine) }
    if let unread = desk.unread {
      throw Failure(
        ["no piece that could be read has \"\(word)\" in its path or title", unread.checkLine]
          .joined(separator: "\n"))
    }
    throw Failure.unknown(
      "no piece has \"\(word)\" in its path or title", word,
      among: desk.pieces.map { String($0.id.name).lowercased() },
      otherwise: "`copydesk list` shows them all")
  }

  /// A path as a shell completes it, `./` in front or from the root of the desk.
  private func strip(_ word: String) -> String {
    if word.hasPrefix("./") { return String(word.dropFirst(2)) }
    let root = desk.root.text + "/"
    return word.hasPrefix(root) ? String(word.dropFirst(root.count)) : word
  }

  private func hasName(_ piece: Piece, _ sought: String) -> Bool {
    let name = piece.id.name.lowercased()
    return name == sought || name.hasPrefix(sought + ".")
  }

  private func hasTitle(_ piece: Piece, _ sought: String) -> Bool {
    piece.title.lowercased() == sought
  }

  private func contains(_ piece: Piece, _ sought: String) -> Bool {
    piece.id.text.lowercased().contains(sought) || piece.title.lowercased().contains(sought)
  }
}
