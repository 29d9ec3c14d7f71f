// What names a file that is not there.
extension Desk {
  /// Deadlines whose `piece:` is none of the desk's (R47); one that is done may have lost its piece.
  func brokenTies() -> [Problem] {
    semesters.flatMap { semester in
      semester.deadlines.compactMap { deadline in
        guard let path = deadline.piece, deadline.done == nil,
          index(of: FilePath(path)) == nil
        else { return nil }
        let remedy =
          nearestPiece(to: path).map { "; did you mean \"\($0)\"?" }
          ?? "; write its path as lists of pieces show it"
        return Problem(
          path: semester.path, place: Place(line: deadline.line),
          message: "\"\(deadline.title)\" is tied to \"\(path)\", which is no piece of this desk"
            + remedy)
      }
    }
  }

  /// The piece a path was most likely meant for: one of this name elsewhere, else one written nearly
  /// so.
  private func nearestPiece(to path: String) -> String? {
    let name = FilePath(path).name.lowercased()
    let ids = pieces.map(\.id)
    if let id = ids.first(where: { $0.name.lowercased() == name }) { return id.text }
    return Spelling.nearest(to: path, among: ids.map(\.text))
  }
}
