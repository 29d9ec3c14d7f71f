import Editorial
import Glibc

/// A system call that failed: which one, and its `errno`.
package struct SystemError: Error, Hashable, Sendable {
  package var call: Disk.Call
  package var code: Int32

  package init(_ call: Disk.Call, _ code: Int32 = errno) {
    self.call = call
    self.code = code
  }
}

// What an error of the system is to a writer who wanted something written.
extension SystemError {
  /// What happened: `the disk is full`.
  var cause: String { FileError(code: code).sentence }

  /// What the writer can do about it.
  var remedy: Refusal.Remedy {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .advice("make room and try again")
    case EACCES, EPERM, EROFS: .advice("see to its permissions and those of its folder")
    case ENOENT, ENOTDIR: .advice("look where it went")
    case ELOOP: .advice("mend the link")
    default: .retry
    }
  }

  /// Whether the same may work later.
  ///
  /// An error that nobody foresaw passes: what might be done again is never given up for it. Nor for
  /// a name that is not there: a file counts as removed only where its folder was seen without it
  /// (`ResolvedFile.missing`).
  var persistence: Refusal.Persistence {
    switch code {
    case EISDIR, ELOOP, ENAMETOOLONG, EILSEQ: .lasting
    default: .passing
    }
  }

  /// The file system cannot do this at all.
  var isUnsupported: Bool {
    code == EINVAL || code == ENOSYS || code == EOPNOTSUPP
  }
}
