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
        plan: plan, today: home.day(moment), template: template(for: plan[draft.outlet]),
        text: text,
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
}
