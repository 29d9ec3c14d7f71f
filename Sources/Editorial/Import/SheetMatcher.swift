/// Finds the pieces of a desk that rows of a table stand for, each piece once.
struct SheetMatcher {
  /// An outlet and a title as titles are compared.
  private struct Name: Hashable {
    var outlet: OutletID?
    var title: [String]
  }

  private var byLink: [String: [FilePath]] = [:]
  private var byName: [Name: [Piece]] = [:]
  private var taken: Set<FilePath> = []

  init(_ desk: Desk) {
    for piece in desk.pieces {
      if let link = piece.link { byLink[link, default: []].append(piece.id) }
      let name = Name(outlet: piece.outlet, title: PieceTitle.folded(piece.title))
      byName[name, default: []].append(piece)
    }
  }

  /// The piece that has a draft's link, or its title and one of its days.
  mutating func take(surely draft: PieceDraft) -> FilePath? {
    let link = draft.past?.facts.first { $0.key == "link" }?.value
    let linked = link.flatMap { byLink[$0] }?.first { !taken.contains($0) }
    let days = Set(draft.past?.facts.map(\.value) ?? [])
    let found =
      linked
      ?? byName[name(of: draft)]?.first { piece in
        guard !taken.contains(piece.id) else { return false }
        return (draft.due != nil && piece.due == draft.due)
          || piece.stamps.contains { days.contains($0.date.day.description) }
      }?.id
    if let found { taken.insert(found) }
    return found
  }

  /// A piece of a draft's title, the first that no other row has taken.
  mutating func take(_ draft: PieceDraft) -> FilePath? {
    let found = byName[name(of: draft)]?.first { !taken.contains($0.id) }?.id
    if let found { taken.insert(found) }
    return found
  }

  private func name(of draft: PieceDraft) -> Name {
    Name(outlet: draft.outlet, title: PieceTitle.folded(draft.title))
  }
}
