/// From a file saved by another program to the frame that shows what it says now.
struct SaveToFrame {
  private static let savesPerRun = 3
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let desk = try workshop.largeDesk()
    let session = try Session(
      [workshop.program, "--desk", desk.folder], folder: workshop.folder, in: workshop)
    _ = try session.timeToText([LatePiece.firstTitle])
    try session.settle()
    let readBefore = Process(session.process).bytesRead
    var times: [Duration] = []
    let count = workshop.options.runs * SaveToFrame.savesPerRun
    for round in 0..<count {
      let title = SaveToFrame.title(round)
      let saved = ContinuousClock.now
      try LatePiece(title: title).save(in: desk.folder)
      times.append(try session.moment(of: [title]) - saved)
      try session.settle()
    }
    let read = (Process(session.process).bytesRead - readBefore) / max(count, 1)
    try LatePiece(title: LatePiece.firstTitle).save(in: desk.folder)
    let median = Median.of(times)
    return [
      Figure(
        "file saved elsewhere to frame", median.text, limit: "100 ms",
        holds: median <= .milliseconds(100)),
      Figure("  the slowest of \(count)", (times.max() ?? .zero).text),
      Figure("  bytes read for one save", "\(read)"),
    ]
  }

  /// A title that shares no letter in its place with the one before or after: the terminal is
  /// sent only what changes.
  private static func title(_ round: Int) -> String {
    let letters = Array("aebfcgdhiljmkn")
    return String((0..<12).map { letters[($0 * 5 + round * 3) % letters.count] })
  }
}
