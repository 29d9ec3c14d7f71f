import Editorial
import Formats
import Glibc

// `$XDG_CONFIG_HOME/copydesk/config.yaml` and what it names: read, never written.
extension WriterSettings {
  /// Reads the settings beside a desk; without a file they are the usual ones.
  package static func read(at location: DeskLocation) -> WriterSettings {
    let path = location.id(of: location.settings)
    var settings = read(location.settings, called: path)
    if let desk = settings.desk, !location.isDesk(desk) {
      settings.problems.append(
        Problem(
          path: path, place: settings.deskPlace,
          message: "desk \"\(desk)\": no desk.yaml there; name the folder that holds it"))
    }
    return settings
  }

  static func read(_ file: FilePath, called path: FilePath) -> WriterSettings {
    switch bytes(of: file) {
    case .success(let bytes): return WriterSettings(reading: bytes, path: path)
    case .failure(.absent): return WriterSettings()
    case .failure(let failure):
      var settings = WriterSettings()
      settings.problems = [Problem(path: path, message: failure.sentence)]
      return settings
    }
  }

  /// The bytes of a small file of settings, by its absolute path.
  package static func bytes(of file: FilePath) -> Result<[UInt8], SettingsFailure> {
    var reader = FileReader()
    defer { reader.close() }
    switch reader.open(file.text, at: AT_FDCWD, first: limit) {
    case .opened(let stamp, let count):
      guard stamp.size <= limit else {
        return .failure(.other("this file is larger than 64 KB; it holds settings only"))
      }
      return .success(Array(reader.bytes(count)))
    case .absent: return .failure(.absent)
    case .notAFile: return .failure(.other("this is no file"))
    case .failed(let code):
      return .failure(.other("this file cannot be read: \(FileError(code: code).sentence)"))
    }
  }

  /// Nobody writes more by hand.
  private static let limit = 1 << 16
}

/// Why a file of settings is not there for us.
package enum SettingsFailure: Error, Hashable, Sendable {
  case absent
  /// There is one, which cannot be used, with a sentence that says why.
  case other(String)

  /// What the writer reads of it.
  package var sentence: String {
    switch self {
    case .absent: "there is no such file"
    case .other(let sentence): sentence
    }
  }
}
