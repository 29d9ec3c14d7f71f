/// From a word sought in the text of all pieces to the frame that says it stands in none, against
/// `cat` of the same files.
struct FullTextTime {
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let desk = try workshop.largeDesk()
    let cat = FileReader(["cat"], over: desk, in: workshop)
    let session = try Session(
      [workshop.program, "--desk", desk.folder], folder: workshop.folder, in: workshop)
    _ = try session.timeToText([LatePiece.firstTitle])
    try session.settle()
    let times = try Median.alternating(
      workshop.options.runs,
      [
        { try cat.time() },
        {
          try session.type("//")
          try session.settle()
          let asked = ContinuousClock.now
          // A paste is one change of the line, and so one search.
          try session.type("\u{1b}[200~qzxqzx\u{1b}[201~")
          let time = try session.moment(of: ["no text holds that"]) - asked
          try session.type("\u{7}")
          try session.settle()
          return time
        },
      ])
    return [
      Figure("full text, \(desk.names.count) pieces", times[1], of: times[0], "cat", limit: 2)
    ]
  }
}
