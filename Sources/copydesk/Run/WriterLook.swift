import DashboardUI
import DeskService
import Editorial
import Formats

/// The look the writer's settings ask for, and the mistakes in them and in their theme.
struct WriterLook {
  let settings: WriterSettings
  /// The one asked for; where there is no such, the usual one.
  let theme: Theme
  /// In the settings, and in the theme's file.
  let problems: [Problem]

  /// Reads the settings beside a desk, and the theme they name: one of ours, or a file by its path,
  /// from the user's home with `~/` or from the folder of the settings.
  init(at location: DeskLocation) {
    settings = WriterSettings.read(at: location)
    guard let name = settings.theme else {
      (theme, problems) = (.standard, settings.problems)
      return
    }
    let path = location.id(of: location.settings)
    // A name with an ending is a file's, beside the settings.
    let isFile = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    guard isFile else {
      if let bytes = Embedded.file("themes/\(name).yaml") {
        let reading = ThemeReading(String(decoding: bytes, as: UTF8.self), path: path)
        (theme, problems) = (reading.theme, settings.problems)
      } else {
        let unknown = settings.unknownTheme(name, among: WriterLook.names, in: path)
        (theme, problems) = (.standard, settings.problems + [unknown])
      }
      return
    }
    let file = WriterLook.file(name, location)
    switch WriterSettings.bytes(of: file) {
    case .success(let bytes):
      let reading = ThemeReading(
        String(decoding: bytes, as: UTF8.self), path: location.id(of: file))
      (theme, problems) = (reading.theme, settings.problems + reading.problems)
    case .failure(let failure):
      let problem = Problem(
        path: path, place: settings.themePlace, message: "theme \(name): \(failure.sentence)")
      (theme, problems) = (.standard, settings.problems + [problem])
    }
  }

  /// The themes that come with the program.
  private static var names: [String] {
    Embedded.files(under: "themes/").map { String($0.path.dropLast(".yaml".count)) }
  }

  private static func file(_ written: String, _ location: DeskLocation) -> FilePath {
    if written.hasPrefix("/") { return FilePath(written) }
    if written.hasPrefix("~/") {
      return FilePath("\(location.userHome.text)/\(written.dropFirst(2))")
    }
    return FilePath("\(location.settings.folder)/\(written)")
  }
}
