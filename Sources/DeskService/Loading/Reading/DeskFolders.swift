import Editorial
import Glibc

/// The desk's folder and the writer's home folder, held open.
///
/// A file is opened below one of them, so that the kernel need not walk from the root for each.
final class DeskFolders: Sendable {
  private let root: Int32
  private let userHome: Int32
  private let frame: PathFrame

  init(_ location: DeskLocation) {
    frame = PathFrame(location)
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    root = open(location.root.text, flags)
    userHome = open(location.userHome.text, flags)
  }

  deinit {
    for folder in [root, userHome] where folder >= 0 { close(folder) }
  }

  /// Hands on the open folder that a file lies below, and its path from there.
  func at<R>(_ id: FilePath, _ body: (Int32, UnsafePointer<CChar>) -> R) -> R {
    id.text.withCString { path in
      let isBelowHome = path[0] == CChar(bitPattern: 0x7E) && path[1] == CChar(bitPattern: 0x2F)
      // Where the folder itself could not be opened, the file tells why.
      if (isBelowHome ? userHome : root) < 0 {
        return frame.absolute(id.text).withCString { body(AT_FDCWD, $0) }
      }
      return isBelowHome ? body(userHome, path + 2) : body(root, path)
    }
  }

  /// Where a file shown as `id` is.
  func absolute(_ id: FilePath) -> String { frame.absolute(id.text) }

  /// The stamp of a file as it is now; `nil` where there is none to be had.
  func stamp(of id: FilePath) -> FileStamp? {
    var status = stat()
    let result = at(id) { base, path in fstatat(base, path, &status, 0) }
    return result == 0 ? FileStamp(status) : nil
  }
}
