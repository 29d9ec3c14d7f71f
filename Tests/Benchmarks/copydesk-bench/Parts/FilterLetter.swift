/// From a letter of a filter to the end of the frame that is narrowed to it, on the large desk.
struct FilterLetter {
  /// Letters of words that some of the pieces have, and more and more of them do not.
  private static let letters = "draft status:out".map { String($0) }
  /// What a letter may take.
  private static let limit = 2.0
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let session = try Session(
      [workshop.program, "--desk", workshop.largeDesk().folder], folder: workshop.folder,
      in: workshop)
    _ = try session.timeToText([LatePiece.firstTitle])
    try session.settle()
    var times: [Duration] = []
    for _ in 0..<workshop.options.runs {
      _ = try session.timeToFrame(after: "/")
      for letter in FilterLetter.letters {
        times.append(try session.timeToFrame(after: letter))
      }
      // Escape alone is told from a longer key by a pause; this ends the line at once.
      _ = try session.timeToFrame(after: "\u{7}")
    }
    let median = Median.of(times)
    return [
      Figure(
        "a filter letter, \(workshop.options.pieces) pieces", median.text,
        limit: "\(FilterLetter.limit.text(places: 0)) ms",
        holds: median.milliseconds <= FilterLetter.limit)
    ]
  }
}
