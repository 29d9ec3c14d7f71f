/// The most memory ever held at once with the large desk.
struct PeakMemory {
  private static let limit = 64 * 1024
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let desk = try workshop.largeDesk()
    let arguments = [workshop.program, "--desk", desk.folder]
    let list = try Command(arguments + ["list", "--json"], in: workshop).run()
    let session = try Session(arguments, folder: workshop.folder, in: workshop)
    _ = try session.timeToText([LatePiece.firstTitle])
    try session.settle()
    return [
      figure("memory, list --json", list.peakMemory),
      figure("memory, dashboard", Process(session.process).peakMemory),
    ]
  }

  private func figure(_ what: String, _ size: Int) -> Figure {
    Figure(
      what, "\((Double(size) / 1024).text(places: 1)) MiB", limit: "64 MiB",
      holds: size <= PeakMemory.limit)
  }
}
