import Config
import Glibc
import Testing

@Suite struct ConfigTests {
  @Test func `the program carries every file of the demo desk and the default desk`()
    throws
  {
    var found: Set<String> = ["desk.yaml"]
    try found.formUnion(files(below: "demo"))
    let carried = (0..<copydesk_config_count()).map {
      String(cString: copydesk_config_file($0).path)
    }
    #expect(Set(carried) == found, "run .ci/embed")
    #expect(carried.count == found.count)
  }

  @Test func `what is carried is what stands in the folder, byte for byte`() throws {
    for index in 0..<copydesk_config_count() {
      let file = copydesk_config_file(index)
      let path = String(cString: file.path)
      let carried = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
      #expect(try bytes(of: path) == carried, "\(path)")
    }
  }

  @Test func `past the end there is nothing`() {
    let file = copydesk_config_file(copydesk_config_count())
    #expect(file.size == 0)
    #expect(String(cString: file.path).isEmpty)
  }
}

/// `Config/` of this checkout, with a slash at its end.
private let root =
  #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  .joined(separator: "/") + "/Config/"

/// The files below a folder, by their path within `Config/`; hidden ones are nobody's.
private func files(below folder: String) throws -> Set<String> {
  let handle = try #require(opendir(root + folder))
  defer { closedir(handle) }
  var found: Set<String> = []
  while let entry = readdir(handle) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name.hasPrefix(".") { continue }
    let path = folder + "/" + name
    if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
      try found.formUnion(files(below: path))
    } else {
      found.insert(path)
    }
  }
  return found
}

private func bytes(of path: String) throws -> [UInt8] {
  let file = try #require(fopen(root + path, "r"))
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
  return bytes
}
