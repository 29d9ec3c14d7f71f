// What names a file that is not there.
extension Desk {
  /// Deadlines whose `piece:` is none of the desk's (R47); one that is done may have lost its piece.
  func brokenTies() -> [Problem] {
    semesters.filter { !$0.isArchived }.flatMap { semester in
      semester.deadlines.compactMap { deadline in
        guard let path = deadline.piece, day(whenDone: deadline, of: semester) == nil,
          index(ofTied: path) == nil
        else { return nil }
        let near = nearestPieces(to: path)
        let question =
          near.first.map { "; did you mean \"\($0)\"?" }
          ?? "; write its path as lists of pieces show it"
        var remedy: EditRequest?
        if near.count == 1 {
          let mend = Mend.tie(
            title: deadline.title, due: deadline.dueText, seen: path, meant: near[0])
          remedy = EditRequest(mending: [(file: semester.path, mend: mend)])
        }
        return Problem(
          path: semester.path, place: Place(line: deadline.line),
          message: "\"\(deadline.title)\" is tied to \"\(path)\", which is no piece of this desk"
            + question, remedy: remedy, kind: .contradiction)
      }
    }
  }

  /// The pieces a path was most likely meant for: those of this name elsewhere, else those written
  /// nearly so.
  private func nearestPieces(to path: String) -> [String] {
    let name = FilePath(path).name.lowercased()
    let ids = pieces.map(\.id)
    let named = ids.filter { $0.name.lowercased() == name }
    return named.isEmpty
      ? Spelling.allNearest(to: path, among: ids.map(\.text)) : named.map(\.text)
  }
}
