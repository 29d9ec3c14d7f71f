import Glibc

/// A disk without room: the one the desk is on, or the one the journal is on.
///
/// Only root can mount a small disk, and not everywhere. How long a file may get can be limited for
/// every program, and given back while it runs: the journal may not grow by a byte, or it may, and a
/// piece of `FullDisk.transcript` may not be written.
enum FullDisk: Sendable {
  case desk, journal

  /// What the writer is told.
  var complaint: String {
    switch self {
    case .desk: "could not be saved: the disk is full"
    case .journal: "the journal: the disk is full"
    }
  }

  /// How many bytes a file may have, where the journal has so many.
  private func limit(journal: Int) -> Int {
    switch self {
    case .desk: journal + FullDisk.transcript.utf8.count / 4
    case .journal: journal
    }
  }

  /// The words that start a program on this disk.
  func words(journal: Int) -> [String] { ["prlimit", "--fsize=\(limit(journal: journal)):"] }

  /// Fills the disk of a program that runs.
  func fill(for process: pid_t, journal: Int) throws {
    try FullDisk.change(process, "\(limit(journal: journal)):")
  }

  /// Makes room again.
  static func makeRoom(for process: pid_t) throws { try change(process, "unlimited:") }

  private static func change(_ process: pid_t, _ limits: String) throws {
    let answer = try Command(
      ["prlimit", "--pid", "\(process)", "--fsize=\(limits)"], environment: Programs.environment
    ).run()
    guard answer.status == 0 else { throw Failure(answer.errors) }
  }

  /// What is pasted below a piece: an interview as the machine took it down, in a block that is no
  /// text of the piece, and longer than any journal.
  static let transcript =
    "\n```\n" + String(repeating: "and then he said that nobody had ever asked him\n", count: 5000)
    + "```\n"
}
