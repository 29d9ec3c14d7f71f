import Glibc

/// A new, empty folder that goes when its last owner does.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/copydesk-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure("mkdtemp: error \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    // A program that is just ending may still write into it.
    _ = try? Deadline(.seconds(5)).wait("\(path) to go") {
      let answer = try Command(["rm", "-rf", "--", path], environment: Programs.environment).run()
      return answer.status == 0 ? () : nil
    }
  }

  /// Writes a file, making the folders to it.
  func write(_ text: String, to name: String) throws {
    let file = "\(path)/\(name)"
    try makeFolders(to: file)
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure("\(file): error \(errno)") }
    defer { close(descriptor) }
    var text = text
    let written = text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written == text.utf8.count else { throw Failure("\(file): error \(errno)") }
  }

  /// A file's text; nil when there is no such file.
  func read(_ name: String) -> String? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
  }

  /// Every file below it with its text, by path; what lies in the folders left out is not told.
  func files(in folder: String = "", except left: Set<String> = []) -> [String: String] {
    var files: [String: String] = [:]
    for name in names(in: folder) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      var status = stat()
      guard !left.contains(path), lstat("\(self.path)/\(path)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: files.merge(self.files(in: path, except: left)) { $1 }
      case S_IFREG: files[path] = read(path)
      default: break
      }
    }
    return files
  }

  /// What a folder holds, hidden names too, in order.
  func names(in folder: String = "") -> [String] {
    guard let stream = opendir("\(path)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private func makeFolders(to file: String) throws {
    var folder = ""
    for part in file.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw Failure("\(folder): error \(errno)")
      }
    }
  }
}
