import Editorial
import Formats
import Glibc

/// Where a desk is, and where what belongs to it is kept.
package struct DeskLocation: Hashable, Sendable {
  /// The desk's folder, absolute and resolved.
  package var root: FilePath
  /// The writer's home folder, absolute.
  package var userHome: FilePath
  /// The writer's own settings; the file need not exist.
  package var settings: FilePath
  /// The folder of the journal; it need not exist yet.
  package var state: FilePath

  package init(root: FilePath, userHome: FilePath, settings: FilePath, state: FilePath) {
    self.root = root
    self.userHome = userHome
    self.settings = settings
    self.state = state
  }

  /// `desk.yaml` of this desk.
  package var plan: FilePath { FilePath(PathFrame.join(root.text, "desk.yaml")) }

  /// A file as commands show it: within the desk, else from home, else absolute.
  package func id(of file: FilePath) -> FilePath { FilePath(PathFrame(self).id(file.text)) }

  /// A path as it was typed, from the folder the program was called in, or `~`.
  package func absolute(
    typed path: String, currentFolder: String = Self.currentFolder()
  ) -> FilePath {
    FilePath(PathFrame.expand(path, from: currentFolder, home: userHome.text))
  }

  /// Finds the desk meant: the folder given, `$COPYDESK_DESK`, the current folder or a parent with a
  /// `desk.yaml`, or `desk:` of the settings.
  ///
  /// - Throws: `NoDesk` with what was tried, where none of them is a desk; a folder that was named is
  ///   not passed over in silence.
  package static func find(
    desk: String?, environment: [String: String], currentFolder: String = Self.currentFolder()
  ) throws(NoDesk) -> DeskLocation {
    let home = userHome(environment)
    let settings =
      folder(environment, "XDG_CONFIG_HOME", home, "/.config") + "/copydesk/config.yaml"
    func located(_ root: String) -> DeskLocation {
      DeskLocation(
        root: FilePath(root), userHome: FilePath(home), settings: FilePath(settings),
        state: state(of: root, environment: environment, home: home))
    }
    let named: [(String?, NoDesk.Naming)] = [
      (desk, .option), (environment["COPYDESK_DESK"], .environment),
    ]
    for (written, naming) in named {
      guard let written, !written.isEmpty else { continue }
      let path = PathFrame.expand(written, from: currentFolder, home: home)
      if let root = deskFolder(path) { return located(root) }
      throw isForeign(path) ? .notUTF8(written, by: naming) : .named(written, by: naming)
    }
    var folder = resolved(currentFolder) ?? currentFolder
    var tried = [
      isForeign(folder)
        ? "the name of \(folder) is not UTF-8, so nothing in it can be named: rename it"
        : "no desk.yaml in \(folder) or a folder above it"
    ]
    while true {
      if let root = deskFolder(folder) { return located(root) }
      guard folder != "/", !folder.isEmpty else { break }
      folder = String(FilePath(folder).folder)
    }
    let file = FilePath(settings)
    let mine = WriterSettings.read(file, called: file)
    // A key that is misspelt is why nothing is found.
    tried += mine.problems.map(\.line)
    if let written = mine.desk {
      let path = PathFrame.expand(written, from: String(FilePath(settings).folder), home: home)
      if let root = deskFolder(path) { return located(root) }
      tried.append("desk: \(written) in \(settings): no desk.yaml there")
    } else {
      tried.append("no desk: in \(settings)")
    }
    throw .nowhere(tried: tried)
  }

  /// Whether a folder as the settings name it holds a desk.
  package func isDesk(_ written: String) -> Bool {
    let path = PathFrame.expand(
      written, from: String(settings.folder), home: userHome.text)
    return DeskLocation.deskFolder(path) != nil
  }

  /// The folder of a path that holds a `desk.yaml` (or is one), resolved.
  private static func deskFolder(_ path: String) -> String? {
    if isFile(PathFrame.join(path, "desk.yaml")) { return resolved(path) }
    let file = FilePath(path)
    if file.name == "desk.yaml", isFile(path) { return resolved(String(file.folder)) }
    return nil
  }

  /// Where the journal of the desk at `root` is kept, whether or not the environment names a home.
  private static func state(
    of root: String, environment: [String: String], home: String
  ) -> FilePath {
    let environment = environment.merging(["HOME": home]) { _, home in home }
    return JournalFolder.path(desk: FilePath(root), environment: environment)
      ?? FilePath(root + "/.copydesk")
  }

  /// `$HOME`, else the home folder of the user database.
  package static func userHome(_ environment: [String: String]) -> String {
    if let home = environment["HOME"], home.hasPrefix("/") {
      return PathFrame.expand(home, from: "/", home: "/")
    }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }

  /// The folder this process stands in.
  package static func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  /// A folder of the XDG base directories, whose value counts only if it is absolute.
  private static func folder(
    _ environment: [String: String], _ variable: String, _ home: String, _ usual: String
  ) -> String {
    if let value = environment[variable], value.hasPrefix("/") {
      return PathFrame.expand(value, from: "/", home: home)
    }
    return (home == "/" ? "" : home) + usual
  }

  /// Whether a path is not UTF-8, or leads to one that is not: what was no text became U+FFFD.
  private static func isForeign(_ path: String) -> Bool {
    if path.contains("\u{FFFD}") { return true }
    guard let real = realpath(path, nil) else { return false }
    defer { free(real) }
    return String(validatingCString: real) == nil
  }

  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(validatingCString: real)
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }
}
