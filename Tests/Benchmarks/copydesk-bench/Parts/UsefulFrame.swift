/// From the start to the frame that says what is late on the large desk, against `cat`.
struct UsefulFrame {
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let workshop = workshop
    let desk = try workshop.largeDesk()
    let cat = FileReader(["cat"], over: desk, in: workshop)
    let times = try Median.alternating(
      workshop.options.runs,
      [
        { try cat.time() },
        {
          let session = try Session(
            [workshop.program, "--desk", desk.folder], folder: workshop.folder, in: workshop)
          return try session.timeToText([LatePiece.firstTitle])
        },
      ])
    return [
      Figure(
        "first useful frame, \(desk.names.count) pieces", times[1], of: times[0], "cat", limit: 1)
    ]
  }
}
