/// Why nothing at all was changed: a whole sentence for the writer (exit status 3).
package struct EditFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package var message: String

  package init(_ message: String) {
    self.message = message
  }

  init(_ error: SystemError, _ path: String) {
    self.init("\(path): \(error.cause); nothing was changed, \(error.remedy)")
  }

  package var description: String { message }
}
