import Glibc

/// How large the program is as it is kept, and whether it runs where no Swift is installed.
struct BinarySize {
  private static let limit = 20_000_000
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    var status = stat()
    guard stat(workshop.program, &status) == 0 else { throw Failure.system(workshop.program) }
    let size = Int(status.st_size)
    let needsSwift =
      try Command(["sh", "-c", "ldd \"$0\" | grep -q swift", workshop.program], in: workshop)
      .run().status == 0
    return [
      Figure(
        "binary, stripped", "\((Double(size) / 1_000_000).text(places: 1)) MB", limit: "20 MB",
        holds: size <= BinarySize.limit),
      Figure(
        "  and a Swift runtime", needsSwift ? "needed" : "not needed", limit: "not needed",
        holds: !needsSwift),
    ]
  }
}
