import Editorial
import Glibc

/// The folder a new file goes into: one that is there, and those still to be made below it.
///
/// What is there was looked at once, and only that very folder is built upon: a desk that goes away
/// in between is not made anew where it was.
struct NewFolder: Sendable {
  /// The deepest one that is there, links followed.
  let standing: String
  let place: FolderPlace
  /// The names of those below it, the outermost first.
  let missing: [String]

  /// Looks how far there are folders to a new file, from its own up to the ground.
  ///
  /// - Parameters:
  ///   - path: the new file.
  ///   - ground: the folder that must be there; `nil` for the file's own.
  ///   - disk: where it is looked for.
  /// - Throws: `away` where the ground is not there, or another folder in its place.
  init(
    for path: FilePath, within ground: FolderGround?, on disk: Disk
  ) throws(Refusal) {
    do throws(SystemError) {
      var folder = FilePath(String(path.folder))
      var names: [String] = []
      let limit = ground?.path ?? folder
      var found: String?
      while found == nil {
        do throws(SystemError) {
          found = try disk.resolve(folder.text)
        } catch {
          guard error.code == ENOENT, folder != limit, folder.text != "/" else { throw error }
          names.insert(String(folder.name), at: 0)
          folder = FilePath(String(folder.folder))
        }
      }
      standing = found ?? folder.text
      missing = names
      place = try disk.state(try disk.openFolder(standing)).place
      // Looked at last: what was found above may have been another folder's.
      if let ground, let known = ground.place {
        let now = try disk.state(try disk.openFolder(ground.path.text)).place
        guard now == known else { throw SystemError(.open, ENOENT) }
      }
    } catch {
      throw error.isAbsence ? .away : Refusal(error)
    }
  }

  /// The whole path, as it will be.
  var path: String { missing.reduce(standing) { $0 == "/" ? "/" + $1 : $0 + "/" + $1 } }
}

extension Disk {
  /// Opens a folder for a new file, making what is missing of it; `ENOENT` where what was there is
  /// not there any more.
  func openFolder(_ folder: NewFolder) throws(SystemError) -> Descriptor {
    var opened = try openFolder(folder.standing)
    guard try state(opened).place == folder.place else { throw SystemError(.open, ENOENT) }
    for name in folder.missing {
      try makeFolder(name, 0o777, in: opened)
      opened = try openFolder(name, in: opened)
    }
    return opened
  }
}
