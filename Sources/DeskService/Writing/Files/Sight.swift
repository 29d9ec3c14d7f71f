import Editorial
import Glibc

/// What looking at a name found.
///
/// An error is no answer: what could not be looked at is neither there
/// nor gone.
enum Sight: Sendable {
  /// A plain file, read whole.
  case text(FileBase)
  /// Something else bears the name, or a file too large to be one of ours.
  case other
  /// Its folder is there, and in it nothing of this name.
  case nothing
  /// It could not be looked at now, for this reason: the next one tries again.
  case unseen(Refusal)
}

extension Sight {
  /// The text that was seen.
  var base: FileBase? {
    if case .text(let base) = self { base } else { nil }
  }
}

extension ResolvedFile {
  /// Looks at this name.
  func look(on disk: Disk) -> Sight {
    do throws(Refusal) {
      guard try isTaken(on: disk) else { return .nothing }
      return .text(try read(on: disk))
    } catch {
      switch error.persistence {
      case .passing: return .unseen(error)
      // Gone between two looks: the next one finds out which it is.
      case .lasting: return error == .removed ? .unseen(error) : .other
      }
    }
  }

  /// Whether anything bears this name, even a link that leads nowhere.
  ///
  /// - Parameters:
  ///   - disk: where it is looked for.
  ///   - isNew: a folder that is not there has no names either: it is made with the file.
  /// - Returns: whether there is such a name.
  /// - Throws: why nobody can tell: `away` where its folder is not there.
  func isTaken(on disk: Disk, inNewFolder isNew: Bool = false) throws(Refusal) -> Bool {
    do throws(SystemError) {
      let folder = try disk.openFolder(self.folder)
      do throws(SystemError) {
        _ = try disk.state(name, in: folder)
        return true
      } catch {
        guard error.code == ENOENT else { throw error }
      }
      // A folder that was removed while it was open has no names at all.
      guard try disk.state(folder).links > 0 else { throw SystemError(.open, ENOENT) }
      return false
    } catch {
      if isNew, error.code == ENOENT { return false }
      throw error.isAbsence ? .away : Refusal(unreadable: error)
    }
  }
}

extension SystemError {
  /// The name led nowhere.
  var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}
