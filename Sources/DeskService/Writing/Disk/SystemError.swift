import Glibc

/// A system call that failed: which one, and its `errno`.
package struct SystemError: Error, Hashable, Sendable {
  package var call: Disk.Call
  package var code: Int32

  package init(_ call: Disk.Call, _ code: Int32 = errno) {
    self.call = call
    self.code = code
  }

  /// What happened, for a writer: `the disk is full`.
  package var cause: String {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: "the disk is full"
    case EROFS: "the disk can only be read"
    case EACCES, EPERM: "permission denied"
    case ENOENT, ENOTDIR: "it is not there any more"
    case ELOOP: "it is a link that leads in a circle"
    case ENAMETOOLONG: "its name is too long"
    case EMFILE, ENFILE: "too many files are open"
    default: String(cString: strerror(code)).lowercased()
    }
  }

  /// What the writer can do about it.
  package var remedy: String {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: "make room and try again"
    case EACCES, EPERM, EROFS: "see to its permissions and those of its folder"
    case ENOENT, ENOTDIR: "look where it went"
    case ELOOP: "mend the link"
    default: "try again"
    }
  }
}
