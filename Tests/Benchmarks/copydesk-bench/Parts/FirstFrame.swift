/// From the start to the first frame of the demo desk, and of `tig` on a small repository.
struct FirstFrame {
  /// What stands in a frame that shows a desk, and not in one that says it is being read.
  static let marks = ["DUE"]
  /// What stands in tig's status line.
  static let tigMark = "- commit 1 of"

  private let workshop: Workshop

  init(_ workshop: Workshop) {
    self.workshop = workshop
  }

  func measure() throws -> [Figure] {
    let workshop = workshop
    let demo = { try FirstFrame.ofDemo(in: workshop) }
    guard let repository = try workshop.repository(commits: 20) else {
      let times = try Median.alternating(workshop.options.runs, [demo])
      return [
        Figure("first frame, demo desk", times[0].text), Figure("first frame, tig", "no tig"),
      ]
    }
    let tig = {
      let session = try Session(["tig"], folder: repository, in: workshop)
      return try session.timeToText([FirstFrame.tigMark])
    }
    let times = try Median.alternating(workshop.options.runs, [demo, tig])
    return [
      Figure("first frame, tig", times[1].text),
      Figure("first frame, demo desk", times[0], of: times[1], "tig", limit: 1.1),
    ]
  }

  /// One start of the demo.
  static func ofDemo(in workshop: Workshop) throws -> Duration {
    let session = try Session([workshop.program, "--demo"], folder: workshop.folder, in: workshop)
    let time = try session.timeToText(marks)
    // ext4 is slow to make files where others were removed seconds ago, which no writer's first
    // look meets: the demo's files stay until the end.
    session.abandon()
    return time
  }
}
