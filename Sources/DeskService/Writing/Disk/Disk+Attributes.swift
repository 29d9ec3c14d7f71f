import CSystem
import Glibc

extension Disk {
  /// Gives `copy` the extended attributes and access control list of `original`, and no others.
  ///
  /// What the system alone may set (`security.`, `trusted.`) is left where it cannot be copied; the
  /// writer's own attributes and the access control list must come along, or this fails.
  func copyAttributes(
    of original: borrowing Descriptor, to copy: borrowing Descriptor
  ) throws(SystemError) {
    if case .fails(let code)? = probe?(.attributes) { throw SystemError(.attributes, code) }
    let wanted = try attributes(of: original)
    for name in try attributes(of: copy) where !wanted.contains(name) {
      // A folder's default list gives every new file one of its own.
      if files_remove_attribute(copy.number, name) == -1 && !Self.isSystems(name) {
        throw SystemError(.attributes)
      }
    }
    for name in wanted {
      guard let value = try attribute(name, of: original) else { continue }
      let result = value.withUnsafeBytes {
        files_set_attribute(copy.number, name, $0.baseAddress, $0.count)
      }
      if result == -1 && !Self.isSystems(name) { throw SystemError(.attributes) }
    }
  }

  private static func isSystems(_ name: String) -> Bool {
    name.hasPrefix("security.") || name.hasPrefix("trusted.")
  }

  private func attributes(of file: borrowing Descriptor) throws(SystemError) -> [String] {
    let size = files_list_attributes(file.number, nil, 0)
    if size == -1 && errno == EOPNOTSUPP { return [] }
    guard size != -1 else { throw SystemError(.attributes) }
    guard size > 0 else { return [] }
    var names = [CChar](repeating: 0, count: size)
    let got = names.withUnsafeMutableBufferPointer {
      files_list_attributes(file.number, $0.baseAddress, $0.count)
    }
    guard got != -1 else { throw SystemError(.attributes) }
    return names[..<got].split(separator: 0).map {
      String(decoding: $0.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  private func attribute(
    _ name: String, of file: borrowing Descriptor
  ) throws(SystemError) -> [UInt8]? {
    let size = files_attribute(file.number, name, nil, 0)
    guard size != -1 else {
      if Self.isSystems(name) || errno == ENODATA { return nil }
      throw SystemError(.attributes)
    }
    var value = [UInt8](repeating: 0, count: size)
    let got = value.withUnsafeMutableBytes {
      files_attribute(file.number, name, $0.baseAddress, $0.count)
    }
    guard got == size else { throw SystemError(.attributes, EBUSY) }
    return value
  }
}
