import Glibc

/// A call that failed, with its `errno`.
struct FileError: Error, Hashable, Sendable {
  var code: Int32

  /// What the system calls it, in lower case: `permission denied`.
  var sentence: String {
    let text = String(cString: strerror(code))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
