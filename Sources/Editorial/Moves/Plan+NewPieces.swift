// Where the file of a new piece goes: known before it is written, so that it can be shown.
extension Plan {
  /// The folder new pieces of an outlet go to: its own `folder:`, else the one a source gives it
  /// alone, else the usual one for its kind; always one that a source reads.
  ///
  /// - Throws: `Refusal` with the line for desk.yaml where no source would find the piece again.
  package func folderForNewPieces(of outlet: OutletID) throws(Refusal) -> String {
    let usual = usualFolder(of: outlet)
    if let folder = self[outlet].folder {
      guard isRead(folder) else { throw unread(folder, folder, outlet) }
      return folder
    }
    let own = sources.first { $0.outlet == outlet && !$0.path.contains { "*?[".contains($0) } }
    if let own { return own.path }
    if self[outlet].kind == .client, !Outlet.mayBeFolder(self[outlet].key) {
      throw Refusal(
        "\"\(self[outlet].key)\" is no name for the folder of an outlet",
        .advice(
          "write its key in desk.yaml as `\(FileStem.of(self[outlet].key)):`, with the name behind "
            + "`name:`, or give it a `folder:`"))
    }
    guard isRead(usual) else {
      throw unread(usual, self[outlet].kind == .client ? "gigs" : usual, outlet)
    }
    return usual
  }

  private func usualFolder(of outlet: OutletID) -> String {
    switch self[outlet].kind {
    case .own: "posts"
    case .client: "gigs/\(self[outlet].key)"
    case .study: "thesis"
    }
  }

  private func unread(_ folder: String, _ source: String, _ outlet: OutletID) -> Refusal {
    Refusal(
      "no source reads \(folder), where a new piece for \(self[outlet].name) goes",
      .advice(
        "write `- {path: \(source), all: true}` under sources, pieces in desk.yaml, or for the "
          + "outlet `folder:` and a folder that one reads"))
  }

  /// Whether a source finds what lies in a folder; of the signs of a glob only a star that stands for
  /// any name is understood.
  private func isRead(_ folder: String) -> Bool {
    let names = folder.split(separator: "/")
    return sources.contains { source in
      if source.path == "." { return !folder.hasPrefix("/") && !folder.hasPrefix("~") }
      guard source.path.hasPrefix("/") == folder.hasPrefix("/") else { return false }
      let parts = source.path.split(separator: "/")
      let fitting = zip(parts, names).prefix { $0 == "*" || $0 == "**" || $0 == $1 }
      return fitting.count == parts.count
    }
  }

  /// The path of a new piece, numbered where that name is taken.
  ///
  /// - Parameters:
  ///   - draft: the piece.
  ///   - isTaken: whether there is a file of a name.
  /// - Returns: the path of its file, within the desk or as its folder is written.
  /// - Throws: `Refusal` where it has nowhere to go.
  package func path(
    forNew draft: PieceDraft, isTaken: (FilePath) -> Bool
  ) throws(Refusal) -> FilePath {
    let folder = try folderForNewPieces(of: draft.outlet)
    let stem = (folder == "." ? "" : folder + "/") + FileStem.of(draft.title)
    let names = [FilePath("\(stem).md")] + (2..<1000).map { FilePath("\(stem)-\($0).md") }
    guard let free = names.first(where: { !isTaken($0) }) else {
      throw Refusal("there are a thousand files called \(stem)", .advice("give it another title"))
    }
    return free
  }
}

extension Desk {
  /// The piece of the same outlet and title as one that is to be made, if there is one; case and
  /// blanks do not tell titles apart.
  package func piece(called draft: PieceDraft) -> Piece? {
    let title = PieceTitle.folded(draft.title)
    return pieces.first { $0.outlet == draft.outlet && PieceTitle.folded($0.title) == title }
  }
}
