import Glibc

/// Why something could not be measured.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  /// A system call that failed, with the system's reason.
  static func system(_ what: String, _ number: Int32 = errno) -> Failure {
    Failure("\(what): \(String(cString: strerror(number)))")
  }
}
