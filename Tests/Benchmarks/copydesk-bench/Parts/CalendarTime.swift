/// From the first frame of a desk with a large calendar to the frame that shows what is in it.
struct CalendarTime {
  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let desk = try CalendarDesk(at: "\(workshop.folder)/desk-calendar")
    var firsts: [Duration] = []
    var times: [Duration] = []
    for _ in 0...workshop.options.runs {
      let session = try start(desk)
      let first = try session.moment(of: [LatePiece.firstTitle])
      firsts.append(first - session.start)
      times.append(try session.moment(of: [CalendarDesk.title]) - first)
    }
    let session = try start(desk)
    _ = try session.moment(of: [CalendarDesk.title])
    try session.settle()
    let title = "Another form due"
    let saved = ContinuousClock.now
    try desk.save(title)
    let again = try session.moment(of: [title]) - saved
    let median = Median.of(times)
    return [
      Figure("first frame of a desk with a calendar of 2.5 MB", Median.of(firsts).text),
      Figure(
        "  from it to what the calendar has due", median.text, limit: "150 ms",
        holds: median <= .milliseconds(150)),
      Figure("  the calendar fetched anew to frame, its writing included", again.text),
    ]
  }

  private func start(_ desk: CalendarDesk) throws -> Session {
    try Session([workshop.program, "--desk", desk.folder], folder: workshop.folder, in: workshop)
  }
}
