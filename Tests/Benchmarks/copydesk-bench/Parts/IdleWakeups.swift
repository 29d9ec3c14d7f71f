import Glibc

/// How often the dashboard wakes up while nothing happens and no minute begins.
struct IdleWakeups {
  private static let seconds = 5
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
    // The threads that read wait a few seconds for more work before they end.
    sleep(7)
    // The header's clock may move once a minute; stay clear of that.
    while (50..<60).contains(time(nil) % 60) || time(nil) % 60 < 2 { usleep(200_000) }
    let process = Process(session.process)
    let before = (process.sleeps, process.processorTime)
    sleep(UInt32(IdleWakeups.seconds))
    let wakeups = process.sleeps.reduce(0) { $0 + $1.value - (before.0[$1.key] ?? 0) }
    return [
      Figure(
        "wakeups in \(IdleWakeups.seconds) idle seconds", "\(wakeups)", limit: "0",
        holds: wakeups == 0 && process.processorTime == before.1)
    ]
  }
}
