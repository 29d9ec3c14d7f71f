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
  init(existing path: FilePath, on disk: Disk) throws(FileRefusal) {
    do throws(SystemError) {
      self.init(path: FilePath(try disk.resolve(path.text)))
    } catch {
      throw switch error.code {
      case ENOENT, ENOTDIR: .gone
      case ELOOP: FileRefusal("it is a link that leads in a circle; mend the link")
      case EILSEQ: FileRefusal("it is a link to a name that is not UTF-8; rename that file")
      default: FileRefusal(error)
      }
    }
  }

  /// Follows the links of the folder a new file is to lie in, making folders that are missing.
  init(new path: FilePath, on disk: Disk) throws(FileRefusal) {
    do throws(SystemError) {
      let folder = String(path.folder)
      try disk.makeFolders(folder, 0o777)
      self.init(path: FilePath(try disk.resolve(folder) + "/" + path.name))
    } catch {
      throw FileRefusal(error)
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
