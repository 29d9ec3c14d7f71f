/// The most memory ever held at once, with the large desk and with the small one.
struct PeakMemory {
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let desk = try workshop.largeDesk()
    let list = try Command(
      [workshop.program, "--desk", desk.folder, "list", "--json"], in: workshop
    ).run()
    let hostile = try Command(
      [workshop.program, "--desk", workshop.hostileDesk(), "list", "--json"], in: workshop
    ).run()
    let small = try workshop.smallDesk()
    return [
      figure("memory, list --json", list.peakMemory, atMost: 64),
      figure("memory, hostile desk, list --json", hostile.peakMemory, atMost: 60),
      figure("memory, dashboard", try ofDashboard(desk), atMost: 64),
      figure("memory, dashboard, 100 pieces", try ofDashboard(small), atMost: 18),
    ]
  }

  private func ofDashboard(_ desk: BenchDesk) throws -> Int {
    let session = try Session(
      [workshop.program, "--desk", desk.folder], folder: workshop.folder, in: workshop)
    _ = try session.timeToText([LatePiece.firstTitle])
    try session.settle()
    return Process(session.process).peakMemory
  }

  /// A size in KiB and the MiB it may have.
  private func figure(_ what: String, _ size: Int, atMost limit: Int) -> Figure {
    Figure(
      what, "\((Double(size) / 1024).text(places: 1)) MiB", limit: "\(limit) MiB",
      holds: size <= limit * 1024)
  }
}
