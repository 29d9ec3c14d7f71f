import Glibc

/// A call that failed, with its `errno`.
struct FileError: Error, Hashable, Sendable {
  var code: Int32

  /// What happened, to a writer: `the disk is full`; what we know no better word for, as the system
  /// calls it.
  var sentence: String {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: return "the disk is full"
    case EROFS: return "the disk can only be read"
    case EACCES, EPERM: return "permission denied"
    case ENOENT, ENOTDIR: return "it is not there any more"
    case ELOOP: return "it is a link that leads in a circle"
    case ENAMETOOLONG: return "its name is too long"
    case EMFILE, ENFILE: return "too many files are open"
    default:
      let text = String(cString: strerror(code))
      return text.prefix(1).lowercased() + text.dropFirst()
    }
  }
}
