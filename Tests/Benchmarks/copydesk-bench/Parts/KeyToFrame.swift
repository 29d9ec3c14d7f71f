/// From a key to the end of the frame that answers it: the selection going down and up again.
struct KeyToFrame {
  private static let keysPerRun = 20
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    var sessions = [try dashboard(workshop.largeDesk()), try dashboard(workshop.smallDesk())]
    if let repository = try workshop.repository(commits: 400) {
      let tig = try Session(["tig"], folder: repository, in: workshop)
      _ = try tig.timeToText([FirstFrame.tigMark])
      try tig.settle()
      sessions.append(tig)
    }
    var times = sessions.map { _ in [Duration]() }
    for round in 0..<workshop.options.runs * KeyToFrame.keysPerRun {
      for (place, session) in sessions.enumerated() {
        times[place].append(try session.timeToFrame(after: round % 2 == 0 ? "j" : "k"))
      }
    }
    let medians = times.map(Median.of)
    let large = "key to frame, \(workshop.options.pieces) pieces"
    var figures = [
      Figure("key to frame, 100 pieces", medians[1].text),
      // "As with 100" is read as within a fifth.
      Figure(large, medians[0], of: medians[1], "100 pieces", limit: 1.2),
    ]
    if medians.count > 2 {
      figures.append(Figure("key to frame, tig", medians[2].text))
      figures.append(Figure(large, medians[0], of: medians[2], "tig", limit: 1))
    } else {
      figures.append(Figure("key to frame, tig", "no tig"))
    }
    return figures
  }

  private func dashboard(_ desk: BenchDesk) throws -> Session {
    let session = try Session(
      [workshop.program, "--desk", desk.folder], folder: workshop.folder, in: workshop)
    _ = try session.timeToText([LatePiece.firstTitle])
    try session.settle()
    return session
  }
}
