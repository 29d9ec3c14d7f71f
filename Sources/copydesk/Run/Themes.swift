import DashboardUI
import DeskService
import Editorial

extension Session {
  /// The theme the writer chose: one of ours by name, or a file by path, from the user's home with
  /// `~/` or from the folder of the settings.
  ///
  /// - Throws: `Failure` where there is no such theme.
  static func theme(_ settings: WriterSettings, at location: DeskLocation) throws(Failure) -> Theme
  {
    guard let name = settings.theme else { return .standard }
    let bytes =
      name.contains("/")
      ? WriterSettings.file(path(name, location)) : Embedded.file("themes/\(name).yaml")
    guard let bytes else {
      let names = Embedded.files(under: "themes/").map { $0.path.dropLast(".yaml".count) }
      throw Failure(
        "no theme \"\(name)\"; there are \(names.joined(separator: ", ")), or name a file with a / in it"
      )
    }
    return Theme(parsing: String(decoding: bytes, as: UTF8.self))
  }

  private static func path(_ written: String, _ location: DeskLocation) -> String {
    if written.hasPrefix("/") { return written }
    if written.hasPrefix("~/") { return "\(location.userHome.text)/\(written.dropFirst(2))" }
    return "\(location.settings.folder)/\(written)"
  }
}
