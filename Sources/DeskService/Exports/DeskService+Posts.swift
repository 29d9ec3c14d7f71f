import Editorial

extension DeskService {
  /// Reads the text of a post afresh, as it stands in an export.
  ///
  /// - Parameters:
  ///   - number: the number the newsletter's site keeps the post under.
  ///   - export: the export's own path, as the desk names it.
  /// - Returns: HTML; `nil` where the export has none of it.
  package func html(ofPost number: Int, in export: FilePath) -> [UInt8]? {
    sources.exports.html(ofPost: number, in: export, DeskFolders(location))
  }
}
