import CSystem
import Editorial
import Glibc

/// The right to change files of a desk, held by one process at a time until this value goes.
struct JournalLock: ~Copyable {
  private let file: Descriptor

  private init(_ file: consuming Descriptor) {
    self.file = file
  }

  deinit {
    // Closing it is not enough: a program just being started elsewhere in this process has the open
    // file until it is another program, and the lock with it.
    files_unlock(file.number)
  }

  /// Takes the lock in the journal's folder.
  ///
  /// - Parameters:
  ///   - folder: the journal's; made where it is missing, unless a journal was read there.
  ///   - isKnown: whether one was: a folder that went with it is not made anew.
  ///   - disk: where it is.
  ///   - patience: how many milliseconds whoever has the lock is waited for.
  /// - Returns: the right to write.
  /// - Throws: `locked` where another one keeps it, else why the lock cannot be reached.
  static func take(
    in folder: String, isKnown: Bool = false, on disk: Disk, patience: Int
  ) throws(Refusal) -> JournalLock {
    // A file of its own that is never removed: whoever waits must wait for the same file.
    let path = folder + "/lock"
    do throws(SystemError) {
      if !isKnown { try disk.makeFolders(folder, 0o700) }
      let file = try disk.openOwn(path)
      var waited = 0
      while try !disk.takeLock(file) {
        guard waited < patience else {
          throw SystemError(.lock, EWOULDBLOCK)
        }
        usleep(10_000)
        waited += 10
      }
      return JournalLock(file)
    } catch {
      guard error.call == .lock && error.code == EWOULDBLOCK else {
        throw Refusal(error, ours: "the journal's lock", at: path)
      }
      throw .locked
    }
  }
}

extension Refusal {
  static let locked = Refusal(
    "another copydesk is changing files of this desk; nothing was changed", .retry,
    persistence: .passing)
}
