import Glibc

/// An open file or folder, closed when its owner lets it go.
package struct Descriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    close(number)
  }
}
