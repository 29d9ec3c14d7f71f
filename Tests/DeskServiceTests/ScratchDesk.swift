import Editorial
import Glibc

@testable import DeskService

/// A folder of its own for one test, removed at its end.
final class ScratchDesk {
  let root: String

  init(_ files: KeyValuePairs<String, String> = [:]) {
    var template = Array("/tmp/copydesk-test-XXXXXX".utf8CString)
    _ = mkdtemp(&template)
    let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    root = DeskLocation.resolved(made) ?? made
    for (path, text) in files { write(path, text) }
  }

  deinit { ScratchDesk.remove(root) }

  func path(_ name: String) -> String { name.isEmpty ? root : root + "/" + name }

  func write(_ name: String, _ text: String) { write(name, bytes: Array(text.utf8)) }

  func write(_ name: String, bytes: [UInt8]) {
    folder(String(FilePath(name).folder))
    let file = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    precondition(file >= 0, "cannot write \(name)")
    var done = 0
    bytes.withUnsafeBytes {
      while done < $0.count {
        let count = Glibc.write(file, $0.baseAddress?.advanced(by: done), $0.count - done)
        precondition(count > 0)
        done += count
      }
    }
    close(file)
  }

  func folder(_ name: String) {
    var made = root
    for part in name.split(separator: "/") {
      made += "/" + part
      mkdir(made, 0o755)
    }
  }

  func link(_ name: String, to target: String) {
    folder(String(FilePath(name).folder))
    precondition(symlink(target, path(name)) == 0)
  }

  func rename(_ from: String, _ to: String) {
    precondition(Glibc.rename(path(from), path(to)) == 0)
  }

  func remove(_ name: String) { ScratchDesk.remove(path(name)) }

  var location: DeskLocation {
    DeskLocation(
      root: FilePath(root), userHome: FilePath(root + "/home"),
      settings: FilePath(root + "/home/.config/copydesk/config.yaml"),
      state: FilePath(root + "/.state"))
  }

  /// Removes a file, a link or a folder with all it holds.
  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    chmod(path, 0o700)
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)
        }
        if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
        removeEntry(of: path, name)
      }
      closedir(stream)
    }
    rmdir(path)
  }

  /// By the bytes of its name, which need not be UTF-8.
  private static func removeEntry(of folder: String, _ name: UnsafePointer<CChar>) {
    if let text = String(validatingCString: name) { return remove(folder + "/" + text) }
    let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    unlinkat(parent, name, 0)
    unlinkat(parent, name, AT_REMOVEDIR)
    close(parent)
  }
}

extension DeskService {
  /// Reads on until nothing is left to do; every desk on the way.
  func desksToTheEnd() -> [Desk] {
    var desks: [Desk] = []
    while true {
      switch advance() {
      case .loaded(let desk): desks.append(desk)
      case .reading, .readingLater: break
      case .away, .idle: if !isReading { return desks }
      }
    }
  }

  /// As asked for by somebody who knows the `desk.yaml` in use.
  func perform(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    perform(request, by: planFile?.plan.fingerprint ?? 0, at: moment)
  }

  /// As asked for by somebody who knows the `desk.yaml` in use.
  func rehearse(_ request: EditRequest, at moment: Moment) -> EditOutcome {
    rehearse(request, by: planFile?.plan.fingerprint ?? 0, at: moment)
  }
}
