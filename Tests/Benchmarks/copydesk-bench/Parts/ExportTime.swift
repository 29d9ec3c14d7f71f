/// From the first frame of a desk with an export of its newsletter to the frame that knows its posts.
struct ExportTime {
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    var figures = try measure("a folder", zipped: false)
    if workshop.hasProgram("zip") { figures += try measure("a zip", zipped: true) }
    return figures
  }

  private func measure(_ name: String, zipped: Bool) throws -> [Figure] {
    let desk = try ExportDesk(
      at: "\(workshop.folder)/desk-export\(zipped ? "-zip" : "")", zipped: zipped, in: workshop)
    var firsts: [Duration] = []
    var times: [Duration] = []
    for _ in 0...workshop.options.runs {
      let session = try Session(
        [workshop.program, "--desk", desk.folder], folder: workshop.folder, in: workshop)
      let first = try session.moment(of: [LatePiece.firstTitle])
      firsts.append(first - session.start)
      times.append(try session.moment(of: [ExportDesk.sign]) - first)
    }
    let median = Median.of(times)
    return [
      Figure(
        "first frame of a desk with \(name) of \(ExportDesk.posts) posts", Median.of(firsts).text),
      Figure(
        "  from it to the posts and their words", median.text, limit: "100 ms",
        holds: median <= .milliseconds(100)),
    ]
  }
}
