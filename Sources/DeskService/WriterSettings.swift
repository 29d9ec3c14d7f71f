import Editorial
import Formats
import Glibc

/// The writer's own settings, `$XDG_CONFIG_HOME/copydesk/config.yaml`; read, never written.
package struct WriterSettings: Hashable, Sendable {
  /// The folder of the desk that is opened where no other is meant.
  package var desk: String?
  /// The name of a theme, or the path of a file with one.
  package var theme: String?
  /// Whether clicks and the wheel are for us; selecting text takes Shift then.
  package var mouse = false

  package init() {}

  /// Reads the settings; what is missing or cannot be read is as if it were not there.
  package static func read(_ path: FilePath) -> WriterSettings {
    var settings = WriterSettings()
    var reader = FileReader()
    defer { reader.close() }
    guard case .opened(_, let count) = reader.open(path.text, at: AT_FDCWD, first: 1 << 16),
      let root = YAMLTree(reader.bytes(count)).root
    else { return settings }
    settings.desk = root["desk"]?.text
    settings.theme = root["theme"]?.text
    settings.mouse = root["mouse"]?.bool ?? false
    return settings
  }
}

extension WriterSettings {
  /// A small file the settings name, by its absolute path; `nil` where it cannot be read.
  package static func file(_ path: String) -> [UInt8]? {
    var reader = FileReader()
    defer { reader.close() }
    guard case .opened(_, let count) = reader.open(path, at: AT_FDCWD, first: 1 << 16) else {
      return nil
    }
    return Array(reader.bytes(count))
  }
}
