import Config

/// The files carried in the program: the default desk.yaml, the demo desk.
enum Embedded {
  /// A file by its path within `Config/`; `nil` where there is none.
  static func file(_ path: String) -> [UInt8]? {
    all().first { $0.path == path }?.bytes
  }

  /// The files whose paths begin with `prefix`, that prefix taken off.
  static func files(under prefix: String) -> [(path: String, bytes: [UInt8])] {
    all().filter { $0.path.hasPrefix(prefix) }
      .map { (String($0.path.dropFirst(prefix.count)), $0.bytes) }
  }

  private static func all() -> [(path: String, bytes: [UInt8])] {
    (0..<copydesk_config_count()).map { index in
      let file = copydesk_config_file(index)
      return (
        file.path.map { String(cString: $0) } ?? "",
        Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
      )
    }
  }
}
