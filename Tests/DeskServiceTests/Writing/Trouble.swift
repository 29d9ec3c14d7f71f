import Editorial
import Glibc
import Testing

@testable import DeskService

/// One thing that goes wrong at one call of a command.
enum Trouble: String, CaseIterable, Sendable {
  case io, descriptors, full, denied
  /// The desk's folder is renamed away and comes back when the command has ended.
  case away
  /// The process ends before the call; of a write, 40 bytes get done.
  case killed

  private var code: Int32 {
    switch self {
    case .io, .away, .killed: EIO
    case .descriptors: EMFILE
    case .full: ENOSPC
    case .denied: EACCES
    }
  }

  /// A script in which this befalls the call of that number, from 0.
  func script(at number: Int, in sandbox: Sandbox) -> FaultScript {
    switch self {
    case .io, .descriptors, .full, .denied: .failing(at: number, code)
    case .killed: .killed(at: number, torn: 40)
    case .away:
      FaultScript { script, _ in
        if script.calls.count - 1 == number { sandbox.goAway() }
        return nil
      }
    }
  }
}

extension Sandbox {
  private var elsewhere: String { root + "/elsewhere" }

  /// The desk's folder is not there any more: a disk that was taken out.
  func goAway() {
    rename(desk, elsewhere)
  }

  /// It is back; nothing was made in its place meanwhile.
  func comeBack() {
    guard access(elsewhere, F_OK) == 0 else { return }
    #expect(access(desk, F_OK) != 0, "the desk was made anew while it was away")
    rename(elsewhere, desk)
  }
}

/// Everything a command finds on the disk: the files of desk and journal, with their permissions.
struct DiskImage {
  private var files: [(path: String, bytes: [UInt8], mode: mode_t)] = []
  private var folders: [String] = []

  init(of sandbox: Sandbox) {
    for folder in [sandbox.desk, sandbox.journal.text] {
      let tree = Sandbox.tree(folder)
      folders += tree.folders.map { folder + "/" + $0 }
      for name in tree.files {
        let path = folder + "/" + name
        var state = stat()
        guard lstat(path, &state) == 0, state.st_mode & S_IFMT == S_IFREG else { continue }
        files.append((path, Sandbox.bytes(path) ?? [], state.st_mode & 0o777))
      }
    }
  }

  /// Puts it back as it was.
  func restore(in sandbox: Sandbox) {
    let known = Set(files.map(\.path))
    for folder in [sandbox.desk, sandbox.journal.text] {
      let tree = Sandbox.tree(folder)
      for name in tree.files where !known.contains(folder + "/" + name) {
        unlink(folder + "/" + name)
      }
      for name in tree.folders.reversed() where !folders.contains(folder + "/" + name) {
        rmdir(folder + "/" + name)
      }
    }
    for folder in folders { mkdir(folder, 0o755) }
    for file in files {
      let descriptor = open(file.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      _ = file.bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      fchmod(descriptor, file.mode)
      close(descriptor)
    }
  }

  /// The same for two disks that differ in nothing but random names: whatever is tried on the one
  /// ends as on the other.
  var fingerprint: [UInt8] {
    var print: [UInt8] = []
    for folder in folders { print += Array(folder.utf8) + [0] }
    for (path, bytes, mode) in files {
      print += Array(path.utf8) + [0, UInt8(mode >> 6), 0]
      for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        // The checksum of a record covers the random names.
        let isRecord = path.hasSuffix("/journal") && line.count > 33
        print += (isRecord ? line.dropFirst(32) : line) + [0x0A]
      }
    }
    let ending = Array(".copydesk".utf8)
    for index in print.indices where index >= 8 && print[index...].starts(with: ending) {
      print.replaceSubrange(index - 8..<index, with: repeatElement(0x78, count: 8))
    }
    return print
  }
}

/// Numbers that a seed repeats.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From `COPYDESK_SEED`, else another one for each run.
  static let seed: UInt64 =
    getenv("COPYDESK_SEED").flatMap { UInt64(String(cString: $0)) } ?? .random(in: 0...999_999)
}
