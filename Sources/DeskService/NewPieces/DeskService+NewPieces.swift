import Editorial
import Formats
import Glibc

extension DeskService {
  /// The file a new piece is to have.
  ///
  /// - Throws: `Refusal` where it cannot be made as it was asked for.
  func file(of draft: PieceDraft, at moment: Moment) throws(Refusal) -> NewPieceFile {
    let plan = try plan()
    var text: [UInt8]?
    if let from = draft.from { text = try textBelowFrontMatter(of: from) }
    return try NewPieceFile(
      draft,
      in: NewPieceFile.Surroundings(
        plan: plan, today: home.day(moment),
        folder: folder(forNewPiecesOf: draft.outlet, in: plan),
        template: template(for: plan[draft.outlet]), text: text,
        isTaken: isTaken))
  }

  private func textBelowFrontMatter(of id: FilePath) throws(Refusal) -> [UInt8] {
    let bytes = try freshBytes(of: id)
    return Array(bytes[FrontMatterBlock(bytes).body...])
  }

  /// The writer's own beginning for pieces of an outlet, where there is one.
  private func template(for outlet: Outlet) -> NewPieceFile.WriterTemplate? {
    let path = FilePath("templates/\(outlet.key).md")
    guard case .success(let bytes) = readFile(path, upTo: 1 << 20) else { return nil }
    return NewPieceFile.WriterTemplate(path: path, bytes: bytes)
  }

  /// Whether anything of that name is there, a piece or not.
  private func isTaken(_ id: FilePath) -> Bool {
    var status = stat()
    return lstat(absolute(id).text, &status) == 0
  }

  /// The folder most of the outlet's pieces are in, those within the desk before others; else where
  /// a source will find it.
  func folder(forNewPiecesOf outlet: OutletID, in plan: Plan) -> String {
    var counts: [FilePath: Int] = [:]
    // Nothing new is made among what is archived.
    let archives = plan.sources.map { archive(of: $0) }
    for entry in sources.pieces.cache.entries {
      guard case .item(let item) = entry.content, item.piece.outlet == outlet else { continue }
      let folder = FilePath(String(entry.file.id.folder))
      let archive = archives[sources.pieces.listing.folders[entry.file.folder].source]
      if folder == archive || Archive.isBelow(folder, archive) { continue }
      counts[folder, default: 0] += 1
    }
    func isWithin(_ folder: FilePath) -> Bool {
      !folder.text.hasPrefix("~/") && !folder.text.hasPrefix("/")
    }
    /// A piece offered elsewhere stays where it is (R44): that folder is the last outlet's.
    func isOfAnother(_ folder: FilePath) -> Bool {
      plan.outlet(for: String(folder.name)).map { $0 != outlet } ?? false
    }
    let most = counts.filter { !$0.key.text.isEmpty && !isOfAnother($0.key) }.max { a, b in
      (isWithin(a.key) ? 1 : 0, a.value, b.key) < (isWithin(b.key) ? 1 : 0, b.value, a.key)
    }
    if let most { return most.key.text }
    let usual =
      switch plan[outlet].kind {
      case .own: "posts"
      case .client: "gigs/\(plan[outlet].key)"
      case .study: "thesis"
      }
    let folders = plan.sources.filter { !$0.path.contains("*") && !$0.path.contains("?") }
    if let own = folders.first(where: { $0.outlet == outlet }) { return own.path }
    if folders.contains(where: { usual == $0.path || usual.hasPrefix($0.path + "/") }) {
      return usual
    }
    return folders.first { $0.outlet == nil }?.path ?? usual
  }
}
