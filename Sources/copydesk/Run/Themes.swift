import DashboardUI
import DeskService

extension Session {
  /// The theme the writer chose: one of ours by name, or a file by path.
  ///
  /// - Throws: `Failure` where there is no such theme.
  static func theme(_ settings: WriterSettings) throws(Failure) -> Theme {
    guard let name = settings.theme else { return .standard }
    let bytes =
      name.contains("/") ? WriterSettings.file(name) : Embedded.file("themes/\(name).yaml")
    guard let bytes else {
      let names = Embedded.files(under: "themes/").map { $0.path.dropLast(".yaml".count) }
      throw Failure(
        "no theme \"\(name)\"; there are \(names.joined(separator: ", ")), or name a file with a / in it"
      )
    }
    return Theme(parsing: String(decoding: bytes, as: UTF8.self))
  }
}
