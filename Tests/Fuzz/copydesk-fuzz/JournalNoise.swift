import Editorial
import Formats
import Glibc

@testable import DeskService

/// A journal of any bytes: it is read, and nothing is written behind what cannot be read.
///
/// No file is touched whatever a record says of it: every call that could fails.
enum JournalNoise {
  private static let root: String = {
    let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(place)/copydesk-fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no folder for the journal") }
    let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    save(Array("---\ntitle: A\nstatus: drafting\n---\n".utf8), to: root + "/a.md")
    atexit {
      for name in ["a.md", "journal", "lock"] { unlink(JournalNoise.root + "/" + name) }
      rmdir(JournalNoise.root)
    }
    return root
  }()

  private static let disk = Disk { call in
    switch call {
    case .exchange, .rename, .renameNew, .link, .remove, .removeFolder, .make, .makeFolder,
      .setOwner, .setMode:
      .fails(EROFS)
    case .resolve, .open, .state, .read, .write, .sync, .allowed, .random, .attributes, .lock,
      .lease:
      nil
    }
  }

  static func take(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let noise = Array(input.dropFirst())
    let bytes = first & 1 == 0 ? noise : checksummed(noise)
    let path = root + "/journal"
    // A program that runs has read a part when the rest comes; one that starts reads all.
    save(Array(bytes.prefix(bytes.count * Int(first) / 255)), to: path)
    var running = edits()
    _ = look(&running)
    save(bytes, to: path)
    var starting = edits()
    let seen = look(&starting)
    hold(look(&running) == seen, "read in two parts it says something else")
    _ = try? starting.problems()
    let isNewer = starting.isNewer
    let filing = FileEditPlan(
      path: FilePath(root + "/a.md"), .keys([KeyEdit("status", .set("filed"))], at: .frontMatter))
    for way in 0..<3 {
      do throws(Refusal) {
        switch way {
        case 0: _ = try starting.perform(.set, at: TypedNoise.now, [filing])
        case 1: _ = try starting.undo(at: TypedNoise.now)
        default: _ = try running.redo(at: TypedNoise.now)
        }
        hold(!isNewer, "it goes on behind what it cannot read")
      } catch {
        hold(!error.cause.isEmpty, "a refusal without a cause")
      }
      let after = load(path)
      hold(after.starts(with: bytes), "what stood in the journal changed")
      if isNewer { hold(after == bytes, "something was written behind what cannot be read") }
    }
  }

  private static func edits() -> Edits {
    Edits(journal: FilePath(root), on: disk, patience: 0)
  }

  /// What a log would go by.
  private static func look(_ edits: inout Edits) -> String {
    do throws(Refusal) {
      let log = try edits.log().map { "\($0)" }
      return "\(log) \(edits.isNewer)"
    } catch {
      return "\(error)"
    }
  }

  /// Each line with the checksum that makes it worth reading.
  private static func checksummed(_ noise: [UInt8]) -> [UInt8] {
    noise.split(separator: 0x0A).flatMap { line in
      Checksum(Array(line)).digits + [0x20] + line + [0x0A]
    }
  }

  private static func save(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    hold(bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count, "no room")
    close(file)
  }

  private static func load(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(count, 0)))
  }
}
