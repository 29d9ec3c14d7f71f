import DashboardUI
import DeskService
import Editorial
import Formats

/// The look the writer's settings ask for, and the mistakes in them and in their theme.
struct WriterLook {
  let settings: WriterSettings
  /// The one asked for; where there is no such, the usual one.
  let choice: ThemeChoice
  /// In the settings, and in the theme's file.
  let problems: [Problem]

  /// Reads the settings beside a desk, and the theme they name: one of ours, or a file by its path,
  /// from the user's home with `~/` or from the folder of the settings.
  init(at location: DeskLocation) {
    settings = WriterSettings.read(at: location)
    guard let name = settings.theme else {
      (choice, problems) = (ThemeChoice(), settings.problems)
      return
    }
    // A name with an ending is a file's, beside the settings.
    let isFile = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let path = location.id(of: location.settings)
    guard isFile else {
      let base = ThemeChoice.Base(rawValue: name.lowercased())
      let names = ThemeChoice.Base.allCases.map(\.rawValue)
      let unknown = base == nil ? [settings.unknownTheme(name, among: names, in: path)] : []
      (choice, problems) = (ThemeChoice(base ?? .auto), settings.problems + unknown)
      return
    }
    let file = WriterLook.file(name, location)
    switch WriterSettings.bytes(of: file) {
    case .success(let bytes):
      let reading = WriterLook.theme(bytes, called: location.id(of: file))
      (choice, problems) = (reading.choice, settings.problems + reading.problems)
    case .failure(let failure):
      let problem = Problem(
        path: path, place: settings.themePlace, message: "theme \(name): \(failure.sentence)")
      (choice, problems) = (ThemeChoice(), settings.problems + [problem])
    }
  }

  /// Reads a theme's file.
  private static func theme(
    _ bytes: [UInt8], called path: FilePath
  ) -> (choice: ThemeChoice, problems: [Problem]) {
    let tree = YAMLTree(bytes)
    var problems = tree.failures.map { Problem(path: path, place: $0.place, message: $0.reason) }
    if let root = tree.root, root.pairs == nil, !root.isNull {
      problems.append(
        Problem(
          path: path, place: root.place,
          message: "a theme is roles and their looks, as in `late: 210 bold`"))
    }
    let settings = (tree.root?.pairs ?? []).map { pair in
      ThemeReading.Setting(pair.key, at: pair.keyPlace, pair.value.items.compactMap(text))
    }
    let reading = ThemeReading(settings, path: path)
    return (reading.choice, problems + reading.problems)
  }

  /// The words of a scalar, with the place of the first.
  private static func text(_ node: YAMLNode) -> ThemeReading.Setting.Text? {
    guard case .scalar(let text, let style) = node.content else { return nil }
    let isQuoted = style == .singleQuoted || style == .doubleQuoted
    return (text, Place(line: node.place.line, column: node.place.column + (isQuoted ? 1 : 0)))
  }

  private static func file(_ written: String, _ location: DeskLocation) -> FilePath {
    if written.hasPrefix("/") { return FilePath(written) }
    if written.hasPrefix("~/") {
      return FilePath("\(location.userHome.text)/\(written.dropFirst(2))")
    }
    return FilePath("\(location.settings.folder)/\(written)")
  }
}
