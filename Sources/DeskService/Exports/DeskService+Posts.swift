import Editorial

extension DeskService {
  /// The text of a post as it stands in an export, read afresh: HTML; `nil` where it has none.
  ///
  /// - Parameters:
  ///   - number: the number the newsletter's site keeps the post under.
  ///   - export: the export's own path, as the desk names it.
  package func html(ofPost number: Int, in export: FilePath) -> [UInt8]? {
    sources.exports.html(ofPost: number, in: export, DeskFolders(location))
  }
}
