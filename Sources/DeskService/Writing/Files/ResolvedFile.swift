import Editorial
import Glibc

/// A file behind all links: the folder it truly lies in, and its name there.
struct ResolvedFile: Hashable, Sendable {
  var folder: String
  var name: String

  /// A resolved absolute path, taken apart.
  init(path: FilePath) {
    folder = String(path.folder)
    name = String(path.name)
  }

  /// Follows the links of a path to the file that is there.
  init(existing path: FilePath, on disk: Disk) throws(Refusal) {
    do throws(SystemError) {
      self.init(path: FilePath(try disk.resolve(path.text)))
    } catch {
      throw switch error.code {
      case ENOENT, ENOTDIR: Self(path: path).missing(on: disk)
      case ELOOP: .circular
      case EILSEQ: .notUTF8
      default: Refusal(error)
      }
    }
  }

  /// A new file in a folder that is there, or will be.
  init(_ name: Substring, in folder: NewFolder) {
    self.folder = folder.path
    self.name = String(name)
  }

  /// Follows the links of the folder that another name leads to, as far as there are folders.
  init(new path: FilePath, on disk: Disk) throws(Refusal) {
    do throws(SystemError) {
      self.init(path: FilePath(try Self.folder(path.folder, on: disk) + "/" + path.name))
    } catch {
      throw Refusal(error)
    }
  }

  private static func folder(_ path: Substring, on disk: Disk) throws(SystemError) -> String {
    do throws(SystemError) {
      return try disk.resolve(String(path))
    } catch {
      let missing = FilePath(String(path))
      guard error.code == ENOENT, missing.folder != path, !missing.folder.isEmpty else {
        throw error
      }
      return try folder(missing.folder, on: disk) + "/" + missing.name
    }
  }

  /// Why it is not there: removed, or gone with its folder, which may come back.
  func missing(on disk: Disk) -> Refusal {
    do throws(SystemError) {
      _ = try disk.resolve(folder)
      return .removed
    } catch {
      return .away
    }
  }

  var path: FilePath {
    FilePath(folder == "/" ? "/" + name : folder + "/" + name)
  }

  /// A hidden name in the same folder, `.rason.md.x7k2p9qd.copydesk`, within the 255 bytes a name
  /// may have.
  func temporaryName(_ random: String) -> String {
    let ending = "." + random + ".copydesk"
    var stem = name.unicodeScalars
    while stem.reduce(0, { $0 + UTF8.width($1) }) > 254 - ending.utf8.count {
      stem.removeLast()
    }
    return "." + String(stem) + ending
  }
}
