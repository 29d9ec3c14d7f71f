import Glibc

/// The large desk's first frame of any kind when none of its files is in memory.
struct ColdFrame {
  /// What stands in the footer of every frame, also while the desk is being read.
  private static let marks = ["help"]
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    guard geteuid() == 0 else {
      return [Figure("first frame, caches cold", "skipped: only root can empty the caches")]
    }
    let workshop = workshop
    let desk = try workshop.largeDesk()
    let arguments = [workshop.program, "--desk", desk.folder]
    func frame() throws -> Duration {
      try Session(arguments, folder: workshop.folder, in: workshop).timeToText(ColdFrame.marks)
    }
    let times = try Median.alternating(
      workshop.options.runs,
      [
        { try frame() },
        {
          try ColdFrame.emptyCaches()
          // The program itself is warm, as on the second start of a day: only the desk is cold.
          _ = try FirstFrame.ofDemo(in: workshop)
          return try frame()
        },
        {
          try ColdFrame.emptyCaches()
          return try frame()
        },
      ])
    return [
      Figure("first frame of any kind, warm", times[0].text),
      // "As warm" is read as within a fifth: less cannot be told apart on a busy machine.
      Figure("first frame of any kind, desk cold", times[1], of: times[0], "warm", limit: 1.2),
      Figure("  and the program's own files cold", times[2].text),
    ]
  }

  /// Puts what is to be written on disk, then lets the system forget every file and folder.
  private static func emptyCaches() throws {
    sync()
    let file = open("/proc/sys/vm/drop_caches", O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure.system("/proc/sys/vm/drop_caches") }
    defer { close(file) }
    guard write(file, "3\n", 2) == 2 else { throw Failure.system("/proc/sys/vm/drop_caches") }
  }
}
