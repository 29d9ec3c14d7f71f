import Editorial
import Formats
import Glibc

extension DeskService {
  /// The file a new piece is to have.
  ///
  /// - Parameters:
  ///   - draft: the piece.
  ///   - moment: when it is made.
  ///   - others: the files that are to be made with it.
  /// - Returns: its path and bytes.
  /// - Throws: `Refusal` where it cannot be made as it was asked for.
  func file(
    of draft: PieceDraft, at moment: Moment, beside others: Set<FilePath>
  ) throws(Refusal) -> NewPieceFile {
    let plan = try plan()
    let selection = SourceSelection(
      PieceFiles.paths(in: plan), of: PieceFiles.extensions,
      without: PieceFiles.exclusions(in: plan))
    var text: [UInt8]?
    if let from = draft.from { text = try textBelowFrontMatter(of: from) }
    var draft = draft
    if let post = draft.post {
      draft.past?.text = try self.text(ofPost: post, at: draft.outlet, plan)
    }
    let file = try NewPieceFile(
      draft,
      in: NewPieceFile.Surroundings(
        plan: plan, today: home.day(moment), template: try template(for: plan[draft.outlet]),
        text: text,
        isTaken: { others.contains($0) || self.isTaken($0) }))
    guard selection.reads(file.id, frame) else {
      throw Refusal(
        "desk.yaml leaves out \(file.id), so that it would never be seen",
        .advice("give the outlet a `folder:` that a source reads"))
    }
    return file
  }

  private func textBelowFrontMatter(of id: FilePath) throws(Refusal) -> [UInt8] {
    let bytes = try freshBytes(of: id)
    return Array(bytes[FrontMatterBlock(bytes).body...])
  }

  /// The text of a post as Markdown, read from the newest export of its outlet once more.
  private func text(
    ofPost number: Int, at outlet: OutletID, _ plan: Plan
  ) throws(Refusal) -> String {
    let export = sources.exports.exports(by: plan).exports.first { $0.outlet == outlet }
    guard let export, let html = html(ofPost: number, in: export.path) else {
      throw Refusal("the export has no text of post \(number)")
    }
    guard let markdown = HTMLReader.markdown(html) else {
      throw Refusal("the text of post \(number) in the export cannot be read")
    }
    return markdown.hasSuffix("\n") ? markdown : markdown + "\n"
  }

  /// The writer's own beginning for pieces of an outlet, where there is one.
  private func template(
    for outlet: Outlet
  ) throws(Refusal) -> NewPieceFile.WriterTemplate? {
    let path = FilePath("templates/\(outlet.key).md")
    switch readFile(path, upTo: 1 << 20) {
    case .success(let bytes): return NewPieceFile.WriterTemplate(path: path, bytes: bytes)
    case .failure(let error) where error.code == ENOENT || error.code == ENOTDIR: return nil
    case .failure(let error):
      throw Refusal(
        "\(path) cannot be read: \(error.sentence)",
        persistence: SystemError(.read, error.code).persistence)
    }
  }

  /// Whether anything of that name is there, a piece or not.
  private func isTaken(_ id: FilePath) -> Bool {
    var status = stat()
    return lstat(absolute(id).text, &status) == 0
  }
}
